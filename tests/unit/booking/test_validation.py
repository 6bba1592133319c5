"""Names, phone numbers, addresses and times are found in free words."""

from __future__ import annotations

from typing import Optional

import pytest

from faqbot.booking.validation import (
    find_contact,
    find_time,
    has_time,
    introduced_name,
    is_surely_name,
    plain_name,
    region_of,
    short_name,
)


@pytest.mark.parametrize(
    "locale, region", [("en-GB", "GB"), ("de_DE", "DE"), ("en", "US"), ("en-XX", "US")]
)
def test_the_region_is_the_locales_country(locale: str, region: str) -> None:
    assert region_of(locale) == region


@pytest.mark.parametrize(
    "text, region, phone",
    [
        ("call 202-555-0123 please", "US", "+1 202-555-0123"),
        ("(415) 555-2671 after 10:30", "US", "+1 415-555-2671"),
        ("my number is 07700 900123.", "GB", "+44 7700 900123"),
        ("+44 7700 900123", "US", "+44 7700 900123"),
        ("0171 2345678", "DE", "+49 171 2345678"),
    ],
)
def test_a_phone_number_is_found_and_written_in_full(text: str, region: str, phone: str) -> None:
    assert find_contact(text, region).phone == phone


@pytest.mark.parametrize(
    "text", ["Tuesday 10-12", "on 24.11.2026 at 10", "2026-11-24 10:00", "10:30", "after 5 or 6"]
)
def test_times_are_no_phone_numbers(text: str) -> None:
    found = find_contact(text, "US")
    assert not found and found.problem is None


@pytest.mark.parametrize(
    "text, email",
    [
        ("you can reach me at jo@x.org", "jo@x.org"),
        ("(jo.brown+clinic@Example.COM), thanks", "jo.brown+clinic@example.com"),
        ("mail jö@exämple.de!", "jö@exämple.de"),
    ],
)
def test_an_address_is_found_and_normalised(text: str, email: str) -> None:
    assert find_contact(text, "US").email == email


def test_phone_and_address_are_both_found_and_taken_out() -> None:
    found = find_contact("Jo at jo@x.org or 202-555-0123 mornings", "US")
    assert (found.phone, found.email) == ("+1 202-555-0123", "jo@x.org")
    assert found.rest.split() == ["Jo", "at", "or", "mornings"]


@pytest.mark.parametrize("text", ["jo@x", "@", "jo@", "jo@gmail,com", "a@b@c.org"])
def test_what_is_no_address_is_not_taken(text: str) -> None:
    assert find_contact(text, "US").email is None


def test_what_was_meant_as_one_is_named_in_the_problem() -> None:
    assert "“jo@x”" in (find_contact("jo@x", "US").problem or "")
    assert "“0171 234”" in (find_contact("0171 234", "US").problem or "")


@pytest.mark.parametrize(
    "text, name",
    [
        ("My name is Jo Brown and I want a call", "Jo Brown"),
        ("I'm Jo Brown, jo@x.org", "Jo Brown"),
        ("it's Anna-Lena O'Neil", "Anna-Lena O'Neil"),
        ("my name is jo, call me tuesday", "jo"),
        ("I'm interested in hair", None),
        ("I'm pregnant", None),
        ("I am Diabetic", None),
        ("call me on Friday", None),
    ],
)
def test_a_name_is_known_by_its_introduction(text: str, name: Optional[str]) -> None:
    assert introduced_name(text) == name


@pytest.mark.parametrize("text", ["Will Smith", "Do Thi Lan", "Can Yilmaz", "My Nguyen"])
def test_names_that_are_also_words_are_names_with_capitals(text: str) -> None:
    assert plain_name(text) == text and is_surely_name(text)


@pytest.mark.parametrize(
    "text", ["how long does it take", "side effects", "ok", "x", "Jo99", "a b c d e f", "Thank You"]
)
def test_other_words_are_no_names(text: str) -> None:
    assert plain_name(text) is None


def test_a_short_answer_may_introduce_itself() -> None:
    assert short_name("i am sam") == "sam"
    assert short_name("i am pregnant") is None


@pytest.mark.parametrize(
    "text, phrase",
    [
        ("I'd like a call on Friday afternoon after 3pm please", "on Friday afternoon after 3pm"),
        ("Tuesday morning or Wednesday", "Tuesday morning or Wednesday"),
        ("how many weeks does it take", None),
    ],
)
def test_the_time_is_found_in_a_longer_text(text: str, phrase: Optional[str]) -> None:
    assert find_time(text) == phrase


@pytest.mark.parametrize("text", ["after 6", "5 pm", "any time", "asap", "it doesn't matter"])
def test_a_time_needs_no_day(text: str) -> None:
    assert has_time(text)
