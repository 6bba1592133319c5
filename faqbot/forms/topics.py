"""What a conversation was about, in a few words, for whoever takes it over.

Of the questions only the subjects are named, never the words: those may hold what the
visitor would not want passed on. "Call me about my hair" is meant for the clinic, so it
goes along as it is, and the visitor sees it before agreeing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from faqbot.booking.details import LONGEST_SUBJECT, read_details
from faqbot.booking.validation import tidy
from faqbot.forms.booking_fields import without_markup
from faqbot.forms.heard import Heard

MOST_TOPICS = 6
NAMES = {
    "vs_liposuction": "comparison with liposuction",
    "vs_creams_oral": "comparison with creams and tablets",
    "fat_weight": "fat and weight",
    "candidacy": "who should not have it",
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


def with_subject(
    topics: Sequence[str], heard: Heard, requested: str | None, region: str
) -> list[str]:
    """The topics with what a visitor says a call is to be about: "ring me about my hair".

    Args:
        topics: Found so far.
        heard: The message.
        requested: The form's slot asked for; ``None`` when it starts.
        region: The country of phone numbers without a country code.
    """
    read = read_details(heard.words, region) if heard.words else None
    if read is None or read.subject is None:
        return list(topics)
    is_told = requested is None or bool(read.name or read.contact or read.time)
    subject = tidy(without_markup(read.subject), LONGEST_SUBJECT)
    return list(dict.fromkeys([*topics, subject]))[-MOST_TOPICS:] if is_told else list(topics)


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
