"""The screening form's end: what the documents say, to take to the consultation."""

from __future__ import annotations

from typing import Any

from rasa_sdk import Action, Tracker
from rasa_sdk.events import EventType
from rasa_sdk.executor import CollectingDispatcher

from actions.form import health_answers
from actions.send import send
from faqbot.forms.screening_summary import candidacy_record, summary_reply
from faqbot.settings import read_settings


class ActionScreeningSummary(Action):
    """Sums up the answers; they stay in the conversation and go nowhere else."""

    def name(self) -> str:
        """The action's name in the domain."""
        return "action_screening_summary"

    async def run(
        self, dispatcher: CollectingDispatcher, tracker: Tracker, domain: dict[str, Any]
    ) -> list[EventType]:
        """Send the summary."""
        answers = health_answers(tracker.slots)
        send(dispatcher, summary_reply(answers, candidacy_record(domain), read_settings().contact))
        return []
