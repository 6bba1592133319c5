"""Which parts of a message lean on what was said before, and which FAQ they then ask for."""

from __future__ import annotations

import re
from typing import Optional

from faqbot.answering.goals import GOAL_FAQS, SUBJECTS_OF_GOALS
from faqbot.answering.understood import Part
from faqbot.faq_ids import CANDIDACY, DOWNTIME, PAIN, USES

PAIN_TREATED = "pain_medical"  # a goal
# A bare activity: "and the gym?".
FEW_WORDS = 3
ANOTHER_CONFIDENCE = 0.75
OWN = re.compile(r"\b(?:i|we|he|she|my|me)\b", re.IGNORECASE)
FOLLOW_UP_LABELS = frozenset({"follow_up", "correction"})
# "And after?" asks for the aftercare where the talk is of a visit; of pain, it is still pain.
BEFORE_AND_AFTER = frozenset({"preparation", "aftercare"})
WITHOUT_BEFORE_AND_AFTER = frozenset({"pain", "anesthesia", "downtime", "results", "maintenance"})
# From so many words and so sure a reading on, a question does not need the one before it.
WHOLE_WORDS, WHOLE_CONFIDENCE = 5, 0.8
# "How many days?" after swelling asks of the swelling, not of the treatment.
_DURATION = re.compile(
    r"\W*(?:and |for |so |ok |from |since )*(?:how (?:many (?:days|weeks|hours|months)|long|soon)|when)(?: then| exactly)?\W*$",
    re.IGNORECASE,
)
LAST_A_WHILE = frozenset(
    {"side_effects", "downtime", "pain", "anesthesia", "procedure", "maintenance"}
)
_WHAT_ABOUT = re.compile(r"^\W*(?:(?:and|but|so|or)\W+)*(?:what|how|wot) about\b", re.IGNORECASE)
_ENOUGH = re.compile(r"\b(?:enough|too (?:late|short|soon)|in time|by then)\b", re.IGNORECASE)
_OWN_QUESTION = re.compile(
    r"\b(?:which|who|where|why|when|(?:how|what)(?! about| if| with)) ", re.IGNORECASE
)


def leans(part: Part) -> bool:
    """Whether a part is to be read with what was said before."""
    if part.label in FOLLOW_UP_LABELS or _DURATION.match(part.text):
        return True
    if part.is_understood and part.faq is None:  # "and the price?" is its own matter
        return False
    return part.is_elliptical and bool(part.is_understood or part.cue or part.entities)


def followed(part: Part, topic: str, own_goal: Optional[str]) -> str:
    """The FAQ a follow-up asks for: a new question about the topic, or the same one again."""
    if part.faq and part.is_understood and _says_all(part):
        return part.faq
    if _DURATION.match(part.text) and topic in LAST_A_WHILE:
        return topic
    if topic == USES and part.faq == CANDIDACY and not OWN.search(part.text):
        return topic  # "and asthma?" asks whether that is treated too
    if topic in LAST_A_WHILE - {"maintenance"} and _ENOUGH.search(part.text):
        return topic  # "is that enough time" after the downtime is still of that
    if own_goal == PAIN_TREATED and USES in (topic, part.faq) and part.faq in (USES, PAIN, None):
        return USES  # and so does "and back pain?"
    if topic == DOWNTIME and part.entities.get("activity") and _is_few(part.text):
        return topic  # "make-up?" after driving
    if part.cue and (part.cue not in BEFORE_AND_AFTER or topic not in WITHOUT_BEFORE_AND_AFTER):
        return part.cue
    if part.faq and part.faq not in SUBJECTS_OF_GOALS and part.is_understood:
        return part.faq
    if _asks_another(part):
        return part.faq or topic
    if own_goal and topic in SUBJECTS_OF_GOALS:  # "and cellulite?" after "does it help hair?"
        return GOAL_FAQS.get(own_goal, USES)
    return topic


def _asks_another(part: Part) -> bool:
    """Whether a part surely asks for a goal's FAQ by what is said there: "and do I have to diet"."""
    is_named = part.entities.get("goal") or part.entities.get("body_area")
    is_sure = part.is_understood and part.confidence >= ANOTHER_CONFIDENCE
    return is_sure and part.faq not in (None, USES) and not is_named


def _is_few(text: str) -> bool:
    """Whether a text has few words beside "what about" and the like."""
    return len(_WHAT_ABOUT.sub("", text).split()) <= FEW_WORDS


def _says_all(part: Part) -> bool:
    """Whether a part asks a whole question of its own: "for how many months will it stay"."""
    is_long = len(part.text.split()) >= WHOLE_WORDS and part.confidence >= WHOLE_CONFIDENCE
    return is_long and bool(_OWN_QUESTION.search(part.text))


def carried_goal(faq: str, goal: Optional[str]) -> Optional[str]:
    """The goal spoken of before, unless the FAQ is about a goal of its own."""
    if faq in SUBJECTS_OF_GOALS:
        return next((own for own, about in GOAL_FAQS.items() if about == faq), None)
    return goal
