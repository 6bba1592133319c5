"""What a visitor wants done with an earlier request."""

from __future__ import annotations

import pytest

from faqbot.booking.requests import BookingRequest, utc_now
from faqbot.forms.change import slots_to_change, wants_to_cancel

NOW = utc_now()
REQUEST = BookingRequest(
    "ABCD-2345", "Jo", "+1 202-555-0123", None, "mornings", "", NOW, NOW, "new", "visitor-1"
)


@pytest.mark.parametrize(
    "text, cancels",
    [
        ("cancel my call-back", True),
        ("please delete my booking request", True),
        ("I no longer want to be called back", True),
        ("I don't need the call any more", True),
        ("withdraw my request", True),
        ("can you change the time", False),
        ("remove the number I left and write by mail", False),
        ("I can't make it, Friday instead", False),
        ("delete jo@x.org and use jo@example.org", False),
        ("what happened to my request, I'd like to edit it", False),
    ],
)
def test_cancelling_is_told_from_changing(text: str, cancels: bool) -> None:
    assert wants_to_cancel(text, "US") is cancels


@pytest.mark.parametrize(
    "text, cleared",
    [
        ("I gave you the wrong number", "booking_contact"),
        ("I spelt my name wrong", "booking_name"),
        ("can we change the time", "booking_time"),
        ("edit my booking", None),
    ],
)
def test_what_is_to_change_is_asked_anew_and_the_rest_is_kept(
    text: str, cleared: str | None
) -> None:
    slots = slots_to_change(REQUEST, text, "US")
    known = {"booking_name": "Jo", "booking_contact": {"phone": "+1 202-555-0123"}}
    known |= {"booking_time": "mornings"}
    for slot, value in known.items():
        assert slots[slot] == (None if slot == cleared else value)
    assert slots["booking_id"] == "ABCD-2345" and slots["booking_consent"] is None


def test_a_new_value_in_the_words_is_not_asked_for_again() -> None:
    slots = slots_to_change(REQUEST, "change the time to friday after 6", "US")
    assert slots["booking_time"] == "mornings"  # the form reads the new one from the same words
