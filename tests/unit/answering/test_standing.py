"""Whole turns through memory, as the actions take them."""

from __future__ import annotations

from faqbot.answering.context import Context
from faqbot.answering.memory import CONTEXT_SLOT, scene_of
from faqbot.answering.reply import Reply
from faqbot.answering.scene import Turn
from faqbot.answering.standing import turn_instead, with_reminders
from faqbot.answering.understood import Understood
from faqbot.settings import Settings
from tests.unit.answering.small_records import parsed, part


def user(text, intent, label=None, **changes):
    message = {**parsed(part(label or intent, text, **changes)), "intent": {"name": intent}}
    return {"event": "user", "text": text, "parse_data": message, "timestamp": 100.0}


def scene_after(*events, context=None):
    slots = {CONTEXT_SLOT: context.to_slot()} if context else {}
    return scene_of(slots, events, Settings(), now=200.0)


def instead(*events, context=None):
    last = events[-1]
    understood = Understood.from_message(last["parse_data"])
    intent = last["parse_data"]["intent"]["name"]
    return turn_instead(intent, understood, last["text"], scene_after(*events, context=context))


def test_a_red_flag_goes_before_a_refusal():
    ill = user("I have lupus, my throat is closing", "emergency", entities={"condition": ["x"]})
    reply = instead(ill, user("but it's mild", "follow_up")).reply
    assert reply.kind == "emergency"


def test_a_condition_named_in_an_emergency_is_remembered():
    ill = user("I'm pregnant and bleeding", "emergency", entities={"condition": ["pregnancy"]})
    (concern,) = scene_after(ill).context.concerns
    assert concern.value == "pregnancy"


def test_the_form_that_was_open_is_known_afterwards():
    loop = {"event": "active_loop", "name": "booking_form"}
    closed = {"event": "active_loop", "name": None}
    reply = instead(
        loop, user("I can't breathe", "emergency"), closed, user("0176", "nonsense")
    ).reply
    assert "set your request aside" in reply.text


def test_both_reminders_go_before_an_answer():
    ill = user("I have lupus, I can't breathe", "emergency", entities={"condition": ["lupus"]})
    asked = user("how many sessions are there?", "faq", "faq/sessions")
    scene = scene_after(ill, asked)
    turn = with_reminders(Turn(Reply("Six to ten.", "answer", ("sessions",)), scene.context), scene)
    first, second, answer = turn.reply.text.split("\n\n")
    assert "call 911 now" in first and "Lupus" in second and answer == "Six to ten."


def test_a_visitor_who_named_nothing_is_left_alone():
    assert instead(user("but it's mild", "follow_up"), context=Context(turn=1)) is None
