"""The rules from readings to a decision: answer, ask back, or don't know.

Plain data in and out; ``selector.py`` wraps this module as a Rasa component.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Collection, Dict, List, Mapping, Optional, Sequence, Tuple

from faqbot.nlu.advice import asks_about_medicine, asks_decision, changes_medicine
from faqbot.nlu.conditions import (
    HABITS,
    NOT_CANDIDACY,
    asks_permission,
    is_only_condition,
    is_own,
    treats,
)
from faqbot.nlu.cues import correction_words, cue_of, is_bare, is_elliptical
from faqbot.nlu.dictionary import words_of
from faqbot.safety.ages import ADULT, find_ages

ANSWER, SUGGEST = "answer", "suggest"
MAX_SUGGESTIONS = 3
MIN_SUGGESTED = 0.05  # probability below which an FAQ is not offered
FAQ_PREFIX = "faq/"
BOOKING = "faq/booking"

# Acts that come before any question beside them.
BEFORE_ANSWERS = ("handoff",)
# Parts that action_answer words itself, beside FAQs.
ANSWERED_TOGETHER = frozenset({"personal_advice", "out_of_scope", "follow_up", "correction"})
LEANING = frozenset({"follow_up", "correction"})
# What advice draws on: the FAQs that speak of medicines and marks.
ADVICE_RECORDS = ("preparation", "aftercare", "side_effects", "candidacy")

CANDIDACY = "faq/candidacy"
ADVICE = "personal_advice"
PATTERN_CONFIDENCE = 0.8  # of what a pattern found
# Labels that speak of medicines, or of one's own case, without asking for a decision on it.
KEEPS_MEDICINES = frozenset({"faq/aftercare", "handoff", "faq/ingredients", "faq/vs_creams_oral"})
KEEPS_CASES = KEEPS_MEDICINES | {"faq/candidacy", "faq/downtime", "faq/sessions"}
SURE = 0.6
MAX_LEANING_WORDS = 9  # a longer text says itself what it is about
MIN_ALONE = 0.25
# Labels that a named condition with a question of permission overrules.
GIVES_WAY_TO_CANDIDACY = frozenset(
    {
        "out_of_scope",
        "personal_advice",
        "follow_up",
        "emergency",
        "faq/safety",
        "faq/body_areas",
        "faq/face",
    }
    | {"faq/eyes", "faq/hair_loss", "faq/cellulite", "faq/fat_weight", "faq/body_sculpting"}
    | {"faq/definition", "faq/booking", "faq/conditions_treated", "screening", "nonsense"}
    | {"faq/types", "faq/procedure", "faq/vs_liposuction", "faq/sessions", "faq/results"}
)

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
    parts = [_part(reading, entities, records) for reading in readings]
    parts = _with_candidacy(parts, entities, records, text)
    understood = [part for part in parts if part["is_understood"]]
    suggestions = () if understood else _suggestions(readings, records)
    intent = _intent(parts, understood, suggestions)
    main = readings[0]
    return Decision(
        intent=intent,
        confidence=max((part["confidence"] for part in understood), default=main["confidence"]),
        parts=parts,
        records=tuple(dict.fromkeys((*_records_needed(parts, records), *suggestions))),
        suggestions=suggestions if intent == "did_you_mean" else (),
        ranking=main["ranking"],
    )


def _with_candidacy(
    parts: List[Dict[str, Any]],
    entities: Sequence[Mapping[str, Any]],
    records: Collection[str],
    text: str,
) -> List[Dict[str, Any]]:
    """Put candidacy first when the visitor names a condition beside another question.

    A condition in one part may belong to the question in another ("psoriasis here, can I
    have the hair one"), and an exclusion said in passing ("I'm pregnant, how many
    sessions?") must not go unanswered.
    """
    whole = {"text": text, "start": 0, "end": len(text)}
    values = _entities_within(whole, entities)
    conditions = [c for c in values.get("condition", ()) if c not in NOT_CANDIDACY | HABITS]
    is_minor = any(age < ADULT for age in find_ages(text))
    if not conditions and not is_minor or CANDIDACY[len(FAQ_PREFIX) :] not in records:
        return parts
    labels = {part["label"] for part in parts}
    if CANDIDACY in labels:
        for part in parts:
            if part["label"] == CANDIDACY:
                part["text"], part["entities"] = text, values
        return parts
    asks = asks_permission(text)
    if ADVICE in labels or not (asks or is_minor or is_own(text)):
        return parts
    kept = [part for part in parts if part["label"].startswith(FAQ_PREFIX)]
    if asks:
        kept = [part for part in kept if part["label"] not in GIVES_WAY_TO_CANDIDACY]
    if not asks and (treats(text) or not any(part["is_understood"] for part in kept)):
        return parts
    candidacy = {
        "text": text,
        "label": CANDIDACY,
        "confidence": PATTERN_CONFIDENCE,
        "is_understood": True,
        "is_elliptical": False,
        "cue": None,
        "entities": values,
    }
    return [candidacy, *kept]


def _part(
    reading: Mapping[str, Any], entities: Sequence[Mapping[str, Any]], records: Collection[str]
) -> Dict[str, Any]:
    text, values = reading["text"], _entities_within(reading, entities)
    label, outcome, confidence = _overruled(reading, values, records)
    is_known = not label.startswith(FAQ_PREFIX) or label[len(FAQ_PREFIX) :] in records
    words = words_of(text)
    in_terms = [
        any(e["start"] <= reading["start"] + start < e["end"] for e in entities)
        for _, start, _ in words
    ]
    leans = (
        label in LEANING
        or is_elliptical(text)
        or correction_words(text) is not None
        or is_bare([word for word, _, _ in words], in_terms)
    )
    return {
        "text": text,
        "label": label,
        "confidence": round(float(confidence), 4),
        "is_understood": outcome == ANSWER and is_known,
        "is_elliptical": leans,
        "cue": cue_of(text) if leans else None,
        "entities": values,
    }


def _overruled(
    reading: Mapping[str, Any], values: Mapping[str, List[str]], records: Collection[str]
) -> Tuple[str, str, float]:
    """Label, outcome and confidence, after what patterns know better than the model."""
    label, outcome, confidence = reading["label"], reading["outcome"], reading["confidence"]
    if label == "emergency":
        # Patterns decide what is one (guard.py). What only resembles one is the visitor's
        # own case all the same, for a doctor to judge.
        label = ADVICE
    words = reading.get("mended") or reading["text"]
    if label in LEANING and len(reading["text"].split()) > MAX_LEANING_WORDS:
        label, outcome, confidence = _standing_alone(reading)
    is_sure = outcome == ANSWER and confidence >= SURE
    if asks_about_medicine(words) and not (is_sure and label in KEEPS_MEDICINES):
        return ADVICE, ANSWER, max(confidence, PATTERN_CONFIDENCE)
    if asks_decision(words) and not (is_sure and label in KEEPS_CASES):
        return ADVICE, ANSWER, max(confidence, PATTERN_CONFIDENCE)
    if CANDIDACY[len(FAQ_PREFIX) :] in records and _is_candidacy(label, outcome, reading, values):
        return CANDIDACY, ANSWER, max(confidence, PATTERN_CONFIDENCE)
    return label, outcome, confidence


def _standing_alone(reading: Mapping[str, Any]) -> Tuple[str, str, float]:
    """The likeliest FAQ of a text too long to lean on what went before."""
    for label, probability in reading["ranking"]:
        if label.startswith(FAQ_PREFIX) and probability >= MIN_SUGGESTED:
            return label, ANSWER if probability >= MIN_ALONE else SUGGEST, probability
    return reading["label"], reading["outcome"], reading["confidence"]


def _is_candidacy(
    label: str, outcome: str, reading: Mapping[str, Any], values: Mapping[str, List[str]]
) -> bool:
    """Whether a part that names a condition or a child's age asks who may have it."""
    text = reading.get("mended") or reading["text"]
    conditions = [c for c in values.get("condition", ()) if c not in NOT_CANDIDACY]
    if not conditions and not any(age < ADULT for age in find_ages(text)):
        return False
    if label == CANDIDACY:
        return True
    is_sure = outcome == ANSWER
    if is_sure and reading["confidence"] >= SURE:
        if label not in GIVES_WAY_TO_CANDIDACY or set(conditions) <= HABITS and conditions:
            return False
    if not conditions:
        return True  # a child's age needs no other words
    if is_sure and label == ADVICE and changes_medicine(text):
        return False
    return asks_permission(text) or (not is_sure and is_only_condition(text))


def _entities_within(
    reading: Mapping[str, Any], entities: Sequence[Mapping[str, Any]]
) -> Dict[str, List[str]]:
    """The values of each entity whose words stand in the reading's part of the message."""
    values: Dict[str, List[str]] = {}
    for entity in entities:
        if reading["start"] <= entity["start"] < reading["end"]:
            listed = values.setdefault(entity["entity"], [])
            if entity["value"] not in listed:
                listed.append(entity["value"])
    return values


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
    for act in BEFORE_ANSWERS:
        if act in labels:
            return act
    if labels == [BOOKING]:
        return "booking"
    if any(label.startswith(FAQ_PREFIX) for label in labels):
        return "faq"
    together = [label for label in labels if label in ANSWERED_TOGETHER]
    if together:
        return "personal_advice" if "personal_advice" in together else together[0]
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
        if part["label"] == "personal_advice":
            wanted.extend(ADVICE_RECORDS)
        if part["label"] == "screening":
            wanted.append("candidacy")
        if part["is_elliptical"]:
            # "and cellulite?" may turn out to ask for the FAQ of that goal.
            wanted.extend(part["entities"].get("goal", ())[:1])
    return tuple(dict.fromkeys(faq for faq in wanted if faq in records))
