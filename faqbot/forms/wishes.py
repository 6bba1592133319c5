"""What a visitor wants with a request they made, or began, in this conversation.

"Cancel it", "when will they call?" and "actually after 5" mean the request only where
there is one, so what the words say and what the conversation holds are read together. The
events are plain dictionaries.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from faqbot.answering.choices import agrees, buttons_shown
from faqbot.booking.names import introduced_name
from faqbot.booking.requests import find_reference
from faqbot.booking.times import has_time, is_only_time
from faqbot.booking.validation import find_contact
from faqbot.forms import wish_words as words
from faqbot.forms.booking_fields import CONTACT, NAME, OFF, TIME, asks_for_change

Event = Mapping[str, Any]

CANCEL, DELETE, WHEN, CHANGE, FIND = "cancel", "delete", "when", "change", "find"
BOOK, PERSON = "book", "person"
NEAR = 4  # for how many messages "it" may still be the request


@dataclass(frozen=True)
class Past:
    """What a conversation holds of requests.

    Args:
        reference: Of the request that is open, or ``None``.
        age: The visitor's messages since the form or a request was last spoken of.
        has_draft: Whether an unfinished request was left behind.
        is_waiting: Whether the last reply was about reaching a person.
        deletes: Whether the last reply asked for the reference of what is to be deleted.
        is_offered: Whether the last reply offered a person or a request.
    """

    reference: str | None = None
    age: int = 99
    has_draft: bool = False
    is_waiting: bool = False
    deletes: bool = False
    is_offered: bool = False


def past_of(slots: Mapping[str, Any], events: Sequence[Event]) -> Past:
    """Read what a conversation holds.

    Args:
        slots: The tracker's.
        events: The tracker's, oldest first.
    """
    age, count, is_waiting, deletes, is_grave = 99, 0, False, False, False
    for event in reversed(events):
        count += event.get("event") == "user"
        custom = _custom(event)
        if custom.get("kind") == "emergency" and count < NEAR:
            is_grave = True
        if custom.get("kind") not in ("booking", "handoff"):
            continue
        age = min(age, count)
        is_waiting = is_waiting or (count == 0)
        text = str(event.get("text") or "")
        deletes = deletes or (count == 0 and "and I can delete it" in text)
    reference = _reference_in(events)
    # Nobody in danger is asked for a phone number next.
    has_draft = any(slots.get(slot) for slot in (NAME, CONTACT, TIME)) and not is_grave
    return Past(reference, age, has_draft, is_waiting, deletes, _offers_person(events))


def _offers_person(events: Sequence[Event]) -> bool:
    """Whether the latest reply shows a button that leads to the team."""
    return any(button.payload in ("/handoff", "/booking") for button in buttons_shown(events))


def _reference_in(events: Sequence[Event]) -> str | None:
    """The reference of the request that was last said to be in, unless it is gone again."""
    for event in reversed(events):
        text = str(event.get("text") or "")
        named = words.NAMED.search(text)  # not the example of "such as ABCD-2345"
        if _custom(event).get("kind") == "booking" and named:
            return None if words.GONE.search(text) else named.group(1)
    return None


def wish_in(text: str, past: Past, region: str) -> str | None:
    """What a visitor wants with a request; ``None`` if it is something else.

    Args:
        text: The visitor's words, outside any form.
        past: What the conversation holds.
        region: The country of phone numbers without a country code.
    """
    if len(text) > 300:
        return None
    if is_reference(text):
        return _wish_by_reference(text, past, region)
    if (
        words.DELETE.search(text)
        and not words.USES_OTHER.search(text)
        and not words.IN_GENERAL.search(text)
    ):
        return DELETE
    if past.reference is not None:
        wish = _wish_for_request(text, past, region)
        if wish:
            return wish
    elif past.has_draft and past.age <= NEAR and _goes_on(text, past.is_waiting):
        return BOOK
    is_new = past.reference is None or past.age > NEAR
    if words.SEND.fullmatch(text) or (
        is_new and starts_request(text, region) and not _asks_more(text)
    ):
        return BOOK
    if is_new and (past.is_waiting or past.is_offered) and _gives_name(text):
        return BOOK
    if past.is_waiting and (words.WHEN.search(text) or words.HOW_LONG_THEM.fullmatch(text)):
        return WHEN
    return PERSON if words.PERSON.fullmatch(text) else None


def is_reference(text: str) -> bool:
    """Whether a text names a request by its reference."""
    reference = find_reference(text)
    if reference is None:
        return False
    is_plain = any(c.isdigit() for c in reference) or reference in text
    return is_plain and len(text.split()) <= 12


def _wish_by_reference(text: str, past: Past, region: str) -> str:
    if words.DROPPED.search(text) or past.deletes:
        return DELETE
    if _cancels(text) or re.search(r"\bcancel", text, re.IGNORECASE):
        return CANCEL
    is_change = re.search(r"\bchang|\bmove\b|\breschedul", text, re.IGNORECASE) is not None
    return CHANGE if is_change or _holds_value(text, region) else FIND


def _cancels(text: str) -> bool:
    return bool(words.CANCEL.search(text) or OFF.search(text))


def is_softly_cancelled(text: str) -> bool:
    """Whether words such as "never mind" may take a request back: the visitor is asked."""
    return words.SOFT_CANCEL.fullmatch(text.strip()) is not None


def _wish_for_request(text: str, past: Past, region: str) -> str | None:
    is_near = past.age <= NEAR
    is_short = len(text.split()) <= 12
    if words.IN_GENERAL.search(text):
        return None
    is_taken_back = past.is_waiting and is_softly_cancelled(text)
    if is_near and is_short and (_cancels(text) or is_taken_back):
        return CHANGE if _holds_value(text, region) else CANCEL
    if words.WHEN.search(text) or (past.is_waiting and words.HOW_LONG_THEM.fullmatch(text)):
        return WHEN
    if not is_near or not is_short:
        return None
    is_told = asks_for_change(text) and words.OWN_FIELD.search(text) is not None
    is_told = is_told and (
        words.QUESTION.match(text) is None or words.MAY_YOU.match(text) is not None
    )
    return CHANGE if is_told or _holds_value(text, region) else None


def _holds_value(text: str, region: str) -> bool:
    """Whether a message gives a new time, number, address or name, and nothing else."""
    if text.rstrip().endswith("?") and not asks_for_change(text):
        return False
    is_named = introduced_name(text) is not None and len(text.split()) <= 7
    return is_only_time(text) or bool(find_contact(text, region)) or is_named


def _goes_on(text: str, is_at_once: bool) -> bool:
    text = text.strip()
    if words.SEND.fullmatch(text) or (
        words.SAME.fullmatch(text) and not words.QUESTION.match(text)
    ):
        return True
    return is_at_once and (agrees(text) or words.GO_ON.fullmatch(text) is not None)


def _gives_name(text: str) -> bool:
    """Whether somebody introduces themselves and says no more: "my name is Angel"."""
    is_said = re.search(r"\b(?:name|called|call me)\b", text, re.IGNORECASE) is not None
    is_short = len(text.split()) <= 8 and not text.rstrip().endswith("?")
    return is_said and is_short and introduced_name(text) is not None


def starts_request(text: str, region: str) -> bool:
    """Whether a message brings a number or address to be reached by."""
    contact = find_contact(text, region)
    if not contact and contact.problem is None:
        return False
    is_asked = words.ASKS_FOR_CALL.search(text) is not None
    if text.rstrip().endswith("?"):
        return is_asked and bool(contact)
    return is_asked or (bool(contact) and (len(text.split()) <= 6 or has_time(text)))


def _asks_more(text: str) -> bool:
    """Whether a message asks something besides the call, which is to be answered first."""
    return any(
        words.QUESTION.match(piece.strip()) and not words.ASKS_FOR_CALL.search(piece)
        for piece in words.PIECES.split(words.ADDRESS.sub(" . ", text))
    )


def _custom(event: Event) -> Mapping[str, Any]:
    is_reply = event.get("event") == "bot"
    return ((event.get("data") or {}).get("custom") or {}) if is_reply else {}
