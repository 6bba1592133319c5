"""Add to the dictionary's conditions what a message tells in phrases, and settle which counts.

The dictionary finds names, ``faqbot.safety.told`` phrases. Where both speak of the same
words, the phrase knows more: "anaphylaxis to penicillin" is an allergy and no antibiotic
taken, "a BMI of 17" is not far above the ideal weight.
"""

from __future__ import annotations

import re
from typing import Any, Collection, Dict, List, Mapping, Sequence

from faqbot.nlu.conditions import asks_of_signs
from faqbot.safety.bodies import SOUND, THIN, mass_index
from faqbot.safety.figures import is_figure
from faqbot.safety.told import ALLERGY, FAINTING, UNDERWEIGHT, Told, find_told

# What the words of a phrase are not, whatever the dictionary makes of them.
_REPLACES = {
    "maybe_pregnant": frozenset({"pregnancy"}),
    "nursing": frozenset({"postpartum"}),
    UNDERWEIGHT: frozenset({"overweight"}),
    FAINTING: frozenset({"needle_phobia", "low_blood_pressure"}),
}
# Told of oneself in more words than an effect's name.
# What the treatment itself may bring.
FEARED = {ALLERGY: "allergy", "skin_infection": "infection"}
_OF_OLD = frozenset({ALLERGY, FAINTING, "acute_illness"})
_TO_IT = re.compile(
    r"(?:an? )?(?:\w+ )?allerg\w+ (?:reactions?|response|to (?:it|this|that|meso\w*|the (?:treatment|injections?|product)))\b"
    r"|(?:\w+ )?infection\b",
    re.IGNORECASE,
)
# What stays although somebody is allergic to it: the allergy has a name of its own, or the
# words are no substance.
_KEPT_IN_ALLERGY = frozenset({"lidocaine_allergy", "asthma", "eczema"})


def with_told(entities: Sequence[Mapping[str, Any]], text: str) -> List[Mapping[str, Any]]:
    """The entities, with what is told in phrases in its place among them.

    Args:
        entities: Of the dictionary, with their places in the message.
        text: The whole message.
    """
    told = [one for one in find_told(text) if not is_figure(text, one.start, one.end)]
    asked = [_as_feared(one, text) for one in entities if not _is_figure(one, text)]
    kept = [one for one in asked if not any(_replaces(phrase, one) for phrase in told)]
    if _is_sound(text):
        kept = [
            one for one in kept if one["value"] != "overweight" or "bmi" not in _words(one, text)
        ]
    held = {(one["value"], one["start"]) for one in kept if one["entity"] == "condition"}
    named = {one["value"] for one in kept if one["entity"] == "condition"}
    added: List[Dict[str, Any]] = [
        {"entity": "condition", "value": one.value, "start": one.start, "end": one.end}
        for one in told
        if (one.value, one.start) not in held and not _is_known(one, kept, named, text)
    ]
    every = sorted([*kept, *added], key=lambda one: (one["start"], one["entity"]))
    return [one for one in every if not _is_illness(one, every, told, text)]


def _replaces(phrase: Told, entity: Mapping[str, Any]) -> bool:
    """Whether a phrase says what the dictionary's words really are."""
    touches = phrase.start < entity["end"] and entity["start"] < phrase.end
    if entity["entity"] != "condition" or not touches or entity["value"] == phrase.value:
        return False
    if phrase.value == ALLERGY:
        return entity["value"] not in _KEPT_IN_ALLERGY
    return entity["value"] in _REPLACES.get(phrase.value, ())


def _is_figure(entity: Mapping[str, Any], text: str) -> bool:
    """Whether an illness is a figure of speech: "a heart attack of a bill"."""
    is_illness = entity["entity"] == "condition"
    return is_illness and is_figure(text, entity["start"], entity["end"])


def _as_feared(entity: Mapping[str, Any], text: str) -> Mapping[str, Any]:
    """A reaction as an effect where it is only asked what one would look like: nobody has it."""
    effect = FEARED.get(entity["value"]) if entity["entity"] == "condition" else None
    if effect and _TO_IT.match(text[entity["start"] :]) and asks_of_signs(text):
        return {**entity, "entity": "effect", "value": effect}
    return entity


def _is_illness(
    entity: Mapping[str, Any], every: Sequence[Mapping[str, Any]], told: Sequence[Told], text: str
) -> bool:
    """Whether what was taken for an effect of the treatment is somebody's illness: "got a fever"."""
    if entity["entity"] != "effect":
        return False
    places = [(one.start, one.end) for one in told if one.value in _OF_OLD]
    places += [
        (one["start"], one["end"])
        for one in every
        if one["entity"] == "condition"
        and one["value"] in _OF_OLD
        and " " in text[one["start"] : one["end"]]
    ]
    return any(start < entity["end"] and entity["start"] < end for start, end in places)


def _is_known(
    phrase: Told, kept: Sequence[Mapping[str, Any]], named: Collection[str], text: str
) -> bool:
    """Whether the dictionary has said the same already."""
    if phrase.value == ALLERGY and "lidocaine_allergy" in named:
        return not re.search(r",|\band\b|&", text[phrase.start : phrase.end])
    return any(
        one["value"] == phrase.value and phrase.start < one["end"] and one["start"] < phrase.end
        for one in kept
        if one["entity"] == "condition"
    )


def _is_sound(text: str) -> bool:
    """Whether weight and height are told, and neither too low nor too high."""
    index = mass_index(text.lower())
    return index is not None and index.mass is not None and THIN <= index.mass < SOUND


def _words(entity: Mapping[str, Any], text: str) -> str:
    return text[entity["start"] : entity["end"]].lower()
