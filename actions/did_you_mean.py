"""Ask back with the likeliest FAQs."""

from __future__ import annotations

from typing import Any, Dict, List, Text

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.send import send
from faqbot.answering.memory import CONTEXT_SLOT, scene_of
from faqbot.answering.misses import did_you_mean
from faqbot.answering.understood import Understood
from faqbot.settings import read_settings


class ActionDidYouMean(Action):
    """Offers guesses as buttons instead of asserting one."""

    def name(self) -> Text:
        """The action's name in the domain."""
        return "action_did_you_mean"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[Text, Any]
    ) -> List[EventType]:
        """Send the guesses and remember them, for a "yes"."""
        context = scene_of(tracker.slots, tracker.events, read_settings()).context
        understood = Understood.from_message(tracker.latest_message)
        offered = tuple(faq for faq, _ in understood.suggestions)
        send(dispatcher, did_you_mean(understood, context))
        return [SlotSet(CONTEXT_SLOT, context.with_miss(offered).to_slot())]
