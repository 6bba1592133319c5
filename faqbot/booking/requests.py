"""A visitor's request for a call-back or a consultation."""

from __future__ import annotations

import datetime
import re
import secrets
from dataclasses import dataclass

NEW, CHANGED, CANCELLED = "new", "changed", "cancelled"
STATUSES = (NEW, CHANGED, CANCELLED)

# Without letters and digits that are mistaken for one another when read aloud.
_ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
_REFERENCE = re.compile(rf"\b([{_ALPHABET}]{{4}})-([{_ALPHABET}]{{4}})\b", re.IGNORECASE)


@dataclass(frozen=True)
class BookingRequest:
    """One request, as the clinic's staff see it.

    Args:
        id: Such as ``ABCD-2345``; hard to guess, so it is also the visitor's key to it.
        name: As the visitor gave it.
        phone: In international form, or ``None``.
        email: Normalised, or ``None``; one of the two is there.
        preferred_time: In the visitor's words.
        note: What the conversation was about; health details only if the visitor said so.
        consent_at: When the visitor agreed to it being kept.
        created_at: When it was first made.
        status: One of ``STATUSES``.
        conversation: The conversation it came from.
        revision: 1, and one more for each change.
        done_at: When staff marked it done, or ``None``.
    """

    id: str
    name: str
    phone: str | None
    email: str | None
    preferred_time: str
    note: str
    consent_at: datetime.datetime
    created_at: datetime.datetime
    status: str
    conversation: str
    revision: int = 1
    done_at: datetime.datetime | None = None

    @property
    def contact(self) -> str:
        """Phone and e-mail in one line."""
        return ", ".join(way for way in (self.phone, self.email) if way)


def new_reference() -> str:
    """A reference for a new request."""
    letters = "".join(secrets.choice(_ALPHABET) for _ in range(8))
    return f"{letters[:4]}-{letters[4:]}"


def find_reference(text: str) -> str | None:
    """The first thing in a text that looks like a reference, or ``None``."""
    match = _REFERENCE.search(text)
    return match.group().upper() if match else None


def utc_now() -> datetime.datetime:
    """The time, in UTC."""
    return datetime.datetime.now(datetime.timezone.utc)
