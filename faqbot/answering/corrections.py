"""What a correction leaves to answer, and what a pointing question means after a topic."""

from __future__ import annotations

import re
from typing import List, Optional, Sequence

from faqbot.answering.asides import COMPARED
from faqbot.answering.goals import SUBJECTS_OF_GOALS
from faqbot.answering.understood import Part
from faqbot.faq_ids import CANDIDACY, PREPARATION

CORRECTION = "correction"
_ONLY_DENIES = re.compile(
    r"^\W*(?:(?:no+|nope|sorry|oops|wait|but|ok|oh|hey)\W+)*(?:"
    r"(?:that|this|it)(?:['’]?s| is| was|wasn['’]?t| isn['’]?t)? (?:not )?(?:what i|my question|the question|the wrong)"
    r".*|not (?:what i|my question)\b.*|(?:you(?:['’]?ve)? )?(?:got (?:me|that|it) wrong|mis(?:understood|read|heard)"
    r"\b.*)|wrong (?:topic|question|answer|one)|i (?:didn['’]?t|did not|wasn['’]?t) (?:ask(?:ing)?|mean)\s+"
    r"(?:about )?(?:that|this|it)|(?:let me )?(?:rephrase|put it differently)\b.*|(?:no,? )?the other thing"
    r"|not (?:(?:the|my|about|for) )*[\w'’]+(?: [\w'’]+)?)\W*$",
    re.IGNORECASE,
)
_PUTS_RIGHT = re.compile(
    r"\W*(?:no|nope|sorry|soz|wait|oops|whoops|i mean|i meant|actually|or rather)\b", re.IGNORECASE
)
# "Just the face ones" are of what was listed.
_ONES = re.compile(
    r"^\W*(?:(?:and|so|ok(?:ay)?|no|sorry|but|just|only|what about|how about|i mean|i meant|tell me|give me|for)\W+)*"
    r"(?:the |those |any |which )?(?:ones? )?(?:(?:for|on|in|about) )?(?:the |my )?[\w-]+(?: [\w-]+)? ones?\W*(?:please|pls|only|then)?\W*$"
    r"|^\W*(?:just|only|and|what about|i mean|i meant)?\W*(?:the|those) (?:ones? )?(?:for|on|in|of) (?:the |my )?[\w-]+\W*$",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"\W*(?:(?:no+|nope|nah|sorry|soz|wait|oops|actually|oh|but|ok)\W+)*(?:i (?:mean|meant|said|was asking)|no|nope|nah|sorry|actually)\b",
    re.IGNORECASE,
)
_NOT_THAT = re.compile(
    r"\bnot (?:(?:about|for|on|in|the|my|a|an|that|those)\s+)*[\w'’-]+", re.IGNORECASE
)
# So unsure a label of words that only name something says less than the topic does.
UNSURE = 0.6
# Topics after which "how long does it take" asks when something shows.
SHOWING = SUBJECTS_OF_GOALS | {"results"}
TAKES_CUE = "results"
# "How many pounds?" is of the fat, whatever it was taken for; "in total?" of the sessions, unless surely not.
AMOUNT_CUE = "fat_weight"
POINTING_CUES = frozenset({"sessions", "how_it_works"})
# "Say I put on ten kilos": of what comes back, and not of what goes.
REGAIN_CUE = "maintenance"
TAKEN_FOR_REGAIN = frozenset({"fat_weight", "aftercare", "downtime", REGAIN_CUE})
_OF_WEIGHT = re.compile(
    r"\b(?:weight|fat(?:ter)?|kilos?|kgs?|pounds?|lbs?|stones?|heavy|heavier|big(?:ger)?|chubby|overweight|back on|it all|it back)\b",
    re.IGNORECASE,
)
SURE = 0.8
AREAS = "body_areas"


def without_bare(parts: Sequence[Part]) -> List[Part]:
    """The parts without a mere "sorry, wrong" beside what is meant instead."""
    meant = [part for part in parts if not _is_bare_correction(part)]
    return meant or list(parts)


def only_denies(text: str) -> bool:
    """Whether a text only says that it was not that: "not what I asked", "no, not hair"."""
    return bool(_ONLY_DENIES.match(text))


def without_taken_back(text: str) -> str:
    """A correction without what it takes back: "no, the dark bit not the bags"."""
    return _NOT_THAT.sub(" ", text) if _OPENS.match(text) else text


def is_slip(earlier: Part, later: Part) -> bool:
    """Whether a later part puts an earlier one right: "on the face, no sorry, hair"."""
    return later is not earlier and (later.is_bare or bool(_PUTS_RIGHT.match(later.text)))


def asks_of_regain(part: Part) -> bool:
    """Whether a part asks what comes of weight put on again, in whatever words."""
    return part.cue == REGAIN_CUE and bool(_OF_WEIGHT.search(part.text))


def meant_by(part: Part, topic: Optional[str], own_goal: Optional[str]) -> Optional[str]:
    """The FAQ that a short text asks for after a topic, where its own label misleads.

    Args:
        part: Of the message.
        topic: The FAQ spoken of before, if one.
        own_goal: The goal the part names.

    Returns:
        The FAQ, or ``None`` where the usual rules may decide.
    """
    if part.cue == AMOUNT_CUE and part.faq not in (CANDIDACY, TAKES_CUE):
        return AMOUNT_CUE
    if part.cue == TAKES_CUE and part.faq == PREPARATION:
        return TAKES_CUE  # how long before an event to start, not what to do before a visit
    if topic is None:
        return None
    if asks_of_regain(part) and (part.faq is None or part.faq in TAKEN_FOR_REGAIN):
        return REGAIN_CUE
    if part.cue in POINTING_CUES and part.confidence < SURE and part.faq not in SUBJECTS_OF_GOALS:
        return part.cue
    names_place = own_goal or part.entities.get("body_area")
    if names_place and topic not in COMPARED and _ONES.match(part.text):
        return topic
    if part.cue == TAKES_CUE and topic in SHOWING:
        return TAKES_CUE
    if part.faq == AREAS and part.is_understood and topic in SUBJECTS_OF_GOALS:
        if part.entities.get("body_area") and not own_goal:  # "my chin and my arms"
            return AREAS
    is_unsure = part.confidence < UNSURE and part.faq not in SUBJECTS_OF_GOALS
    if part.is_bare and own_goal and is_unsure and topic not in SUBJECTS_OF_GOALS:
        return topic
    return None


def _is_bare_correction(part: Part) -> bool:
    return part.label == CORRECTION and not part.entities and part.cue is None
