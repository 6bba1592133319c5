"""Whole conversations with the real servers: requests, a person, misunderstandings."""

from __future__ import annotations

import json
import re

import pytest

from tests.integration.visitors import PHONE, payloads


def test_a_request_survives_bad_input_questions_and_changes_of_mind(visitor):
    visitor.says("I'd like to book a consultation")
    assert visitor.says("Jo Brown").text.startswith("How can they reach you?")
    assert "doesn't look like a complete e-mail address" in visitor.says("jo@example").text
    assert visitor.says("jo@example.org").text.startswith("When would suit you?")
    asked = visitor.says("how long does a session take?")
    assert asked.custom["faq"] == ["procedure"]
    assert asked.parts[-2]["text"].startswith("Back to your request. When would suit you?")
    assert (
        "- Reach you: jo@example.org\n- When: Tuesday morning"
        in visitor.says("Tuesday morning").text
    )
    assert "- Reach you: +1 415-555-2671\n" in visitor.says("actually 415 555 2671").text
    recap = visitor.says("actually use my email jo@example.org").text
    assert "- Reach you: jo@example.org\n" in recap and "415" not in recap
    assert recap.endswith("keep this and use it to get back to you?")
    done = visitor.says("yes")
    reference = re.search(r"\*\*(\w{4}-\w{4})\*\*", done.text)
    assert reference and done.text.startswith("Thank you, Jo Brown.")
    assert visitor.slots()["booking_contact"] is None
    visitor.says("I want to change my request")
    assert "- Reach you: sam@example.org" in visitor.says("use sam@example.org").text
    assert f"Your change is noted; its reference is **{reference[1]}**" in visitor.says("yes").text
    assert f"**{reference[1]}** is cancelled" in visitor.says("cancel my request").text


def test_nothing_is_kept_without_a_yes(visitor):
    recap = visitor.says_all("book me in", "Jo Brown", "jo@example.org", "any time")
    assert "May our clinic keep this" in recap.text
    assert visitor.says("no").text.startswith("All right, nothing was sent")
    assert "can't find a request of yours" in visitor.says("cancel my request").text


def test_who_will_not_give_a_name_is_not_told_the_same_over_and_over(visitor):
    visitor.says("book me in")
    texts = [visitor.says("skip").text for _ in range(4)]
    assert all(one != following for one, following in zip(texts, texts[1:]))
    assert "ask for a person" in texts[-1] and visitor.is_in("booking_form")


def test_a_question_beside_a_wish_for_an_appointment_is_answered_and_the_form_offered(visitor):
    reply = visitor.says("book an appointment and does it hurt?")
    assert set(reply.custom["faq"]) == {"booking", "pain"}
    assert "What name" in visitor.says(payloads(reply)[0]).text


def test_cancel_leaves_the_booking_form(visitor):
    reply = visitor.says_all("book me in", "Jo Brown", "cancel")
    assert reply.text.startswith("Stopped. Nothing was sent") and not visitor.is_in("booking_form")
    assert "How can they reach you?" in visitor.says("actually lets do it").text


def test_a_request_is_asked_about_cancelled_and_deleted_in_plain_words(visitor):
    visitor.says_all("book me in", "Ruby", "ruby@example.org", "any time", "yes")
    assert "ruby@example.org" in visitor.says("when will they ring me").text
    assert "- When: friday" in visitor.says_all("actually friday").text
    assert "Your change is noted" in visitor.says("yes").text
    assert "is cancelled" in visitor.says("cancel it").text
    assert "Shall I?" in visitor.says("delete my data").text
    assert "is deleted" in visitor.says("yes").text


def test_words_press_the_buttons_of_the_last_reply(visitor):
    visitor.says("does it hurt?")
    assert visitor.says("the second one").custom["faq"] == ["types"]
    assert visitor.says("yeah go on").text == "Which one shall I look up?"
    visitor.says("can I talk to a person")
    assert "What name" in visitor.says("yes please").text


def test_everything_may_be_said_at_once(visitor):
    reply = visitor.says("please call me back, I'm Ann Lee, 415 555 2671, tomorrow morning")
    assert "- Name: Ann Lee\n- Reach you: +1 415-555-2671\n- When: tomorrow morning" in reply.text


def test_one_visitors_words_reach_no_other(visitor, other):
    visitor.says_all("book me in", "Jo Brown", "jo@example.org", "any time", "yes")
    visitor.says_all("check if I am suitable please", "35")
    assert "can't find a request of yours" in other.says("change my request").text
    assert other.says("and for the face?").custom["kind"] == "clarify"
    assert "**1 of 4.**" in other.says("check if I am suitable please").text
    said = json.dumps(other.bot.tracker(other.id), ensure_ascii=False)
    assert "Jo Brown" not in said and "jo@example.org" not in said


# A person, and visitors in a mood.


def test_a_person_is_at_hand_with_the_subjects_of_the_conversation(visitor):
    visitor.says("does it hurt?")
    reply = visitor.says("a human please")
    assert reply.custom["kind"] == "handoff"
    assert PHONE in reply.text and "you asked about pain" in reply.text
    assert payloads(reply) == ["/booking"]
    assert "What name" in visitor.says("/booking").text
    again = visitor.says("let me talk to a human")
    assert PHONE in again.text and "Back to your request." in again.text


@pytest.mark.parametrize("noise", ["florble gnarf the wibble", "asdf qwer"])
def test_two_misunderstandings_in_a_row_offer_a_person(visitor, noise):
    first, second = visitor.says(noise), visitor.says(noise)
    assert first.custom["kind"] == second.custom["kind"] == "unknown"
    assert "/handoff" not in payloads(first) and "/handoff" in payloads(second)
    assert PHONE in second.text


@pytest.mark.parametrize(
    "message",
    [
        "you are useless",
        "stupid bot",
        "are you a robot?",
        "tell me a joke",
        "asdf qwer",
        "how much is it?",
        "hello",
        "thanks",
        "yes",
        "does it hurt?",
    ],
)
def test_the_same_words_do_not_come_back_twice_running(visitor, message):
    texts = [visitor.says(message).text for _ in range(4)]
    assert all(one != following for one, following in zip(texts, texts[1:]))


def test_a_repeated_question_is_owned_up_to_and_a_person_offered(visitor):
    first, again = visitor.says("does it hurt?"), visitor.says("does it hurt?")
    assert again.text.startswith("I can't find more on that in the pages than the answer above")
    assert again.custom["faq"] == first.custom["faq"] == ["pain"]
    assert payloads(again)[-1] == "/handoff"
