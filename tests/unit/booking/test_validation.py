"""Phone numbers and addresses are found in free words."""

from __future__ import annotations

import pytest

from faqbot.booking.validation import find_contact, number_as_typed, region_of


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
        ("my number is 07400 123456.", "GB", "+44 7400 123456"),
        ("+44 7700 900123", "US", "+44 7700 900123"),
        ("0171 2345678", "DE", "+49 171 2345678"),
    ],
)
def test_a_phone_number_is_found_and_written_in_full(text: str, region: str, phone: str) -> None:
    assert find_contact(text, region).phone == phone


def test_a_number_of_another_country_gets_no_wrong_code() -> None:
    assert find_contact("0412 555 019", "US").phone == "0412 555 019"
    assert find_contact("it's 0412 555 019, after six", "AU").phone == "+61 412 555 019"


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
    "region, country", [("US", "the United States (+1)"), ("GB", "the United Kingdom (+44)")]
)
def test_a_number_that_cannot_be_read_names_the_country_assumed(region: str, country: str) -> None:
    assert country in (find_contact("0791 12", region).problem or "")


def test_two_zeros_stand_for_a_plus() -> None:
    assert find_contact("0044 7911 123456", "US").phone == "+44 7911 123456"


@pytest.mark.parametrize("text, kept", [("my no is 07911 123456", "07911 123456"), ("12345", None)])
def test_a_number_may_be_kept_as_typed(text: str, kept: str | None) -> None:
    assert number_as_typed(text) == kept
