"""A visitor wants a request changed or cancelled that was made before.

Blocks on the database; call it from a thread.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from faqbot.booking import service
from faqbot.booking.database import BookingStoreError
from faqbot.booking.requests import CANCELLED, BookingRequest
from faqbot.booking.validation import (
    find_contact,
    find_time,
    introduced_name,
    region_of,
)
from faqbot.forms import booking_words as words
from faqbot.forms.booking_fields import CONSENT, CONTACT, NAME, SHARE, TIME, field_named
from faqbot.settings import Settings

_CANCEL = re.compile(
    r"\b(?:cancel\w*|delet\w*|withdr[ae]w\w*|remov\w*|drop|call off|forget|(?:no longer|don['’]?t)"
    r" (?:need|want)|not (?:needed|interested)|scrap|erase)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Outcome:
    """What came of it.

    Args:
        say: For the visitor; empty when the form opens and asks.
        slots: The booking form's, filled from the request; empty unless the form is to open.
        is_unknown: Whether no open request was found.
    """

    say: str = ""
    slots: Mapping[str, Any] = field(default_factory=dict)
    is_unknown: bool = False


def change_asked(settings: Settings, text: str, conversation: str) -> Outcome:
    """Cancel a request at once, or get the form ready to change it.

    Args:
        settings: Where requests are kept.
        text: The visitor's words.
        conversation: The tracker's sender.
    """
    try:
        request = service.request_meant(settings, text, conversation)
        if request is None:
            return Outcome(words.NO_REQUEST.format(contact=settings.contact), is_unknown=True)
        if request.status == CANCELLED:
            return Outcome(words.ALREADY_CANCELLED.format(id=request.id), is_unknown=True)
        if not wants_to_cancel(text, region_of(settings.locale)):
            return Outcome(slots=slots_to_change(request, text))
        service.store_of(settings).cancel(request.id)
        return Outcome(words.CANCELLED.format(id=request.id))
    except BookingStoreError:
        return Outcome(words.NOT_STORED.format(contact=settings.contact))


def wants_to_cancel(text: str, region: str) -> bool:
    """Whether the words ask for the request to be cancelled, not changed."""
    if _CANCEL.search(text) is None:
        return False
    has_new_value = find_contact(text, region) or find_time(text) or introduced_name(text)
    is_about_one_field = field_named(text) in (NAME, CONTACT)
    return not has_new_value and not is_about_one_field


def slots_to_change(request: BookingRequest, text: str) -> dict[str, Any]:
    """The booking form's slots, filled from a request, without what is to be given anew."""
    contact = {"phone": request.phone, "email": request.email}
    slots: dict[str, Any] = {
        "booking_id": request.id,
        NAME: request.name,
        CONTACT: {way: value for way, value in contact.items() if value},
        TIME: request.preferred_time,
        SHARE: False,
        CONSENT: None,
    }
    named = field_named(text)
    return {**slots, named: None} if named else slots
