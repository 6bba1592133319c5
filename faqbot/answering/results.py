"""Results: what changes and by when, for the visitor's goal."""

from __future__ import annotations

from dataclasses import replace
from typing import List, Optional

from faqbot.answering.asked import Answer, Asked
from faqbot.answering.pieces import (
    Piece,
    bullet,
    facts_of,
    for_goal,
    goal_answer,
    mentions,
    paragraphs,
)
from faqbot.content.record import Record


def answer(record: Record, asked: Asked) -> Answer:
    """Answer a special wish first, then by goal, or with the short general table.

    A goal without a table of its own gets its written answer.

    Args:
        record: The FAQ ``results``; ``details`` holds ``lead``, ``varies``, ``general``,
            ``goals`` and ``aspects``.
        asked: The question.
    """
    details = record.details
    aspects = [piece for piece in details["aspects"].values() if _wanted(piece, asked)]
    opening = [piece["text"] for piece in aspects]
    written = goal_answer(record, asked.goal)
    table, goal = for_goal(details["goals"], asked.goal)
    if written and written.goal != goal:
        return replace(
            written,
            text=paragraphs(*opening, written.text),
            facts=facts_of([*aspects, {"facts": written.facts}]),
        )
    general = {"lead": details["lead"], "rows": details["general"]}
    shown = table or (general if not aspects else None)
    pieces = [shown["lead"], *shown["rows"]] if shown else []
    said = facts_of([*aspects, *pieces])
    ends = [] if set(details["varies"]["facts"]) <= set(said) else [details["varies"]]
    return Answer(
        text=paragraphs(*opening, *_blocks(shown), *(piece["text"] for piece in ends)),
        facts=facts_of([*aspects, *pieces, *ends]),
        goal=goal,
        disagreement=written.disagreement if written else record.disagreement,
        ask_clinic=record.ask_clinic,
    )


def _wanted(piece: Piece, asked: Asked) -> bool:
    types = asked.entities.get("treatment_type", ())
    return piece.get("treatment_type") in types or mentions(asked.text, piece["words"])


def _blocks(shown: Optional[Piece]) -> List[str]:
    if not shown:
        return []
    rows = "\n".join(bullet(row["name"], row["text"]) for row in shown["rows"])
    return [shown["lead"]["text"], rows]
