"""Say that there is no answer."""

from __future__ import annotations

from typing import List, Text

from rasa_sdk import Tracker
from rasa_sdk.events import EventType

from actions.form import booking_next
from actions.talking import TalkingAction
from faqbot.answering.misses import dont_know
from faqbot.answering.scene import Scene, Turn
from faqbot.answering.understood import Understood


class ActionDontKnow(TalkingAction):
    """Says so honestly, and how to reach the clinic."""

    def name(self) -> Text:
        """The action's name in the domain."""
        return "action_dont_know"

    def turn(self, understood: Understood, intent: str, tracker: Tracker, scene: Scene) -> Turn:
        """The reply, and the miss counted."""
        reply = dont_know(understood, scene.context, scene.contact)
        return Turn(reply, scene.context.with_miss())

    def afterwards(self, tracker: Tracker) -> List[EventType]:
        """A call-back request, where the message also left a number or an address."""
        return booking_next(tracker)
