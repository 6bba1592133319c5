"""Details of doing it oneself, asked for after that was refused."""

from __future__ import annotations

import datetime

import pytest

from faqbot.answering.context import Context
from faqbot.answering.scene import Scene
from faqbot.answering.self_made import marked_refused, refused_detail
from faqbot.answering.understood import Understood
from tests.unit.answering.small_records import make_record, parsed, part


def turn_for(text: str, refused: int = 1, intent: str = "faq", faqs: tuple = ()):
    context = Context(turn=2, refused=refused, faqs=faqs, topic_turn=1)
    scene = Scene(context, {}, "ring the clinic", datetime.date(2026, 11, 22), 0.0)
    message = parsed(part("faq/procedure", text), records=(make_record("procedure"),))
    return refused_detail(intent, Understood.from_message(message), text, scene)


@pytest.mark.parametrize(
    "text",
    ["how many ml per spot", "which needle then", "what's the right depth", "and where do I buy it",
     "so how would you mix it", "what strength"],
)  # fmt: skip
def test_a_detail_is_refused_as_well(text):
    turn = turn_for(text)
    assert "let no layperson do it" in turn.reply.text and turn.context.refused == 2


@pytest.mark.parametrize(
    "text",
    ["how much does it cost", "does it hurt", "how often do I come to the clinic",
     "what results can I expect", "how much is it, does it cost a lot"],
)  # fmt: skip
def test_another_matter_is_answered(text):
    assert turn_for(text) is None


def test_without_a_refusal_and_in_an_emergency_nothing_is_refused():
    assert turn_for("how many ml per spot", refused=0) is None
    assert turn_for("how many ml per spot", intent="emergency") is None


def test_a_refusal_is_remembered():
    assert marked_refused(Context(turn=3), "can I inject it myself at home").refused == 3
    assert marked_refused(Context(turn=3), "does it hurt").refused == 0


@pytest.mark.parametrize(
    "text",
    ["can one use that in my own bathroom, in my bathroom", "is it made for home use", "I'd get that one for home",
     "could I do the second one on my own", "roll it at home?"],
)  # fmt: skip
def test_a_kind_just_spoken_of_is_not_for_home(text):
    turn = turn_for(text, refused=0, faqs=("types",))
    assert "let no layperson do it" in turn.reply.text
    assert turn_for(text, refused=0, faqs=("pain",)) is None


@pytest.mark.parametrize(
    "text",
    ["can I rest at home afterwards", "does a nurse do it at home", "how many needles has it"],
)
def test_what_else_is_asked_of_a_kind_is_answered(text):
    turn = turn_for(text, refused=0, faqs=("types",))
    assert turn is None
