"""What patterns know better than the model: advice on one's own case, and candidacy.

Both are matters of safety with more ways to ask than any training set has, so a pattern
may overrule the classifier's label, never the other way round.
"""

from __future__ import annotations

from typing import Any, Collection, Dict, List, Mapping, Sequence, Tuple

from faqbot.faq_ids import CANDIDACY, SIDE_EFFECTS, TYPES
from faqbot.nlu.advice import (
    asks_about_medicine,
    asks_about_supplements,
    asks_decision,
    asks_diagnosis,
    asks_to_wait,
    changes_medicine,
    shows_lump,
    takes_supplement,
)
from faqbot.nlu.bearers import EXCLUDING, asks_of_somebody, asks_to_have, questions_in
from faqbot.nlu.conditions import (
    HABITS,
    NOT_CANDIDACY,
    asks_about_fainting,
    asks_of_signs,
    asks_permission,
    is_bare_condition,
    is_caught,
    is_only_condition,
    reports_sign,
    states_health,
)
from faqbot.nlu.lab_values import asks_about_lab_value
from faqbot.nlu.medicines import OVER_THE_COUNTER, asks_to_handle, asks_to_stop, is_general
from faqbot.nlu.needles import wants_no_needles
from faqbot.nlu.outside import asks_contact, asks_for_pet
from faqbot.nlu.prices import asks_price
from faqbot.nlu.sexes import asks_if_for_men
from faqbot.nlu.understanding import ALARMS
from faqbot.safety.ages import ADULT, find_ages
from faqbot.safety.bodies import only_tells_size
from faqbot.safety.clearance import asks_clearance, takes_a_yes, thinks_cleared
from faqbot.safety.comparing import only_compares
from faqbot.safety.precautions import asks_what_to_do

ANSWER, SUGGEST = "answer", "suggest"
FAQ_PREFIX = "faq/"
OUTSIDE = "out_of_scope"
MIN_SUGGESTED = 0.05  # probability below which an FAQ is not offered
LEANING = frozenset({"follow_up", "correction"})

CANDIDACY_LABEL = FAQ_PREFIX + CANDIDACY
ADVICE = "personal_advice"
# Whatever else a text names, these make it a matter for a doctor.
OWN_CASES = (asks_what_to_do, asks_diagnosis, asks_about_lab_value, shows_lump)
PATTERN_CONFIDENCE = 0.8  # of what a pattern found
# Labels that speak of medicines, or of one's own case, without asking for a decision on it.
KEEPS_MEDICINES = frozenset({"faq/aftercare", "handoff", "faq/ingredients", "faq/vs_creams_oral"})
KEEPS_CASES = KEEPS_MEDICINES | {CANDIDACY_LABEL, "faq/downtime", "faq/sessions"}
# "How is it against Ozempic?": what the treatment is compared with, somebody need not take.
COMPARED = frozenset({"weight_loss_medicine", "hair_medicine", "acne_medicine"})
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
GENERAL_MEDICINES = frozenset({"faq/preparation", "faq/aftercare"})
SIZES = frozenset({"overweight", "underweight"})
SURE = 0.6
MAX_LEANING_WORDS = 9  # a longer text says itself what it is about
MIN_ALONE = 0.25
MIN_SHARE = 0.5  # of what is left without candidacy
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
    | {"faq/definition", "faq/booking", "faq/conditions_treated", "screening"}
    | {"nonsense", "telling"}
    | {"faq/types", "faq/procedure", "faq/vs_liposuction", "faq/sessions", "faq/results"}
)


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
    if asks_for_pet(words):
        return OUTSIDE, ANSWER, max(confidence, PATTERN_CONFIDENCE)
    is_guess = label in LEANING or outcome != ANSWER or confidence < SURE
    if is_guess and (asks_price(words) or asks_contact(words)):
        return OUTSIDE, ANSWER, max(confidence, PATTERN_CONFIDENCE)
    if label in LEANING and len(reading["text"].split()) > MAX_LEANING_WORDS:
        label, outcome, confidence = _standing_alone(reading)
    is_sure = outcome == ANSWER and confidence >= SURE
    is_other = is_sure and label.startswith(FAQ_PREFIX)  # answered below the denial
    is_cleared = not is_other and (asks_clearance(words) or thinks_cleared(words))
    if (takes_a_yes(words) or is_cleared) and CANDIDACY in records:
        return CANDIDACY_LABEL, ANSWER, max(confidence, PATTERN_CONFIDENCE)
    if any(judges(words) for judges in OWN_CASES):
        return ADVICE, ANSWER, max(confidence, PATTERN_CONFIDENCE)
    if label == ADVICE and CANDIDACY in records and values.get("condition") and asks_to_wait(words):
        return CANDIDACY_LABEL, ANSWER, max(confidence, PATTERN_CONFIDENCE)
    is_kept = is_sure and (label in KEEPS_MEDICINES or _is_general(label, words, values))
    supplements = asks_about_supplements(words)
    if supplements in records and (label in GIVES_WAY_TO_SUPPLEMENTS or not is_sure):
        return FAQ_PREFIX + supplements, ANSWER, max(confidence, PATTERN_CONFIDENCE)
    if takes_supplement(words) and not is_sure:
        return ADVICE, ANSWER, max(confidence, PATTERN_CONFIDENCE)
    if asks_about_medicine(words) and not is_kept:
        return ADVICE, ANSWER, max(confidence, PATTERN_CONFIDENCE)
    if asks_decision(words) and not (is_sure and label in KEEPS_CASES):
        return ADVICE, ANSWER, max(confidence, PATTERN_CONFIDENCE)
    is_elsewhere = label in FAINTS_ELSEWHERE or outcome != ANSWER
    if is_elsewhere and asks_about_fainting(words) and SIDE_EFFECTS in records:
        return FAQ_PREFIX + SIDE_EFFECTS, ANSWER, max(confidence, PATTERN_CONFIDENCE)
    if SIDE_EFFECTS in records and RARE.intersection(values.get("effect", ())):
        if label != FAQ_PREFIX + SIDE_EFFECTS and asks_of_signs(words):
            return FAQ_PREFIX + SIDE_EFFECTS, ANSWER, max(confidence, PATTERN_CONFIDENCE)
    is_about_men = not (is_sure and label.startswith(FAQ_PREFIX)) and asks_if_for_men(words)
    if is_about_men and label not in LEANING and CANDIDACY in records:
        return CANDIDACY_LABEL, ANSWER, max(confidence, PATTERN_CONFIDENCE)
    if TYPES in records and wants_no_needles(words, values.get("condition", ())):
        return FAQ_PREFIX + TYPES, ANSWER, max(confidence, PATTERN_CONFIDENCE)
    if label == CANDIDACY_LABEL and _is_aside(words, values):
        return _besides_candidacy(reading)
    if CANDIDACY in records and _is_candidacy(label, outcome, reading, values):
        return CANDIDACY_LABEL, ANSWER, max(confidence, PATTERN_CONFIDENCE)
    return label, outcome, confidence


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


def _is_aside(text: str, values: Mapping[str, List[str]]) -> bool:
    """Whether only a grown-up's age made a text look like candidacy, and it asks otherwise."""
    ages, asked = find_ages(text), questions_in(text)
    if not ages or min(ages) < ADULT or values.get("condition") or not asked:
        return False
    return not any(
        asks_permission(one) or states_health(one) or asks_of_somebody(one) for one in asked
    )


def _besides_candidacy(reading: Mapping[str, Any]) -> Tuple[str, str, float]:
    """The likeliest FAQ other than candidacy, as if that one did not exist."""
    others = [(label, p) for label, p in reading["ranking"] if label != CANDIDACY_LABEL]
    rest = 1.0 - sum(p for label, p in reading["ranking"] if label == CANDIDACY_LABEL)
    for label, probability in others[:1]:
        share = probability / max(rest, probability, MIN_SUGGESTED)
        if label.startswith(FAQ_PREFIX) and probability >= MIN_SUGGESTED:
            return label, ANSWER if share >= MIN_SHARE else SUGGEST, share
    return reading["label"], reading["outcome"], reading["confidence"]


def _is_candidacy(
    label: str, outcome: str, reading: Mapping[str, Any], values: Mapping[str, List[str]]
) -> bool:
    """Whether a part that names a condition or a child's age asks who may have it."""
    text = reading.get("mended") or reading["text"]
    conditions = [
        c for c in without_compared(values.get("condition", ()), text) if c not in NOT_CANDIDACY
    ]
    if not conditions and not any(age < ADULT for age in find_ages(text)):
        return False
    if label == CANDIDACY_LABEL:
        return True
    if is_caught(text):
        return False
    if SIZES.intersection(conditions) and only_tells_size(text.lower().replace("’", "'")):
        return True  # "I'm 130 kilos" tells more of who may have it than of fat
    is_sure = outcome == ANSWER
    if is_bare_condition(text) and EXCLUDING.intersection(conditions):
        return True  # "isotretinoin", whatever FAQ has such words
    if is_sure and reading["confidence"] >= SURE:
        if label.startswith(FAQ_PREFIX) and not asks_to_have(text):
            return False  # with_candidacy puts it beside what was asked
        if label not in GIVES_WAY_TO_CANDIDACY or set(conditions) <= HABITS and conditions:
            return False
    if not conditions:
        return True  # a child's age needs no other words
    if is_sure and label == ADVICE and (changes_medicine(text) or not asks_to_have(text)):
        return is_only_condition(text) and not (
            changes_medicine(text) or reports_sign(text) or values.get("effect")
        )
    gives_way = not is_sure or label in ("out_of_scope", "nonsense", "telling", "follow_up")
    return asks_permission(text) or (gives_way and is_only_condition(text))


def without_compared(conditions: Sequence[str], text: str) -> List[str]:
    """The conditions of a text, without medicines that the treatment is only compared with."""
    is_compared = bool(COMPARED.intersection(conditions)) and only_compares(text)
    return [one for one in conditions if not (is_compared and one in COMPARED)]


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
