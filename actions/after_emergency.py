"""After an emergency reply, and in the messages after it, as long as the danger stands."""

from __future__ import annotations

from typing import Any, Dict, List, Text

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.send import send
from faqbot.answering.alarms import said_instead
from faqbot.answering.memory import scene_of
from faqbot.answering.understood import Understood
from faqbot.settings import read_settings


class ActionAfterEmergency(Action):
    """Adds what was broken off or asked beside it; afterwards, reminds to get help first."""

    def name(self) -> Text:
        """The action's name in the domain."""
        return "action_after_emergency"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[Text, Any]
    ) -> List[EventType]:
        """Send it, if there is anything to say."""
        scene = scene_of(tracker.slots, tracker.events, read_settings())
        intent = str((tracker.latest_message.get("intent") or {}).get("name") or "")
        understood = Understood.from_message(tracker.latest_message)
        text = str(tracker.latest_message.get("text") or "")
        reply = said_instead(intent, understood, text, scene)
        if reply is not None:
            send(dispatcher, reply)
        return []
