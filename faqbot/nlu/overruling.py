"""What patterns know better than the model: advice on one's own case, and candidacy.

Both are matters of safety with more ways to ask than any training set has, so a pattern
may overrule the classifier's label, never the other way round.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Callable, Collection, Dict, List, Mapping, Optional, Sequence, Tuple

from faqbot.faq_ids import CANDIDACY, SAFETY, SIDE_EFFECTS, TYPES
from faqbot.labels import ADVICE, CANDIDACY_LABEL, FAQ_PREFIX, HANDOFF, LEANING, OUTSIDE
from faqbot.nlu.advice import (
    asks_about_medicine,
    asks_about_supplements,
    asks_decision,
    asks_diagnosis,
    asks_to_wait,
    shows_lump,
    shows_mark,
    takes_supplement,
)
from faqbot.nlu.candidacy import asks_who_may, is_aside, without_compared
from faqbot.nlu.conditions import (
    asks_about_fainting,
    asks_of_signs,
)
from faqbot.nlu.lab_values import asks_about_lab_value
from faqbot.nlu.medicines import OVER_THE_COUNTER, asks_to_handle, asks_to_stop, is_general
from faqbot.nlu.needles import wants_no_needles
from faqbot.nlu.outside import asks_contact, asks_for_pet, asks_whom, wants_person
from faqbot.nlu.prices import asks_price
from faqbot.nlu.sexes import asks_if_for_men
from faqbot.nlu.understanding import ALARMS
from faqbot.safety.clearance import asks_clearance, takes_a_yes, thinks_cleared
from faqbot.safety.fears import only_fears
from faqbot.safety.precautions import asks_what_to_do

ANSWER, SUGGEST = "answer", "suggest"
MIN_SUGGESTED = 0.05  # probability below which an FAQ is not offered

# Whatever else a text names, these make it a matter for a doctor.
OWN_CASES = (asks_what_to_do, asks_diagnosis, asks_about_lab_value, shows_lump)
PATTERN_CONFIDENCE = 0.8  # of what a pattern found
# Labels that speak of medicines, or of one's own case, without asking for a decision on it.
KEEPS_MEDICINES = frozenset({"faq/aftercare", "handoff", "faq/ingredients", "faq/vs_creams_oral"})
KEEPS_CASES = KEEPS_MEDICINES | {CANDIDACY_LABEL, "faq/downtime", "faq/sessions"}
# What "can I faint from it" was taken for; dizziness is among the side effects.
FAINTS_ELSEWHERE = frozenset(
    {"faq/anesthesia", "faq/pain", "faq/types", "faq/procedure", "out_of_scope", "personal_advice"}
    | {"faq/safety", "faq/candidacy", "faq/preparation", "faq/downtime"}
)
# Effects whose look is asked for, whichever FAQ sounds like it: what is said of them is there.
RARE = frozenset({"allergy", "infection"})
# What "can I take vitamin C before" was taken for.
GIVES_WAY_TO_SUPPLEMENTS = frozenset(
    {"personal_advice", "faq/ingredients", "faq/candidacy", "out_of_scope", "faq/vs_creams_oral"}
    | {"faq/preparation", "faq/aftercare"}
)
# FAQs that say how long a mark stays.
TELLS_OF_MARKS = frozenset({"faq/side_effects", "faq/downtime", "faq/safety"})
GENERAL_MEDICINES = frozenset({"faq/preparation", "faq/aftercare"})
SURE = 0.6
MAX_LEANING_WORDS = 9  # a longer text says itself what it is about
MIN_ALONE = 0.25
MIN_SHARE = 0.5  # of what is left without candidacy


@dataclass(frozen=True)
class _Case:
    """A part of a message as the rules see it.

    Args:
        words: Its text, mended.
        label: What the model took it for.
        outcome: What is to be done with it, by the model alone.
        is_sure: Whether that may be relied on.
        values: What the dictionaries found in it, by entity.
        records: Ids of the FAQs there are.
    """

    words: str
    label: str
    outcome: str
    is_sure: bool
    values: Mapping[str, List[str]]
    records: Collection[str]

    @property
    def is_sure_of_faq(self) -> bool:
        return self.is_sure and self.label.startswith(FAQ_PREFIX)


def overruled(
    reading: Mapping[str, Any], values: Mapping[str, List[str]], records: Collection[str]
) -> Tuple[str, str, float]:
    """Label, outcome and confidence, after what patterns know better than the model."""
    label, outcome, confidence = reading["label"], reading["outcome"], reading["confidence"]
    if label in ALARMS:
        # Too unlikely to be one (decision.py). What only resembles one is the visitor's
        # own case all the same, for a doctor to judge.
        label = ADVICE
    words = reading.get("mended") or reading["text"]
    if reading["label"] in ALARMS and only_fears(words):
        label, outcome, confidence = _standing_alone(reading)
        if label in ALARMS and SAFETY in records:
            return FAQ_PREFIX + SAFETY, ANSWER, max(confidence, PATTERN_CONFIDENCE)
    is_guess = label in LEANING or outcome != ANSWER or confidence < SURE
    if asks_for_pet(words) or is_guess and (asks_price(words) or asks_contact(words)):
        return OUTSIDE, ANSWER, max(confidence, PATTERN_CONFIDENCE)
    if label in LEANING and len(reading["text"].split()) > MAX_LEANING_WORDS:
        label, outcome, confidence = _standing_alone(reading)
    is_sure = outcome == ANSWER and confidence >= SURE
    case = _Case(words, label, outcome, is_sure, values, records)
    for rule in RULES:
        known = rule(case)
        if known:
            return known, ANSWER, max(confidence, PATTERN_CONFIDENCE)
    if label == CANDIDACY_LABEL and is_aside(words, values):
        return _besides_candidacy(reading)
    if CANDIDACY in records and asks_who_may(words, label, outcome == ANSWER, is_sure, values):
        return CANDIDACY_LABEL, ANSWER, max(confidence, PATTERN_CONFIDENCE)
    return label, outcome, confidence


def _wants_a_yes(case: _Case) -> Optional[str]:
    """ "So I'm good to go?", which is answered below the denial where it asks something else."""
    is_cleared = asks_clearance(case.words) or thinks_cleared(case.words)
    if takes_a_yes(case.words) or is_cleared and not case.is_sure_of_faq:
        return CANDIDACY_LABEL if CANDIDACY in case.records else None
    return None


def _is_own_case(case: _Case) -> Optional[str]:
    return ADVICE if any(judges(case.words) for judges in OWN_CASES) else None


def _asks_whom(case: _Case) -> Optional[str]:
    if case.is_sure_of_faq:
        return None
    return HANDOFF if asks_whom(case.words) or wants_person(case.words) else None


def _shows_mark(case: _Case) -> Optional[str]:
    is_told = case.is_sure and case.label in TELLS_OF_MARKS
    return ADVICE if not is_told and shows_mark(case.words) else None


def _only_compares(case: _Case) -> Optional[str]:
    """ "Could I just go on Ozempic instead?", which no page compares with."""
    named = case.values.get("condition", ())
    is_bare = bool(named) and not without_compared(named, case.words)
    return OUTSIDE if is_bare and case.label == CANDIDACY_LABEL else None


def _waits(case: _Case) -> Optional[str]:
    is_told = case.label == ADVICE and CANDIDACY in case.records and case.values.get("condition")
    return CANDIDACY_LABEL if is_told and asks_to_wait(case.words) else None


def _is_of_supplements(case: _Case) -> Optional[str]:
    faq = asks_about_supplements(case.words)
    if faq in case.records and (case.label in GIVES_WAY_TO_SUPPLEMENTS or not case.is_sure):
        return FAQ_PREFIX + faq
    return ADVICE if takes_supplement(case.words) and not case.is_sure else None


def _is_of_medicines(case: _Case) -> Optional[str]:
    if not asks_about_medicine(case.words):
        return None
    is_general = case.label in KEEPS_MEDICINES or _is_general(case.label, case.words, case.values)
    return None if case.is_sure and is_general else ADVICE


def _asks_to_decide(case: _Case) -> Optional[str]:
    is_kept = case.is_sure and case.label in KEEPS_CASES
    return ADVICE if not is_kept and asks_decision(case.words) else None


def _is_of_effects(case: _Case) -> Optional[str]:
    if SIDE_EFFECTS not in case.records:
        return None
    is_elsewhere = case.label in FAINTS_ELSEWHERE or case.outcome != ANSWER
    if is_elsewhere and asks_about_fainting(case.words):
        return FAQ_PREFIX + SIDE_EFFECTS
    is_rare = RARE.intersection(case.values.get("effect", ()))
    is_missed = is_rare and case.label != FAQ_PREFIX + SIDE_EFFECTS
    return FAQ_PREFIX + SIDE_EFFECTS if is_missed and asks_of_signs(case.words) else None


def _is_for_men(case: _Case) -> Optional[str]:
    if case.is_sure_of_faq or case.label in LEANING or CANDIDACY not in case.records:
        return None
    return CANDIDACY_LABEL if asks_if_for_men(case.words) else None


def _fears_needles(case: _Case) -> Optional[str]:
    is_told = TYPES in case.records and wants_no_needles(
        case.words, case.values.get("condition", ())
    )
    return FAQ_PREFIX + TYPES if is_told else None


# The first that knows better decides.
RULES: Tuple[Callable[[_Case], Optional[str]], ...] = (
    _asks_whom,
    _wants_a_yes,
    _is_own_case,
    _shows_mark,
    _only_compares,
    _waits,
    _is_of_supplements,
    _is_of_medicines,
    _asks_to_decide,
    _is_of_effects,
    _is_for_men,
    _fears_needles,
)


def _is_general(label: str, words: str, values: Mapping[str, List[str]]) -> bool:
    """Whether an FAQ on medicines is asked for, by anybody: "do people stop aspirin before"."""
    if label not in GENERAL_MEDICINES:
        return False
    named = set(values.get("condition", ()))
    is_common = bool(named) and named <= OVER_THE_COUNTER
    if asks_to_stop(words):
        return False
    return is_general(words) or is_common and not asks_to_handle(words, is_common=True)


def _standing_alone(reading: Mapping[str, Any]) -> Tuple[str, str, float]:
    """The likeliest FAQ of a text too long to lean on what went before."""
    for label, probability in reading["ranking"]:
        if label.startswith(FAQ_PREFIX) and probability >= MIN_SUGGESTED:
            return label, ANSWER if probability >= MIN_ALONE else SUGGEST, probability
    return reading["label"], reading["outcome"], reading["confidence"]


def _besides_candidacy(reading: Mapping[str, Any]) -> Tuple[str, str, float]:
    """The likeliest FAQ other than candidacy, as if that one did not exist."""
    others = [(label, p) for label, p in reading["ranking"] if label != CANDIDACY_LABEL]
    rest = 1.0 - sum(p for label, p in reading["ranking"] if label == CANDIDACY_LABEL)
    for label, probability in others[:1]:
        share = probability / max(rest, probability, MIN_SUGGESTED)
        if label.startswith(FAQ_PREFIX) and probability >= MIN_SUGGESTED:
            return label, ANSWER if share >= MIN_SHARE else SUGGEST, share
    return reading["label"], reading["outcome"], reading["confidence"]


def entities_within(
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
