"""What it can treat: an answer on the very complaint asked about, not on its neighbours.

A page's list is reported as that page's, never as proof, and nobody is led to leave off a
treatment for it.
"""

from __future__ import annotations

from typing import Any, List, Mapping, Optional

from faqbot.answering.asked import Answer, Asked
from faqbot.answering.pieces import (
    Piece,
    facts_of,
    goal_answer,
    mentions,
    paragraphs,
    several_goals,
    written_answer,
)
from faqbot.content.record import Record

# Goals that are no illness: asked for beside a complaint, their answer is given too.
ILLNESS_GOALS = frozenset({"pain_medical", "mental_habits", "infection_other"})
MOST = 4  # complaints in one answer


def answer(record: Record, asked: Asked) -> Answer:
    """Answer for the complaints named; for a goal, or in general, where none is.

    Args:
        record: The FAQ ``conditions_treated``; ``details`` holds ``limit``, ``keep``,
            ``ask_clinic``, ``none``, ``complaints`` and ``unlisted``.
        asked: The question.
    """
    details = record.details
    listed = _without_wider(
        [piece for piece in details["complaints"].values() if mentions(asked.text, piece["words"])]
    )[:MOST]
    unlisted = [piece for piece in details["unlisted"] if mentions(asked.text, piece["words"])]
    if not listed and not unlisted:
        return several_goals(record, asked) or written_answer(record, asked)
    pieces = [*listed, *(_not_listed(details, piece) for piece in unlisted[:MOST])]
    goal = next((g for g in asked.entities.get("goal", ()) if g not in ILLNESS_GOALS), None)
    beside = goal_answer(record, goal)
    if listed:
        pieces.append(details["limit"])
    return Answer(
        text=paragraphs(
            beside.text if beside else "",
            " ".join(piece["text"] for piece in pieces),
            " ".join(_keeping(details, listed, unlisted)),
        ),
        facts=facts_of([*pieces, {"facts": beside.facts if beside else ()}]),
        goal=goal or asked.first("goal") or asked.goal,
        disagreement=_sides(details, listed),
        ask_clinic=details["ask_clinic"] if listed else record.ask_clinic,
    )


def _without_wider(listed: List[Piece]) -> List[Piece]:
    """Rheumatoid arthritis is not also arthritis, nor a joint's pain pain in general."""
    wider = {other for piece in listed for other in piece.get("instead_of", ())}
    return [piece for piece in listed if piece["name"] not in wider]


def _not_listed(details: Mapping[str, Any], piece: Piece) -> Piece:
    text = details["none"]["text"].format(name=piece["name"])
    more = piece.get("text", "")
    return {
        "text": f"{text} {more}".strip(),
        "facts": [*details["none"]["facts"], *piece.get("facts", ())],
    }


def _keeping(details: Mapping[str, Any], listed: List[Piece], unlisted: List[Piece]) -> List[str]:
    """Once each: to stay with the treatment one has; not said of what is only for looks."""
    pieces = [*listed, *(piece for piece in unlisted if not piece.get("cosmetic"))]
    return list(dict.fromkeys(piece.get("keep", details["keep"]) for piece in pieces))


def _sides(details: Mapping[str, Any], listed: List[Piece]) -> Optional[str]:
    """The page that says it is no treatment of illness, against who lists the complaint."""
    if not listed:
        return None
    sides = [piece["disagreement"] for piece in (details["limit"], *listed)]
    return "\n".join(f"- {side}" for side in sides)
