"""Answer a question, or several, or a follow-up."""

from __future__ import annotations

from typing import List, Text

from rasa_sdk import Tracker
from rasa_sdk.events import EventType

from actions.form import booking_next
from actions.talking import TalkingAction
from faqbot.answering.scene import Scene, Turn
from faqbot.answering.turn import respond
from faqbot.answering.understood import Understood


class ActionAnswer(TalkingAction):
    """Answers from the FAQ records that came with the messages."""

    def name(self) -> Text:
        """The action's name in the domain."""
        return "action_answer"

    def turn(self, understood: Understood, intent: str, tracker: Tracker, scene: Scene) -> Turn:
        """The answer, with its topic remembered."""
        return respond(understood, scene)

    def afterwards(self, tracker: Tracker) -> List[EventType]:
        """A call-back request, where the message also left a number or an address."""
        return booking_next(tracker)
