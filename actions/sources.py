"""Say where the last answer comes from, how sure it is, and whether the pages agree."""

from __future__ import annotations

from typing import Any, Dict, List, Text

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.send import send
from faqbot.answering.memory import CONTEXT_SLOT, scene_of
from faqbot.answering.provenance import explain
from faqbot.answering.understood import Understood
from faqbot.settings import read_settings


class ActionSources(Action):
    """Names document and heading of what the last answer rests on."""

    def name(self) -> Text:
        """The action's name in the domain."""
        return "action_sources"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[Text, Any]
    ) -> List[EventType]:
        """Send the sources."""
        scene = scene_of(tracker.slots, tracker.events, read_settings())
        # Not get_intent_of_latest_message: that is the classifier's first guess, not the decision.
        intent = str((tracker.latest_message.get("intent") or {}).get("name") or "")
        release = Understood.from_message(tracker.latest_message).release
        send(dispatcher, explain(intent, scene.context, scene.records, release))
        return [SlotSet(CONTEXT_SLOT, scene.context.to_slot())]
