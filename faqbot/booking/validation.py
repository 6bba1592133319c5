"""Find and check a name, a phone number, an e-mail address or a time in a visitor's words.

A number counts when it has the right length for its country, not only when its range is
known to be in use: turning a real number away is worse than passing on a wrong one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import phonenumbers
from email_validator import EmailNotValidError, validate_email

DEFAULT_REGION = "US"
LONGEST_NAME = 80
LONGEST_TIME = 200

_EMAIL = re.compile(r"[^\s<>,;:()\[\]\"'|]*@[^\s<>,;:()\[\]\"'|]*")
_DIGITS = re.compile(r"\+?[\d(][\d\s()/.\-]{3,}\d")
_CLOCK_OR_DATE = re.compile(r"\d{1,2}[:.]\d{2}|\d{4}-\d{2}-\d{2}|\d{1,2}\s*(?:-|to|–)\s*\d{1,2}")

_NAME_PREFIX = re.compile(
    r"\b(?:my (?:full |first |last )?name(?: is|'s|’s|:)|name(?: is|:)|(?:it|this) is|it['’]s"
    r"|i am called|i['’]m called|call me|ask for|i am|i['’]m)\s+",
    re.IGNORECASE,
)
# "I'm …" introduces a name only when a capital follows.
_WEAK_PREFIX = re.compile(
    r"(?:i am|i['’]m|it is|it['’]s|this is|call me|ask for)\s+", re.IGNORECASE
)
_NAME_WORD = re.compile(r"[^\W\d_]+(?:[.'’\-][^\W\d_]+)*\.?")
_NAME_END = re.compile(
    r"[,;:!?\n(]|\.\s|\.$|\s(?:and|but|you|my|on|at|i|from|please|thanks)\s", re.IGNORECASE
)
# No name has these words …
_NEVER_NAMES = frozenset(
    """yes ok okay hi hello hey thanks thank please none nothing skip stop name phone email mail
    time tomorrow today monday tuesday wednesday thursday friday saturday sunday morning
    afternoon evening appointment appointments booking consultation hair loss pain effects
    cellulite weight mesotherapy meso botox laser filler fillers injection injections needle
    needles treatment session sessions price cost pregnant diabetic interested worried wrong
    incorrect misspelled misspelt spelt spelled typo""".split()
)
# … and these are names only with capitals, as in "Will Do".
_SELDOM_NAMES = frozenset(
    """no not never back next what how when where why who which can could do does is are will
    would should the a an my your me you i it this that there want need like call face side fat
    good day book sorry sure fine human person change correct different free available busy
    same""".split()
)

_DAY = (
    r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?|tomorrow|today|tonight"
    r"|week-?days?|week-?ends?|(?:next|this) (?:week|month)|january|february|march|april|june"
    r"|july|august|september|october|november|december"
)
_PART = (
    r"mornings?|afternoons?|evenings?|noon|lunch(?:time| ?break)?|midday|after work|office hours"
    r"|asap|as soon as possible|any ?time|whenever|any day|flexible|don['’]?t mind|no preference"
    r"|(?:doesn['’]?t|does not) matter|up to (?:you|them)|all day"
    r"|(?:at |after |before |from |around |between )?\d{1,2}(?:[:.]\d{2})?\s*(?:am|pm|a\.m\.|p\.m\."
    r"|o['’]?clock|h\b|uhr)|(?:at|after|before|from|around|between) \d{1,2}(?:[:.]\d{2})?"
    r"|\d{1,2}[:.]\d{2}|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}\.?(?:\d{2,4})?"
)
_TIME_WORD = re.compile(rf"\b(?:{_DAY}|{_PART})\b", re.IGNORECASE)
_JOIN = r"(?:[\s,\-–/]+(?:(?:or|and|to|at|in the|on|after|before|between|until|till)\s+)?)"
_TIME_PHRASE = re.compile(
    rf"\b(?:(?:on|this|next|early|late|any)\s+)?(?:{_DAY})(?:{_JOIN}(?:{_DAY}|{_PART}|\d{{1,2}}))*"
    rf"|\b(?:mornings|afternoons|evenings|week-?days|week-?ends|any ?time)\b",
    re.IGNORECASE,
)


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
            rest = rest.replace(match.group(), " ")
            continue
        return checked.normalized, None, text.replace(match.group(), " ")
    return None, problem, rest


def _find_phone(text: str, region: str) -> tuple[str | None, str | None, str]:
    leniency = phonenumbers.Leniency.POSSIBLE
    for match in phonenumbers.PhoneNumberMatcher(text, region, leniency):
        reason = phonenumbers.is_possible_number_with_reason(match.number)
        if reason == phonenumbers.ValidationResult.IS_POSSIBLE:
            number = phonenumbers.format_number(
                match.number, phonenumbers.PhoneNumberFormat.INTERNATIONAL
            )
            return number, None, text[: match.start] + " " + text[match.end :]
    attempt = _DIGITS.search(_CLOCK_OR_DATE.sub(" ", text))
    if attempt and sum(c.isdigit() for c in attempt.group()) >= 5:
        given = attempt.group().strip()
        return (
            None,
            (
                f"I can't read “{given[:40]}” as a phone number. Please give it with its area "
                "code, or start with + and the country code."
            ),
            text.replace(attempt.group(), " "),
        )
    return None, None, text


def introduced_name(text: str) -> str | None:
    """The name after words such as "my name is", or ``None``."""
    for match in _NAME_PREFIX.finditer(text):
        is_weak = _WEAK_PREFIX.fullmatch(match.group()) is not None
        rest = text[match.end() :]
        name = _NAME_END.split(f"{rest} ", maxsplit=1)[0].strip()
        if is_weak and not (_is_all_capitalised(name) and plain_name(name)):
            continue
        if plain_name(name):
            return tidy(name, LONGEST_NAME)
    return None


def short_name(text: str) -> str | None:
    """The name in an answer to "what is your name?", such as "i am sam"; else ``None``."""
    prefix = _NAME_PREFIX.match(text.strip())
    return plain_name(text.strip()[prefix.end() :] if prefix else text)


def plain_name(text: str) -> str | None:
    """The text as a name, if it can be nothing but one to five words; else ``None``."""
    text = tidy(text, LONGEST_NAME + 1).strip(" ,;.!-")
    words = text.split()
    if not 1 <= len(words) <= 5 or not 2 <= len(text) <= LONGEST_NAME:
        return None
    if not all(_NAME_WORD.fullmatch(word) for word in words):
        return None
    lowered = {word.lower().strip(".") for word in words}
    is_careful = len(words) > 1 and _is_all_capitalised(text)
    if lowered & _NEVER_NAMES or (lowered & _SELDOM_NAMES and not is_careful):
        return None
    return text


def is_surely_name(text: str) -> bool:
    """Whether a text looks like first and last name, each with a capital."""
    name = plain_name(text)
    return name is not None and len(name.split()) >= 2 and _is_all_capitalised(name)


def _is_all_capitalised(text: str) -> bool:
    words = [word for word in text.split() if word not in ("de", "van", "von", "der", "la", "al")]
    return bool(words) and all(word[0].isupper() for word in words)


def has_time(text: str) -> bool:
    """Whether a text speaks of a day or a time of day."""
    return _TIME_WORD.search(text) is not None


def find_time(text: str) -> str | None:
    """The part of a longer text that names days and times, or ``None``."""
    match = _TIME_PHRASE.search(text)
    return tidy(match.group(), LONGEST_TIME) if match else None


def tidy(text: str, longest: int) -> str:
    """A text on one line, cut at ``longest`` characters."""
    return " ".join(text.split())[:longest]
