"""Put advice and candidacy beside, and before, what else a message asks.

Both may hang on words in another sentence than the question: a medicine, an illness, an
age. So the whole message is looked at here, after each of its parts has its label.
"""

from __future__ import annotations

import re
from typing import Any, Collection, Dict, List, Mapping, Sequence

from faqbot.labels import ADVICE, CANDIDACY_LABEL, FAQ_PREFIX
from faqbot.nlu.advice import (
    asks_about_medicine,
    asks_decision,
    asks_diagnosis,
    changes_medicine,
)
from faqbot.nlu.bearers import EXCLUDING, asks, asks_to_have, excludes, states_own, tells
from faqbot.nlu.candidacy import GIVES_WAY_TO_CANDIDACY, without_compared
from faqbot.nlu.conditions import (
    HABITS,
    IN_PASSING,
    NOT_CANDIDACY,
    asks_permission,
    is_caught,
    is_own,
    reports_aftermath,
    reports_sign,
    states_health,
    treats,
)
from faqbot.nlu.lab_values import asks_about_lab_value
from faqbot.nlu.medicines import asks_to_handle, medicine_words, with_medicines_named
from faqbot.nlu.needles import wants_no_needles
from faqbot.nlu.overruling import PATTERN_CONFIDENCE, entities_within
from faqbot.safety.ages import ADULT, find_ages

# What a question on one's own medicine is taken for; advice says it instead.
GIVES_WAY_TO_ADVICE = frozenset(
    {CANDIDACY_LABEL, "faq/preparation", "faq/aftercare", "faq/safety", "faq/downtime", "faq/pain"}
    | {"faq/side_effects", "faq/ingredients", "faq/vs_creams_oral", "faq/booking"}
)
# From this age on, "can she have it" is asked because of it.
AGED = 60
# What is injected: "steroids?" beside it is no illness of the visitor's.
ASK_OF_SUBSTANCES = frozenset({"faq/ingredients", "faq/vs_creams_oral"})
# "Down to 40 kg, please" says it of oneself in other words than "I have".
OF_BODY = frozenset({"underweight", "eating_disorder"})


def with_advice(
    parts: List[Dict[str, Any]], entities: Sequence[Mapping[str, Any]], text: str
) -> List[Dict[str, Any]]:
    """Put advice first when a message asks what to do with a medicine it names.

    The medicine may stand in another sentence than the question: "I'm on warfarin. Do I
    skip it?" Whatever else was asked is still answered, the medicine by no FAQ.
    """
    words, is_common = medicine_words(entities, text)
    if any(part["label"] == ADVICE and part["is_understood"] for part in parts):
        return parts
    if not asks_to_handle(with_medicines_named(text, words), is_common):
        return parts
    kept = [
        part
        for part in parts
        if part["is_understood"]
        and part["label"].startswith(FAQ_PREFIX)
        and (part["label"] not in GIVES_WAY_TO_ADVICE or _is_other(part, words, text))
    ]
    whole = {"text": text, "start": 0, "end": len(text)}
    return [_found(ADVICE, text, entities_within(whole, entities)), *kept]


def _is_other(part: Mapping[str, Any], words: Sequence[str], text: str) -> bool:
    """Whether a part asks something besides what to do with the medicine."""
    own = part["text"]
    if part["label"] == CANDIDACY_LABEL:
        return asks_to_have(own)
    if len(own) >= len(text.strip()):
        return False
    named = with_medicines_named(own, words)
    return named == own and not changes_medicine(own)


# Told for wanting no needles, and no matter of who may have it.
FEARED = frozenset({"fainting"})
_SAFETY, _TYPES = f"{FAQ_PREFIX}safety", f"{FAQ_PREFIX}types"
_GOALS = frozenset(
    FAQ_PREFIX + faq
    for faq in ("cellulite", "face", "eyes", "hair_loss", "fat_weight", "body_sculpting")
    + ("body_areas", "conditions_treated")
)
_PREPARATION = f"{FAQ_PREFIX}preparation"
_GO_AHEAD = re.compile(
    r"\b(?:go ahead|still (?:come|go|have)|keep (?:my|the) (?:session|appointment|date|booking)|(?:can|should|do|may) i (?:come|go|turn up))\b",
    re.IGNORECASE,
)
_IS_IT_FINE = re.compile(
    r"\bis (?:it|this|that)(?: (?:really|still|actually|even))?(?: (?:fine|ok|okay|safe|true|right|alright|so))?\W*$",
    re.IGNORECASE,
)
_ASKS_OF_IT = re.compile(
    r"\b(?:how|what|when|why|where|which|does|do (?:they|the|these)|will (?:it|the|this)|is (?:it|this) (?:good|any)|work\w*|hurt\w*|hurts|cost\w*)\b",
    re.IGNORECASE,
)


def with_candidacy(
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
    values = entities_within(whole, entities)
    held = without_compared(values.get("condition", ()), text)
    conditions = [c for c in held if c not in NOT_CANDIDACY | HABITS]
    ages = find_ages(text)
    is_minor = any(age < ADULT for age in ages)
    by_age = is_minor or any(age >= AGED for age in ages) and asks_to_have(text)
    if not conditions and not by_age:
        parts = _without_asides(parts)
    if not conditions and not by_age or CANDIDACY_LABEL[len(FAQ_PREFIX) :] not in records:
        return parts
    labels = {part["label"] for part in parts}
    if reports_aftermath(text) and EXCLUDING.intersection(conditions):
        # "Pregnant, and bleeding since the injections": it is too late to say who may have it.
        return [_found(ADVICE, text, values)]
    if CANDIDACY_LABEL in labels:
        parts = [part for part in parts if not _is_undercut(part, conditions, is_minor)]
        return [
            {**part, "text": text, "entities": values} if part["label"] == CANDIDACY_LABEL else part
            for part in parts
            if not _is_statement(part, text)
        ]
    is_asked = asks_permission(text) and not is_caught(text)
    if ADVICE in labels and _is_decided_by_candidacy(entities, text):
        parts = [part for part in parts if part["label"] != ADVICE]
        labels.discard(ADVICE)
        is_asked = True
    if ADVICE in labels:
        return parts
    is_stated = states_own(entities, text) and not labels <= ASK_OF_SUBSTANCES
    is_stated = is_stated or bool(OF_BODY.intersection(conditions))
    if not (is_asked or is_minor or is_own(text) or is_stated):
        return parts
    kept = [part for part in parts if part["label"].startswith(FAQ_PREFIX)]
    is_answered = any(part["is_understood"] for part in kept)
    if not is_minor and is_answered and _is_in_passing(conditions, text):
        return parts
    if set(conditions) <= FEARED and labels == {_TYPES}:
        return parts
    if is_asked:
        is_other_way = wants_no_needles(text, conditions)
        kept = [part for part in kept if is_other_way or not _only_asks_permission(part)]
    elif not is_minor and (not is_answered or treats(text) and not excludes(entities, text)):
        return parts
    kept = [part for part in kept if not _is_undercut(part, conditions, is_minor)]
    return [_found(CANDIDACY_LABEL, text, values), *kept]


def _is_undercut(part: Mapping[str, Any], conditions: Sequence[str], is_minor: bool) -> bool:
    """Whether an answer below "the documents say no" would only sound like a yes after all.

    "One kidney, still want to lose my belly" wishes for what it may not have, and "one site said it
    is fine, is it" is answered by the rule; "how long does it last?" is answered all the same.
    """
    if part["label"] == _SAFETY and conditions:
        return bool(_IS_IT_FINE.search(part["text"]))
    if part["label"] == _PREPARATION and conditions:
        return bool(_GO_AHEAD.search(part["text"]))
    is_ruled_out = is_minor or bool(EXCLUDING.intersection(conditions))
    return is_ruled_out and part["label"] in _GOALS and not _ASKS_OF_IT.search(part["text"])


def _is_decided_by_candidacy(entities: Sequence[Mapping[str, Any]], text: str) -> bool:
    """Whether the model took for advice what the documents rule on: "I'm pregnant, shall I come?".

    A sign, a diagnosis and what to do with a medicine stay matters of advice.
    """
    kinds = {one["entity"] for one in entities}
    named = {one["value"] for one in entities if one["entity"] == "condition"}
    if not EXCLUDING & named or "effect" in kinds or reports_sign(text) or changes_medicine(text):
        return False
    if asks_about_medicine(text) or asks_decision(text) or asks_diagnosis(text):
        return False
    if asks_about_lab_value(text):
        return False
    if medicine_words(entities, text)[0] and asks(text):
        return asks_to_have(text)
    return asks_permission(text) or states_own(entities, text)


def _is_in_passing(conditions: Sequence[str], text: str) -> bool:
    return set(conditions) <= IN_PASSING and not asks_to_have(text)


def _without_asides(parts: List[Dict[str, Any]]) -> List[Dict[str, Any]]:
    """Drop what was taken for candidacy but only tells a story beside a question: "I'm 48"."""
    kept = [
        part
        for part in parts
        if part["label"] != CANDIDACY_LABEL
        or not tells(part["text"])
        or asks_permission(part["text"])
        or states_health(part["text"])
    ]
    asked = any(part["is_understood"] and part["label"].startswith(FAQ_PREFIX) for part in kept)
    return kept if asked else parts


def _is_statement(part: Mapping[str, Any], text: str) -> bool:
    """Whether advice was only read into "I take warfarin", before "may I have it?"."""
    own = part["text"]
    return part["label"] == ADVICE and asks_to_have(text) and own != text and not asks(own)


def _only_asks_permission(part: Mapping[str, Any]) -> bool:
    return part["label"] in GIVES_WAY_TO_CANDIDACY and asks_to_have(part["text"])


def _found(label: str, text: str, values: Dict[str, List[str]]) -> Dict[str, Any]:
    """A part that a pattern found in the whole message."""
    return {
        "text": text,
        "label": label,
        "confidence": PATTERN_CONFIDENCE,
        "is_understood": True,
        "is_elliptical": False,
        "cue": None,
        "entities": values,
    }
