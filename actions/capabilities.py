"""Show what the bot can do."""

from __future__ import annotations

from typing import Any, Dict, List, Text

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.send import send
from faqbot.answering.small_talk import capabilities


class ActionCapabilities(Action):
    """Lists the subjects, with a few to start from."""

    def name(self) -> Text:
        """The action's name in the domain."""
        return "action_capabilities"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[Text, Any]
    ) -> List[EventType]:
        """Send the menu."""
        send(dispatcher, capabilities())
        return []
