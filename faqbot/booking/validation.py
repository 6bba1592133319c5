"""Find and check a phone number and an e-mail address in a visitor's words.

A number counts when it has the right length for its country, not only when its range is
known to be in use: turning a real number away is worse than passing on a wrong one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import phonenumbers
from email_validator import EmailNotValidError, validate_email

DEFAULT_REGION = "US"

_EMAIL = re.compile(r"[^\s<>,;:()\[\]\"'|]*@[^\s<>,;:()\[\]\"'|]*")
_DIGITS = re.compile(r"\+?[\d(][\d\s()/.\-]{3,}\d")
_CLOCK_OR_DATE = re.compile(r"\d{1,2}[:.]\d{2}|\d{4}-\d{2}-\d{2}|\d{1,2}\s*(?:-|to|–)\s*\d{1,2}")
_DOUBLE_ZERO = re.compile(r"(?<![\d+])00(?=[1-9][\d\s]{6,})")
# Countries by the name a visitor knows them by; others are named by their code alone.
_COUNTRIES = {
    "US": "the United States", "CA": "Canada", "GB": "the United Kingdom", "IE": "Ireland",
    "AU": "Australia", "NZ": "New Zealand", "IN": "India", "ZA": "South Africa",
    "DE": "Germany", "FR": "France", "ES": "Spain", "IT": "Italy", "NL": "the Netherlands",
}  # fmt: skip
_BAD_NUMBER = (
    "I can't read “{given}” as a phone number{why}. Without a country code I take it for one of "
    "{country}; please give it with its area code, or start with + and the country code, "
    "for example {example}."
)
SHORTEST, LONGEST = 7, 15  # digits of a phone number
_FEW_DIGITS = re.compile(r"\+?\d[\d\s()/.\-]*\d")


@dataclass(frozen=True)
class Contact:
    """Ways to reach a visitor found in a text.

    Args:
        phone: In international form.
        email: Normalised.
        problem: What is wrong with something that was meant as one, worded for the visitor.
        rest: The text without what was found.
    """

    phone: str | None = None
    email: str | None = None
    problem: str | None = None
    rest: str = ""

    def __bool__(self) -> bool:
        return bool(self.phone or self.email)

    def to_slot(self) -> dict:
        """As the conversation keeps it."""
        return {key: way for key, way in (("phone", self.phone), ("email", self.email)) if way}


def region_of(locale: str) -> str:
    """The country of a locale such as ``en-GB``, for numbers without a country code."""
    country = locale.replace("_", "-").rpartition("-")[2].upper()
    return country if country in phonenumbers.SUPPORTED_REGIONS else DEFAULT_REGION


def country_of(region: str) -> str:
    """A country as visitors know it, with its code: "the United Kingdom (+44)"."""
    code = phonenumbers.country_code_for_region(region)
    return f"{_COUNTRIES.get(region, region)} (+{code})"


def number_as_typed(text: str) -> str | None:
    """What a visitor insists is their number, though no country has such; else ``None``."""
    attempt = _DIGITS.search(text)
    enough = attempt is not None and sum(c.isdigit() for c in attempt.group()) >= 7
    return tidy(attempt.group(), 40) if attempt is not None and enough else None


def too_short(text: str, region: str) -> str | None:
    """What is wrong with a few digits given in answer to how to be reached; else ``None``.

    Args:
        text: The visitor's words.
        region: The country of numbers without a country code.
    """
    attempt = _FEW_DIGITS.search(_CLOCK_OR_DATE.sub(" ", text))
    if attempt is None or sum(c.isdigit() for c in attempt.group()) < 3:
        return None
    return _bad_number(attempt.group().strip(), region)


def _bad_number(given: str, region: str) -> str:
    """What is wrong with a number, and how one looks."""
    count = sum(c.isdigit() for c in given)
    why = f": {count} digits are too few" if count < SHORTEST else ""
    why = f": {count} digits are too many" if count > LONGEST else why
    sample = phonenumbers.example_number(region)
    international = phonenumbers.PhoneNumberFormat.INTERNATIONAL
    example = phonenumbers.format_number(sample, international) if sample else "+1 201-555-0123"
    return _BAD_NUMBER.format(
        given=given[:40], why=why, country=country_of(region), example=example
    )


def find_contact(text: str, region: str) -> Contact:
    """Find a phone number and an e-mail address in free words.

    Args:
        text: The visitor's words.
        region: The country of numbers without a country code, such as ``GB``.
    """
    email, email_problem, rest = _find_email(text)
    phone, phone_problem, rest = _find_phone(rest, region)
    problem = None if email or phone else email_problem or phone_problem
    return Contact(phone, email, problem, rest)


def _find_email(text: str) -> tuple[str | None, str | None, str]:
    problem, rest = None, text
    for match in _EMAIL.finditer(text):
        given = match.group().strip(".!?*")
        if len(given) < 2:
            continue
        try:
            checked = validate_email(given, check_deliverability=False)
        except EmailNotValidError:
            problem = f"“{given[:60]}” doesn't look like a complete e-mail address."
            rest = rest.replace(match.group(), "\n")
            continue
        return checked.normalized, None, text.replace(match.group(), "\n")
    return None, problem, rest


def _find_phone(text: str, region: str) -> tuple[str | None, str | None, str]:
    text = _DOUBLE_ZERO.sub("+", text)
    leniency = phonenumbers.Leniency.POSSIBLE
    for match in phonenumbers.PhoneNumberMatcher(text, region, leniency):
        reason = phonenumbers.is_possible_number_with_reason(match.number)
        if reason == phonenumbers.ValidationResult.IS_POSSIBLE:
            return _written(match), None, text[: match.start] + "\n" + text[match.end :]
    attempt = _DIGITS.search(_CLOCK_OR_DATE.sub(" ", text))
    if attempt and sum(c.isdigit() for c in attempt.group()) >= 5:
        given = attempt.group().strip()
        return None, _bad_number(given, region), text.replace(attempt.group(), "\n")
    return None, None, text


def _written(match: phonenumbers.PhoneNumberMatch) -> str:
    """A number with its country's code; as it was typed if it is none of that country's.

    A visitor from elsewhere who leaves the code out must not be called in the wrong country.
    """
    if not phonenumbers.is_valid_number(match.number):
        return tidy(match.raw_string, 40)
    return phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.INTERNATIONAL)


def tidy(text: str, longest: int) -> str:
    """A text on one line, cut at ``longest`` characters."""
    return " ".join(text.split())[:longest]
