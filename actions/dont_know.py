"""Say that there is no answer."""

from __future__ import annotations

from typing import Any, Dict, List, Text

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.send import send
from faqbot.answering.memory import CONTEXT_SLOT, scene_of
from faqbot.answering.misses import dont_know
from faqbot.answering.understood import Understood
from faqbot.settings import read_settings


class ActionDontKnow(Action):
    """Says so honestly, and how to reach the clinic."""

    def name(self) -> Text:
        """The action's name in the domain."""
        return "action_dont_know"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[Text, Any]
    ) -> List[EventType]:
        """Send the reply and count the miss."""
        scene = scene_of(tracker.slots, tracker.events, read_settings())
        understood = Understood.from_message(tracker.latest_message)
        send(dispatcher, dont_know(understood, scene.context, scene.contact))
        return [SlotSet(CONTEXT_SLOT, scene.context.with_miss().to_slot())]
