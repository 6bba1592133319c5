"""Tell from weight, height and food told in a message that somebody is thin or starving.

"45 kg and 1.70 m, five more to lose" names no condition; the numbers do.
"""

from __future__ import annotations

import re
from typing import NamedTuple, Optional, Tuple

THIN, SOUND = 18.5, 25.0  # bounds of the body mass index
_LEAST, _MOST = 8.0, 90.0  # beyond these the numbers were not weight and height
LITTLE_FOOD = 900  # kcal a day

_KG = re.compile(r"(?<![\d.])(\d{2,3}(?:[.,]\d)?) ?(?:kgs?|kilos?|kilograms?)\b")
_LB = re.compile(r"(?<![\d.])(\d{2,3}) ?(?:lbs?|pounds?)\b")
_STONE = re.compile(
    r"(?<![\d.])(\d{1,2}(?:[.,]5)?) ?(?:stones?|st)\b(?: ?(\d{1,2}) ?(?:lbs?|pounds?)?)?"
)
_METRES = re.compile(r"(?<![\d.])([12])[.,m] ?(\d{2})(?!\d)(?! ?kg)")
_CM = re.compile(
    r"(?<![\d.])(1[2-9]\d|2[01]\d) ?(?:cms?|centimet\w+)\b|(?<![\d.])(1[2-9]\d) ?(?:tall|high)\b"
)
_FEET = re.compile(r"(?<![\d.])([4-6]) ?(?:'|ft|foot|feet) ?(1[01]|\d)?(?:\"|''| ?in(?:ches)?)?")
# What is to go or has gone is no weight.
_CHANGE = re.compile(
    r"\b(?:lose|lost|losing|loss of|drop\w*|shed|gain\w*|put on|shift\w*|minus|plus|by|another|extra) (?:\w+ ){0,2}$"
)
_BMI = re.compile(
    r"\b(?:bmi|body mass index)\b\D{0,12}?(\d{2}(?:[.,]\d)?)|(\d{2}(?:[.,]\d)?) bmi\b"
)
_KCAL = re.compile(
    r"(?<!burn )(?<!burning )(?<![\d.,])([1-9]?\d{2}) ?k?cal(?:orie)?s?(?: (?:a|per|each|every|/|intake|diet)| daily|/day)"
    r"|\b(?:eat\w*|on|intake|live|living|limit\w*|restrict\w*)(?: \w+){0,3} ([1-9]?\d{2}) ?k?cal(?:orie)?s?\b"
)
_STARVING = re.compile(
    r"\b(?:starv(?:e|ing) my ?self|i(?:'?m| am)? (?:basically |literally )?(?:starving to|starve to)"
    r"|(?:i|i'?m|im|i am|i'?ve|ive|she|he)(?: have| has| am| is)? (?:\w+ )?"
    r"(?:barely|hardly|scarcely) (?:eat|eating|eats|ate|eaten)"
    r"(?! (?:out|meat|sugar|salt|bread|carbs|fat|sweets|veg\w*|fruit))"
    r"|(?:i|i'?m|im|i am|i'?ve|ive|she|he)(?: have| has| am| is)? (?:not eating(?! (?:meat|sugar|gluten|out|before|carbs|bread|sweets))"
    r"|stopped eating(?! (?:meat|sugar|gluten|out|before|carbs|bread|sweets|dairy|fat)))"
    r"|(?:make|making|made) my ?self (?:sick|vomit|throw up|puke)|purg(?:e|ing)\b(?! (?:skin|acne|retinol))"
    r"|laxatives? (?:to|for|every|daily|so)|(?:take|taking|use|using|abuse|abusing) laxatives?"
    r"|(?:haven'?t|have not|not) eaten (?:anything |for |in ){1,2}(?:\w+ )?(?:days|a week)|pro-?ana|bulimi\w+|anor[eo]x\w+)\b"
)
_THIN = re.compile(
    r"\b(?:under ?-?weight(?! (?:babies|baby|products?|creams?))"
    r"|(?:i'?m|i am|im|she'?s|she is|he'?s|am i|me|someone|are) (?:\w+ )?"
    r"(?:too|very|really|so|extremely|painfully|quite) (?:thin|skinny|slim)(?! (?:skin|hair|face|lips|ed))"
    r"|too (?:skinny|slim|thin) (?:to|for)|just skin and bones|size (?:00|0|zero|xxs))\b"
)


class Sign(NamedTuple):
    """Something told of a body: its place in the text, and the body mass index it comes to."""

    start: int
    end: int
    mass: Optional[float] = None


def mass_index(text: str) -> Optional[Sign]:
    """The body mass index that is named, or that weight and height come to.

    Args:
        text: Lower case, straight apostrophes.
    """
    named = _BMI.search(text)
    if named:
        return Sign(*named.span(), _number(named.group(1) or named.group(2)))
    weight, height = _weight(text), _height(text)
    if weight is None or height is None:
        return None
    index = weight[0] / height[0] ** 2
    if not _LEAST <= index <= _MOST:
        return None
    return Sign(min(weight[1], height[1]), max(weight[2], height[2]), index)


def starving(text: str) -> Optional[Sign]:
    """Where a text tells of eating next to nothing, or of getting rid of food."""
    match = _STARVING.search(text)
    if match is None:
        match = next(
            (
                one
                for one in _KCAL.finditer(text)
                if int(one.group(1) or one.group(2)) < LITTLE_FOOD
            ),
            None,
        )
    return Sign(*match.span()) if match else None


def thin(text: str) -> Optional[Sign]:
    """Where a text says in words that somebody is too thin."""
    match = _THIN.search(text)
    return Sign(*match.span()) if match else None


def _weight(text: str) -> Optional[Tuple[float, int, int]]:
    """Kilograms with their place."""
    for pattern, factor in ((_KG, 1.0), (_STONE, 6.35), (_LB, 0.4536)):
        for match in pattern.finditer(text):
            if _CHANGE.search(text[: match.start()]):
                continue
            pounds = int(match.group(2) or 0) if pattern is _STONE else 0
            return _number(match.group(1)) * factor + pounds * 0.4536, *match.span()
    return None


def _height(text: str) -> Optional[Tuple[float, int, int]]:
    """Metres with their place."""
    for match in _CM.finditer(text):
        return int(match.group(1) or match.group(2)) / 100, *match.span()
    for match in _METRES.finditer(text):
        return int(match.group(1)) + int(match.group(2)) / 100, *match.span()
    for match in _FEET.finditer(text):
        return int(match.group(1)) * 0.3048 + int(match.group(2) or 0) * 0.0254, *match.span()
    return None


def _number(digits: str) -> float:
    return float(digits.replace(",", "."))
