"""The note for staff that goes with a request."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from faqbot.forms.topics import for_staff

LONGEST_ANSWER = 500
LABELS = {
    "screening_age": "Age",
    "screening_pregnancy": "Pregnant or nursing",
    "screening_illnesses": "Illnesses",
    "screening_medicines": "Medicines",
}


def note_for_staff(topics: Sequence[str], health: Mapping[str, Any]) -> str:
    """What the conversation was about, and the health answers the visitor agreed to share.

    Args:
        topics: The FAQs asked about.
        health: The screening form's answers by slot; empty unless the visitor said yes.
    """
    lines = [f"{for_staff(topics)}."] if topics else []
    answers = [
        f"- {label}: {str(health[slot])[:LONGEST_ANSWER]}"
        for slot, label in LABELS.items()
        if health.get(slot) is not None
    ]
    if answers:
        lines += ["Health answers, passed on at the visitor's wish:", *answers]
    return "\n".join(lines)
