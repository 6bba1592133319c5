"""The booking form: name, a way to reach the visitor, a time in free words, a clear yes.

Answers may come in any order, several at once, and may be changed at any time. What is
none of the form's business is left to others, and the form goes on afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from faqbot.booking.names import short_name
from faqbot.booking.times import LONGEST_TIME, find_time, has_time, is_mostly_time
from faqbot.booking.validation import find_contact, number_as_typed, tidy, too_short
from faqbot.forms import booking_words as words
from faqbot.forms.approval import approves, asks_correction
from faqbot.forms.booking_fields import (
    ANY_TIME,
    CONSENT,
    CONTACT,
    NAME,
    ORDER,
    OWN_INTENTS,
    SHARE,
    TIME,
    asks_for_change,
    calls_it_off,
    drops_data,
    field_named,
    found_in,
    is_about_data,
    lacks_it,
    names_other_way,
    wants_it_dropped,
    withholds,
    without_markup,
)
from faqbot.forms.heard import SIDE_TRACKS, Heard, Step


@dataclass(frozen=True)
class Scene:
    """What the form knows besides the message.

    Args:
        slots: The form's slots; ``booking_id`` is there when a request is being changed.
        requested: The slot asked for last; ``None`` at the start.
        region: The country of phone numbers without a country code.
        clinic_name: As shown to visitors.
        topics: What the conversation was about, in a few words; may be empty.
        has_health_answers: Whether the screening form was answered.
        attempts: How often the same was asked in a row.
        was_leaving: Whether a goodbye was met with the question for the yes just now.
    """

    slots: Mapping[str, Any]
    requested: str | None
    region: str
    clinic_name: str = "our clinic"
    topics: str = ""
    has_health_answers: bool = False
    attempts: int = 0
    was_leaving: bool = False


def start(scene: Scene, heard: Heard) -> Step:
    """The first step: use what the visitor has said already."""
    found = found_in(heard, None, scene.region, scene.slots) if heard.words else {}
    changing = scene.slots.get("booking_id")
    if not changing:
        is_known = any(scene.slots.get(slot) for slot in (NAME, CONTACT, TIME))
        return _next(scene, found, words.GOING_ON if is_known else words.INTRO)
    step = _next(scene, found, words.CHANGING.format(id=changing))
    if found or step.ask != CONSENT:
        return step
    return Step({CONSENT: None}, CONSENT, words.WHAT_TO_CHANGE)


def resume(scene: Scene) -> Step:
    """The step after something else was dealt with: the same question again."""
    return _next(scene, {}, words.RESUMED, requested=scene.requested)


def answer(scene: Scene, heard: Heard) -> Step | None:
    """The step after a message; ``None`` when the message is not for the form."""
    if heard.breaks_off(OWN_INTENTS) or _takes_up_offer(scene, heard):
        return None
    if heard.text == "/booking":  # the button, pressed again
        return resume(scene)
    if drops_data(heard.words) and not scene.slots.get("booking_id"):
        return Step(dict.fromkeys(ORDER), None, words.FORGOTTEN)
    if heard.is_bye:
        return _leaving(scene)
    if calls_it_off(heard):
        done = Step({CONSENT: False}, None)
        return done if scene.requested == CONSENT else replace(done, say=words.LEFT["booking_form"])
    if scene.requested == CONSENT and approves(heard.words):
        return Step({CONSENT: True}, None)
    found = found_in(heard, scene.requested, scene.region, scene.slots)
    contact = find_contact(heard.words, scene.region)
    problem = contact.problem
    if scene.requested == CONTACT and not found and not heard.is_question:
        problem = problem or too_short(heard.words, scene.region)
    if problem and (scene.requested in (NAME, CONTACT) or "@" in heard.words):
        return _bad_contact(scene, heard, found, problem)
    if found:
        is_beside = scene.requested in (NAME, CONTACT) and scene.requested not in found
        return _next(scene, found, words.NOTED if is_beside else "")
    if heard.is_question and is_about_data(heard.words):
        told = words.ABOUT_DATA.format(clinic_name=scene.clinic_name)
        return _next(scene, {}, told, requested=scene.requested)
    if heard.intent not in OWN_INTENTS and (heard.is_question or heard.intent == "handoff"):
        return _time(scene, heard) if _is_about_time(scene, heard) else None
    field = _field_to_change(scene, heard)
    if field:
        return _cleared(scene, field, heard)
    if heard.intent == "go_back":
        return _back(scene)
    return _by_slot(scene, heard)


def _takes_up_offer(scene: Scene, heard: Heard) -> bool:
    """Whether a yes is for a "did you mean", as nothing here can be answered by it."""
    is_offered = bool((scene.slots.get("context") or {}).get("offered"))
    return is_offered and heard.is_yes and scene.requested in (NAME, CONTACT, TIME)


def _leaving(scene: Scene) -> Step:
    """The step when a visitor says goodbye: ask for the yes if nothing else is missing."""
    if scene.was_leaving or not (scene.slots.get(NAME) and scene.slots.get(CONTACT)):
        return Step({CONSENT: None}, None, words.LEFT_OPEN)
    found = {} if scene.slots.get(TIME) else {TIME: ANY_TIME}
    return _next(scene, found, words.BEFORE_YOU_GO, requested=CONSENT)


def _bad_contact(scene: Scene, heard: Heard, found: Mapping[str, Any], problem: str) -> Step:
    """The step after a number that cannot be one: kept as typed when insisted upon."""
    is_insisted = heard.is_repeated or (scene.requested == CONTACT and scene.attempts > 1)
    typed = number_as_typed(heard.words) if is_insisted else None
    if typed:
        return _next(scene, {**found, CONTACT: {"phone": typed}})
    return _next(scene, found or {CONTACT: None}, problem, requested=CONTACT)


def _by_slot(scene: Scene, heard: Heard) -> Step | None:
    """The step for an answer to what was asked."""
    if scene.requested == NAME:
        return _name(scene, heard)
    if scene.requested == TIME:
        return _time(scene, heard)
    if scene.requested == SHARE:
        if heard.is_yes or heard.is_no or heard.intent == "skip":
            return _next(scene, {SHARE: heard.is_yes})
    if scene.requested == CONSENT:
        if heard.is_yes and not (heard.words and asks_correction(heard.words)):
            return Step({CONSENT: True}, None)
        is_other = heard.intent in SIDE_TRACKS or len(heard.words.split()) > 4
        is_dropped = wants_it_dropped(heard.words) and not is_other
        if heard.is_refusal or is_dropped:
            return Step({CONSENT: False}, None)
        if heard.intent == "change_booking" or heard.is_no:
            return Step({CONSENT: None}, CONSENT, words.WHAT_TO_CHANGE)
    return _not_used(scene, heard)


def _name(scene: Scene, heard: Heard) -> Step | None:
    name = short_name(heard.words)
    is_other = heard.intent in SIDE_TRACKS or heard.intent in OWN_INTENTS
    if heard.intent == "out_of_scope" and name and name.islower():
        is_other = len(name.split()) > 2  # "any clinical studies"
    if name and (not is_other or heard.is_repeated):
        return _next(scene, {NAME: name})
    return _not_used(scene, heard)


def _time(scene: Scene, heard: Heard) -> Step | None:
    time = tidy(without_markup(heard.words), LONGEST_TIME).rstrip("?")
    if heard.is_question:
        time = find_time(time) or time
    is_no = heard.is_refusal or (heard.is_no and heard.intent not in SIDE_TRACKS)
    if not has_time(time) and (heard.intent == "skip" or is_no):
        return _next(scene, {TIME: ANY_TIME})
    is_usable = heard.is_repeated or is_mostly_time(time)
    is_other = heard.intent in SIDE_TRACKS or heard.intent == "out_of_scope"
    is_usable = is_usable or (has_time(time) and not is_other)
    if heard.intent not in SIDE_TRACKS | {"nonsense", "affirm"}:
        is_usable = is_usable or (len(time) > 3 and not heard.is_question)
    if number_as_typed(time) and not has_time(time):  # said once more, not a time
        return _again(scene)
    if is_usable and time:
        return _next(scene, {TIME: time})
    return _not_used(scene, heard)


def _not_used(scene: Scene, heard: Heard) -> Step | None:
    """An answer that does not fit: somebody else's business, or asked again."""
    if withholds(heard.words) and scene.requested in words.WITHHELD:
        return _next(scene, {}, words.WITHHELD[scene.requested], requested=scene.requested)
    if heard.intent in SIDE_TRACKS or heard.intent == "out_of_scope":
        return None
    is_refused = heard.intent == "skip" or heard.is_no
    if is_refused and scene.requested in words.NEEDED and scene.attempts < 2:
        return _next(scene, {}, words.NEEDED[scene.requested], requested=scene.requested)
    return _again(scene)


def _again(scene: Scene) -> Step:
    variants = words.AGAIN[scene.requested or CONSENT]
    text = variants[max(scene.attempts - 1, 0) % len(variants)]
    if scene.attempts >= 3:
        text = f"{text} {words.HARD_TO_FOLLOW}"
    step = _next(scene, {}, requested=scene.requested)
    return replace(step, say=text)


def _is_about_time(scene: Scene, heard: Heard) -> bool:
    """Whether a question is an answer: "can you call me on Tuesday?"."""
    is_asked = scene.requested == TIME and heard.intent not in SIDE_TRACKS | {"handoff"}
    return is_asked and has_time(heard.words)


def _field_to_change(scene: Scene, heard: Heard) -> str | None:
    """The field a visitor wants to give anew, or is about to give."""
    is_told = heard.intent == "change_booking" or asks_for_change(heard.words)
    if scene.requested == CONSENT:
        if heard.is_yes:
            return None
        is_told = is_told or len(heard.words.split()) <= 3
    elif scene.requested == TIME and has_time(heard.words) and not is_told:
        return None
    is_other_way = scene.requested == CONTACT or names_other_way(heard.words)
    return field_named(heard.words) if is_told else _contact_only(heard.words, is_other_way)


def _contact_only(text: str, is_other_way: bool) -> str | None:
    return CONTACT if is_other_way and field_named(text) == CONTACT else None


def _cleared(scene: Scene, field: str, heard: Heard) -> Step:
    step = _next(scene, {field: None}, requested=field)
    if field != CONTACT:
        return step
    wants_email = re.search(r"mail", heard.words, re.IGNORECASE) is not None
    wants_phone = re.search(r"phone|mobile|cell|number", heard.words, re.IGNORECASE) is not None
    if wants_email == wants_phone:
        return step
    if lacks_it(heard.words):  # "I don't have a phone"
        wants_email = not wants_email
    return replace(step, say=words.ASK_EMAIL if wants_email else words.ASK_PHONE)


def _back(scene: Scene) -> Step:
    asked = [slot for slot in ORDER if slot != SHARE or scene.has_health_answers]
    position = asked.index(scene.requested) if scene.requested in asked else 0
    if position == 0:
        return _next(scene, {}, words.FIRST_ALREADY, requested=scene.requested)
    previous = asked[position - 1]
    return _next(scene, {previous: None}, requested=previous)


def _next(
    scene: Scene, found: Mapping[str, Any], before: str = "", requested: str | None = None
) -> Step:
    """Set what was found and ask for what is missing.

    Args:
        scene: Before the message.
        found: New values.
        before: Said before the question.
        requested: Ask for this whatever is missing.
    """
    slots = {**{slot: scene.slots.get(slot) for slot in ORDER}, **found}
    missing = [slot for slot in ORDER if slots[slot] is None]
    if not scene.has_health_answers:
        missing = [slot for slot in missing if slot != SHARE]
    ask = requested or (missing[0] if missing else CONSENT)
    # A form that was given nothing would be taken for rejected, so the slot itself is set.
    changes = dict(found) or {ask: slots[ask]}
    question, choices = _question(ask, slots, scene)
    return Step(changes, ask, f"{before} {question}".strip() if before else question, choices)


def _question(ask: str, slots: Mapping[str, Any], scene: Scene) -> tuple:
    if ask == CONSENT:
        contact = slots.get(CONTACT) or {}
        ways = ", ".join(way for way in (contact.get("phone"), contact.get("email")) if way)
        also = [scene.topics] if scene.topics else []
        also += ["your health answers"] if slots.get(SHARE) else []
        text = words.recap(
            slots[NAME], ways, slots[TIME], "; ".join(also), scene.clinic_name,
            scene.slots.get("booking_id"),
        )  # fmt: skip
        return text, words.CONSENT_CHOICES
    choices = {TIME: words.TIME_CHOICES, SHARE: words.YES_NO}.get(ask, ())
    return words.ASK[ask], choices
