"""Aftercare: what is asked about first, and that the pages are silent on it if they are."""

from __future__ import annotations

from typing import Optional, Sequence

from faqbot.answering.asked import Answer, Asked
from faqbot.answering.pieces import (
    Piece,
    facts_of,
    goal_answer,
    listed,
    mentions,
    not_covered,
    paragraphs,
    written_answer,
)
from faqbot.content.record import Record


def answer(record: Record, asked: Asked) -> Answer:
    """Answer for what is named, then with the rest in short; else with the text as written.

    Args:
        record: The FAQ ``aftercare``; ``details`` holds ``steps``, ``also`` and
            ``not_covered``.
        asked: The question.
    """
    details = record.details
    steps = details.get("steps", ())
    named = [step for step in steps if mentions(asked.text, step["words"])]
    missing = not_covered(details.get("not_covered"), asked.text)
    if not named and not missing:
        return written_answer(record, asked)
    opening = listed([piece["text"] for piece in [*missing, *named]])
    rest = goal_answer(record, asked.goal)
    if rest is None:
        others = [step for step in steps if step not in named]
        also = details["also"]["text"].format(steps="; ".join(step["short"] for step in others))
        rest = Answer(also, facts_of(others))
    return Answer(
        text=paragraphs(opening, rest.text),
        facts=tuple(dict.fromkeys((*facts_of([*missing, *named]), *rest.facts))),
        goal=rest.goal,
        disagreement=rest.disagreement or _differing(record, named),
        ask_clinic=record.ask_clinic,
    )


def _differing(record: Record, named: Sequence[Piece]) -> Optional[str]:
    """Where the pages differ, if they do on what was named; else it would bury the answer."""
    return record.disagreement if any(step.get("pages_differ") for step in named) else None
