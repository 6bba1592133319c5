"""What a form's action reads from the tracker, and how its step becomes events."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from rasa_sdk import Tracker
from rasa_sdk.events import EventType, FollowupAction, SlotSet
from rasa_sdk.executor import CollectingDispatcher
from rasa_sdk.forms import REQUESTED_SLOT

from actions.send import send
from faqbot.answering.asked import Asked
from faqbot.answering.choose import written_answer
from faqbot.answering.reply import Button, Reply, sources_of
from faqbot.answering.understood import records_of
from faqbot.booking.validation import region_of
from faqbot.content.record import Record
from faqbot.forms.heard import Heard, Step
from faqbot.forms.wishes import past_of, starts_request
from faqbot.settings import read_settings

Event = Mapping[str, Any]
TYPED = "typed"  # in a message's metadata, see faqbot/serving/reading.py


def heard_by(tracker: Tracker) -> Heard:
    """The visitor's latest message, as typed where it was read as a button."""
    said = [event.get("text") or "" for event in tracker.events if event.get("event") == "user"]
    typed = (tracker.latest_message.get("metadata") or {}).get(TYPED)
    text = str(typed or tracker.latest_message.get("text") or "")
    intent = str((tracker.latest_message.get("intent") or {}).get("name") or "")
    return Heard(text, intent, is_repeated=len(said) > 1 and said[-1] == said[-2] == text)


def events_before(tracker: Tracker) -> list[Event]:
    """What was said before the visitor's latest message."""
    said = [i for i, event in enumerate(tracker.events) if event.get("event") == "user"]
    return list(tracker.events[: said[-1]]) if said else []


def has_spoken(tracker: Tracker) -> bool:
    """Whether the visitor's latest message has had a reply already."""
    said = [i for i, event in enumerate(tracker.events) if event.get("event") == "user"]
    return (
        any(event.get("event") == "bot" for event in tracker.events[said[-1] :]) if said else False
    )


def booking_next(tracker: Tracker) -> list[EventType]:
    """The booking form after an answer, where the message also left a number or an address."""
    is_open = bool((tracker.active_loop or {}).get("name"))
    text = heard_by(tracker).words
    if is_open or not text or past_of(tracker.slots, events_before(tracker)).reference:
        return []
    region = region_of(read_settings().locale)
    return [FollowupAction("booking_form")] if starts_request(text, region) else []


def requested_slot(tracker: Tracker, own: Sequence[str]) -> str | None:
    """The slot this form asked for last; ``None`` when it starts."""
    requested = tracker.get_slot(REQUESTED_SLOT)
    return requested if requested in own else None


def comes_back(tracker: Tracker, form: str) -> bool:
    """Whether something else dealt with the latest message, so that the form only resumes."""
    since: list[Event] = []
    for event in reversed(tracker.events):
        if event.get("event") == "user":
            break
        since.append(event)
    return any(
        event.get("event") == "action_execution_rejected"
        or (event.get("event") == "action" and event.get("name") not in (form, "action_listen"))
        for event in since
    )


def attempts(tracker: Tracker, slot: str | None) -> int:
    """How many messages in a row were asked for the same slot."""
    asked = 0
    last: Any = object()
    for event in tracker.events:
        if event.get("event") == "user":
            asked = asked + 1 if last == slot else 0
        elif event.get("event") == "slot" and event.get("name") == REQUESTED_SLOT:
            last = event.get("value")
    return asked


def take(
    dispatcher: CollectingDispatcher,
    step: Step,
    kind: str,
    record: Record | None = None,
    is_question: bool = False,
) -> list[EventType]:
    """Say what the step says, and set its slots.

    Args:
        dispatcher: Rasa's.
        step: What to say and set.
        kind: Of the reply.
        record: The FAQ that opened the form.
        is_question: Whether it was asked as a question; its answer then comes first.
    """
    if step.say:
        buttons = tuple(Button(title, payload) for title, payload in step.choices)
        reply = Reply(step.say, kind, buttons=buttons)
        send(dispatcher, reply if record is None else _opened_by(reply, record, is_question))
    slots: dict[str, Any] = {**step.slots, REQUESTED_SLOT: step.ask}
    return [SlotSet(name, value) for name, value in slots.items()]


def asked_faq(tracker: Tracker, faq: str) -> Record | None:
    """The record of an FAQ, if the latest message asks for it."""
    return records_of(tracker.latest_message).get(faq)


def _opened_by(reply: Reply, record: Record, is_question: bool) -> Reply:
    """A form's opening words with the FAQ that opened it, after its answer to a question."""
    answer = written_answer(record, Asked(""))
    return replace(
        reply,
        text=f"{answer.text.strip()}\n\n{reply.text}" if is_question else reply.text,
        faqs=(record.id,),
        sources=sources_of(answer, [record]),
    )


def health_answers(slots: Mapping[str, Any]) -> dict[str, Any]:
    """The screening form's answers, by slot."""
    return {name: value for name, value in slots.items() if _is_answered(name, value)}


def _is_answered(name: str, value: Any) -> bool:
    return name.startswith("screening_") and value is not None
