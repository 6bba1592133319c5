"""What a correction leaves to answer, and what a pointing question means after a topic."""

from __future__ import annotations

import re
from typing import List, Optional, Sequence

from faqbot.answering.goals import SUBJECTS_OF_GOALS
from faqbot.answering.understood import Part

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
# So unsure a label of words that only name something says less than the topic does.
UNSURE = 0.6
# Topics after which "how long does it take" asks when something shows.
SHOWING = SUBJECTS_OF_GOALS | {"results"}
TAKES_CUE = "results"
AREAS = "body_areas"


def without_bare(parts: Sequence[Part]) -> List[Part]:
    """The parts without a mere "sorry, wrong" beside what is meant instead."""
    meant = [part for part in parts if not _is_bare_correction(part)]
    return meant or list(parts)


def only_denies(text: str) -> bool:
    """Whether a text only says that it was not that: "not what I asked", "no, not hair"."""
    return bool(_ONLY_DENIES.match(text))


def is_slip(earlier: Part, later: Part) -> bool:
    """Whether a later part puts an earlier one right: "on the face, no sorry, hair"."""
    return later is not earlier and (later.is_bare or bool(_PUTS_RIGHT.match(later.text)))


def meant_by(part: Part, topic: Optional[str], own_goal: Optional[str]) -> Optional[str]:
    """The FAQ that a short text asks for after a topic, where its own label misleads.

    Args:
        part: Of the message.
        topic: The FAQ spoken of before, if one.
        own_goal: The goal the part names.

    Returns:
        The FAQ, or ``None`` where the usual rules may decide.
    """
    if topic is None:
        return None
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
