"""What a visitor named that a doctor must decide on, kept for the whole conversation.

Whoever is pregnant in the first message still is in the tenth. Denied ("I'm not
pregnant"), or put right by an age of 18 or more, it is dropped again.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any, Dict, List, Mapping, Optional, Set, Tuple

from faqbot.answering.candidacy import NOT_COVERED, finding, label_of, line, outcome_of
from faqbot.answering.context import Concern, Context
from faqbot.answering.direct import asks_of_substance, details_on
from faqbot.answering.illnesses import is_denied, unknown_illness
from faqbot.answering.stand_ins import named_by_medicine
from faqbot.answering.understood import Part, Understood
from faqbot.content.record import Record
from faqbot.faq_ids import CANDIDACY, INGREDIENTS
from faqbot.safety.ages import find_ages
from faqbot.safety.comparing import only_compares
from faqbot.safety.past import ENDING, LASTING, tells_over
from faqbot.safety.treated import tells_treated

MOST = 4
FRESH = 2  # messages for which "it ended last month" is about what was named
DECIDING = frozenset({"faq/candidacy", "personal_advice"})
UNDER_18 = "under_18"
YOUNGEST = 8  # a younger child is one that is spoken of, such as a nursed baby
MEDICINES = frozenset({"prednisone", "chemotherapy", "blood_thinners", "antidepressants"}) | {
    "antibiotics", "statins", "sedatives", "weight_loss_medicine", "hair_medicine",
    "acne_medicine", "unknown_medicine",
}  # fmt: skip
# Not for a doctor to decide on, or too common to be held against somebody all along.
PASSING = frozenset(
    {"aspirin", "ibuprofen", "painkillers", "needle_phobia", "botox", "fillers", "older_age"}
    | {"menopause", "menstruation", "smoker", "tattoo", "contraceptive_pill", "dark_skin", "autism"}
    | {"attention_deficit", "varicose_veins", "high_cholesterol", "overweight", "recent_vaccine"}
)
_FIRST_PERSON = re.compile(r"\b(?:i|i['’]?m|i['’]?ve|me|my|mine|we|our|myself)\b", re.IGNORECASE)
_WRITER = re.compile(r"\b(?:i|i['’]?m|i['’]?ve|im|ive|me|us|we|both|mine|myself)\b", re.IGNORECASE)
_ANYBODY = re.compile(
    r"\b(?:people|patients|women|men|anyone|anybody|someone|somebody|those|they|who|everyone"
    r"|mothers|diabetics|teenagers|teens|minors|kids|children|persons?)\b",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(
    r"\b(?:my|our|his|her) (?:\w+ )?(?:husband|wife|mum|mom|mother|dad|father|sister|brother|son"
    r"|daughter|kids?|child(?:ren)?|friend|partner|boyfriend|girlfriend|gran\w*|nan|aunt\w*|uncle"
    r"|cousin|niece|nephew|girl|boy|mate|neighbou?r|colleague)\b|\b(?:she|he)(?:['’]?s)?\b",
    re.IGNORECASE,
)
_THEY = re.compile(rf"\b(?:her|him|hers|his|they|them|their)\b|{_SOMEBODY.pattern}", re.IGNORECASE)
# "My mum says I'm too young, I'm 16": the visitor's own all the same.
_I_AM = re.compile(r"\b(?:i['’]?m|i am|i['’]?ve|i have|i take|i use|i got|i had|im|ive)\b", re.I)
_TREATS = re.compile(
    r"\b(?:treat(?:s|ed|ing)?|cures?|helps?|heals?|works? (?:for|on|against)|good for|for|against)\b",
    re.IGNORECASE,
)
# "And when I'm 18 then?" asks of an age to come.
_WHEN = re.compile(r"\b(?:when|once|until|till|if|as soon as|wait\w*|turn(?:ing)?)\b", re.I)
_STILL_TOLD = re.compile(
    r"\b(?:any ?more|no longer|since|stopp?\w*|yet|sure|only|just)\b", re.IGNORECASE
)


def heard(
    context: Context, understood: Understood, text: str, records: Mapping[str, Record]
) -> Context:
    """The context with what a message names, and without what it denies; and with a treatment told.

    Args:
        context: At the message.
        understood: What the model made of it.
        text: The visitor's words.
        records: Those at hand; ``candidacy`` holds what is said on each condition.
    """
    mix = records.get(INGREDIENTS) if context.faqs[:1] == (INGREDIENTS,) else None
    is_fresh = context.turn - context.topic_turn <= 1
    if mix and is_fresh and asks_of_substance(text) and details_on(mix, text):
        return context  # "any steroids?" asks what is in it
    record = records.get(CANDIDACY)
    details: Mapping[str, Any] = record.details if record else {}
    kept: Dict[str, Concern] = {one.value: one for one in _ended(context, details, text)}
    for value in _taken_back(kept, details, text):
        kept.pop(value)
    for concern in _named(understood, text, details, context.turn):
        before = kept.pop(concern.value, None)
        if before and not before.is_others:  # "my mum has it too" takes nothing back
            concern = replace(concern, is_others=False, recalled=before.recalled)
        kept[concern.value] = concern
    treated = context.turn if tells_treated(text) else context.treated
    return replace(context, concerns=tuple(kept.values())[-MOST:], treated=treated)


def _ended(context: Context, details: Mapping[str, Any], text: str) -> Tuple[Concern, ...]:
    """The concerns, the latest as over where a message says so without its name."""
    if not context.concerns or not details or not tells_over(text):
        return context.concerns
    last = context.concerns[-1]
    if context.turn - last.turn > FRESH or last.value not in ENDING | LASTING:
        return context.concerns
    over = _concern(last.value, details, last.turn, is_over=True)
    over = replace(over, is_others=last.is_others, recalled=last.recalled)
    return (*context.concerns[:-1], over)


def named_anew(context: Context) -> bool:
    """Whether the latest message itself names what a doctor must decide on."""
    return any(one.turn == context.turn for one in context.concerns)


def recalled(context: Context, concern: Concern) -> Context:
    """The context after an answer that recalled what was named."""
    marked = tuple(
        replace(one, recalled=context.turn) if one == concern else one for one in context.concerns
    )
    return replace(context, concerns=marked)


def speaks_of_oneself(text: str) -> bool:
    """Whether a text speaks of its writer and of nobody else: "and can I book?"."""
    return bool(_FIRST_PERSON.search(text)) and not _THEY.search(text)


def speaks_of_another(text: str) -> bool:
    """Whether a text asks for another and not its writer: "my husband is bald, can he come"."""
    return bool(_SOMEBODY.search(text)) and not _WRITER.search(text)


def is_medicine(concern: Concern) -> bool:
    """Whether a concern is a medicine rather than an illness or a stage of life."""
    return concern.value in MEDICINES


def _named(
    understood: Understood, text: str, details: Mapping[str, Any], turn: int
) -> List[Concern]:
    is_others = bool(_SOMEBODY.search(text)) and not _I_AM.search(text)
    marked = {
        mark: {value for part in understood.parts for value in part.entities.get(mark, ())}
        for mark in ("over", "theirs", "own")
    }
    values = [value for part in understood.parts for value in _values(part, text, details)]
    named = [
        replace(
            _concern(value, details, turn, value in marked["over"], text),
            is_others=_is_others(value, marked, is_others),
        )
        for value in dict.fromkeys(values)
    ]
    is_asked = any(part.label == f"faq/{CANDIDACY}" for part in understood.parts)
    is_known = any(part.entities.get("condition") for part in understood.parts)
    if is_asked and not is_known and not _is_about_anybody(text):
        unknown = unknown_illness(text)
        if unknown and details:
            said = details["unknown_medicine" if unknown.is_medicine else "unknown"]
            name = said["name"].format(what=unknown.name)
            value = "unknown_medicine" if unknown.is_medicine else "unknown"
            rule = line(details, {**said, "name": name})
            named.append(Concern(value, name, _outcome(details, said), rule, turn, is_others))
    return named


def _is_others(value: str, marked: Mapping[str, Set[str]], is_others: bool) -> bool:
    """Whose a condition is: by who is named right before it, else by the whole message."""
    if value in marked["own"]:
        return False
    return value in marked["theirs"] or is_others


def _is_about_anybody(text: str) -> bool:
    """Whether nobody in particular is spoken of: "is it ok for people with diabetes"."""
    is_own = bool(_FIRST_PERSON.search(text)) or tells_treated(text)
    return bool(_ANYBODY.search(text)) and not is_own


def _values(part: Part, text: str, details: Mapping[str, Any]) -> Tuple[str, ...]:
    """The conditions that a part says somebody has."""
    is_own = bool(_FIRST_PERSON.search(text))
    if _is_about_anybody(text) or (
        not is_own and part.label not in DECIDING and _TREATS.search(part.text)
    ):
        return ()
    known = details.get("conditions", {})
    is_compared = only_compares(text)
    values = [
        value
        for value in part.entities.get("condition", ())
        if value not in PASSING
        and not (is_compared and value in MEDICINES)
        and (
            value in part.entities.get("over", ())
            or not is_denied(text, known.get(value, {}).get("words", ()))
        )
    ]
    ages = find_ages(part.text)
    if any(YOUNGEST <= age < 18 for age in ages):
        values.append(UNDER_18)
    elif ages:
        values = [value for value in values if value != UNDER_18]
    return tuple(values)


def _concern(
    value: str, details: Mapping[str, Any], turn: int, is_over: bool, text: str = ""
) -> Concern:
    name = value.replace("_", " ").capitalize()
    if not details:
        return Concern(value, name, turn=turn, is_over=is_over)
    found = named_by_medicine(value, finding(details, value, is_over), text)
    outcome, rule = label_of(details, found), line(details, found)
    return Concern(value, found["name"], outcome, rule, turn, is_over=is_over)


def _outcome(details: Mapping[str, Any], found: Mapping[str, Any]) -> str:
    if "if_for" in found:
        return label_of(details, found)
    return str(details["outcomes"].get(outcome_of(found), details["outcomes"][NOT_COVERED]))


def _taken_back(
    kept: Mapping[str, Concern], details: Mapping[str, Any], text: str
) -> Tuple[str, ...]:
    """What a message says is not so: "I'm not pregnant", "I'm 25"."""
    ages: Optional[Tuple[int, ...]] = find_ages(text) if UNDER_18 in kept else None
    known = details.get("conditions", {})
    gone = [
        value
        for value in kept
        if not _STILL_TOLD.search(text)
        and is_denied(text, known.get(value, {}).get("words", (value.replace("_", " "),)))
    ]
    if ages and min(ages) >= 18 and not kept[UNDER_18].is_others and not _WHEN.search(text):
        gone.append(UNDER_18)
    return tuple(dict.fromkeys(gone))
