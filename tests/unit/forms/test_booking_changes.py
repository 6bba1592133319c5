"""Changes of mind in the request for a call, and words that are no answer to it."""

from __future__ import annotations

from typing import Any

import pytest

from faqbot.forms.booking import (
    CONSENT,
    CONTACT,
    NAME,
    SHARE,
    TIME,
    answer,
    resume,
    start,
)
from faqbot.forms.heard import Step
from tests.unit.forms.bookings import JO, heard, scene, step


def test_after_an_interruption_the_same_question_comes_back() -> None:
    back = resume(scene(TIME, {NAME: "Jo", CONTACT: {"phone": "1"}}))
    assert back.ask == TIME
    assert back.say.startswith("Back to your request.")


def test_nothing_is_sent_without_a_clear_yes() -> None:
    assert step(CONSENT, "maybe").ask == CONSENT
    assert step(CONSENT, "yes but not my name").slots.get(CONSENT) is None
    assert step(CONSENT, "/affirm", "affirm") == Step({CONSENT: True}, None)
    assert step(CONSENT, "yes please", "affirm") == Step({CONSENT: True}, None)
    assert step(CONSENT, "👍", "nonsense") == Step({CONSENT: True}, None)
    assert step(CONSENT, "no thanks", "deny") == Step({CONSENT: False}, None)
    assert step(CONSENT, "drop it", "nlu_fallback") == Step({CONSENT: False}, None)


def test_the_question_for_consent_shows_everything_that_would_be_kept() -> None:
    asked = step(TIME, "mornings", slots=JO, topics="you asked about pain")
    for part in ("Jo Brown", "jo@example.org", "mornings", "you asked about pain"):
        assert part in asked.say


@pytest.mark.parametrize(
    "text, field, question",
    [
        ("actually use my email", CONTACT, "Which e-mail"),
        ("can you use my phone instead", CONTACT, "Which phone"),
        ("the name is wrong", NAME, "What name"),
        ("change the time please", TIME, "When would suit"),
    ],
)
def test_a_change_of_mind_clears_one_answer(text: str, field: str, question: str) -> None:
    made = step(CONSENT, text, "change_booking")
    assert (made.ask, made.slots) == (field, {field: None})
    assert question in made.say


@pytest.mark.parametrize(
    "text, found",
    [
        ("use jo2@example.org instead", {CONTACT: {"email": "jo2@example.org"}}),
        ("make it Friday afternoon", {TIME: "Friday afternoon"}),
        ("my name is Joe Brown", {NAME: "Joe Brown"}),
    ],
)
def test_a_new_value_replaces_the_old_one_at_once(text: str, found: dict[str, Any]) -> None:
    made = step(CONSENT, text, "change_booking")
    assert (made.ask, made.slots) == (CONSENT, found)


def test_back_clears_the_answer_before() -> None:
    assert step(CONTACT, "go back", "go_back").slots == {NAME: None}
    assert "first question" in step(NAME, "/go_back", "go_back").say


def test_health_answers_go_along_only_after_a_yes() -> None:
    asked = step(TIME, "mornings", slots=JO | {TIME: None}, has_health_answers=True)
    assert asked.ask == SHARE
    agreed = step(SHARE, "yes", "affirm", has_health_answers=True)
    assert agreed.slots == {SHARE: True} and "your health answers" in agreed.say
    refused = step(SHARE, "no", "deny", has_health_answers=True)
    assert refused.slots == {SHARE: False} and "your health answers" not in refused.say


def test_asking_again_varies_and_offers_a_way_out() -> None:
    said = [step(NAME, "1 2 3", attempts=n).say for n in (1, 2, 3)]
    assert len(set(said)) == 3
    assert "ask for a person" in said[2]


def test_an_answer_insisted_upon_is_taken() -> None:
    assert answer(scene(NAME), heard("merci", "thanks")) is None
    made = answer(scene(NAME), heard("merci", "thanks", is_repeated=True))
    assert made is not None and made.slots == {NAME: "merci"}


def test_a_yes_to_a_guess_offered_in_between_is_left_to_others() -> None:
    slots = {"context": {"offered": ["pain"]}}
    assert answer(scene(NAME, slots), heard("yes", "affirm")) is None
    assert step(CONSENT, "yes", "affirm", slots=JO | slots).slots == {CONSENT: True}


def test_the_button_pressed_again_repeats_the_question() -> None:
    assert step(NAME, "/booking", "booking").say == resume(scene(NAME)).say


@pytest.mark.parametrize(
    "text, intent",
    [("Olive", "faq"), ("grace", "thanks"), ("Will", "nlu_fallback"), ("Mercy", "did_you_mean")],
)
def test_a_name_that_sounds_like_a_question_is_a_name(text: str, intent: str) -> None:
    assert step(NAME, text, intent).slots == {NAME: text}


@pytest.mark.parametrize(
    "text, time",
    [
        ("no i said after 6", "Tuesday after 6"),
        ("dont call in the morning", "Tuesday after 5, not in the morning"),
        ("no wait, thursday", "thursday after 5"),
        ("can you make it after 7 instead", "Tuesday after 7"),
    ],
)
def test_a_no_with_something_new_changes_and_never_drops(text: str, time: str) -> None:
    slots = JO | {TIME: "Tuesday after 5"}
    made = step(CONSENT, text, "deny", slots=slots)
    assert (made.ask, made.slots) == (CONSENT, {TIME: time})


@pytest.mark.parametrize("text", ["no thats wrong", "no, not like that", "no the other email"])
def test_a_no_that_explains_itself_is_asked_what_to_change(text: str) -> None:
    assert step(CONSENT, text, "deny").slots.get(CONSENT) is None


@pytest.mark.parametrize("text", ["send it", "no changes, send it", "ok send it after all"])
def test_send_it_is_a_yes_whatever_the_model_takes_it_for(text: str) -> None:
    assert step(CONSENT, text, "stop") == Step({CONSENT: True}, None)


@pytest.mark.parametrize("text", ["don't send it", "please dont send it", "no, don't send that"])
def test_and_do_not_send_it_is_none(text: str) -> None:
    made = answer(scene(CONSENT, JO), heard(text, "deny"))
    assert made is None or made.slots.get(CONSENT) is False


def test_a_time_given_early_is_kept_and_said_to_be() -> None:
    made = step(CONTACT, "any evening", "greeting", slots={NAME: "Jo"})
    assert (made.ask, made.slots) == (CONTACT, {TIME: "any evening"})
    assert made.say.startswith("Noted.")


@pytest.mark.parametrize(
    "text", ["actually how much is it", "btw does it hurt", "um what about scars"]
)
def test_a_question_after_a_filler_is_left_to_others(text: str) -> None:
    assert answer(scene(CONTACT), heard(text, "out_of_scope")) is None


def test_who_would_rather_not_say_is_told_what_is_enough() -> None:
    assert "e-mail" in step(CONTACT, "I'd rather not give you that number").say
    assert "any name" in step(NAME, "i dont want to give my name").say


def test_a_goodbye_asks_for_the_yes_or_leaves() -> None:
    made = step(TIME, "thanks bye", "goodbye", slots=JO | {TIME: None})
    assert (made.ask, made.slots) == (CONSENT, {TIME: "any time"})
    assert made.say.startswith("Before you go")
    left = step(CONTACT, "ok gotta go", "goodbye", slots={NAME: "Jo"})
    assert left.ask is None and "was not sent" in left.say


def test_what_was_given_may_be_thrown_away() -> None:
    made = step(CONTACT, "delete my data", "out_of_scope", slots={NAME: "Jo"})
    assert made.ask is None and set(made.slots.values()) == {None}


def test_a_number_insisted_upon_is_kept_as_typed() -> None:
    assert step(CONTACT, "07911 123456").ask == CONTACT
    made = step(CONTACT, "07911 123456", attempts=2)
    assert made.slots == {CONTACT: {"phone": "07911 123456"}}


def test_what_was_given_before_is_not_asked_again() -> None:
    again = start(scene(None, dict(JO)), heard("send it after all", "booking"))
    assert again.ask == CONSENT and "this is what you gave me" in again.say


def test_a_new_name_at_the_summary_is_taken_from_its_sentence() -> None:
    assert step(CONSENT, "no change the name to William", "deny").slots == {NAME: "William"}


@pytest.mark.parametrize(
    "text, intent",
    [
        ("fine hair on top, is it too late", "faq"),
        ("fine lines on my forehead", "faq"),
        ("spots can you remove them", "faq"),
        ("itchy arms every single evening", "faq"),
        ("going on holiday in june with bad thighs", "faq"),
    ],
)
@pytest.mark.parametrize("requested", [TIME, CONSENT])
def test_a_word_of_the_form_in_a_question_agrees_to_nothing(
    requested: str, text: str, intent: str
) -> None:
    slots = JO if requested == CONSENT else {}
    assert answer(scene(requested, slots), heard(text, intent)) is None


@pytest.mark.parametrize(
    "text",
    ["MS", "PCOS, can I have it", "good morning", "I'm Asian, is it different", "Hashimoto",
     "three kids and no sleep, hope?"],
)  # fmt: skip
def test_a_question_in_answer_to_what_name_gives_none(text: str) -> None:
    made = answer(scene(NAME), heard(text, "faq"))
    assert made is None or made.slots == {NAME: None}


def test_how_to_have_data_deleted_is_a_question_and_deletes_nothing() -> None:
    made = step(CONTACT, "how do I delete my data", "out_of_scope", slots={NAME: "Jo"})
    assert made.ask == CONTACT and "deleted later" in made.say


def test_a_second_goodbye_is_let_go() -> None:
    left = step(CONSENT, "bye", "goodbye", was_leaving=True)
    assert left.ask is None and "was not sent" in left.say
    assert step(CONSENT, "bye", "goodbye").ask == CONSENT


@pytest.mark.parametrize(
    "text", ["i don't need the call any more", "don't call me", "no need to ring"]
)
def test_a_call_not_wanted_any_more_is_not_sent(text: str) -> None:
    assert step(CONSENT, text, "deny") == Step({CONSENT: False}, None)
    assert step(CONTACT, text, "change_booking").ask is None


@pytest.mark.parametrize("text", ["go for it", "sounds good", "yep all good"])
def test_agreement_has_many_words(text: str) -> None:
    assert step(CONSENT, text, "personal_advice") == Step({CONSENT: True}, None)


def test_a_number_said_once_more_is_no_time() -> None:
    assert step(TIME, "07911 123456", slots={NAME: "Jo", CONTACT: {"phone": "1"}}).ask == TIME
