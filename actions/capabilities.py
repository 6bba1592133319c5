"""Show what the bot can do."""

from __future__ import annotations

from typing import Text

from rasa_sdk import Tracker

from actions.talking import TalkingAction
from faqbot.answering.scene import Scene, Turn
from faqbot.answering.small_talk import capabilities
from faqbot.answering.understood import Understood


class ActionCapabilities(TalkingAction):
    """Lists the subjects, with a few to start from."""

    def name(self) -> Text:
        """The action's name in the domain."""
        return "action_capabilities"

    def turn(self, understood: Understood, intent: str, tracker: Tracker, scene: Scene) -> Turn:
        """The menu."""
        return Turn(capabilities(), scene.context)
