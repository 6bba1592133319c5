"""What a message says about the fields of a booking request.

Words only: what follows from them is decided in ``faqbot.forms.booking``.
"""

from __future__ import annotations

import re
from typing import Any

from faqbot.booking.validation import (
    find_contact,
    find_time,
    introduced_name,
    is_surely_name,
    plain_name,
    tidy,
)
from faqbot.forms.heard import Heard

NAME, CONTACT, TIME = "booking_name", "booking_contact", "booking_time"
SHARE, CONSENT = "booking_share", "booking_consent"
ORDER = (NAME, CONTACT, TIME, SHARE, CONSENT)
EXTRAS = ("booking_id", "booking_topics")  # not asked for
OWN_INTENTS = frozenset({"booking", "change_booking", "affirm", "deny", "skip", "go_back"})
ANY_TIME = "any time"

_CHANGE = re.compile(
    r"\b(?:chang\w*|wrong|correct\w*|edit\w*|instead|actually|different|typo|misspel\w*|spelt"
    r"|update\w*)\b",
    re.IGNORECASE,
)
_OTHER_WAY = re.compile(r"\b(?:another|other|new|rather|use|by|via|prefer)\b", re.IGNORECASE)
_FIELDS = (
    (CONTACT, re.compile(r"\b(?:e-?mail|mail|phone|mobile|cell|number|contact)\b", re.IGNORECASE)),
    (NAME, re.compile(r"\bname\b", re.IGNORECASE)),
    (TIME, re.compile(r"\b(?:time|day|date|hours?)\b", re.IGNORECASE)),
)
_FILLER = re.compile(
    r"\b(?:my|is|e-?mail|mail|phone|mobile|number|or|at|on|by|reach|me|can|you|it['’]?s|the|and"
    r"|i['’]m|name|address|use|call|please|actually|instead)\b|[,;:.]",
    re.IGNORECASE,
)
_ABOUT_DATA = re.compile(
    r"^why\W*$|\bwhy (?:do|would|are) you (?:need|ask|want)"
    r"|\b(?:my|personal|this) (?:data|details|info\w*)\b"
    r"|\bwho (?:will|can|gets|sees|reads)\b.*\b(?:see|this|it|that|data|details)\b"
    r"|\bwhat (?:will|do|happens|are)\b.*\b(?:with|to) (?:(?:my|this|that|the)\s+)?"
    r"(?:data|details|info\w*|number|name|address|e-?mail|it|this|that)\b(?!\s+\w)"
    r"|\b(?:privacy|gdpr|confidential|spam)\b",
    re.IGNORECASE,
)
_DROP = re.compile(r"\b(?:delete|erase|forget|drop|remove|scrap)\b", re.IGNORECASE)
_LACKS = re.compile(r"\b(?:no|not|without|don['’]?t|haven['’]?t|never)\b", re.IGNORECASE)
_MARKUP = re.compile(r"[<>\[\]{}|`*_#\\]")


def field_named(text: str) -> str | None:
    """The field of a request that a text names, or ``None``."""
    return next((field for field, pattern in _FIELDS if pattern.search(text)), None)


def found_in(heard: Heard, requested: str | None, region: str) -> dict[str, Any]:
    """What a message holds that can be nothing else than an answer.

    Args:
        heard: The message.
        requested: The slot asked for.
        region: The country of phone numbers without a country code.

    Returns:
        Values by slot.
    """
    found: dict[str, Any] = {}
    contact = find_contact(heard.words, region)
    if contact:
        found[CONTACT] = contact.to_slot()
    name = introduced_name(contact.rest)
    if name is None and requested == NAME:
        rest = bare_name(contact.rest) if contact else contact.rest
        name = plain_name(rest or "") if contact or is_surely_name(rest or "") else None
    if name:
        found[NAME] = name
    if contact or name or requested in (None, CONSENT, SHARE):
        time = find_time(contact.rest)
        if time and (not heard.is_question or heard.intent in OWN_INTENTS):
            found[TIME] = time
    return found


def bare_name(text: str) -> str | None:
    """The name left when the words around an address are taken away, or ``None``."""
    return plain_name(tidy(_FILLER.sub(" ", text), 100))


def asks_for_change(text: str) -> bool:
    """Whether something is to be different from what was said."""
    return _CHANGE.search(text) is not None


def names_other_way(text: str) -> bool:
    """Whether words such as "by" or "use" introduce another way to be reached."""
    return _OTHER_WAY.search(text) is not None


def is_about_data(text: str) -> bool:
    """Whether a question is about what happens with what the visitor tells the form."""
    return _ABOUT_DATA.search(text) is not None


def wants_it_dropped(text: str) -> bool:
    """Whether everything is to be thrown away."""
    return _DROP.search(text) is not None


def lacks_it(text: str) -> bool:
    """Whether the visitor says that they do not have something."""
    return _LACKS.search(text) is not None


def without_markup(text: str) -> str:
    """Free words without anything a page could take for markup."""
    return _MARKUP.sub(" ", text)
