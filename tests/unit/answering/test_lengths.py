"""Dialogues: "how long" asked again of something else."""

from __future__ import annotations

import datetime

import pytest

from faqbot.answering.context import Context
from faqbot.answering.lengths import length_of
from faqbot.answering.scene import Scene
from faqbot.answering.understood import Understood
from tests.unit.answering.small_records import parsed, part


@pytest.fixture
def after(record_of):
    records = {faq: record_of(faq) for faq in ("procedure", "sessions", "maintenance")}

    def answer(text, asked="how long will it last", label="faq/sessions"):
        context = Context(faqs=("maintenance",), turn=2, topic_turn=1, asked=asked)
        scene = Scene(context, records, "call us", datetime.date(2026, 11, 22), 1.0)
        message = {**parsed(part(label, text)), "text": text}
        turn = length_of(Understood.from_message(message), scene)
        return turn.reply.faqs if turn else None

    return answer


@pytest.mark.parametrize(
    ("text", "faq"),
    [
        ("no no, a single sitting", "procedure"),
        ("I was talking about the appointment", "procedure"),
        ("per session I mean", "procedure"),
        ("not the effect, one visit", "procedure"),
        ("and the full course?", "sessions"),
        ("I mean the whole thing", "sessions"),
        ("and what about the results", "maintenance"),
        ("the benefits then?", "maintenance"),
    ],
)
def test_what_is_named_has_a_length_of_its_own(after, text, faq):
    assert after(text) == (faq,)


@pytest.mark.parametrize(
    "text",
    [
        "does one session hurt",
        "how many for the whole course",
        "what does a visit cost",
        "is one session enough",
        "and side effects?",
        "can I book a session",
        "and for the face?",
    ],
)
def test_another_question_is_left_alone(after, text):
    assert after(text) is None


@pytest.mark.parametrize("asked", ["how many sessions", "how long till I see it", "does it hurt"])
def test_it_goes_on_after_how_long_alone(after, asked):
    assert after("one session?", asked) is None


def test_how_long_it_takes_is_not_how_long_it_lasts(after):
    assert after("the results, I mean", "how long does it take") is None


def test_it_goes_on_over_several_messages(record_of, after):
    assert after("and the results?", "how long does one session last") == ("maintenance",)
