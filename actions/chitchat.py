"""Talk about the bot itself: who it is, insults, feedback, moods."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, Dict, List, Text

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.send import send
from faqbot.answering.memory import CONTEXT_SLOT, scene_of
from faqbot.answering.small_talk import chitchat
from faqbot.settings import read_settings


class ActionChitchat(Action):
    """Short, calm, and never the same sentence twice in a row."""

    def name(self) -> Text:
        """The action's name in the domain."""
        return "action_chitchat"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[Text, Any]
    ) -> List[EventType]:
        """Send the next wording that fits."""
        context = scene_of(tracker.slots, tracker.events, read_settings()).context
        text = tracker.latest_message.get("text") or ""
        send(dispatcher, chitchat(text, context.replies))
        return [SlotSet(CONTEXT_SLOT, replace(context, replies=context.replies + 1).to_slot())]
