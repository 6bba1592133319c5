"""Ask back with the likeliest FAQs."""

from __future__ import annotations

from typing import List, Text

from rasa_sdk import Tracker
from rasa_sdk.events import EventType

from actions.form import booking_next
from actions.talking import TalkingAction
from faqbot.answering.misses import did_you_mean
from faqbot.answering.scene import Scene, Turn
from faqbot.answering.understood import Understood


class ActionDidYouMean(TalkingAction):
    """Offers guesses as buttons instead of asserting one."""

    def name(self) -> Text:
        """The action's name in the domain."""
        return "action_did_you_mean"

    def turn(self, understood: Understood, intent: str, tracker: Tracker, scene: Scene) -> Turn:
        """The guesses, remembered for a "yes"."""
        offered = tuple(faq for faq, _ in understood.suggestions)
        return Turn(
            did_you_mean(understood, scene.context, scene.contact), scene.context.with_miss(offered)
        )

    def afterwards(self, tracker: Tracker) -> List[EventType]:
        """A call-back request, where the message also left a number or an address."""
        return booking_next(tracker)
