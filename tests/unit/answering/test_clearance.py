"""Nobody is cleared in the chat, and the questions on health are offered, not begun."""

from __future__ import annotations

import datetime

import pytest

from faqbot.answering.clearance import NOBODY, SCREENING, cleared_nobody, denied_before
from faqbot.answering.context import Context
from faqbot.answering.reply import Reply
from faqbot.answering.scene import Scene
from faqbot.answering.understood import Understood
from tests.unit.answering.small_records import parsed, part


def turn_for(text, label="faq/candidacy", context=Context(turn=2, topic_turn=1), **changes):
    scene = Scene(context, {}, "ring the clinic", datetime.date(2026, 11, 22), 9.0)
    understood = Understood.from_message(parsed(part(label, text, **changes)))
    return cleared_nobody("faq", understood, text, scene)


@pytest.mark.parametrize(
    "text", ["please clear me", "I'll take it as a yes", "ok so that's a yes", "so I'm cleared"]
)
def test_the_denial_comes_with_the_questions_as_a_button(text):
    reply = turn_for(text).reply
    assert reply.kind == "advice" and NOBODY in reply.text
    assert reply.buttons[0] == SCREENING


def test_a_yes_read_into_another_answer_is_no_clearance():
    assert turn_for("so that's a yes", context=Context(faqs=("pain",), turn=2)) is None


def test_a_refused_medicine_is_refused_again_rather():
    context = Context(faqs=("candidacy",), advised=True, turn=2)
    assert turn_for("so I'm fine then", context=context) is None


@pytest.mark.parametrize(
    ("label", "changes"),
    [("faq/pain", {}), ("faq/candidacy", {"entities": {"condition": ["lupus"]}})],
)
def test_what_else_is_asked_or_named_is_answered_below_the_denial(label, changes):
    text = "does it hurt with lupus, and can you clear me"
    assert turn_for(text, label, **changes) is None
    assert (
        denied_before(Reply("The answer.", "answer"), text).text == f"**{NOBODY}**\n\nThe answer."
    )


def test_an_answer_to_another_question_stays_as_it_is():
    reply = Reply("The answer.", "answer")
    assert denied_before(reply, "does it hurt") is reply
