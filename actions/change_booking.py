"""Change or cancel a request that was made before."""

from __future__ import annotations

import asyncio
from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.send import send
from faqbot.answering.reply import Button, Reply
from faqbot.forms.change import change_asked
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
        text = str(tracker.latest_message.get("text") or "")
        done = await asyncio.to_thread(change_asked, settings, text, tracker.sender_id)
        if done.say:
            buttons = (Button("Make a new request", "/booking"),) if done.is_unknown else ()
            send(dispatcher, Reply(done.say, "booking", buttons=buttons))
        slots = {**done.slots, "booking_opens": bool(done.slots)}
        return [SlotSet(slot, value) for slot, value in slots.items()]
