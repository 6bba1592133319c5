"""The rules from readings to a decision: answer, ask back, or don't know.

Plain data in and out; ``selector.py`` wraps this module as a Rasa component.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Collection, Dict, List, Mapping, Optional, Sequence, Tuple

from faqbot.faq_ids import USES
from faqbot.labels import ADVICE, FAQ_PREFIX, FOLLOW_UP, LEANING, OUTSIDE
from faqbot.nlu.bearers import bearing
from faqbot.nlu.cues import (
    asks_if_enough,
    asks_if_treated,
    correction_words,
    cue_of,
    is_bare,
    is_elliptical,
    names_length,
    pointing_cue,
    wishes_for,
)
from faqbot.nlu.dangling import without_dangling
from faqbot.nlu.dictionary import words_of
from faqbot.nlu.echoes import with_both_sides, without_echoes
from faqbot.nlu.joining import with_advice, with_candidacy
from faqbot.nlu.overruling import (
    ANSWER,
    MIN_SUGGESTED,
    PATTERN_CONFIDENCE,
    SUGGEST,
    entities_within,
    overruled,
)
from faqbot.nlu.replaced import without_denied, without_replaced
from faqbot.nlu.subjects import subject_of
from faqbot.nlu.told_conditions import with_told
from faqbot.nlu.told_subjects import points_back, without_stories
from faqbot.nlu.understanding import alarm_of
from faqbot.nlu.whose import with_marks
from faqbot.safety.ages import bare_age
from faqbot.safety.fears import only_fears
from faqbot.safety.red_flags import RedFlagDetector

MAX_SUGGESTIONS = 3
BOOKING, EMERGENCY = "faq/booking", "emergency"

# Acts that come before any question beside them.
BEFORE_ANSWERS = frozenset({"handoff"})
# The least confidence at which they do so: "talk me through it" may only sound like one.
SURE_ACT = 0.7
# Parts that action_answer words itself, beside FAQs.
ANSWERED_TOGETHER = frozenset(LEANING | {ADVICE, OUTSIDE})
# What advice draws on: the FAQs that speak of medicines and marks.
# "How long" may be of any of these; told with what it is of, once that is said.
HOW_LONG = re.compile(
    r"^\W*(?:(?:and|so|ok|but|for|hi|hello|hey)\W+)*how long\W*(?:then|for)?\W*$", re.IGNORECASE
)
CAPABILITIES, AREAS = "capabilities", "body_areas"
# Goals whose FAQ has another name.
GOAL_RECORDS = {
    "fat_reduction": "fat_weight",
    "weight_loss": "fat_weight",
    "chin_neck": "fat_weight",
}
LENGTHS = ("procedure", "sessions", "maintenance")
ADVICE_RECORDS = ("preparation", "aftercare", "side_effects", "candidacy")

Record = Mapping[str, Any]


@dataclass(frozen=True)
class Decision:
    """What to do about a message.

    Args:
        intent: The final intent.
        confidence: 0..1, of the main part.
        parts: As ``faqbot.answering.understood.Part`` reads them.
        records: FAQ ids whose records the reply may need.
        suggestions: FAQ ids to offer, best first.
        ranking: Labels of the main part with probabilities.
    """

    intent: str
    confidence: float
    parts: List[Dict[str, Any]]
    records: Tuple[str, ...]
    suggestions: Tuple[str, ...] = ()
    ranking: Sequence[Tuple[str, float]] = field(default=())


def decide_payload(faq: str, goal: Optional[str], records: Collection[str]) -> Decision:
    """A tapped button asks for one FAQ, beyond doubt; an FAQ since retired is not known."""
    part = {
        "text": "",
        "label": FAQ_PREFIX + faq,
        "confidence": 1.0,
        "is_understood": faq in records,
        "entities": {"goal": [goal]} if goal else {},
    }
    known = (faq,) if faq in records else ()
    ranking = ((FAQ_PREFIX + faq, 1.0),)
    return Decision("faq" if known else "nlu_fallback", 1.0, [part], known, ranking=ranking)


def decide(
    readings: Sequence[Mapping[str, Any]],
    entities: Sequence[Mapping[str, Any]],
    records: Collection[str],
    text: str = "",
) -> Decision:
    """Decide about a message from the readings of its parts.

    Args:
        readings: As dictionaries of ``understanding.Reading``, at least one.
        entities: Rasa's, with places in the whole message.
        records: The FAQ ids there are.
        text: The whole message.
    """
    is_whole = readings[0]["end"] >= readings[-1]["end"]
    alarm = alarm_of(readings[0]["ranking"]) if is_whole else None
    if alarm and (_patterns().denies(text) or _patterns().is_figurative(text)):
        alarm = None  # the model reads no "no" and no idiom; the patterns do, and decide alone
    if alarm == EMERGENCY and only_fears(text):
        alarm = None
    bear = without_replaced(bearing(with_told(entities, text), text), text)
    bear = with_marks(bear, text)
    parts = [_part(reading, bear, records) for reading in without_denied(readings)]
    if len(parts) == 1 and points_back(parts[0]):
        parts = [{**parts[0], "label": FOLLOW_UP, "is_understood": True, "is_elliptical": True}]
    parts = with_advice(without_stories(parts), bear, text)
    parts = with_candidacy(parts, bear, records, text)
    parts = without_dangling(with_both_sides(without_echoes(parts), records, text))
    understood = [part for part in parts if part["is_understood"]]
    suggestions = () if understood else _suggestions(readings, records)
    intent = alarm or _intent(parts, understood, suggestions)
    main = readings[0]
    return Decision(
        intent=intent,
        confidence=max((part["confidence"] for part in understood), default=main["confidence"]),
        parts=parts,
        records=tuple(dict.fromkeys((*_records_needed(parts, records), *suggestions))),
        suggestions=suggestions if intent == "did_you_mean" else (),
        ranking=main["ranking"],
    )


def _patterns() -> RedFlagDetector:
    return RedFlagDetector.default()


def _part(
    reading: Mapping[str, Any], entities: Sequence[Mapping[str, Any]], records: Collection[str]
) -> Dict[str, Any]:
    text, values = reading["text"], entities_within(reading, entities)
    label, outcome, confidence = overruled(reading, values, records)
    label = _named_beside_options(label, values, records)
    named = subject_of(text, label, outcome == ANSWER, values.get("condition", ()))
    if named is not None and named[len(FAQ_PREFIX) :] in records:
        label, outcome, confidence = named, ANSWER, max(confidence, PATTERN_CONFIDENCE)
    wished = _wished_for(text, outcome, values)
    if wished is not None and wished[len(FAQ_PREFIX) :] in records:
        label, outcome, confidence = wished, ANSWER, max(confidence, PATTERN_CONFIDENCE)
    if label == BOOKING and asks_if_enough(text):
        label, outcome = FOLLOW_UP, ANSWER  # "can I make it by then" wants no appointment
    is_known = not label.startswith(FAQ_PREFIX) or label[len(FAQ_PREFIX) :] in records
    words = words_of(text)
    in_terms = [
        any(e["start"] <= reading["start"] + start < e["end"] for e in entities)
        for _, start, _ in words
    ]
    bare = is_bare([word for word, _, _ in words], in_terms)
    leans = label in LEANING or is_elliptical(text) or correction_words(text) is not None or bare
    return {
        "text": text,
        "label": label,
        "confidence": round(float(confidence), 4),
        "is_understood": outcome == ANSWER and is_known,
        "is_elliptical": leans,
        "is_bare": bare,
        "cue": pointing_cue(text) or (cue_of(text) if leans else None),
        "entities": values,
    }


def _wished_for(text: str, outcome: str, values: Mapping[str, Sequence[str]]) -> Optional[str]:
    """The label of what a wish names, where the rest says nothing the model knows."""
    goals = values.get("goal", ())
    if outcome == ANSWER or values.get("condition"):
        return None
    if not goals and values.get("body_area") and asks_if_treated(text):
        return FAQ_PREFIX + AREAS
    if len(goals) != 1 or not wishes_for(text):
        return None
    return FAQ_PREFIX + GOAL_RECORDS.get(goals[0], goals[0])


def _named_beside_options(
    label: str, values: Mapping[str, Sequence[str]], records: Collection[str]
) -> str:
    """What is named is answered, rather than with the menu: "man boobs. Options?"."""
    if label != CAPABILITIES or not (values.get("goal") or values.get("body_area")):
        return label
    goals = [GOAL_RECORDS.get(goal, goal) for goal in values.get("goal", ())]
    likely = [*goals, USES if goals else AREAS]
    return next((FAQ_PREFIX + faq for faq in likely if faq in records), label)


def _suggestions(
    readings: Sequence[Mapping[str, Any]], records: Collection[str]
) -> Tuple[str, ...]:
    """The likeliest FAQs of the first part that is worth asking back about."""
    for reading in readings:
        if reading["outcome"] == SUGGEST:
            likely = [
                label[len(FAQ_PREFIX) :]
                for label, probability in reading["ranking"]
                if label.startswith(FAQ_PREFIX) and probability >= MIN_SUGGESTED
            ]
            return tuple(faq for faq in likely if faq in records)[:MAX_SUGGESTIONS]
    return ()


def _intent(
    parts: Sequence[Mapping[str, Any]],
    understood: Sequence[Mapping[str, Any]],
    suggestions: Sequence[str],
) -> str:
    labels = [part["label"] for part in understood]
    asks = any(label.startswith(FAQ_PREFIX) for label in labels)
    for part in understood:
        if part["label"] in BEFORE_ANSWERS and (part["confidence"] >= SURE_ACT or not asks):
            return part["label"]
    if labels == [BOOKING]:
        return "booking"
    if asks:
        return "faq"
    together = [label for label in labels if label in ANSWERED_TOGETHER]
    if together:
        return ADVICE if ADVICE in together else together[0]
    if any(part["is_elliptical"] for part in parts) and not labels:
        return "follow_up"
    if labels:
        return labels[0]
    return "did_you_mean" if suggestions else "nlu_fallback"


def _records_needed(
    parts: Sequence[Mapping[str, Any]], records: Collection[str]
) -> Tuple[str, ...]:
    wanted: List[str] = []
    for part in parts:
        if part["label"].startswith(FAQ_PREFIX):
            wanted.append(part["label"][len(FAQ_PREFIX) :])
        if part["cue"]:
            wanted.append(part["cue"])
        if HOW_LONG.match(part["text"]) or part["is_elliptical"] and names_length(part["text"]):
            wanted.extend(LENGTHS)
        if part["label"] == ADVICE:
            wanted.extend(ADVICE_RECORDS)
        is_age = bare_age(part["text"]) is not None
        if part["label"] == "screening" or part["entities"].get("condition") or is_age:
            wanted.append("candidacy")  # what is said on a condition is kept for later turns
        if part["is_elliptical"]:
            # "and cellulite?" may turn out to ask for the FAQ of that goal.
            wanted.extend(part["entities"].get("goal", ())[:1])
    return tuple(dict.fromkeys(faq for faq in wanted if faq in records))
