"""One step of the booking form."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.form import (
    asked_faq,
    attempts,
    comes_back,
    events_before,
    health_answers,
    heard_by,
    requested_slot,
    take,
)
from faqbot.answering.memory import scene_of
from faqbot.answering.refusals import before_request
from faqbot.booking.validation import region_of
from faqbot.forms import booking
from faqbot.forms.booking_words import BEFORE_YOU_GO
from faqbot.forms.change import change_asked
from faqbot.forms.heard import Heard, Step
from faqbot.forms.topics import in_words, topics_of, with_subject
from faqbot.forms.wishes import CANCEL, DELETE, Past, wish_in
from faqbot.settings import Settings, read_settings


class ValidateBookingForm(Action):
    """Takes what the message gives, and asks for what is missing.

    Rasa calls it by its name, ``validate_`` and the form's. It asks the next question
    itself, so that remark and question are one message; without events it leaves the
    message to the rules.
    """

    def name(self) -> str:
        """The action's name in the domain."""
        return "validate_booking_form"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Work out the next step and take it."""
        settings = read_settings()
        requested = requested_slot(tracker, booking.ORDER)
        heard = heard_by(tracker)
        region = region_of(settings.locale)
        topics = topics_of(tracker.events, tracker.get_slot("booking_topics"))
        topics = with_subject(topics, heard, requested, region)
        scene = booking.Scene(
            slots=tracker.slots,
            requested=requested,
            region=region,
            clinic_name=settings.clinic_name,
            topics=in_words(topics),
            has_health_answers=bool(health_answers(tracker.slots)),
            attempts=attempts(tracker, requested),
            was_leaving=_was_leaving(tracker),
        )
        if requested is None:
            step = booking.start(scene, heard)
        elif comes_back(tracker, "booking_form"):
            step = booking.resume(scene)
        else:
            step = await _about_request(tracker, settings, heard) or booking.answer(scene, heard)
        if step is None:
            return []
        if requested is None:
            step = replace(step, say=self._before(tracker) + step.say)
        opened_by = asked_faq(tracker, "booking") if requested is None else None
        events = take(dispatcher, step, "booking", opened_by, heard.is_question)
        return [SlotSet("booking_topics", topics), *events]

    @staticmethod
    def _before(tracker: Tracker) -> str:
        """What stands from earlier messages and must not be taken for settled."""
        scene = scene_of(tracker.slots, tracker.events, read_settings())
        text = before_request(str(tracker.latest_message.get("text") or ""), scene.context)
        return f"{text}\n\n" if text else ""


def _was_leaving(tracker: Tracker) -> bool:
    said = [event for event in events_before(tracker) if event.get("event") == "bot"]
    return bool(said) and str(said[-1].get("text") or "").startswith(BEFORE_YOU_GO)


async def _about_request(tracker: Tracker, settings: Settings, heard: Heard) -> Step | None:
    """The last step of a visitor who, changing a request, wants it cancelled or deleted instead."""
    id = tracker.get_slot("booking_id")
    if not id or not heard.words:
        return None
    wish = wish_in(heard.words, Past(reference=id, age=0), region_of(settings.locale))
    if wish not in (CANCEL, DELETE) or heard.is_stop:
        return None
    done = await asyncio.to_thread(change_asked, settings, heard.words, tracker.sender_id, wish)
    return Step(dict.fromkeys((*booking.ORDER, "booking_id")), None, done.say, done.choices)
