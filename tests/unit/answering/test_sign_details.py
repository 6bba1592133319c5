from __future__ import annotations

import datetime

import pytest

from faqbot.answering.context import Context
from faqbot.answering.scene import Scene
from faqbot.answering.sign_details import adds_to_sign, still_a_sign
from faqbot.answering.understood import Understood
from tests.unit.answering.small_records import parsed, part

TOLD = Context(turn=2, topic_turn=1, advised=True, effects=("bruising",))


@pytest.mark.parametrize(
    "text",
    [
        "it was three days ago", "since yesterday", "two days now", "started this morning",
        "and it feels hot", "its getting bigger", "still not gone", "about a week", "it is throbbing",
        "came up on sunday", "it's worse", "they're weeping",
    ],
)  # fmt: skip
def test_since_when_and_how_it_goes_on_belongs_to_the_sign(text):
    assert adds_to_sign(text)


@pytest.mark.parametrize(
    "text",
    [
        "how long does it last", "is it normal", "it was nice", "ok i will call them", "thanks",
        "what about my legs", "i want it on tuesday", "will it get bigger?", "my sister had it too",
    ],
)  # fmt: skip
def test_a_question_or_a_plan_does_not(text):
    assert not adds_to_sign(text)


def say(text, label="telling", context=TOLD):
    understood = Understood.from_message({**parsed(part(label, text)), "text": text})
    scene = Scene(context, {}, "call us", datetime.date(2026, 11, 22), 1000.0, emergency="112")
    return still_a_sign(label, understood, text, scene)


def test_what_is_added_to_a_sign_sends_to_a_doctor_today():
    turn = say("it was two days ago")
    assert turn.reply.kind == "advice"
    assert "**today**" in turn.reply.text and "call 112" in turn.reply.text
    again = say("and it's getting bigger", context=turn.context)
    assert again is not None and again.context.advised


@pytest.mark.parametrize(
    "context",
    [
        Context(turn=2, topic_turn=1),
        Context(turn=2, topic_turn=1, advised=True),
        Context(turn=5, topic_turn=1, advised=True, effects=("bruising",)),
    ],
)
def test_without_a_sign_just_before_it_is_nothing_of_the_kind(context):
    assert say("it was two days ago", context=context) is None


def test_what_has_an_answer_of_its_own_gets_that():
    assert say("two days ago", "emergency") is None
    assert say("since yesterday", "faq") is None
