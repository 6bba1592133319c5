"""One step of the screening form."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.form import attempts, comes_back, heard_by, requested_slot, take
from faqbot.forms import screening


class ValidateScreeningForm(Action):
    """Takes the answer and asks the next question; see ``ValidateBookingForm``."""

    def name(self) -> str:
        """The action's name in the domain."""
        return "validate_screening_form"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Work out the next step and take it."""
        requested = requested_slot(tracker, screening.ORDER)
        scene = screening.Scene(tracker.slots, requested, attempts(tracker, requested))
        if requested is None:
            step = screening.start()
        elif comes_back(tracker, "screening_form"):
            step = screening.resume(scene)
        else:
            step = screening.answer(scene, heard_by(tracker))
        return [] if step is None else take(dispatcher, step, "screening")
