"""Words press the button they point at, and nothing else does."""

from __future__ import annotations

from typing import Any, List, Optional

import pytest

from faqbot.answering.choices import ASK_WHICH, agrees, ordinal_in, pressed, to_choose_from
from faqbot.payloads import faq_payload

PAIN, TYPES, COST = faq_payload("pain"), faq_payload("types"), faq_payload("sessions")
FAQS = [("Does it hurt?", PAIN), ("Types", TYPES), ("Sessions", COST)]
CALL = ("Ask for a call back", "/booking")
PERSON = ("Talk to a person", "/handoff")


def said(text: str) -> dict:
    return {"event": "user", "text": text}


def replied(*buttons: Any, kind: str = "answer") -> dict:
    shown = [{"title": title, "payload": payload} for title, payload in buttons]
    return {"event": "bot", "text": "…", "data": {"buttons": shown, "custom": {"kind": kind}}}


def after(*events: dict) -> List[dict]:
    return [said("hello"), *events]


@pytest.mark.parametrize(
    "text, payload",
    [
        ("the first", PAIN),
        ("ok the second one please", TYPES),
        ("number 2", TYPES),
        ("3", COST),
        ("let's go with the third", COST),
        ("the last one", COST),
        ("what about the middle one", TYPES),
        ("the top one", PAIN),
    ],
)
def test_a_place_presses_its_button(text: str, payload: str) -> None:
    assert pressed(text, after(replied(*FAQS))) == payload


@pytest.mark.parametrize(
    "text",
    ["the second session", "does the first one hurt", "first of all how long does it take",
     "the second kind", "what is the last step", "i had my first one yesterday", "2 weeks", "one"],
)  # fmt: skip
def test_a_place_among_other_words_presses_nothing(text: str) -> None:
    assert ordinal_in(text) is None and pressed(text, after(replied(*FAQS))) is None


def test_without_buttons_there_is_nothing_to_press() -> None:
    assert pressed("the first one", after(replied())) is None
    assert pressed("4", after(replied(*FAQS))) is None


def test_the_other_is_the_one_left_of_two() -> None:
    two = after(replied(*FAQS[:2]), said(TYPES), replied(*FAQS))
    assert pressed("no the other one", two) == PAIN


def test_of_more_the_visitor_is_asked_which() -> None:
    three = after(replied(*FAQS), said(TYPES), replied(CALL))
    assert pressed("the other one", three) == ASK_WHICH
    assert [button.payload for button in to_choose_from("the other one", three)] == [PAIN, COST]


def test_what_about_the_first_points_at_the_list_before() -> None:
    events = after(replied(*FAQS), said(TYPES), replied(*reversed(FAQS)))
    assert pressed("what about the first", events) == PAIN
    assert pressed("the first", events) == COST


def test_a_word_of_thanks_between_does_not_hide_the_buttons() -> None:
    events = after(replied(*FAQS), said("thanks"), replied(kind="smalltalk"))
    assert pressed("the second one", events) == TYPES


@pytest.mark.parametrize(
    "text", ["yes", "yeah go on", "ok yes please", "sure, why not", "go ahead", "please"]
)
def test_a_yes_takes_up_the_one_thing_offered(text: str) -> None:
    assert agrees(text)
    assert pressed(text, after(replied(CALL, kind="handoff"))) == "/booking"
    assert pressed(text, after(replied(PERSON, kind="smalltalk"))) == "/handoff"


@pytest.mark.parametrize(
    "text",
    ["yes but not today", "yes it hurts", "ok thanks", "no", "yes?", "sure it is safe", "great"],
)
def test_other_words_take_up_nothing(text: str) -> None:
    assert pressed(text, after(replied(CALL, kind="handoff"))) is None


def test_a_bare_ok_takes_up_a_person_offered_but_no_more_than_notes_an_answer() -> None:
    assert pressed("ok", after(replied(CALL, kind="handoff"))) == "/booking"
    assert pressed("ok", after(replied(PERSON, kind="unknown"))) is None
    assert pressed("ok", after(replied(*FAQS))) is None


@pytest.mark.parametrize("kind", ["advice", "emergency"])
def test_after_a_refusal_or_an_emergency_a_yes_starts_nothing(kind: str) -> None:
    events = after(replied(PERSON, kind=kind))
    assert pressed("yes", events) is None and to_choose_from("yes", events) == []


def test_a_yes_to_several_follow_ups_is_asked_which() -> None:
    events = after(replied(*FAQS))
    assert pressed("yeah go on", events) == ASK_WHICH
    assert len(to_choose_from("yeah go on", events)) == 3


@pytest.mark.parametrize(
    "text, payload", [("yes", "do it"), ("no", "leave it"), ("nah", "leave it")]
)
def test_a_yes_or_no_presses_its_button(text: str, payload: Optional[str]) -> None:
    asked = after(replied(("Yes, delete it", "do it"), ("No, keep it", "leave it"), kind="booking"))
    assert pressed(text, asked) == payload


def test_a_yes_after_a_denied_clearance_opens_the_questions_on_health_that_it_offers():
    offered = ("Go through the health questions", "/screening")
    assert pressed("yes please", after(replied(offered, PERSON, kind="advice"))) == "/screening"
    assert pressed("yes", after(replied(PERSON, offered, kind="advice"))) is None


def test_a_yes_to_the_one_subject_of_an_appointment_opens_the_form():
    asked = ("Appointments", faq_payload("booking"))
    assert pressed("yes", after(replied(asked, kind="clarify"))) == "/booking"
    assert pressed("yes", after(replied(asked, *FAQS, kind="clarify"))) != "/booking"
