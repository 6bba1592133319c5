"""A yes, no, stop or skip outside a form: take up the last offer, or leave it."""

from __future__ import annotations

from typing import Any, Dict, List, Text

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.send import send
from faqbot.answering.memory import CONTEXT_SLOT, scene_of
from faqbot.answering.offers import leave_it, take_up_offer
from faqbot.settings import read_settings


class ActionConfirm(Action):
    """Answers the FAQ offered last to a yes; never lets a refusal pass for a yes."""

    def name(self) -> Text:
        """The action's name in the domain."""
        return "action_confirm"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[Text, Any]
    ) -> List[EventType]:
        """Send the answer, or ask what else it may be."""
        scene = scene_of(tracker.slots, tracker.events, read_settings())
        # Not get_intent_of_latest_message: that is the classifier's first guess, not the decision.
        intent = (tracker.latest_message.get("intent") or {}).get("name")
        if intent in ("affirm", "deny"):
            turn = take_up_offer(intent == "affirm", scene)
        else:
            turn = leave_it(scene)
        send(dispatcher, turn.reply)
        return [SlotSet(CONTEXT_SLOT, turn.context.to_slot())]
