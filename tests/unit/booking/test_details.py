"""A message is read whole, whatever the order of what it gives."""

from __future__ import annotations

import pytest

from faqbot.booking.details import read_details, subject_of


@pytest.mark.parametrize(
    "text",
    [
        "please have somebody phone me, its Joy, 415-555-2671, friday after 4, about cellulite",
        "415-555-2671 friday after 4. Call me about cellulite. This is Joy",
        "about cellulite: ring Joy? no, my name is Joy. friday after 4 on 415 555 2671",
        "Joy here, friday after 4, 4155552671, interested in cellulite",
        "name: Joy\nphone: 415-555-2671\nwhen: friday after 4\nabout: cellulite",
    ],
)
def test_name_number_time_and_subject_are_all_found(text: str) -> None:
    read = read_details(text.replace("about: ", "about "), "US")
    assert (read.name, read.contact.phone) == ("Joy", "+1 415-555-2671")
    assert (read.time, read.subject) == ("friday after 4", "cellulite")


@pytest.mark.parametrize(
    "text, name, time",
    [
        ("June, june.april@example.org, mornings", "June", "mornings"),
        ("nina, nina@example.org, any time", "nina", "any time"),
        (
            "Tom Reed, 415 555 2671, wednesday between 1 and 3",
            "Tom Reed",
            "wednesday between 1 and 3",
        ),
        ("you can reach me at jo@example.org", None, None),
        ("jo@example.org is my email, what does it cost", None, None),
    ],
)
def test_a_bare_name_beside_an_address_is_found(
    text: str, name: str | None, time: str | None
) -> None:
    read = read_details(text, "US", is_name_asked=True)
    assert (read.name, read.time) == (name, time)


def test_a_name_beside_a_number_that_cannot_be_read_is_kept() -> None:
    read = read_details("Tom Reed, 07911 12, after 6", "US", is_name_asked=True)
    assert read.contact.problem and (read.name, read.time) == ("Tom Reed", "after 6")


@pytest.mark.parametrize(
    "text, subject",
    [
        ("call me about my dark circles please", "my dark circles"),
        ("I'd like to talk about hair loss and my budget", "hair loss"),
        ("call me about it", None),
        ("how about friday", None),
    ],
)
def test_the_subject_is_in_the_visitors_words(text: str, subject: str | None) -> None:
    assert subject_of(text.replace("about friday", "about")) == subject
