"""Find the day of an appointment in a visitor's words.

Only a few shapes count as a date (a weekday, "in 10 days", "5 December", "5/12", "the
14th" …), so that "3 days before", "24/7" or "the 2nd session" are none. What the words
in those shapes mean is left to ``dateparser``.
"""

from __future__ import annotations

import datetime
import re
from typing import Iterator, List, Optional, Tuple

import dateparser

FARTHEST = datetime.timedelta(days=366)

_NUMBER = r"(?:\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen)"
_UNIT = r"(?:hours?|days?|weeks?|months?)"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_DAY = r"(?:[12]\d|3[01]|0?[1-9])"
_FULL_DAY = r"(?:mon|tues|wednes|wens|wends|wedns|thurs|fri|satur|sun)day"
_SHORT_DAY = r"(?:mon|tues?|weds?|thurs?|thu|fri|sat|sun)"
_NOT_PAST = r"(?<!last )(?<!past )(?<!since )(?<!every )"

_SHAPES = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        ("month", rf"\b{_DAY}(?:st|nd|rd|th)?(?:\s+of)?\s+{_MONTH}\b\.?(?:,?\s+20\d\d\b)?"),
        ("month", rf"\b{_MONTH}\b\.?\s+(?:the\s+)?{_DAY}(?:st|nd|rd|th)?\b(?:,?\s+20\d\d\b)?"),
        ("iso", r"\b20\d\d-\d\d-\d\d\b"),
        ("numeric", r"\b\d{1,2}([/.-])\d{1,2}\1(?:20)?\d\d\b"),
        ("numeric", r"(?<=\bon )\d{1,2}[/.]\d{1,2}\b"),
        ("numeric", r"(?<=\bfor )\d{1,2}[/.]\d{1,2}\b(?!\s*(?:hours?|hrs?|days?|of\b))"),
        (
            "ordinal",
            rf"\b(?:on|for|the)\s+(?:the\s+)?{_DAY}(?:st|nd|rd|th)\b"
            r"(?!\s+(?:session|time|treatment|visit|appointment|injection|one|round|day|week))",
        ),
        ("ordinal", rf"\b{_FULL_DAY}\s+(?:the\s+)?{_DAY}(?:st|nd|rd|th)\b"),
        ("relative", r"\bday after (?:tomorrow|tmrw)\b"),
        ("relative", r"\b(?:2morrow|2moro|tmrw|tmr|tomm?orr?ow|today|tonight)\b"),
        ("relative", r"\bthis (?:afternoon|evening)\b"),
        (
            "relative",
            rf"\bin (?:about )?(?:{_NUMBER}\s+{_UNIT}|a fortnight)\b"
            r"(?!\s+(?:before|prior|ahead|in advance|ago))",
        ),
        (
            "relative",
            rf"\b{_NUMBER}\s+{_UNIT}"
            r"(?=\s+(?:from (?:now|today)|to go|away|left|until (?:my|the)|till (?:my|the)))",
        ),
        ("weekday", rf"{_NOT_PAST}\b{_FULL_DAY}\b"),
        ("weekday", rf"(?<=\bon ){_SHORT_DAY}\b|(?<=\bthis ){_SHORT_DAY}\b"),
        ("weekday", rf"(?<=\bnext ){_SHORT_DAY}\b|(?<=\bfor ){_SHORT_DAY}\b"),
    )
)
_APPOINTMENT = re.compile(
    r"\b(?:appointment|appt|session|treatment|visit|book(?:ed|ing)|scheduled|coming in|come in"
    r"|slot|my turn|injections?|jabs?|shots?|(?:having|getting) it|it'?s)\b",
    re.IGNORECASE,
)
_WORDS = {
    "2morrow": "tomorrow", "2moro": "tomorrow", "tmrw": "tomorrow", "tmr": "tomorrow",
    "tomorow": "tomorrow", "tommorow": "tomorrow", "tommorrow": "tomorrow",
    "tonight": "today", "this afternoon": "today", "this evening": "today",
    "in a fortnight": "in 2 weeks", "in about": "in", "weds": "wednesday",
    "wensday": "wednesday", "wendsday": "wednesday", "wednsday": "wednesday",
}  # fmt: skip


def find_date(text: str, today: datetime.date) -> Optional[datetime.date]:
    """Find the day of a coming appointment.

    Of several dates the one nearest to a word like "appointment" counts, else the last
    day. A weekday means its next turn, never today, also after "next": when in doubt,
    the earlier day is the safer one to prepare for.

    Args:
        text: The visitor's words.
        today: The visitor's date.

    Returns:
        A day from today to a year ahead, or ``None``.
    """
    found = list(_dates(text, today))
    if not found:
        return None
    marks = [match.span() for match in _APPOINTMENT.finditer(text)]
    if not marks:
        return max(day for day, _ in found)
    return min(found, key=lambda hit: min(_gap(hit[1], mark) for mark in marks))[0]


def _gap(one: Tuple[int, int], other: Tuple[int, int]) -> int:
    return max(one[0] - other[1], other[0] - one[1], 0)


def _dates(text: str, today: datetime.date) -> Iterator[Tuple[datetime.date, Tuple[int, int]]]:
    """Days named in a text with where they stand; no two from the same words."""
    taken: List[Tuple[int, int]] = []
    for kind, shape in _SHAPES:
        for match in shape.finditer(text):
            span = match.span()
            if any(span[0] < end and start < span[1] for start, end in taken):
                continue
            taken.append(span)
            day = _meaning(kind, match.group().lower(), today)
            if day is not None and today <= day <= today + FARTHEST:
                yield day, span


def _meaning(kind: str, words: str, today: datetime.date) -> Optional[datetime.date]:
    if kind == "numeric":
        return _numeric(words, today)
    if kind == "ordinal":
        return _day_of_month(int(re.findall(r"\d+", words)[0]), today)
    if kind == "iso":
        return _parse(words, today, order="YMD")
    if kind == "month":  # counted from yesterday, so that today's own date is not next year's
        return _parse(words, today - datetime.timedelta(days=1))
    for slang, plain in _WORDS.items():
        words = re.sub(rf"\b{slang}\b", plain, words)
    return _parse(words, today)


def _parse(words: str, base: datetime.date, order: str = "DMY") -> Optional[datetime.date]:
    found = dateparser.parse(
        words,
        languages=["en"],
        settings={
            "RELATIVE_BASE": datetime.datetime.combine(base, datetime.time(hour=12)),
            "PREFER_DATES_FROM": "future",
            "DATE_ORDER": order,
        },
    )
    return found.date() if found else None


def _numeric(words: str, today: datetime.date) -> Optional[datetime.date]:
    """Day before month, unless only month before day gives a coming date."""
    first, second, *rest = (int(number) for number in re.findall(r"\d+", words))
    years = [rest[0] % 100 + 2000] if rest else [today.year, today.year + 1]
    for day, month in ((first, second), (second, first)):
        for year in years:
            found = _date(year, month, day)
            if found and today <= found <= today + FARTHEST:
                return found
    return None


def _day_of_month(day: int, today: datetime.date) -> Optional[datetime.date]:
    """The next month's day of that number, this month's if it has not passed."""
    for ahead in range(12):
        years, month = divmod(today.month - 1 + ahead, 12)
        found = _date(today.year + years, month + 1, day)
        if found and found >= today:
            return found
    return None


def _date(year: int, month: int, day: int) -> Optional[datetime.date]:
    try:
        return datetime.date(year, month, day)
    except ValueError:
        return None
