"""The screening form: age, pregnancy, illnesses, medicines; each may be skipped.

It gathers; what the answers mean is said by ``faqbot.answering.screening``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from faqbot.answering.screening import (
    AGE,
    ILLNESSES,
    MEDICINES,
    NO,
    NONE,
    PREGNANCY,
    SKIPPED,
    YES,
    read_yes_no,
)
from faqbot.booking.validation import tidy
from faqbot.forms import screening_words as words
from faqbot.forms.booking_fields import is_about_data, without_markup
from faqbot.forms.heard import SIDE_TRACKS, Heard, Step
from faqbot.safety.ages import read_age

ORDER = (AGE, PREGNANCY, ILLNESSES, MEDICINES)
OWN_INTENTS = frozenset({"screening", "affirm", "deny", "skip", "go_back"})
LONGEST_ANSWER = 500

# While a health question is open, words that sound like these are mostly its answer.
_ANSWER_LIKE = frozenset({"faq", "personal_advice", "follow_up", "correction"})
_UNSURE = re.compile(
    r"(?:i['’]?m |i am )?(?:not sure|unsure|no idea|(?:i )?(?:don['’]?t|do not) (?:really )?know)[.! ]*",
    re.IGNORECASE,
)
# "Old enough" is no age, but it is meant as one.
_ABOUT_AGE = re.compile(r"\b(?:old|older|young|adult|grown|teen\w*|aged?|years?)\b", re.IGNORECASE)
_NOTHING = re.compile(
    r"(?:no|none|nothing|nope|nah|neither|not (?:any|that i know|at the moment|really)"
    r"|i (?:don['’]?t|do not) (?:have|take)(?: any\w*)?|i['’]?m (?:healthy|fine)|healthy|no meds"
    r"|no medicines?|no illness\w*)(?:\s+(?:at all|of (?:that|them|these)|thanks?|thank you"
    r"|i know of|really|illness\w*|medicines?|medication|allergies|problems|meds|anything))*[.! ]*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Scene:
    """What the form knows besides the message.

    Args:
        slots: The form's slots.
        requested: The slot asked for last; ``None`` at the start.
        attempts: How often the same was asked in a row.
    """

    slots: Mapping[str, Any]
    requested: str | None
    attempts: int = 0


def start() -> Step:
    """The first step; answers of an earlier round are forgotten."""
    return Step(
        {slot: None for slot in ORDER}, AGE, f"{words.INTRO}\n\n{_asked(AGE)}", _choices(AGE)
    )


def resume(scene: Scene) -> Step:
    """The step after something else was dealt with: the same question again."""
    return _ask(scene.requested or AGE, {}, scene, words.RESUMED)


def answer(scene: Scene, heard: Heard) -> Step | None:
    """The step after a message; ``None`` when the message is not for the form."""
    asked = scene.requested or AGE
    if heard.breaks_off(OWN_INTENTS) or heard.intent in ("handoff", "booking", "change_booking"):
        return None
    if heard.text == "/screening":  # the button, pressed again
        return resume(scene)
    if heard.intent == "skip" or re.fullmatch(r"(?:skip|pass|next)\W*", heard.words, re.IGNORECASE):
        return _after(asked, SKIPPED, scene)
    if heard.intent == "go_back":
        return _back(asked, scene)
    if heard.is_question and is_about_data(heard.words):
        return _ask(asked, {}, scene, words.ABOUT_DATA)
    if heard.is_question and heard.intent not in OWN_INTENTS:
        return None
    value = read_answer(asked, heard)
    if value is not None:
        return _after(asked, value, scene)
    if heard.intent in SIDE_TRACKS and not (asked == AGE and _ABOUT_AGE.search(heard.words)):
        return None
    return _again(asked, heard, scene)


def read_answer(slot: str, heard: Heard) -> str | None:
    """What a message answers to one of the questions; ``None`` if it does not.

    Args:
        slot: The question's slot.
        heard: The message, which is no question and no wish to skip.
    """
    if slot == AGE:
        return _age(heard.words)
    if slot == PREGNANCY:
        return _pregnancy(heard)
    if heard.is_no and (not heard.words or _NOTHING.fullmatch(heard.words)):
        return NONE
    text = tidy(without_markup(heard.words), LONGEST_ANSWER)
    if _UNSURE.fullmatch(text):
        return SKIPPED
    if _NOTHING.fullmatch(text):
        return NONE
    if heard.is_yes and len(text.split()) <= 2:
        return None
    is_other = heard.intent in SIDE_TRACKS - _ANSWER_LIKE or heard.intent == "nonsense"
    is_wordless = not re.search(r"[^\W\d_]{2}", text)
    return None if is_wordless or (is_other and not heard.is_repeated) else text


def _age(text: str) -> str | None:
    age = read_age(text)
    return str(age) if age else None


def _pregnancy(heard: Heard) -> str | None:
    """Yes, no, or the words where they say more: which of the two, or that it is unsure."""
    if not heard.words:
        return YES if heard.is_yes else NO if heard.is_no else None
    read = read_yes_no(heard.words)
    if read is None:
        return NO if heard.is_no else YES if heard.is_yes else None
    is_bare = read == NO or len(heard.words.split()) <= 2 and heard.is_yes
    return read if is_bare else tidy(without_markup(heard.words), LONGEST_ANSWER)


def _after(asked: str, value: str, scene: Scene) -> Step:
    given = {asked: value}
    slots = {**scene.slots, **given}
    missing = [slot for slot in ORDER if slots.get(slot) is None]
    return _ask(missing[0], given, scene) if missing else Step(given, None)


def _back(asked: str, scene: Scene) -> Step:
    position = ORDER.index(asked)
    if position == 0:
        return _ask(asked, {}, scene, words.FIRST_ALREADY)
    return _ask(ORDER[position - 1], {ORDER[position - 1]: None}, scene)


def _again(asked: str, heard: Heard, scene: Scene) -> Step:
    variants = words.AGAIN[asked]
    text = variants[max(scene.attempts - 1, 0) % len(variants)]
    if heard.is_yes and asked in (ILLNESSES, MEDICINES):
        text = words.WHICH
    return replace(_ask(asked, {}, scene), say=text)


def _ask(slot: str, given: Mapping[str, Any], scene: Scene, before: str = "") -> Step:
    # A form that was given nothing would be taken for rejected, so the slot itself is set.
    changes = dict(given) or {slot: scene.slots.get(slot)}
    return Step(changes, slot, f"{before} {_asked(slot)}".strip(), _choices(slot))


def _asked(slot: str) -> str:
    return words.ASK[slot]


def _choices(slot: str) -> words.Choices:
    return words.CHOICES[slot]
