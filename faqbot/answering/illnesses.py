"""Illnesses and medicines in a visitor's own words: which are denied, which are unknown.

The dictionary of conditions is the model's; here only the words around them are read.
"""

from __future__ import annotations

import re
from typing import Iterable, List, NamedTuple, Optional

LONGEST_NAME = 4  # words

_DENIAL = (
    r"\b(?:no|not|never|without|neither|nor|free of|isn['’]?t|don['’]?t|do not|doesn['’]?t"
    r"|haven['’]?t|hasn['’]?t|wasn['’]?t|am not|['’]m not)\s+(?!sure\b|only\b|just\b)"
    r"(?:(?!sure\b|but\b|only\b|know\b)[\w'’]+[,/]?\s+){0,3}?"
)
_STATED = re.compile(
    r"\b(?:(?:i|he|she)(?:['’]?ve| have|['’]?s| has)?\s+(?:got|have|has|had|suffer(?:s|ed)? from"
    r"|been diagnosed with|was diagnosed with|live with|lives with)|i['’]?ve|i have|diagnosed with"
    r"|suffer(?:ing|s)? from|i (?:take|am taking|am on|use)|i['’]?m (?:taking|on)|allergic to"
    r"|people with|someone with|patients with)\s+"
    r"(?:a |an |the |some |severe |mild |bad |really |very |my |chronic |this thing called |called )*"
    r"(?P<name>[^\W\d_][\w'’-]*(?:\s+[^\W\d_][\w'’-]*){0,6})",
    re.IGNORECASE,
)
_ENDS_NAME = frozenset(
    "and or but can could may is are am was will would should do does if so because since for "
    "in on at when while which that who what how would it i my me the a an to with after before "
    "have has had get having right now please though although then still be been safe ok okay "
    "too also as of last since years year months ago".split()
)
_NO_ILLNESS = frozenset(
    "question questions appointment wedding time mesotherapy meso treatment treatments it this "
    "that one some friend heard read seen been never done tried lost gained put lots lot few "
    "many two three four five children kids child cellulite wrinkles fat hair session sessions "
    "booked idea trouble problem problems holiday job work doubts concerns money enough always "
    "thinning skin loss belly double dark stretch scars age weight anything something everything "
    "medicine medicines medication medications tablets pills condition illness disease allergy "
    "allergies good great no not to already just only recently about sensitive dry oily fine thin "
    "thick big small fair pale injections holiday vacation break diet husband wife daughter son "
    "different several any health issues issue an a".split()
)


_TAKEN = re.compile(r"\b(?:take|taking|on|use)\b", re.IGNORECASE)


class Unknown(NamedTuple):
    """Something a visitor has or takes, in their own words."""

    name: str
    is_medicine: bool


def is_denied(text: str, words: Iterable[str]) -> bool:
    """Whether a message says that a condition is *not* there: "I'm not pregnant".

    Args:
        text: The visitor's words.
        words: Words for the condition; ``*`` at the end stands for any ending.
    """
    stems = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in words)
    if not stems:
        return False
    named = rf"\b(?:{stems})\b"
    count = len(re.findall(named, text, re.IGNORECASE))
    denied = len(re.findall(_DENIAL + named, text, re.IGNORECASE))
    return 0 < count <= denied


def unknown_illness(text: str) -> Optional[Unknown]:
    """What somebody says they have or take, when it may be an illness or a medicine.

    Args:
        text: The visitor's words, in which no known condition was found.

    Returns:
        A few words, safe to repeat, or ``None``.
    """
    for match in _STATED.finditer(text):
        name: List[str] = []
        for word in match.group("name").split():
            if word.lower() in _ENDS_NAME or len(name) == LONGEST_NAME:
                break
            name.append(word)
        if name and not any(word.lower() in _NO_ILLNESS for word in name):
            said = text[match.start() : match.start("name")]
            return Unknown(" ".join(name), bool(_TAKEN.search(said)))
    return None
