"""No figure, not even roughly, after what no page says."""

from __future__ import annotations

import datetime

import pytest

from faqbot.answering.context import Context
from faqbot.answering.roughly import not_even_roughly
from faqbot.answering.scene import Scene
from faqbot.answering.understood import Understood
from tests.unit.answering.small_records import parsed, part


def turn_for(text: str, misses: int = 1):
    scene = Scene(
        Context(turn=2, misses=misses), {}, "ring the clinic", datetime.date(2026, 11, 22), 0.0
    )
    message = {**parsed(part("nlu_fallback", text)), "text": text}
    return not_even_roughly(Understood.from_message(message), scene)


@pytest.mark.parametrize(
    "text",
    [
        "roughly?",
        "a ballpark figure",
        "ok but approximately",
        "not even a rough idea?",
        "just a guess please",
    ],
)
def test_no_figure_is_given(text):
    turn = turn_for(text)
    assert turn.reply.kind == "unknown" and "ring the clinic" in turn.reply.text
    assert turn.context.misses == 2


@pytest.mark.parametrize(
    "text", ["roughly how long does it hurt", "is my skin too rough", "about the pain"]
)
def test_a_question_of_its_own_is_answered(text):
    assert turn_for(text) is None


def test_after_an_answer_it_means_that():
    assert turn_for("roughly?", misses=0) is None
