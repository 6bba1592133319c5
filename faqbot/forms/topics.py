"""What a conversation was about, in a few words, for whoever takes it over.

Only the subjects answered are named, never the visitor's words: those may hold what they
would not want passed on.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

MOST_TOPICS = 6
NAMES = {
    "vs_liposuction": "comparison with liposuction",
    "vs_creams_oral": "comparison with creams and tablets",
    "fat_weight": "fat and weight",
    "candidacy": "who can have it",
    "provider": "who performs it",
    "types": "types of treatment",
    "definition": "what mesotherapy is",
}


def topics_of(
    events: Iterable[Mapping[str, Any]], before: Sequence[str] | None = None
) -> list[str]:
    """The FAQs a conversation's replies answered, oldest first, each once.

    Args:
        events: The tracker's events; of a long conversation only the latest.
        before: What was found earlier.
    """
    found = list(before or ())
    for event in events:
        custom = ((event.get("data") or {}).get("custom") or {}) if _is_reply(event) else {}
        found += [str(faq) for faq in custom.get("faq") or () if faq != "booking"]
    return list(dict.fromkeys(found))[-MOST_TOPICS:]


def in_words(topics: Sequence[str]) -> str:
    """Topics for the visitor, such as "you asked about pain"; empty for none."""
    if not topics:
        return ""
    return "you asked about " + ", ".join(NAMES.get(t, t.replace("_", " ")) for t in topics)


def for_staff(topics: Sequence[str]) -> str:
    """The same, as staff read it."""
    return in_words(topics).replace("you asked", "Asked", 1)


def _is_reply(event: Mapping[str, Any]) -> bool:
    return event.get("event") == "bot"
