"""The actions that answer: thin, so one file drives them all through Rasa's SDK."""

from __future__ import annotations

import importlib
import inspect
import json
import pkgutil

import pytest
from rasa_sdk import Action, Tracker
from rasa_sdk.executor import CollectingDispatcher

import actions
from faqbot.answering.context import Context
from faqbot.answering.memory import CONTEXT_SLOT
from tests.unit.answering.small_records import make_record, parsed, part

RECORDS = tuple(make_record(faq, ("face",)) for faq in ("pain", "sessions"))


def action(name: str) -> Action:
    for module in pkgutil.iter_modules(actions.__path__):
        for _, item in inspect.getmembers(importlib.import_module(f"actions.{module.name}")):
            if inspect.isclass(item) and issubclass(item, Action) and not inspect.isabstract(item):
                if item is Action:
                    continue
                if item().name() == name:
                    return item()
    raise AssertionError(f"there is no {name}")


async def run(name, message, context=Context(), intent="faq", earlier=()):
    """Run an action for one message; returns what it said and the next context."""
    message = {**message, "intent": {"name": intent, "confidence": 1.0}}
    events = [*earlier, {"event": "user", "text": message["text"], "parse_data": message}]
    slots = {CONTEXT_SLOT: context.to_slot()}
    tracker = Tracker("visitor", slots, message, events, False, None, {}, "action_listen")
    dispatcher = CollectingDispatcher()
    set_slots = await action(name).run(dispatcher, tracker, {})
    values = {event["name"]: event["value"] for event in set_slots}
    return dispatcher.messages, Context.from_slot(values.get(CONTEXT_SLOT))


async def test_an_answer_is_sent_as_one_message_with_its_object_and_remembered():
    said, context = await run("action_answer", parsed(part("faq/pain"), records=RECORDS))
    (message,) = said
    assert message["text"].startswith("pain in general.")
    assert message["custom"]["faq"] == ["pain"]
    assert message["buttons"] == [{"title": "Aftercare", "payload": '/faq{"faq": "aftercare"}'}]
    assert context.faqs == ("pain",) and context.turn == 1
    json.dumps(said)


async def test_a_follow_up_finds_the_record_of_an_earlier_message():
    earlier = {"event": "user", "text": "x", "parse_data": parsed(records=RECORDS)}
    message = parsed(part("follow_up", "the face?", entities={"goal": ["face"]}))
    now = Context(faqs=("sessions",), turn=1, topic_turn=1, at=4e9)
    (message,), _ = await run("action_answer", message, now, earlier=[earlier])
    assert message["text"].startswith("sessions for face.")


@pytest.mark.parametrize(
    ("name", "intent"),
    [
        ("action_answer", "follow_up"),
        ("action_chitchat", "bot_chitchat"),
        ("action_confirm", "affirm"),
        ("action_dont_know", "nlu_fallback"),
        ("action_did_you_mean", "did_you_mean"),
        ("action_capabilities", "capabilities"),
    ],
)
async def test_what_leans_on_the_last_answer_is_answered_whatever_it_was_taken_for(name, intent):
    earlier = {"event": "user", "text": "x", "parse_data": parsed(records=RECORDS)}
    message = {**parsed(part(intent, "but why")), "text": "but why"}
    now = Context(faqs=("pain",), turn=1, topic_turn=1, at=4e9)
    kept = {"event": "slot", "name": CONTEXT_SLOT}
    (said,), context = await run(name, message, now, intent, [earlier, kept])
    assert said["text"] == "The pages don't say why."
    assert context.faqs == ("pain",)


async def test_guesses_are_remembered_for_a_yes():
    message = parsed(part("faq/pain"), suggestions=[["pain", "Pain"], ["sessions", "Sessions"]])
    (said,), context = await run("action_did_you_mean", message)
    assert said["custom"]["kind"] == "clarify"
    assert (context.offered, context.misses) == (("pain", "sessions"), 1)
    earlier = {"event": "user", "text": "x", "parse_data": parsed(records=RECORDS)}
    (said,), _ = await run("action_confirm", parsed(), context, "affirm", [earlier])
    assert said["custom"]["faq"] == ["pain"]


async def test_a_no_takes_no_guess_up():
    (said,), _ = await run("action_confirm", parsed(), Context(offered=("pain",)), "deny")
    assert said["custom"]["faq"] == []


async def test_not_knowing_is_said_and_counted():
    (said,), context = await run(
        "action_dont_know", parsed(part("out_of_scope")), Context(misses=1)
    )
    assert said["custom"]["kind"] == "unknown"
    assert context.misses == 2


@pytest.mark.parametrize("intent", ["source_request", "certainty", "agreement"])
async def test_the_sources_of_the_last_answer_are_named(intent):
    earlier = {"event": "user", "text": "x", "parse_data": parsed(records=RECORDS)}
    now = Context(faqs=("pain",), turn=1, topic_turn=1, at=4e9)
    (said,), context = await run("action_sources", parsed(), now, intent, [earlier])
    assert said["custom"]["sources"] == [{"document": "The page", "heading": "About pain-1"}]
    assert context.faqs == ("pain",)


async def test_the_menu_has_starters():
    (said,), _ = await run("action_capabilities", parsed())
    assert said["custom"]["kind"] == "smalltalk" and said["buttons"]


async def test_small_talk_does_not_repeat_itself():
    (first,), context = await run("action_chitchat", {**parsed(), "text": "are you a robot"})
    (second,), _ = await run("action_chitchat", {**parsed(), "text": "are you a robot"}, context)
    assert first["text"] != second["text"]


async def test_after_an_emergency_only_the_other_question_is_offered():
    message = parsed(part("personal_advice"), part("faq/pain"), records=RECORDS)
    (said,), _ = await run("action_after_emergency", message, intent="emergency")
    assert said["custom"]["kind"] == "emergency" and len(said["buttons"]) == 1
    said, _ = await run("action_after_emergency", parsed(part("personal_advice")))
    assert said == []


@pytest.mark.parametrize(
    "name",
    ["action_answer", "action_did_you_mean", "action_dont_know", "action_sources",
     "action_capabilities", "action_chitchat", "action_confirm", "action_handoff"],
)  # fmt: skip
async def test_no_action_is_silent_or_fails_on_a_message_of_no_model_of_ours(name):
    said, _ = await run(name, {"text": ""})
    assert said and said[0]["text"]
    assert said[0]["custom"]["kind"]
