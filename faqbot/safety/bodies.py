"""Tell from weight, height and food told in a message that somebody is thin or starving.

"45 kg and 1.70 m, five more to lose" names no condition; the numbers do. So does a weight
somebody wishes to come down to.
"""

from __future__ import annotations

import re
from typing import Iterator, NamedTuple, Optional, Tuple

THIN, SOUND = 18.5, 25.0  # bounds of the body mass index
_SMALLEST = 30.0  # kg; less is a child's, or no weight of a person
_LEAST, _MOST = 8.0, 90.0  # beyond these the numbers were not weight and height
LITTLE_FOOD = 900  # kcal a day
LIGHT = 45.0  # kg; a grown-up of less is thin unless small, so told without a height it counts
HEAVY, HEAVIEST = 115.0, 350.0  # kg; so much is far from ideal at any usual height

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
# "44 kg at 170", "weigh 44": one number has its unit, the other needs none.
_BARE_CM = re.compile(
    r"(?:\b(?:at|and|height|tall|with|on|for|i'?m|im|am|is|are)|[,/(]) ?(1[4-9]\d|20\d)(?![\d.,]?\d)"
    r"(?! ?(?:kg|kilo|lb|pound|k?cal|eur|dollar|usd|gbp|people|session|injection|mg|ml|min|degree|day|week|hour|%|/|€|\$|£))"
)
_BARE_WEIGHT = re.compile(
    r"\b(?:weigh|weighs|weighing|weight)(?: (?:is|of|in|at|about|around|only|just|barely|like|now|currently|under))*"
    r"[:=]? (\d{2,3}(?:[.,]\d)?)(?![\d.,]?\d)(?! ?(?:st\b|stone|lb|pound|%|cm|week|year|session|per ?cent|time))"
)
# What is to go or has gone is no weight; what is left then is one.
_CHANGE = re.compile(
    r"\b(?:lose|lost|losing|loss of|drop\w*|shed|gain\w*|put on|shift\w*|minus|plus|by|another|extra|rid of|get off|take off|burn|melt)"
    r" (?:(?!to |at )\w+ ){0,2}$"
)
_TO_GO = re.compile(
    r"^ ?(?:\w+ ){0,1}(?:off|less|gone|lighter|to (?:lose|go|shed|shift|drop)|away|down|too (?:much|many|heavy))\b"
)
_GOAL = re.compile(
    r"\b(?:want|wanna|goal|target|aim\w*|reach|down to|get to)(?: \w+){0,3} (\d{2})(?=\W*$| ?[,.;!?]| (?:and|but|please|again)\b)"
)
# What may stand beside a weight that is only told.
_AROUND_SIZE = frozenset(
    """i im m am s is my me she he shes hes husband wife weigh weighs weighing weight height tall high
    at and but with of about around roughly nearly almost over now currently here hi hello well a so
    just ok okay btw by the way woman man girl guy lady female male big heavy fat quite cm kg in""".split()
)
_IS_MONEY = re.compile(r"\bpounds?\b(?!.*\b(?:weigh\w*|los\w+|slim\w*|fat|thin\w*|heavy)\b)")
_LOSES = re.compile(
    r"\b(?:lose|losing|shed|drop|shift|minus|rid of|get off) (?:(?!to |at )\w+ ){0,2}$"
)
_BMI = re.compile(
    r"\b(?:bmi|body mass index)\b\D{0,12}?(\d{2}(?:[.,]\d)?)|(\d{2}(?:[.,]\d)?) bmi\b"
)
_KCAL = re.compile(
    r"(?<!burn )(?<!burning )(?<![\d.,])([1-9]?\d{2}) ?k?cal(?:orie)?s?(?: (?:a|per|each|every|/|intake|diet)| daily|/day)"
    r"|\b(?:eat\w*|on|intake|live|living|limit\w*|restrict\w*)(?: \w+){0,3} ([1-9]?\d{2}) ?k?cal(?:orie)?s?\b"
)
# "Since I did that 800 calorie diet last winter": eaten so little then, not now.
_DID = re.compile(
    r"\b(?:did|used to|was on|were on|finished|after|tried|came off|went on|had)\b[^.?!]{0,40}$"
)
_THEN = re.compile(
    r"^[^.?!]{0,30}\b(?:last|ago|back then|in (?:the past|my|20\d\d|19\d\d)|years? before)\b"
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


Place = Tuple[float, int, int]  # a figure, where it starts and where it ends


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
    height = _height(text)
    weight = _weight(text) or _bare_weight(text, height)
    height = height or (_bare_height(text) if weight else None)
    if weight is None or height is None:
        return None
    index = weight[0] / height[0] ** 2
    if not _LEAST <= index <= _MOST:
        return None
    return Sign(min(weight[1], height[1]), max(weight[2], height[2]), index)


def wishes_too_low(text: str) -> Optional[Sign]:
    """Where a text names a weight, or one to come down to, at which somebody would be thin.

    Args:
        text: Lower case, straight apostrophes.
    """
    weights, to_go = [], 0.0
    for kilos, start, end in _masses(text):
        if _TO_GO.search(text[end:]) or _LOSES.search(text[:start]):
            to_go = max(to_go, kilos)
        elif not _CHANGE.search(text[:start]):
            weights.append((kilos, start, end))
    height = _height(text)
    bare = _bare_weight(text, height)
    weights += [bare] if bare and not weights else []
    if not weights:
        return None
    goal = _GOAL.search(text)
    if goal and _SMALLEST <= float(goal.group(1)) < min(weights)[0]:
        weights.append((float(goal.group(1)), *goal.span()))
    height = height or _bare_height(text)
    kilos, start, end = min(weights)
    if height is None and _IS_MONEY.search(text):
        return None
    if height is None:
        return Sign(start, end) if _SMALLEST <= kilos < LIGHT else None
    index = (kilos - to_go) / height[0] ** 2
    return Sign(start, end, index) if _LEAST <= index < THIN else None


def heavy(text: str) -> Optional[Sign]:
    """Where a text tells a weight that is far too high at any height, and no height.

    Args:
        text: Lower case, straight apostrophes.
    """
    if _height(text) or _IS_MONEY.search(text):
        return None
    weight = _weight(text) or _bare_weight(text, None)
    return Sign(weight[1], weight[2]) if weight and HEAVY <= weight[0] <= HEAVIEST else None


def only_tells_size(text: str) -> bool:
    """Whether a text tells a weight, perhaps with a height, and nothing else.

    Args:
        text: Lower case, straight apostrophes.
    """
    if not (_weight(text) or _bare_weight(text, _height(text))):
        return False
    rest = text
    for pattern in (_KG, _STONE, _LB, _METRES, _CM, _FEET, _BARE_CM, _BARE_WEIGHT):
        rest = pattern.sub(" ", rest)
    return set(re.findall(r"[a-z]+|\d+", rest)) <= _AROUND_SIZE


def _is_past(text: str, match: re.Match[str]) -> bool:
    before, after = text[: match.start()], text[match.end() :]
    return bool(_DID.search(before) or _THEN.search(after))


def starving(text: str) -> Optional[Sign]:
    """Where a text tells of eating next to nothing, or of getting rid of food."""
    match = _STARVING.search(text)
    if match is None:
        match = next(
            (
                one
                for one in _KCAL.finditer(text)
                if int(one.group(1) or one.group(2)) < LITTLE_FOOD and not _is_past(text, one)
            ),
            None,
        )
    return Sign(*match.span()) if match else None


def thin(text: str) -> Optional[Sign]:
    """Where a text says in words that somebody is too thin."""
    match = _THIN.search(text)
    return Sign(*match.span()) if match else None


def _weight(text: str) -> Optional[Place]:
    """Kilograms with their place."""
    return next(
        (
            (kilos, start, end)
            for kilos, start, end in _masses(text)
            if not _CHANGE.search(text[:start]) and not _TO_GO.search(text[end:])
        ),
        None,
    )


def _masses(text: str) -> Iterator[Place]:
    """Every number of kilograms, stones or pounds, as kilograms."""
    for pattern, factor in ((_KG, 1.0), (_STONE, 6.35), (_LB, 0.4536)):
        for match in pattern.finditer(text):
            pounds = int(match.group(2) or 0) if pattern is _STONE else 0
            yield _number(match.group(1)) * factor + pounds * 0.4536, *match.span()


def _bare_weight(text: str, height: Optional[Place]) -> Optional[Place]:
    """A weight without a unit: pounds where the height is told in feet."""
    match = _BARE_WEIGHT.search(text)
    if match is None:
        return None
    is_pounds = height is not None and bool(_FEET.match(text[height[1] :]))
    return _number(match.group(1)) * (0.4536 if is_pounds else 1.0), *match.span()


def _bare_height(text: str) -> Optional[Place]:
    match = _BARE_CM.search(text)
    return (int(match.group(1)) / 100, *match.span()) if match else None


def _height(text: str) -> Optional[Place]:
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
