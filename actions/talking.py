"""What the actions that answer have in common: what earlier messages demand comes first.

Then comes what a message means only after what was said before, and then the usual turn.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any, Dict, List, Text

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.send import send
from faqbot.answering.follow_ups import follow_up
from faqbot.answering.memory import CONTEXT_SLOT, scene_of
from faqbot.answering.scene import Scene, Turn
from faqbot.answering.standing import turn_instead, with_reminders
from faqbot.answering.understood import Understood
from faqbot.settings import read_settings


class TalkingAction(Action, ABC):
    """Words one turn, unless a red flag or a refusal that still stands words another."""

    @abstractmethod
    def turn(self, understood: Understood, intent: str, tracker: Tracker, scene: Scene) -> Turn:
        """The usual turn.

        Args:
            understood: What the model made of the message.
            intent: As decided, not the classifier's first guess.
            tracker: Rasa's.
            scene: What a turn may draw on.
        """

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: Dict[Text, Any]
    ) -> List[EventType]:
        """Send the turn's reply and remember its context."""
        scene = scene_of(tracker.slots, tracker.events, read_settings())
        understood = Understood.from_message(tracker.latest_message)
        # Not get_intent_of_latest_message: that is the classifier's first guess.
        intent = str((tracker.latest_message.get("intent") or {}).get("name") or "")
        text = str(tracker.latest_message.get("text") or "")
        turn = turn_instead(intent, understood, text, scene)
        if turn is None:
            usual = follow_up(intent, understood, scene) or self.turn(
                understood, intent, tracker, scene
            )
            turn = with_reminders(usual, scene, text)
        send(dispatcher, turn.reply)
        return [SlotSet(CONTEXT_SLOT, turn.context.to_slot()), *self.afterwards(tracker)]

    def afterwards(self, tracker: Tracker) -> List[EventType]:
        """What follows the reply: nothing, unless an action says otherwise."""
        return []
