"""A visitor wants a person: the clinic's contact, and a call-back request."""

from __future__ import annotations

from dataclasses import replace
from typing import Text

from rasa_sdk import Tracker

from actions.talking import TalkingAction
from faqbot.answering.direct import told_beside
from faqbot.answering.scene import Scene, Turn
from faqbot.answering.understood import Understood
from faqbot.forms.handoff import handoff
from faqbot.forms.topics import in_words, topics_of
from faqbot.settings import read_settings


class ActionHandoff(TalkingAction):
    """Gives the configured contact and offers the booking form."""

    def name(self) -> Text:
        """The action's name in the domain."""
        return "action_handoff"

    def turn(self, understood: Understood, intent: str, tracker: Tracker, scene: Scene) -> Turn:
        """The contact; the form brings the conversation's subjects along."""
        is_booking = (tracker.active_loop or {}).get("name") == "booking_form"
        topics = in_words(topics_of(tracker.events))
        settings = read_settings()
        reply = handoff(settings.contact, topics, is_booking, settings.has_contact)
        told = told_beside(understood)
        return Turn(
            replace(reply, text=f"{told}\n\n{reply.text}" if told else reply.text), scene.context
        )
