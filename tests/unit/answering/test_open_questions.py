from __future__ import annotations

import pytest

from faqbot.answering.context import Context
from faqbot.answering.open_questions import LENGTHS, says_what
from tests.unit.answering.small_records import make_record, part
from tests.unit.answering.turns import CONTACT, RECORDS, goal, say

ALL = {**RECORDS, "maintenance": make_record("maintenance", ("face",))}
HOW_LONG = part("follow_up", "how long", is_elliptical=True)
FOR_FACE = part("follow_up", "for the face", is_elliptical=True, is_bare=True, **goal("face"))


def next_turn(turn, messages=1):
    return turn.context.next_turn(1000.0, 6, 30, messages)


def test_how_long_of_nothing_asks_which_length():
    turn = say(HOW_LONG, records=ALL)
    assert turn.reply.kind == "clarify" and "one session" in turn.reply.text
    assert [button.title for button in turn.reply.buttons][0] == "One session"


def test_what_it_is_of_is_answered_with_every_length():
    turn = say(FOR_FACE, context=next_turn(say(HOW_LONG, records=ALL)), records=ALL)
    assert turn.reply.faqs == LENGTHS and turn.reply.goal == "face"
    assert turn.context.pending == ()


def test_a_number_asked_for_is_kept_too():
    asked = say(part("follow_up", "how many", is_elliptical=True, cue="sessions"), records=ALL)
    turn = say(FOR_FACE, context=next_turn(asked), records=ALL)
    assert turn.reply.faqs == ("sessions",)


@pytest.mark.parametrize("messages", [2, 3])
def test_it_is_forgotten_soon(messages):
    turn = say(FOR_FACE, context=next_turn(say(HOW_LONG, records=ALL), messages), records=ALL)
    assert turn.reply.kind == "clarify"


def test_another_question_is_not_taken_for_the_rest_of_it():
    context = next_turn(say(HOW_LONG, records=ALL))
    assert say(part("faq/pain", "does it hurt"), context=context, records=ALL).reply.faqs == (
        "pain",
    )


def test_how_many_times_needs_nothing_before_it():
    assert says_what("how many times then") and says_what("how many sessions")
    assert not says_what("how many") and not says_what("how many people work there")
    turn = say(
        part("follow_up", "how many times then", is_elliptical=True, cue="sessions"),
        context=Context(turn=1),
    )
    assert turn.reply.faqs == ("sessions",) and CONTACT not in turn.reply.text
