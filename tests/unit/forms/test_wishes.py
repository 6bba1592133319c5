"""What a visitor wants with a request depends on the words and on what there is."""

from __future__ import annotations

from typing import Any

import pytest
from ruamel.yaml import YAML

from faqbot.forms.wishes import (
    BOOK,
    CANCEL,
    CHANGE,
    DELETE,
    FIND,
    PERSON,
    WHEN,
    Past,
    past_of,
    starts_request,
    wish_in,
)
from faqbot.settings import ROOT

SENT = Past(reference="ABCD-2345", age=0, is_waiting=True)
DROPPED = Past(age=0, has_draft=True, is_waiting=True)
NOTHING = Past()


def bot(text: str, kind: str = "booking") -> dict:
    return {"event": "bot", "text": text, "data": {"custom": {"kind": kind}}}


USER = {"event": "user", "text": "…"}
IN = bot("Thank you. Your request is in; its reference is **ABCD-2345**.")


@pytest.mark.parametrize(
    "text, wish",
    [
        ("please cancel that", CANCEL),
        ("i dont want the call any more", CANCEL),
        ("never mind", CANCEL),
        ("when is somebody going to ring me", WHEN),
        ("how long until i hear back", WHEN),
        ("did that go through", WHEN),
        ("will you phone today?", WHEN),
        ("make it thursday before noon", CHANGE),
        ("sorry, 415-555-2671 is the right one", CHANGE),
        ("my email is wrong", CHANGE),
        ("erase my personal data", DELETE),
        ("please remove everything i told you", DELETE),
    ],
)
def test_after_a_request_short_words_mean_it(text: str, wish: str) -> None:
    assert wish_in(text, SENT, "US") == wish


@pytest.mark.parametrize(
    "text",
    ["does the number on the scales change", "i don't want a frozen look", "good morning",
     "my sister says i dont need it, is she right", "have they got certificates",
     "does it hurt", "how long does it take to work", "when will i see results", "thanks",
     "can i run on monday", "what is your cancellation policy", "do i have to cancel my holiday",
     "how long do the bruises stay", "can it remove my scars", "what if i cancel last minute"],
)  # fmt: skip
def test_questions_about_the_treatment_stay_questions(text: str) -> None:
    assert wish_in(text, SENT, "US") is None


@pytest.mark.parametrize(
    "text", ["cancel it", "make it thursday", "never mind", "when will they call"]
)
def test_without_a_request_the_same_words_mean_nothing_here(text: str) -> None:
    assert wish_in(text, NOTHING, "US") is None


def test_long_after_a_request_it_is_something_else() -> None:
    assert wish_in("cancel it", Past(reference="ABCD-2345", age=9), "US") is None


@pytest.mark.parametrize(
    "text",
    ["ok send it after all", "yes", "lets do it", "i changed my mind", "Mia again same number"],
)
def test_a_request_left_behind_is_taken_up_again(text: str) -> None:
    assert wish_in(text, DROPPED, "US") == BOOK


@pytest.mark.parametrize(
    "text",
    [
        "does it hurt",
        "no",
        "is it permanent after all?",
        "can i go on with my day",
        "should i do it",
    ],
)
def test_but_not_by_anything_else(text: str) -> None:
    assert wish_in(text, DROPPED, "US") is None


@pytest.mark.parametrize(
    "text",
    [
        "its Mia, 415-555-2671, tomorrow, call me",
        "mia@example.org",
        "can you ring 415-555-2671? call me",
    ],
)
def test_a_number_or_address_begins_a_request(text: str) -> None:
    assert wish_in(text, NOTHING, "US") == BOOK


def test_a_question_beside_it_is_answered_first() -> None:
    text = "does it hurt? ring me on 415-555-2671"
    assert wish_in(text, NOTHING, "US") is None and starts_request(text, "US")


@pytest.mark.parametrize(
    "text", ["is info@example.org your address?", "i had 12 injections", "5551"]
)
def test_other_numbers_and_addresses_begin_none(text: str) -> None:
    assert not starts_request(text, "US")


@pytest.mark.parametrize(
    "text, wish",
    [
        ("ABCD-2345", FIND),
        ("my reference is abcd-2345", FIND),
        ("cancel ABCD-2345", CANCEL),
        ("please delete ABCD-2345", DELETE),
        ("change request ABCD-2345", CHANGE),
        ("warm-bath", None),
    ],
)
def test_a_reference_is_known_in_any_conversation(text: str, wish: str | None) -> None:
    assert wish_in(text, NOTHING, "US") == wish


@pytest.mark.parametrize("text", ["is anybody there", "how do i ask the team", "ask the team how?"])
def test_who_looks_for_a_person_is_shown_the_way(text: str) -> None:
    assert wish_in(text, NOTHING, "US") == PERSON


def test_after_a_person_was_offered_how_long_asks_of_them() -> None:
    offered = past_of({}, [USER, bot("I can note a call back.", "handoff")])
    assert wish_in("how long will it take them", offered, "US") == WHEN
    assert wish_in("how long will it take them", NOTHING, "US") is None


@pytest.mark.parametrize(
    "events, past",
    [
        ([], Past()),
        ([USER, IN], Past("ABCD-2345", 0, False, True)),
        ([USER, IN, USER, bot("…", "answer")], Past("ABCD-2345", 1, False, False)),
        (
            [USER, IN, USER, bot("Your request **ABCD-2345** is cancelled.")],
            Past(None, 0, False, True),
        ),
        ([USER, bot("send a reference, such as ABCD-2345")], Past(None, 0, False, True)),
    ],
)
def test_the_conversation_tells_what_there_is(events: list[dict], past: Past) -> None:
    assert past_of({}, events) == past


def test_after_an_emergency_nothing_is_taken_up() -> None:
    slots: dict[str, Any] = {"booking_name": "Mia"}
    past = past_of(slots, [USER, bot("Call now.", "emergency")])
    assert wish_in("yes", past, "US") is None and not past.has_draft


@pytest.mark.parametrize("past", [NOTHING, Past("ABCD-2345", 1), DROPPED])
def test_no_question_of_an_faq_is_read_as_a_wish(past: Past) -> None:
    wordings = [
        wording
        for file in (ROOT / "data" / "faq").glob("*/*.yml")
        if file.stem != "booking"
        for wording in YAML(typ="safe").load(file)["questions"]
    ]
    assert [wording for wording in wordings if wish_in(wording, past, "US")] == []


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("my name is Angel", BOOK),
        ("the name's Rosa Diaz", BOOK),
        ("you can call me Sam", BOOK),
        ("I'm Asian", None),
        ("my name is not important", None),
        ("is my name Angel kept?", None),
    ],
)
def test_a_name_after_the_offer_of_a_person_begins_a_request(text: str, wish: Any) -> None:
    assert wish_in(text, Past(is_offered=True), "US") == wish
    assert wish_in(text, NOTHING, "US") is None
