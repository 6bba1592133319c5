"""A visitor who wants to stop leaves the form at once, and nothing is sent."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType, SlotSet
from rasa_sdk.executor import CollectingDispatcher

from actions.send import send
from faqbot.answering.reply import Reply
from faqbot.forms import booking_fields, screening
from faqbot.forms import booking_words as words


class ActionLeaveForm(Action):
    """Says that nothing was kept; a change of an earlier request is dropped."""

    def name(self) -> str:
        """The action's name in the domain."""
        return "action_leave_form"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Confirm and forget."""
        form = str((tracker.active_loop or {}).get("name") or "booking_form")
        is_screening = form == "screening_form"
        changing = tracker.get_slot("booking_id")
        text = words.CHANGE_DROPPED.format(id=changing) if changing else words.LEFT[form]
        send(dispatcher, Reply(text, "screening" if is_screening else "booking"))
        if is_screening:
            own: tuple[str, ...] = screening.ORDER
        elif changing:
            own = (*booking_fields.ORDER, *booking_fields.EXTRAS)
        else:  # what was typed stays in the conversation, for a visitor who thinks again
            own = (booking_fields.SHARE, booking_fields.CONSENT)
        return [SlotSet(slot, None) for slot in own]
