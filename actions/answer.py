"""Answer a question, or several, or a follow-up."""

from __future__ import annotations

from typing import Text

from rasa_sdk import Tracker

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
