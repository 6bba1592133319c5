"""Say where the last answer comes from, how sure it is, and whether the pages agree."""

from __future__ import annotations

from typing import Text

from rasa_sdk import Tracker

from actions.talking import TalkingAction
from faqbot.answering.provenance import explain
from faqbot.answering.scene import Scene, Turn
from faqbot.answering.understood import Understood


class ActionSources(TalkingAction):
    """Names document and heading of what the last answer rests on."""

    def name(self) -> Text:
        """The action's name in the domain."""
        return "action_sources"

    def turn(self, understood: Understood, intent: str, tracker: Tracker, scene: Scene) -> Turn:
        """The sources."""
        reply = explain(intent, scene.context, scene.records, understood.release, understood.text)
        return Turn(reply, scene.context)
