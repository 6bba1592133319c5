"""Whether a visitor's bruise or swelling has lasted longer than any page gives for it.

"A bruise for three weeks" is no "up to a week": such a thing is for a doctor's eyes, and the
documents' times must not soothe.
"""

from __future__ import annotations

import re
from typing import Any, Iterable, Mapping, Optional

from faqbot.answering.pieces import Piece

HOURS = {
    "minute": 1 / 60,
    "hour": 1,
    "day": 24,
    "night": 24,
    "week": 168,
    "month": 720,
    "year": 8760,
}
WORDS = {
    **{"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7},
    **{"eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fourteen": 14, "twenty": 20},
    **{"couple of": 2, "a couple of": 2, "a few": 3, "few": 3, "several": 3, "many": 4},
}
FORTNIGHT = 336.0
_NUMBERS = "|".join(sorted(map(re.escape, WORDS), key=len, reverse=True))
_SPAN = re.compile(
    rf"(?P<before>\b(?:in|within|before|next|by|takes?|every|under|until|till) (?:the |about |a )?)?"
    rf"\b(?:(?P<count>\d+(?:[.,]\d+)?|{_NUMBERS})(?: (?:and a half|or so|whole|full|more|long))? ?-? ?"
    rf"(?P<unit>minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|wks?|months?|years?)|(?P<fortnight>fortnight)"
    r"|(?P<plural>for (?:weeks|months|ages|years)|(?:weeks|months) (?:now|later|on|after)|still (?:weeks|months)))\b",
    re.IGNORECASE,
)
_UNITS = {"min": "minute", "hr": "hour", "wk": "week"}


def hours_in(text: str) -> float:
    """The longest time in a text that may be how long something has lasted; 0 for none.

    What lies ahead ("my wedding is in three weeks") is left out.
    """
    return max(
        (_hours(found) for found in _SPAN.finditer(text) if not found["before"]), default=0.0
    )


def _hours(found: "re.Match[str]") -> float:
    if found["fortnight"] or found["plural"]:
        return FORTNIGHT
    count = found["count"].lower()
    number = WORDS[count] if count in WORDS else float(count.replace(",", "."))
    unit = found["unit"].lower().rstrip("s")
    return number * HOURS[_UNITS.get(unit, unit)]


def outlasted(details: Mapping[str, Any], text: str, effects: Iterable[str]) -> Optional[Piece]:
    """What to add where an effect lasts longer than told, ``None`` where none does.

    Args:
        details: Of the FAQ ``side_effects``: ``effects``, some with ``most_hours``, and
            ``too_long``.
        text: The visitor's words.
        effects: Those named.
    """
    too_long = details.get("too_long")  # absent from models trained before it was told
    known = [details["effects"][effect] for effect in effects if effect in details["effects"]]
    if not too_long:
        return None
    hours = hours_in(text)
    is_late = any(hours > effect.get("most_hours", too_long["hours"]) for effect in known)
    return too_long if is_late else None
