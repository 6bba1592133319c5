"""The screening actions, run as the action server runs them."""

from __future__ import annotations

from typing import Callable

from actions.leave_form import ActionLeaveForm
from actions.screening_summary import ActionScreeningSummary
from actions.validate_screening_form import ValidateScreeningForm
from faqbot.content.reader import read_content
from faqbot.content.record import Record
from faqbot.settings import ROOT
from tests.unit.actions.conftest import Outcome

Run = Callable[..., Outcome]


def domain_now() -> dict:
    """The part of the trained domain that the summary reads."""
    content = read_content(ROOT)
    record = Record.of(content.faqs["candidacy"], content).to_json()
    return {"responses": {"utter_faq/candidacy": [{"custom": {"record": record}}]}}


def test_the_form_starts_with_the_age(run: Run) -> None:
    out = run(ValidateScreeningForm(), "suitability check", "screening")
    assert out.slots["requested_slot"] == "screening_age"
    assert out.messages[0]["custom"]["kind"] == "screening"


def test_a_skipped_question_is_answered(run: Run) -> None:
    slots = {"requested_slot": "screening_age"}
    out = run(ValidateScreeningForm(), "/skip", "skip", slots)
    assert out.slots["screening_age"] == "skipped"
    assert out.slots["requested_slot"] == "screening_pregnancy"


def test_the_slot_another_form_asked_for_is_not_taken_for_ours(run: Run) -> None:
    slots = {"requested_slot": "booking_name"}
    out = run(ValidateScreeningForm(), "check me", "screening", slots)
    assert out.slots["requested_slot"] == "screening_age"


def test_the_last_answer_ends_the_form_without_a_word(run: Run) -> None:
    slots = {"screening_age": "42", "screening_pregnancy": "no", "screening_illnesses": "none"}
    slots["requested_slot"] = "screening_medicines"
    out = run(ValidateScreeningForm(), "none", "deny", slots)
    assert out.messages == []
    assert out.slots == {"screening_medicines": "none", "requested_slot": None}


def test_the_summary_cites_and_offers_a_call_back(run: Run) -> None:
    slots = {"screening_age": "17", "screening_illnesses": "diabetes, gout"}
    out = run(ActionScreeningSummary(), "none", "deny", slots, domain=domain_now())
    assert out.messages[0]["custom"]["kind"] == "screening"
    assert "gout" in out.text and "diabetes" in out.text.lower()
    assert out.messages[0]["custom"]["sources"]
    assert out.payloads == ["/booking"]
    assert out.events == [], "nothing is kept beyond the conversation"


def test_without_the_faq_on_candidacy_the_summary_sends_to_the_doctor(run: Run) -> None:
    out = run(ActionScreeningSummary(), "none", "deny", {})
    assert "go through your answers with the doctor" in out.text


def test_stop_forgets_the_answers(run: Run) -> None:
    out = run(ActionLeaveForm(), "stop", "stop", {"screening_age": "42"}, loop="screening_form")
    assert "forgotten" in out.text
    assert set(out.slots) == {
        "screening_age", "screening_pregnancy", "screening_illnesses", "screening_medicines",
    }  # fmt: skip
