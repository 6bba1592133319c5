"""Read a whole message for what a request needs: name, contact, time, subject, in any order.

What is found is taken out before the next thing is looked for, so that the "april" of an
address is no month and the "5" of a number no hour.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from faqbot.booking.given_names import GIVEN_NAMES
from faqbot.booking.names import (
    introduced_name,
    is_answer_to_name,
    is_surely_name,
    plain_name,
    short_name,
    without_introduction,
)
from faqbot.booking.times import find_time, without_time
from faqbot.booking.validation import Contact, find_contact, tidy

LONGEST_SUBJECT = 60
_SUBJECT = re.compile(
    r"\b(?:about|regarding|concerning|re:|interested in|(?:discuss|talk (?:about|through)))\s+"
    r"([^,.;:!?\n]+)",
    re.IGNORECASE,
)
_SUBJECT_END = re.compile(
    r"\s+(?:and (?:my|i|you|please|the)|please|pls|thanks|thank you|my (?:name|number|phone|e-?mail)"
    r"|call me|ring me|on|at|if|but|when|because)\b.*",
    re.IGNORECASE,
)
_NO_SUBJECT = frozenset(
    "it that this one a an the something things stuff everything having getting booking me you".split()
)
_THANKS = re.compile(
    r"[\s,]*\b(?:please|pls|thanks|thank you|here|thx|ta)\b[\s.!]*$", re.IGNORECASE
)
_BREAK = re.compile(r"[,;|\n•]+|\s[-–—/]\s|(?<=\w{2})[.!]\s")
_FILLER = re.compile(
    r"\b(?:my|is|e-?mail(?: me)?|mail|phone|mobile|cell|tel|number|no\.|or|at|on|by|via|reach|me|can|could"
    r"|you|it['’]?s|the|and|i['’]?m|name|address|use|call|callback|call-?back|ring|text|contact|please"
    r"|pls|plz|actually|instead|hi|hello|hey|hiya|thanks|thank you|book|want|would like|get back to"
    r"|someone|somebody|to|i|i['’]?d|like|a|back|ask for|for|with|free|available|here|speaking|have"
    r"|need|just|so|yes|sure|ok|okay)\b|[.:!?()]",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Details:
    """What a message holds.

    Args:
        name: As typed, or ``None``.
        contact: Ways to reach the visitor, and what is wrong with one.
        time: In the visitor's words, or ``None``.
        subject: What they want to talk about, in their words, or ``None``.
    """

    name: str | None
    contact: Contact
    time: str | None
    subject: str | None


def read_details(text: str, region: str, is_name_asked: bool = False) -> Details:
    """Find everything a request needs in one message.

    Args:
        text: The visitor's words.
        region: The country of phone numbers without a country code.
        is_name_asked: Whether the name was asked for, so that a bare word may be it.
    """
    contact = find_contact(text, region)
    rest = contact.rest
    name = introduced_name(rest)
    rest = without_introduction(rest) if name else rest
    time = find_time(rest)
    rest = without_time(rest)
    has_more = bool(contact) or contact.problem is not None
    if name is None and (has_more or (is_name_asked and time)):
        name = _bare_name(rest, is_name_asked and has_more)
    elif name is None and is_name_asked:
        name = _name_alone(rest)
    elif name is None and time:
        name = _given_name(rest)
    return Details(name, contact, time, subject_of(rest))


def subject_of(text: str) -> str | None:
    """What a visitor wants to talk about, as they put it, or ``None``."""
    for match in _SUBJECT.finditer(text):
        subject = tidy(_SUBJECT_END.sub("", match.group(1)), LONGEST_SUBJECT).strip(" -–'\"")
        words = [word for word in subject.lower().split() if word not in _NO_SUBJECT]
        if words and len(words) <= 8 and re.search(r"[^\W\d_]{3}", subject):
            return subject
    return None


def _name_alone(text: str) -> str | None:
    """The name in a message that is nothing else: "Rose", "it's Rose, thanks"."""
    name = short_name(_THANKS.sub("", text))
    return name if name and is_answer_to_name(name) and not text.rstrip().endswith("?") else None


def _given_name(text: str) -> str | None:
    """The piece of a request that is a common given name and nothing else: ", Dave,"."""
    pieces = (plain_name(piece) for piece in _BREAK.split(text))
    return next((one for one in pieces if one and one.lower() in GIVEN_NAMES), None)


def _bare_name(rest: str, is_lax: bool) -> str | None:
    """The piece of a message between commas that can only be a name.

    Args:
        rest: The message without contact and times.
        is_lax: Whether one word in lower case will do.
    """
    pieces = [tidy(_FILLER.sub(" ", _SUBJECT.sub(" ", p)), 100) for p in _BREAK.split(rest)]
    pieces = [piece for piece in pieces if piece]
    sure = [piece for piece in pieces if is_surely_name(piece)]
    single = [piece for piece in pieces if is_answer_to_name(piece)]
    lax = [piece for piece in pieces if plain_name(piece) and len(piece.split()) <= 3]
    found = sure or single or (lax if is_lax else [])
    return plain_name(found[0]) if found else None
