"""What a message says about the fields of a booking request.

Words only: what follows from them is decided in ``faqbot.forms.booking``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from faqbot.booking.details import read_details
from faqbot.booking.times import changed_time, has_time, is_only_time
from faqbot.forms.heard import SIDE_TRACKS, Heard

NAME, CONTACT, TIME = "booking_name", "booking_contact", "booking_time"
SHARE, CONSENT = "booking_share", "booking_consent"
ORDER = (NAME, CONTACT, TIME, SHARE, CONSENT)
EXTRAS = ("booking_id", "booking_topics")  # not asked for
OWN_INTENTS = frozenset({"booking", "change_booking", "affirm", "deny", "skip", "go_back"})
ANY_TIME = "any time"
_ELSEWHERE = SIDE_TRACKS | {"out_of_scope"}

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
_ABOUT_DATA = re.compile(
    r"^why\W*$|\bwhy (?:do|would|are) you (?:need|ask|want)"
    r"|\b(?:my|personal|this) (?:data|details|info\w*)\b"
    r"|\bwho (?:will|can|gets|sees|reads)\b.*\b(?:see|this|it|that|data|details)\b"
    r"|\bwhat (?:will|do|happens|are)\b.*\b(?:with|to) (?:(?:my|this|that|the)\s+)?"
    r"(?:data|details|info\w*|number|name|address|e-?mail|it|this|that)\b(?!\s+\w)"
    r"|\b(?:privacy|gdpr|confidential|spam)\b",
    re.IGNORECASE,
)
_DROP = re.compile(r"\b(?:delete|erase|forget|drop|remove|scrap|discard|bin)\b", re.IGNORECASE)
_DROP_DATA = re.compile(
    r"\b(?:delete|erase|forget|remove|wipe|scrap)\b.{0,20}\b(?:data|details|info\w*|everything|me"
    r"|all (?:of )?(?:it|this|that))\b",
    re.IGNORECASE,
)
_WH = re.compile(r"\b(?:when|what|how|which|why|who|where)\b", re.IGNORECASE)
_LACKS = re.compile(r"\b(?:no|not|without|don['’]?t|haven['’]?t|never)\b", re.IGNORECASE)
# "I don't want to give my number", which is no answer but no farewell either.
_WITHHOLDS = re.compile(
    r"\b(?:don['’]?t|do not|not|won['’]?t|rather|prefer|refuse|why should i|hate|no)\b.{0,30}"
    r"\b(?:giv\w*|shar\w*|leav\w*|tell\w*|say\w*|hand\w*|want\w*|put\w*|comfortable)\b.{0,30}"
    r"\b(?P<what>phone|mobile|number|e-?mail|mail|name|details|contact)\b",
    re.IGNORECASE,
)
OFF = re.compile(
    r"\b(?:don['’]?t|do not|no longer) (?:want|need) (?:(?:the|a|that|any|your|this) (?:call\w*|appointment|request)"
    r"|(?:them|you|anyone|anybody|someone) to (?:call|ring|phone|contact|get)|to be (?:called|contacted|rung))"
    r"|(?:don['’]?t|do not) (?:call|ring|phone|contact) me\W*$"
    r"|tell them not to|no need to (?:call|ring|phone)|call (?:it|the call) off",
    re.IGNORECASE,
)
_MARKUP = re.compile(r"[<>\[\]{}|`*_#\\]")


def field_named(text: str) -> str | None:
    """The field of a request that a text names, or ``None``."""
    return next((field for field, pattern in _FIELDS if pattern.search(text)), None)


def found_in(
    heard: Heard, requested: str | None, region: str, slots: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """What a message holds that can be nothing else than an answer.

    Args:
        heard: The message.
        requested: The slot asked for.
        region: The country of phone numbers without a country code.
        slots: What is known already; a new hour keeps the day given before.

    Returns:
        Values by slot.
    """
    read = read_details(heard.words, region, requested == NAME)
    found: dict[str, Any] = {}
    if read.contact:
        found[CONTACT] = read.contact.to_slot()
    if read.name and (read.contact or not _speaks_of_oneself(heard)):
        found[NAME] = read.name
    is_told = not heard.is_question or heard.intent in OWN_INTENTS
    is_told = is_told and (heard.intent not in _ELSEWHERE or NAME in found)
    is_told = is_told or bool(read.contact) or _asks_for_time(heard.words)
    is_beside = bool(read.contact or read.name) or requested in (None, CONSENT, SHARE)
    if read.time and is_told and (is_beside or is_only_time(heard.words)):
        known = (slots or {}).get(TIME) if requested != TIME else None
        found[TIME] = changed_time(known, read.time)
    if requested == TIME and TIME in found and CONTACT not in found and NAME not in found:
        del found[TIME]  # asked for, so that all the words are kept
    return found


def _speaks_of_oneself(heard: Heard) -> bool:
    """Whether a question begins with who asks: "I'm Asian, is it different for me?"."""
    is_alone = len(heard.words.split()) <= 2
    return (
        heard.intent in _ELSEWHERE
        and heard.is_question
        and not is_alone
        and field_named(heard.words) != NAME
    )


def _asks_for_time(text: str) -> bool:
    """Whether a message only asks for a time: "can you make it after 6 instead?"."""
    return is_only_time(text) and not _WH.search(text)


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


def drops_data(text: str) -> bool:
    """Whether what the visitor has given is to be thrown away, not one thing of it replaced."""
    is_asked = _WH.match(text.strip()) is not None  # "how do I delete my data" is only a question
    return _DROP_DATA.search(text) is not None and not asks_for_change(text) and not is_asked


def calls_it_off(heard: Heard) -> bool:
    """Whether the call itself is not wanted any more: "I don't need the call after all"."""
    is_other = heard.intent in SIDE_TRACKS or heard.is_question or len(heard.words.split()) > 12
    return not is_other and OFF.search(heard.words) is not None and not has_time(heard.words)


def lacks_it(text: str) -> bool:
    """Whether the visitor says that they do not have something."""
    return _LACKS.search(text) is not None


def withholds(text: str) -> str | None:
    """What a visitor would rather not give, ``name`` or a way to be reached; else ``None``."""
    match = _WITHHOLDS.search(text)
    return match.group("what").lower() if match else None


def without_markup(text: str) -> str:
    """Free words without anything a page could take for markup."""
    return _MARKUP.sub(" ", text)
