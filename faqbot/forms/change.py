"""A visitor wants something done with a request that was made before.

Blocks on the database; call it from a thread.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from faqbot.booking import service
from faqbot.booking.database import BookingStoreError
from faqbot.booking.names import introduced_name
from faqbot.booking.requests import CANCELLED, BookingRequest, find_reference
from faqbot.booking.times import find_time
from faqbot.booking.validation import find_contact, region_of
from faqbot.forms import booking_words as words
from faqbot.forms import wishes
from faqbot.forms.booking_fields import (
    CONSENT,
    CONTACT,
    NAME,
    ORDER,
    SHARE,
    TIME,
    field_named,
)
from faqbot.settings import Settings

_CANCEL = re.compile(
    r"\b(?:cancel\w*|delet\w*|withdr[ae]w\w*|remov\w*|drop|call off|forget|(?:no longer|don['’]?t)"
    r" (?:need|want)|not (?:needed|interested)|scrap|erase)\b",
    re.IGNORECASE,
)
_SURE = re.compile(r"yes, (?:delete|cancel) .*", re.IGNORECASE)
_KEEP = re.compile(r"\bkeep\b", re.IGNORECASE)

Choices = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Outcome:
    """What came of it.

    Args:
        say: For the visitor; empty when the form opens and asks.
        slots: Slots to set: the booking form's, filled from the request, if it is to open.
        opens: Whether the form is to open.
        choices: Buttons, as title and what it sends.
    """

    say: str = ""
    slots: Mapping[str, Any] = field(default_factory=dict)
    opens: bool = False
    choices: Choices = ()


def change_asked(
    settings: Settings,
    text: str,
    conversation: str,
    wish: str | None = None,
    has_draft: bool = False,
) -> Outcome:
    """Do what a visitor wants with a request, or ask first where it cannot be undone.

    Args:
        settings: Where requests are kept.
        text: The visitor's words.
        conversation: The tracker's sender.
        wish: What they want, as ``wishes.wish_in`` read it; ``None`` to go by the words alone.
        has_draft: Whether an unfinished request was left in the conversation.
    """
    try:
        request = service.request_meant(settings, text, conversation)
        if request is None:
            return _without_request(settings, text, wish, has_draft)
        return _with_request(settings, text, conversation, wish, request)
    except BookingStoreError:
        return Outcome(words.NOT_STORED.format(contact=settings.contact))


def _without_request(settings: Settings, text: str, wish: str | None, has_draft: bool) -> Outcome:
    new = (("Make a new request", "/booking"),)
    reference = find_reference(text)
    if reference is not None:
        told = words.NOTHING_BY_REFERENCE.format(id=reference, contact=settings.contact)
        return Outcome(told)
    if wish == wishes.DELETE and has_draft:
        return Outcome(words.FORGOTTEN, dict.fromkeys(ORDER))
    if wish == wishes.DELETE:
        return Outcome(words.NO_DATA.format(contact=settings.contact))
    if wish == wishes.WHEN:
        return Outcome(words.NOT_SENT_YET, choices=(("Ask for a call back", "/booking"),))
    return Outcome(words.NO_REQUEST.format(contact=settings.contact), choices=new)


def _with_request(
    settings: Settings, text: str, conversation: str, wish: str | None, request: BookingRequest
) -> Outcome:
    id = request.id
    if _KEEP.search(text) and wish in (wishes.FIND, wishes.DELETE, wishes.CANCEL):
        return Outcome(words.KEPT.format(id=id))
    if wish == wishes.DELETE:
        return _deleted(settings, text, conversation, request)
    if request.status == CANCELLED:
        new = (("Make a new request", "/booking"),)
        return Outcome(words.ALREADY_CANCELLED.format(id=id), choices=new)
    if wish == wishes.FIND:
        return Outcome(words.FOUND.format(id=id), choices=_choices_for(id))
    if wish == wishes.WHEN:
        return Outcome(_with_team(settings, request, conversation))
    if wish == wishes.CANCEL and wishes.is_softly_cancelled(text):
        yes, no = f"Yes, cancel {id}", f"Keep {id}"
        choices = (("Yes, cancel it", yes), ("No, keep it", no))
        return Outcome(words.ASK_CANCEL.format(id=id), choices=choices)
    if wish == wishes.CANCEL or (wish is None and wants_to_cancel(text, _region(settings))):
        service.store_of(settings).cancel(id)
        # What it held stays at hand in the conversation, for a visitor who thinks again.
        again = {**slots_to_change(request, "", _region(settings)), "booking_id": None}
        own = again if request.conversation == conversation else {}
        return Outcome(words.CANCELLED.format(id=id), own)
    return Outcome(slots=slots_to_change(request, text, _region(settings)), opens=True)


def _deleted(settings: Settings, text: str, conversation: str, request: BookingRequest) -> Outcome:
    if not _SURE.fullmatch(text):
        choices = (
            ("Yes, delete it", f"Yes, delete {request.id}"),
            ("No, keep it", f"Keep {request.id}"),
        )
        return Outcome(words.ASK_DELETE.format(id=request.id), choices=choices)
    service.delete(settings, request, conversation)
    told = words.DELETED.format(id=request.id, contact=_more(settings))
    return Outcome(told, dict.fromkeys(ORDER))


def _with_team(settings: Settings, request: BookingRequest, conversation: str) -> str:
    """Where a request stands; what it holds is told only in the conversation it came from."""
    is_own = request.conversation == conversation
    return words.WITH_TEAM.format(
        id=request.id,
        clinic_name=settings.clinic_name,
        reached=request.contact if is_own else "what you gave",
        time=request.preferred_time if is_own else "as you wrote",
        contact=_more(settings),
    )


def _more(settings: Settings) -> str:
    """How to reach the clinic, as the end of a sentence; nothing where it gave no way."""
    return f"; {settings.contact}" if settings.has_contact else ""


def _choices_for(id: str) -> Choices:
    return (
        ("Change it", f"change request {id}"),
        ("Cancel it", f"cancel {id}"),
        ("Delete it", f"delete {id}"),
    )


def _region(settings: Settings) -> str:
    return region_of(settings.locale)


def wants_to_cancel(text: str, region: str) -> bool:
    """Whether the words ask for the request to be cancelled, not changed."""
    if _CANCEL.search(text) is None:
        return False
    has_new_value = find_contact(text, region) or find_time(text) or introduced_name(text)
    is_about_one_field = field_named(text) in (NAME, CONTACT)
    return not has_new_value and not is_about_one_field


def slots_to_change(request: BookingRequest, text: str, region: str) -> dict[str, Any]:
    """The booking form's slots, filled from a request.

    Without what is to be given anew, unless the new value is in the words already.
    """
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
    given = {
        NAME: introduced_name(text),
        CONTACT: find_contact(text, region),
        TIME: find_time(text),
    }
    return slots if named is None or given[named] else {**slots, named: None}
