"""What visitors do with requests: submit, change, cancel. Called by the actions.

Every function blocks on the database; call it from a thread.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from faqbot.booking.database import Database
from faqbot.booking.requests import (
    CANCELLED,
    NEW,
    BookingRequest,
    find_reference,
    utc_now,
)
from faqbot.booking.senders import channels
from faqbot.booking.store import BookingStore
from faqbot.settings import Settings


@lru_cache(maxsize=4)
def store_of(settings: Settings) -> BookingStore:
    """The store for these settings, made once.

    A mistake in the settings for sending does not stop a request from being kept and queued.
    """
    return BookingStore(Database(settings.database_url), channels(settings))


def submit(
    settings: Settings, slots: Mapping[str, Any], note: str, conversation: str
) -> BookingRequest:
    """Keep a request, or its change when ``slots`` name one.

    Args:
        settings: Where and how.
        slots: The booking form's.
        note: For staff.
        conversation: The tracker's sender.

    Raises:
        ValueError: If the visitor has not agreed.
        BookingStoreError: If it cannot be kept.
    """
    if slots.get("booking_consent") is not True:
        raise ValueError("a request is kept only after a yes")
    store = store_of(settings)
    contact = slots.get("booking_contact") or {}
    given = {
        "name": slots["booking_name"],
        "phone": contact.get("phone"),
        "email": contact.get("email"),
        "preferred_time": slots["booking_time"],
        "note": note,
        "consent_at": utc_now(),
    }
    changing = slots.get("booking_id")
    kept_note = {} if note else {"note"}  # a change without a note leaves the one there is
    changes = {name: value for name, value in given.items() if name not in kept_note}
    changed = store.change(changing, **changes) if changing else None
    return changed or store.add(
        BookingRequest(id="", created_at=utc_now(), status=NEW, conversation=conversation, **given)
    )


def request_meant(settings: Settings, text: str, conversation: str) -> BookingRequest | None:
    """The request a visitor speaks of, cancelled or not.

    It is the one whose reference they give, or the latest of the conversation.

    Raises:
        BookingStoreError: If the database cannot be read.
    """
    store = store_of(settings)
    reference = find_reference(text)
    if reference is not None:
        return store.find(reference)
    mine = store.all(conversation=conversation)
    return next((r for r in mine if r.status != CANCELLED), mine[0] if mine else None)


def delete(settings: Settings, request: BookingRequest, conversation: str) -> None:
    """Delete a request for good; of one's own conversation, every request there is.

    Raises:
        BookingStoreError: If the database cannot be written.
    """
    store = store_of(settings)
    if request.conversation == conversation:
        store.erase(conversation)
    else:
        store.delete(request.id)
