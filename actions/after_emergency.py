"""After an emergency reply: offer the question that came with it, for when all is well."""

from __future__ import annotations

from typing import Any, Dict, List, Text

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.send import send
from faqbot.answering.emergencies import questions_for_later
from faqbot.answering.understood import Understood


class ActionAfterEmergency(Action):
    """Adds nothing to the emergency reply but buttons for what else was asked."""

    def name(self) -> Text:
        """The action's name in the domain."""
        return "action_after_emergency"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[Text, Any]
    ) -> List[EventType]:
        """Send the buttons if there was a question."""
        reply = questions_for_later(Understood.from_message(tracker.latest_message))
        if reply is not None:
            send(dispatcher, reply)
        return []
