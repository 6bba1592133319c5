"""Talk about the bot itself: who it is, insults, feedback, moods."""

from __future__ import annotations

from dataclasses import replace
from typing import Text

from rasa_sdk import Tracker

from actions.talking import TalkingAction
from faqbot.answering.scene import Scene, Turn
from faqbot.answering.small_talk import chitchat
from faqbot.answering.understood import Understood


class ActionChitchat(TalkingAction):
    """Short, calm, and never the same sentence twice in a row."""

    def name(self) -> Text:
        """The action's name in the domain."""
        return "action_chitchat"

    def turn(self, understood: Understood, intent: str, tracker: Tracker, scene: Scene) -> Turn:
        """The next wording that fits."""
        context = scene.context
        reply = chitchat(tracker.latest_message.get("text") or "", context.replies)
        return Turn(reply, replace(context, replies=context.replies + 1))
