"""Downtime, by what the visitor wants to do next: work, drive, wear make-up …"""

from __future__ import annotations

from dataclasses import replace
from typing import List

from faqbot.answering.asked import Answer, Asked
from faqbot.answering.pieces import (
    Piece,
    bullet,
    facts_of,
    for_goal,
    goal_answer,
    not_covered,
    paragraphs,
)
from faqbot.content.record import Record


def answer(record: Record, asked: Asked) -> Answer:
    """Answer for the activities named, and only those; else with a short list of all.

    What the question names and no page mentions is said first.

    Args:
        record: The FAQ ``downtime``; ``details`` holds ``lead``, ``activities``,
            ``not_covered``, ``goals``.
        asked: The question; entity ``activity`` names activities.
    """
    made = _covered(record, asked)
    missing = not_covered(record.details.get("not_covered"), asked.text)
    return replace(made, text=paragraphs(*(piece["text"] for piece in missing), made.text))


def _covered(record: Record, asked: Asked) -> Answer:
    details = record.details
    named = [name for name in details["activities"] if name in asked.entities.get("activity", ())]
    if named:
        return _for_activities(record, asked, [details["activities"][name] for name in named])
    written = goal_answer(record, asked.goal)
    if written:
        return written
    pieces = [details["lead"], *details["activities"].values()]
    lines = [bullet(piece["name"], piece["short"]) for piece in pieces[1:]]
    return Answer(
        text=paragraphs(details["lead"]["text"], "\n".join(lines)),
        facts=facts_of(pieces),
        disagreement=record.disagreement,
        ask_clinic=record.ask_clinic,
    )


def _for_activities(record: Record, asked: Asked, pieces: List[Piece]) -> Answer:
    """The pieces stand in the file's order, where what the stricter page asks comes first."""
    if len(pieces) == 1:
        text = pieces[0]["text"]
    else:
        text = "\n".join(bullet(piece["name"], piece["text"]) for piece in pieces)
    about_goal, goal = for_goal(record.details["goals"], asked.goal)
    extra = [about_goal] if about_goal else []
    differ = any(piece.get("pages_differ") for piece in pieces)
    return Answer(
        text=paragraphs(text, *(piece["text"] for piece in extra)),
        facts=facts_of([*pieces, *extra]),
        goal=goal,
        disagreement=record.disagreement if differ else None,
        ask_clinic=record.ask_clinic,
    )
