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
        assert "nothing was sent" in out.text
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
    assert "is cancelled" in out.text and out.slots["booking_opens"] is False
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


def test_stop_leaves_the_form_and_what_was_typed_stays_for_a_change_of_mind(run: Run) -> None:
    out = run(ActionLeaveForm(), "stop", "stop", JO, loop="booking_form")
    assert "Nothing was sent" in out.text
    assert out.slots == {"booking_share": None, "booking_consent": None}
    changing = {**JO, "booking_id": "ABCD-2345"}
    left = run(ActionLeaveForm(), "stop", "stop", changing, loop="booking_form")
    assert set(left.slots.values()) == {None} and "booking_contact" in left.slots


def submitted(run: Run) -> tuple[BookingRequest, dict]:
    """A request that is in, and the reply that said so."""
    said = run(ActionSubmitBooking(), "yes", "affirm", JO)
    reply = {"event": "bot", "text": said.text, "data": {"custom": {"kind": "booking"}}}
    return kept()[0], reply


def about(run: Run, typed: str, reply: dict, **more: Any) -> Outcome:
    before = (user("yes", "affirm"), reply)
    return run(
        ActionChangeBooking(),
        "/change_booking",
        "change_booking",
        before=before,
        typed=typed,
        **more,
    )


def test_when_they_call_is_told_without_a_promise(run: Run) -> None:
    request, reply = submitted(run)
    out = about(run, "when will they ring", reply)
    assert request.id in out.text and "mornings" in out.text and "can't say when" in out.text
    assert out.slots == {"booking_opens": False}


def test_never_mind_asks_before_it_cancels(run: Run) -> None:
    request, reply = submitted(run)
    out = about(run, "never mind", reply)
    assert kept()[0].status == "new"
    assert out.payloads == [f"Yes, cancel {request.id}", f"Keep {request.id}"]
    about(run, f"Yes, cancel {request.id}", reply)
    assert kept()[0].status == "cancelled"


def test_what_was_cancelled_is_at_hand_for_a_change_of_mind(run: Run) -> None:
    _, reply = submitted(run)
    out = about(run, "cancel it", reply)
    assert out.slots["booking_name"] == "Jo Brown" and out.slots["booking_id"] is None
    assert out.slots["booking_opens"] is False


def test_deleting_is_asked_for_and_then_done(run: Run) -> None:
    request, reply = submitted(run)
    out = about(run, "please delete my details", reply)
    assert len(kept()) == 1 and "for good" in out.text
    assert "stays as it is" in about(run, f"Keep {request.id}", reply).text
    done = about(run, f"Yes, delete {request.id}", reply)
    assert "is deleted" in done.text and kept() == []


def test_a_reference_deletes_from_another_conversation_but_tells_nothing(run: Run) -> None:
    submitted(run)
    store = service.store_of(read_settings())
    other = store.add(kept()[0].__class__(**{**vars(kept()[0]), "conversation": "visitor-2"}))
    told = about(run, other.id, {"event": "bot", "text": "…", "data": {}})
    assert "Jo Brown" not in told.text and "jo@" not in told.text
    about(run, f"Yes, delete {other.id}", {"event": "bot", "text": "…", "data": {}})
    assert [request.conversation for request in kept()] == ["visitor-1"]


def test_without_a_request_there_is_nothing_to_delete_but_a_draft(run: Run) -> None:
    reply = {"event": "bot", "text": "…", "data": {}}
    assert "send me its reference" in about(run, "delete my data", reply).text
    out = about(run, "delete my data", reply, slots={"booking_name": "Jo"})
    assert "forgotten" in out.text and out.slots["booking_name"] is None


def test_a_new_time_opens_the_form_with_it(run: Run) -> None:
    _, reply = submitted(run)
    out = about(run, "actually friday after 5", reply)
    assert out.slots["booking_opens"] is True
    opened = run(
        ValidateBookingForm(), "/change_booking", "change_booking", out.slots,
        typed="actually friday after 5",
    )  # fmt: skip
    assert opened.slots["booking_time"] == "friday after 5"
    assert opened.slots["requested_slot"] == "booking_consent"


def test_while_changing_the_request_itself_may_be_cancelled(run: Run) -> None:
    request, _ = submitted(run)
    slots = {**JO, "booking_id": request.id, "requested_slot": "booking_consent"}
    out = run(ValidateBookingForm(), "please cancel my request altogether", "change_booking", slots)
    assert kept()[0].status == "cancelled" and out.slots["requested_slot"] is None


def test_where_the_form_said_its_last_word_nothing_is_added(run: Run) -> None:
    spoken = ({"event": "bot", "text": "Goodbye", "data": {}},)
    out = run(ActionSubmitBooking(), "bye", "goodbye", {"booking_name": "Jo"}, after=spoken)
    assert out.messages == [] and kept() == []


def test_what_the_call_is_to_be_about_goes_along(run: Run) -> None:
    out = run(
        ValidateBookingForm(), "call me about my scars, Jo Brown, jo@x.org, friday", "booking"
    )
    assert "you asked about my scars" in out.text
    assert out.slots["booking_topics"] == ["my scars"]
