"""The booking form's end: keep the request, if the visitor said yes."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.form import has_spoken, health_answers
from actions.send import send
from faqbot.answering.reply import Button, Reply
from faqbot.booking import service
from faqbot.booking.database import BookingStoreError
from faqbot.forms import booking_words as words
from faqbot.forms.booking_fields import CONSENT, EXTRAS, ORDER
from faqbot.forms.note import note_for_staff
from faqbot.forms.topics import topics_of
from faqbot.settings import read_settings

logger = logging.getLogger(__name__)


class ActionSubmitBooking(Action):
    """Keeps a new or changed request; without a yes it keeps nothing."""

    def name(self) -> str:
        """The action's name in the domain."""
        return "action_submit_booking"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Keep the request and forget the form's slots."""
        slots, settings = tracker.slots, read_settings()
        if slots.get("booking_consent") is not True:
            if not has_spoken(tracker):  # the form has said its last word itself
                text = words.not_kept(slots.get("booking_id"))
                send(dispatcher, Reply(text, "booking", buttons=_again(slots)))
            return _forgotten() if slots.get("booking_id") else [SlotSet(CONSENT, None)]
        shared = health_answers(slots) if slots.get("booking_share") else {}
        note = note_for_staff(topics_of(tracker.events, slots.get("booking_topics")), shared)
        sender = tracker.sender_id
        try:
            request = await asyncio.to_thread(service.submit, settings, slots, note, sender)
        except BookingStoreError as error:
            logger.error("%s", error)
            text = words.NOT_STORED.format(contact=settings.contact)
            send(dispatcher, Reply(text, "booking", buttons=(Button("Try again", "/booking"),)))
            return [SlotSet(CONSENT, None)]
        text = words.submitted(request.id, request.name, request.revision > 1)
        send(dispatcher, Reply(text, "booking"))
        return _forgotten()


def _again(slots: Mapping[str, Any]) -> tuple[Button, ...]:
    """What was typed stays in the conversation, for a visitor who thinks again."""
    is_new = not slots.get("booking_id")
    return (Button("Send it after all", "/booking"),) if is_new else ()


def _forgotten() -> list[EventType]:
    return [SlotSet(slot, None) for slot in (*ORDER, *EXTRAS)]
