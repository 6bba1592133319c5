"""Answer a question, or several, or a follow-up."""

from __future__ import annotations

from typing import Any, Dict, List, Text

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.send import send
from faqbot.answering.memory import CONTEXT_SLOT, scene_of
from faqbot.answering.turn import respond
from faqbot.answering.understood import Understood
from faqbot.settings import read_settings


class ActionAnswer(Action):
    """Answers from the FAQ records that came with the messages."""

    def name(self) -> Text:
        """The action's name in the domain."""
        return "action_answer"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[Text, Any]
    ) -> List[EventType]:
        """Send the reply and remember the topic."""
        scene = scene_of(tracker.slots, tracker.events, read_settings())
        turn = respond(Understood.from_message(tracker.latest_message), scene)
        send(dispatcher, turn.reply)
        return [SlotSet(CONTEXT_SLOT, turn.context.to_slot())]
