"""Change or cancel a request that was made before."""

from __future__ import annotations

import asyncio
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.form import events_before, heard_by
from actions.send import send
from faqbot.answering.reply import Button, Reply
from faqbot.booking.validation import region_of
from faqbot.forms.change import change_asked
from faqbot.forms.wishes import past_of, wish_in
from faqbot.settings import read_settings


class ActionChangeBooking(Action):
    """Cancels at once; for a change it fills the form with what is known."""

    def name(self) -> str:
        """The action's name in the domain."""
        return "action_change_booking"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Say what was done; the slot ``booking_opens`` tells the rules to open the form."""
        settings = read_settings()
        told = heard_by(tracker)
        past = past_of(tracker.slots, events_before(tracker))
        wish = wish_in(told.words, past, region_of(settings.locale))
        done = await asyncio.to_thread(
            change_asked, settings, told.words, tracker.sender_id, wish, past.has_draft
        )
        if done.say:
            buttons = tuple(Button(title, payload) for title, payload in done.choices)
            send(dispatcher, Reply(done.say, "booking", buttons=buttons))
        slots = {**done.slots, "booking_opens": done.opens}
        return [SlotSet(slot, value) for slot, value in slots.items()]
