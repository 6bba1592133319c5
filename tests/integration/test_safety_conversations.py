"""Whole conversations with the real servers: red flags, advice, candidacy, the screening."""

from __future__ import annotations

import pytest

from tests.integration.visitors import ORDER, PERMISSION, payloads


def test_a_red_flag_comes_first_and_the_answer_beside_it_only_on_a_tap(visitor):
    reply = visitor.says("does it hurt? my throat is closing up and I can't breathe")
    assert [part["custom"]["kind"] for part in reply.parts if "custom" in part] == ["emergency"] * 2
    assert reply.text.startswith("**This may be an emergency. Call 911 or your local emergency")
    assert "discomfort" not in reply.text and "Source" not in reply.text
    assert payloads(reply) == ['/faq{"faq": "pain"}']


@pytest.mark.parametrize(
    ("message", "start"),
    [
        ("I can't breathe since the injections", "**This may be an emergency"),
        ("I want to die", "I'm really sorry you feel this way."),
        ("three weeks after my injections I have a hard nodule under the skin", "**Please have "),
    ],
)
def test_a_red_flag_is_answered_with_nothing_else(visitor, message, start):
    reply = visitor.says(message)
    assert reply.text.startswith(start) and reply.buttons == []
    assert reply.custom["kind"] == "emergency"


@pytest.mark.parametrize(
    "message", ["I have no trouble breathing, just a small bruise", "can it cause fainting?"]
)
def test_a_denied_or_general_sign_is_no_emergency(visitor, message):
    assert visitor.says(message).custom["kind"] != "emergency"


@pytest.mark.parametrize("form", ["booking_form", "screening_form"])
@pytest.mark.parametrize(
    ("message", "number"),
    [
        ("my tongue is swelling up", "911"),
        ("I don't want to live any more", "988"),
        ("weeks after the injections I have fever again", "911"),
    ],
)
def test_a_red_flag_ends_a_form(visitor, form, message, number):
    opening = {
        "booking_form": "I'd like to book an appointment",
        "screening_form": "check if I am suitable please",
    }
    visitor.says(opening[form])
    assert visitor.is_in(form)
    reply = visitor.says(message)
    assert number in reply.parts[0]["text"]
    assert "Back to" not in reply.text and "name should" not in reply.text
    assert not visitor.is_in(form)
    later = visitor.says("how many sessions will I need for cellulite?")
    assert later.custom["kind"] == "answer" and number in later.text.splitlines()[0]


# Advice, and who may have it.


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("should I stop my prednisone?", "One page says to wait until the course"),
        ("should I stop aspirin before it?", "three days before"),
        ("do I have to come off my blood thinners for it?", "no rule for blood thinners"),
        ("is this lump cancer?", "can't examine you"),
        ("should I get it done?", "can't decide that for you"),
    ],
)
def test_advice_is_declined_kindly_and_the_doctor_named(visitor, question, said):
    reply = visitor.says(question)
    assert reply.custom["kind"] == "advice"
    assert "doctor" in reply.text and said in reply.text
    assert not ORDER.search(reply.text) and not PERMISSION.search(reply.text)


@pytest.mark.parametrize(
    ("question", "outcome"),
    [
        ("I'm pregnant, can I have it?", "Pregnancy: the documents say no."),
        ("I have diabetes, can I have it?", "Diabetes: the documents say no."),
        ("my daughter is 16, can she have it", "Under 18: the documents say no."),
        ("I have Hashimoto's, can I have it?", "Hashimoto's: the documents differ, so ask first."),
        ("I have asthma, can I have it?", "Asthma: the documents do not cover it, so ask first."),
        ("I have epilepsy, can I have it?", "the documents do not cover it, so ask first."),
    ],
)
def test_candidacy_has_three_outcomes_and_none_is_yes(visitor, question, outcome):
    reply = visitor.says(question)
    assert reply.custom["faq"] == ["candidacy"]
    assert outcome in reply.text and "doctor" in reply.text
    assert not PERMISSION.search(reply.text)


def test_the_strictest_outcome_comes_first(visitor):
    text = visitor.says("I have epilepsy and diabetes, can I have it?").text
    assert 0 <= text.index("documents say no") < text.index("do not cover it")
    assert not PERMISSION.search(visitor.says("so is that a yes?").text)


# The screening form.


def test_the_screening_ends_with_a_summary_for_the_consultation(visitor):
    assert "**1 of 4.**" in visitor.says("check if I am suitable please").text
    assert "as a number" in visitor.says("quite old").text
    assert visitor.says("back").text.startswith("That was the first question.")
    assert "**2 of 4.**" in visitor.says("35").text
    assert "**3 of 4.**" in visitor.says("skip").text
    assert "**2 of 4.**" in visitor.says("back").text
    assert "**3 of 4.**" in visitor.says("no").text
    asked = visitor.says("what are the side effects?")
    assert asked.custom["faq"] == ["side_effects"]
    assert asked.parts[-2]["text"].startswith("Back to the suitability questions. **3 of 4.**")
    assert "**4 of 4.**" in visitor.says("diabetes").text
    summary = visitor.says("prednisone")
    assert summary.custom["kind"] == "screening"
    assert summary.text.startswith("**Your summary for the consultation**")
    assert "- Age: 35\n- Pregnant or breastfeeding: no\n" in summary.text
    assert "**Diabetes: the documents say no.**" in summary.text
    assert "never a yes" in summary.text
    assert not PERMISSION.search(summary.text) and not ORDER.search(summary.text)
    assert not visitor.is_in("screening_form")


def test_stop_leaves_the_screening_and_forgets_the_answers(visitor):
    reply = visitor.says_all("check if I am suitable please", "42", "stop")
    assert reply.text == "Stopped. Your answers so far are forgotten."
    assert visitor.slots()["screening_age"] is None
    assert visitor.says("does it hurt?").custom["faq"] == ["pain"]


# The booking form.
