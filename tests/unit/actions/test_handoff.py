"""A person is one message away."""

from __future__ import annotations

from typing import Callable

from actions.handoff import ActionHandoff
from tests.unit.actions.conftest import Outcome, replied

Run = Callable[..., Outcome]


def test_the_configured_contact_and_a_call_back_are_given(run: Run) -> None:
    out = run(ActionHandoff(), "a human please", "handoff")
    assert "202-555-0100" in out.text
    assert out.payloads == ["/booking"]
    assert out.messages[0]["custom"]["kind"] == "handoff"


def test_the_subjects_asked_about_would_go_along(run: Run) -> None:
    out = run(ActionHandoff(), "a human please", "handoff", before=(replied("pain", "face"),))
    assert "that you asked about pain, face" in out.text


def test_inside_the_booking_form_no_second_one_is_offered(run: Run) -> None:
    out = run(ActionHandoff(), "a human please", "handoff", loop="booking_form")
    assert out.payloads == []
