"""The booking form's end: keep the request, if the visitor said yes."""

from __future__ import annotations

import asyncio
from typing import Any, Dict, List, Text

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.form import health_answers
from actions.send import send
from faqbot.answering.reply import Reply
from faqbot.booking import service
from faqbot.booking.database import BookingStoreError
from faqbot.forms import booking_words as words
from faqbot.forms.booking import ORDER
from faqbot.forms.note import note_for_staff
from faqbot.forms.topics import topics_of
from faqbot.settings import read_settings


class ActionSubmitBooking(Action):
    """Keeps a new or changed request; without a yes it keeps nothing."""

    def name(self) -> Text:
        """The action's name in the domain."""
        return "action_submit_booking"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[Text, Any]
    ) -> List[EventType]:
        """Keep the request and forget the form's slots."""
        slots, settings = tracker.slots, read_settings()
        changing = slots.get("booking_id")
        if slots.get("booking_consent") is not True:
            text = words.CHANGE_DROPPED.format(id=changing) if changing else words.NOT_KEPT
        else:
            shared = health_answers(slots) if slots.get("booking_share") else {}
            note = note_for_staff(topics_of(tracker.events), shared)
            try:
                request = await asyncio.to_thread(
                    service.submit, settings, slots, note, tracker.sender_id
                )
                text = words.submitted(request.id, request.name, request.revision > 1)
            except BookingStoreError:
                text = words.NOT_STORED.format(contact=settings.contact)
        send(dispatcher, Reply(text, "booking"))
        return [SlotSet(slot, None) for slot in (*ORDER, "booking_id")]
