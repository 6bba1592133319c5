"""A yes, no, stop or skip outside a form: take up the last offer, or leave it."""

from __future__ import annotations

from typing import Text

from rasa_sdk import Tracker

from actions.form import events_before, heard_by
from actions.talking import TalkingAction
from faqbot.answering.choices import to_choose_from
from faqbot.answering.offers import leave_it, offer_request, take_up_offer
from faqbot.answering.scene import Scene, Turn
from faqbot.answering.understood import Understood


class ActionConfirm(TalkingAction):
    """Answers the FAQ offered last to a yes; never lets a refusal pass for a yes."""

    def name(self) -> Text:
        """The action's name in the domain."""
        return "action_confirm"

    def turn(self, understood: Understood, intent: str, tracker: Tracker, scene: Scene) -> Turn:
        """The answer offered, or what else it may be."""
        if intent in ("affirm", "deny"):
            shown = to_choose_from(heard_by(tracker).words, events_before(tracker))
            return take_up_offer(intent == "affirm", scene, shown)
        return offer_request(scene) if intent == "booking" else leave_it(scene)
