"""The booking actions, run as the action server runs them."""

from __future__ import annotations

from typing import Any, Callable

import pytest

from actions.change_booking import ActionChangeBooking
from actions.leave_form import ActionLeaveForm
from actions.submit_booking import ActionSubmitBooking
from actions.validate_booking_form import ValidateBookingForm
from faqbot.booking import service
from faqbot.booking.requests import BookingRequest
from faqbot.settings import read_settings
from tests.unit.actions.conftest import Outcome, replied, user

Run = Callable[..., Outcome]
JO = {
    "booking_name": "Jo Brown",
    "booking_contact": {"email": "jo@example.org"},
    "booking_time": "mornings",
    "booking_share": None,
    "booking_consent": True,
}


def kept() -> list[BookingRequest]:
    return service.store_of(read_settings()).all()


def test_the_form_asks_one_question_in_one_message(run: Run) -> None:
    out = run(ValidateBookingForm(), "/booking", "booking")
    assert len(out.messages) == 1
    assert out.messages[0]["custom"]["kind"] == "booking"
    assert out.slots["requested_slot"] == "booking_name"


def test_an_answer_sets_its_slot_and_asks_on(run: Run) -> None:
    slots = {"requested_slot": "booking_name"}
    out = run(ValidateBookingForm(), "Jo Brown", "nlu_fallback", slots)
    assert out.slots["booking_name"] == "Jo Brown"
    assert out.slots["requested_slot"] == "booking_contact"


def test_a_question_is_left_to_the_rules_without_a_word(run: Run) -> None:
    slots = {"requested_slot": "booking_name"}
    out = run(ValidateBookingForm(), "how long does it take?", "faq", slots)
    assert (out.messages, out.events) == ([], [])


@pytest.mark.parametrize(
    "since",
    [
        {"event": "action_execution_rejected", "name": "booking_form"},
        {"event": "action", "name": "action_answer"},
    ],
)
def test_after_the_answer_the_form_asks_again(run: Run, since: dict) -> None:
    slots = {"requested_slot": "booking_name"}
    own = {"event": "action", "name": "booking_form"}
    out = run(ValidateBookingForm(), "how long?", "faq", slots, after=(since, own))
    assert out.text.startswith("Back to your request.")


def test_the_subjects_asked_about_go_along(run: Run) -> None:
    slots = {**JO, "booking_consent": None, "booking_time": None}
    slots |= {"requested_slot": "booking_time", "booking_topics": ["downtime"]}
    out = run(ValidateBookingForm(), "mornings", "", slots, before=(replied("pain"),))
    assert "you asked about downtime, pain" in out.text
    assert out.slots["booking_topics"] == ["downtime", "pain"]


def test_the_third_time_of_asking_offers_a_way_out(run: Run) -> None:
    asked = {"event": "slot", "name": "requested_slot", "value": "booking_name"}
    before = tuple(event for _ in range(3) for event in (user("42", ""), asked))
    out = run(ValidateBookingForm(), "42", "", {"requested_slot": "booking_name"}, before=before)
    assert "ask for a person" in out.text


def test_a_yes_keeps_the_request_and_empties_the_form(run: Run) -> None:
    out = run(ActionSubmitBooking(), "yes", "affirm", JO, before=(replied("pain"),))
    request = kept()[0]
    assert request.id in out.text
    assert (request.name, request.email, request.note) == (
        "Jo Brown", "jo@example.org", "Asked about pain.",
    )  # fmt: skip
    assert request.conversation == "visitor-1"
    assert out.slots["booking_name"] is None and out.slots["booking_contact"] is None


def test_without_a_yes_nothing_is_kept(run: Run) -> None:
    for consent in (False, None):
        out = run(ActionSubmitBooking(), "no", "deny", {**JO, "booking_consent": consent})
        assert "nothing was kept" in out.text
    assert kept() == []


@pytest.mark.parametrize("share, has_it", [(True, True), (False, False), (None, False)])
def test_health_answers_go_along_only_if_shared(run: Run, share: Any, has_it: bool) -> None:
    slots = {**JO, "booking_share": share, "screening_illnesses": "diabetes"}
    run(ActionSubmitBooking(), "yes", "affirm", slots)
    assert ("diabetes" in kept()[0].note) is has_it


def test_a_database_that_fails_is_said_and_the_answers_stay(run: Run, monkeypatch: Any) -> None:
    monkeypatch.setenv("FAQBOT_DATABASE_URL", "sqlite:////proc/nowhere.db")
    out = run(ActionSubmitBooking(), "yes", "affirm", JO)
    assert "could not be kept" in out.text and "202-555-0100" in out.text
    assert out.slots == {"booking_consent": None}


def test_a_mistake_in_the_mail_settings_loses_no_request(run: Run, monkeypatch: Any) -> None:
    monkeypatch.setenv("FAQBOT_BOOKING_EMAIL_TO", "desk@example.org")
    out = run(ActionSubmitBooking(), "yes", "affirm", JO)
    assert kept()[0].id in out.text


def test_a_change_fills_the_form_with_the_request(run: Run) -> None:
    run(ActionSubmitBooking(), "yes", "affirm", JO)
    out = run(ActionChangeBooking(), "I gave you the wrong email", "change_booking")
    assert out.messages == []
    assert out.slots["booking_opens"] is True
    assert out.slots["booking_contact"] is None
    assert out.slots["booking_name"] == "Jo Brown"
    opened = run(ValidateBookingForm(), "I gave you the wrong email", "change_booking", out.slots)
    assert opened.slots["requested_slot"] == "booking_contact"


def test_a_changed_request_keeps_its_reference(run: Run) -> None:
    run(ActionSubmitBooking(), "yes", "affirm", JO, before=(replied("pain"),))
    id = kept()[0].id
    run(ActionSubmitBooking(), "yes", "affirm", {**JO, "booking_time": "Friday", "booking_id": id})
    request = kept()[0]
    assert len(kept()) == 1
    assert (request.id, request.preferred_time, request.status) == (id, "Friday", "changed")
    assert request.note == "Asked about pain."


def test_a_request_is_cancelled_at_once(run: Run) -> None:
    run(ActionSubmitBooking(), "yes", "affirm", JO)
    out = run(ActionChangeBooking(), "cancel my call-back", "change_booking")
    assert "is cancelled" in out.text and out.slots == {"booking_opens": False}
    assert kept()[0].status == "cancelled"
    again = run(ActionChangeBooking(), "cancel my call-back", "change_booking")
    assert "cancelled already" in again.text


def test_without_a_request_a_new_one_is_offered(run: Run) -> None:
    out = run(ActionChangeBooking(), "cancel my call-back", "change_booking")
    assert "can't find a request" in out.text and out.payloads == ["/booking"]


def test_a_reference_finds_a_request_of_another_conversation(run: Run) -> None:
    run(ActionSubmitBooking(), "yes", "affirm", JO)
    store = service.store_of(read_settings())
    other = store.add(kept()[0].__class__(**{**vars(kept()[0]), "conversation": "visitor-2"}))
    run(ActionChangeBooking(), f"cancel {other.id}", "change_booking")
    assert {r.conversation: r.status for r in kept()} == {
        "visitor-1": "new",
        "visitor-2": "cancelled",
    }


def test_stop_empties_the_form(run: Run) -> None:
    out = run(ActionLeaveForm(), "stop", "stop", JO, loop="booking_form")
    assert "Nothing was kept" in out.text
    assert set(out.slots.values()) == {None} and "booking_contact" in out.slots
