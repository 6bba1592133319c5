"""A visitor wants a person: the clinic's contact, and a call-back request."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.send import send
from faqbot.forms.handoff import handoff
from faqbot.forms.topics import in_words, topics_of
from faqbot.settings import read_settings


class ActionHandoff(Action):
    """Gives the configured contact and offers the booking form."""

    def name(self) -> str:
        """The action's name in the domain."""
        return "action_handoff"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Send the contact; the form brings the conversation's subjects along."""
        is_booking = (tracker.active_loop or {}).get("name") == "booking_form"
        topics = in_words(topics_of(tracker.events))
        reply = handoff(read_settings().contact, topics, is_booking)
        send(dispatcher, reply)
        return []
