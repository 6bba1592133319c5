"""Preparation: a checklist, with dates when the visitor names the appointment."""

from __future__ import annotations

import datetime
from typing import Dict, List, Optional, Sequence

from faqbot.answering.asked import Answer, Asked
from faqbot.answering.dates import find_date
from faqbot.answering.pieces import (
    Piece,
    bullet,
    facts_of,
    listed,
    mentions,
    not_covered,
    paragraphs,
)
from faqbot.content.record import Record


def answer(record: Record, asked: Asked) -> Answer:
    """Answer what is asked about first, then with the checklist.

    Args:
        record: The FAQ ``preparation``; ``details`` holds ``lead``, ``also``, ``stages``,
            ``steps``, ``dated`` and ``not_covered``.
        asked: The question; a date in its text dates the checklist.
    """
    details = record.details
    steps = details["steps"]
    named = [step for step in steps if mentions(asked.text, step["words"])]
    missing = not_covered(details["not_covered"], asked.text)
    opening = [_advice(step, asked.text) for step in named] + [m["text"] for m in missing]
    day = find_date(asked.text, asked.today)
    if day is not None:
        shown = steps
        date = "today" if day == asked.today else f"on {_day(day)}"
        lead, end = details["dated"]["title"].format(date=date), details["dated"]["misread"]
    else:
        shown = [step for step in steps if step not in named]
        lead, end = details["also" if opening else "lead"]["text"], ""
    lines = _checklist(details["stages"], shown, day, asked.today)
    checklist = [lead, "\n".join(lines), end] if shown else []
    about_medicine = not opening or any("taken" in step for step in named)
    return Answer(
        text=paragraphs(listed(opening), *checklist),
        facts=facts_of([*named, *missing, *shown]),
        disagreement=record.disagreement if about_medicine else None,
        ask_clinic=record.ask_clinic,
    )


def _advice(step: Piece, text: str) -> str:
    """A step's own text, with what to do when it is too late for it."""
    if mentions(text, step.get("taken_words", ())):
        return f"{step['text']} {_sentence(step['taken'])}"
    return step["text"]


def _checklist(
    stages: Piece, steps: Sequence[Piece], day: Optional[datetime.date], today: datetime.date
) -> List[str]:
    """One line for each stage, earliest first, dated when the day is known."""
    by_start: Dict[Optional[int], List[Piece]] = {}
    for step in steps:
        by_start.setdefault(step.get("days_before"), []).append(step)
    lines = []
    for before in sorted(by_start, key=_earliest_first):
        text = _sentence("; ".join(step["short"] for step in by_start[before]))
        if before is None:
            lines.append(bullet(stages["any_time"], text))
        elif before == 0:
            name = stages["on_the_day"] + (f" ({_day(day)})" if day else "")
            lines.append(bullet(name, text))
        elif day is None:
            lines.append(bullet(f"From {_days(before)} before", text))
        else:
            start = day - datetime.timedelta(days=before)
            name = f"From {'today' if start == today else _day(start)} ({_days(before)} before)"
            lines.append(bullet(name, text + _too_late(by_start[before], start, today)))
    return lines


def _earliest_first(before: Optional[int]) -> float:
    return float("-inf") if before is None else -before


def _too_late(steps: List[Piece], start: datetime.date, today: datetime.date) -> str:
    """What to do when a step should have started before today."""
    passed = (today - start).days
    if passed <= 0:
        return ""
    when = "yesterday" if passed == 1 else f"{_days(passed)} ago"
    taken = "; ".join(step["taken"] for step in steps if "taken" in step)
    return f" That was {when}{f' - {taken}' if taken else ''}."


def _days(number: int) -> str:
    return f"{number} day" if number == 1 else f"{number} days"


def _day(day: datetime.date) -> str:
    return f"{day:%a} {day.day} {day:%b}"


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:].rstrip('.')}."
