"""One step of the booking form."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.form import (
    asked_faq,
    attempts,
    comes_back,
    health_answers,
    heard_by,
    requested_slot,
    take,
)
from faqbot.answering.memory import scene_of
from faqbot.answering.refusals import before_request
from faqbot.booking.validation import region_of
from faqbot.forms import booking
from faqbot.forms.topics import in_words, topics_of
from faqbot.settings import read_settings


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
        topics = topics_of(tracker.events, tracker.get_slot("booking_topics"))
        scene = booking.Scene(
            slots=tracker.slots,
            requested=requested,
            region=region_of(settings.locale),
            clinic_name=settings.clinic_name,
            topics=in_words(topics),
            has_health_answers=bool(health_answers(tracker.slots)),
            attempts=attempts(tracker, requested),
        )
        if requested is None:
            step = booking.start(scene, heard_by(tracker))
        elif comes_back(tracker, "booking_form"):
            step = booking.resume(scene)
        else:
            step = booking.answer(scene, heard_by(tracker))
        if step is None:
            return []
        if requested is None:
            step = replace(step, say=self._before(tracker) + step.say)
        opened_by = asked_faq(tracker, "booking") if requested is None else None
        events = take(dispatcher, step, "booking", opened_by, heard_by(tracker).is_question)
        return [SlotSet("booking_topics", topics), *events]

    @staticmethod
    def _before(tracker: Tracker) -> str:
        """What stands from earlier messages and must not be taken for settled."""
        scene = scene_of(tracker.slots, tracker.events, read_settings())
        text = before_request(str(tracker.latest_message.get("text") or ""), scene.context)
        return f"{text}\n\n" if text else ""
