"""The booking form: any order, changes of mind, questions in the middle, bad answers."""

from __future__ import annotations

import pytest

from faqbot.forms.booking import (
    CONSENT,
    CONTACT,
    NAME,
    TIME,
    answer,
    start,
)
from tests.unit.forms.bookings import JO, heard, scene, step


def test_it_starts_with_the_name_and_promises_to_keep_nothing() -> None:
    first = start(scene(None), heard("/booking", "booking"))
    assert first.ask == NAME
    assert "Nothing is kept until you say yes" in first.say


def test_what_was_said_at_once_is_not_asked_again() -> None:
    text = "I'd like a call back, I'm Jo Brown, jo@example.org, Tuesday mornings"
    first = start(scene(None), heard(text, "booking"))
    assert first.ask == CONSENT
    assert first.slots == {**JO, TIME: "Tuesday mornings"}


@pytest.mark.parametrize(
    "text, kept",
    [
        ("Jo", "Jo"),
        ("jo brown", "jo brown"),
        ("My name is Jo Brown", "Jo Brown"),
        ("it's Anna-Lena O'Neil", "Anna-Lena O'Neil"),
        ("李 小龙", "李 小龙"),
    ],
)
def test_a_name_is_taken(text: str, kept: str) -> None:
    assert step(NAME, text).slots == {NAME: kept}


@pytest.mark.parametrize("text", ["42", "yes", "!!!", "a b c d e f g", "hair loss"])
def test_what_is_no_name_is_asked_again(text: str) -> None:
    again = step(NAME, text)
    assert (again.ask, again.slots) == (NAME, {NAME: None})


def test_name_and_address_together_are_both_taken() -> None:
    made = step(NAME, "Jo Brown, jo@example.org")
    assert made.slots == {NAME: "Jo Brown", CONTACT: {"email": "jo@example.org"}}
    assert made.ask == TIME


def test_the_address_may_come_before_the_name() -> None:
    made = step(NAME, "you can reach me at jo@example.org")
    assert made.slots == {CONTACT: {"email": "jo@example.org"}}
    assert made.ask == NAME


@pytest.mark.parametrize(
    "text, problem",
    [
        ("jo@example", "doesn't look like a complete e-mail address"),
        ("12345", "can't read “12345” as a phone number"),
        ("letters only", "couldn't find a phone number"),
    ],
)
def test_a_bad_contact_is_asked_again_kindly(text: str, problem: str) -> None:
    again = step(CONTACT, text)
    assert again.ask == CONTACT
    assert problem in again.say


def test_email_without_an_address_asks_which() -> None:
    assert "Which e-mail address" in step(CONTACT, "email please").say
    assert "Which phone number" in step(CONTACT, "by phone").say


@pytest.mark.parametrize(
    "text, intent",
    [
        ("Tuesday after 5", "out_of_scope"),
        ("whenever suits you", "nlu_fallback"),
        ("tomorrow morning", "faq"),
        ("by phone after 6pm", "change"),
    ],
)
def test_a_time_is_taken_in_free_words(text: str, intent: str) -> None:
    assert step(TIME, text, intent).slots == {TIME: text}


def test_the_time_is_taken_out_of_a_question() -> None:
    assert step(TIME, "can you call me on Friday?", "booking").slots == {TIME: "on Friday"}


@pytest.mark.parametrize("text", ["why do you need it", "who will see this?", "is my data safe?"])
@pytest.mark.parametrize("requested", [NAME, CONTACT, CONSENT])
def test_questions_about_the_data_are_answered_by_the_form(requested: str, text: str) -> None:
    made = step(requested, text, "out_of_scope")
    assert made.ask == requested and "Nothing is kept until you say yes" in made.say


def test_a_name_with_a_bad_number_keeps_the_name() -> None:
    made = step(NAME, "Jo, 0171 234")
    assert (made.ask, made.slots) == (CONTACT, {NAME: "Jo"})
    assert "country code" in made.say


def test_somebody_without_a_phone_is_asked_for_the_other_way() -> None:
    assert "Which e-mail address" in step(CONTACT, "I don't have a phone").say


def test_no_preference_is_any_time() -> None:
    assert step(TIME, "/skip", "skip").slots == {TIME: "any time"}
    assert step(TIME, "no", "deny").slots == {TIME: "any time"}


def test_markup_is_taken_out_of_a_time() -> None:
    assert step(TIME, "<b>Friday</b> [x](http://y)").slots[TIME] == "b Friday /b x (http://y)"


@pytest.mark.parametrize("requested", [NAME, CONTACT, TIME, CONSENT])
@pytest.mark.parametrize(
    "text, intent",
    [
        ("how long does it take?", "faq"),
        ("how long does it take", "faq"),
        ("does it hurt", "did_you_mean"),
        ("what does it cost?", "out_of_scope"),
        ("stop", "stop"),
        ("cancel this please", "nlu_fallback"),
        ("/stop", "stop"),
        ("my throat is swelling", "emergency"),
        ("can I talk to a person", "handoff"),
        ("/handoff", "handoff"),
        ('/faq{"faq": "pain"}', "faq"),
        ("hello", "greeting"),
    ],
)
def test_what_is_not_an_answer_is_left_to_others(requested: str, text: str, intent: str) -> None:
    slots = JO if requested == CONSENT else {}
    assert answer(scene(requested, slots), heard(text, intent)) is None
