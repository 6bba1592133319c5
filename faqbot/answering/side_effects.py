"""Side effects: what all documents together name, by how long it lasts."""

from __future__ import annotations

from typing import List

from faqbot.answering.asked import Answer, Asked
from faqbot.answering.lasting import outlasted
from faqbot.answering.pieces import Piece, bullet, facts_of, for_goal, mentions, paragraphs
from faqbot.content.record import Record


def answer(record: Record, asked: Asked) -> Answer:
    """Answer for the effects named first, saying that others exist; else list them all.

    Both ways end with when to seek help, and both name the rare effects.

    Args:
        record: The FAQ ``side_effects``; ``details`` holds ``lead``, ``groups``, ``goals``,
            ``effects``, ``too_long``, ``others``, ``remarks`` and ``help``.
        asked: The question; entity ``effect`` names effects.
    """
    details = record.details
    named = [name for name in asked.entities.get("effect", ()) if name in details["effects"]]
    if named:
        return _for_effects(record, asked, list(dict.fromkeys(named)))
    first = _remarks(record, asked, named)
    about_goal, goal = for_goal(details["goals"], asked.goal)
    if about_goal:
        first.append(about_goal)
    groups = details["groups"]
    text = paragraphs(
        *(piece["text"] for piece in first),
        details["lead"]["text"],
        "\n".join(bullet(group["lasts"], group["text"]) for group in groups),
        details["help"]["text"],
    )
    return Answer(
        text=text,
        facts=facts_of([*first, *groups, details["help"]]),
        goal=goal,
        disagreement=record.disagreement,
        ask_clinic=record.ask_clinic,
    )


def _for_effects(record: Record, asked: Asked, named: List[str]) -> Answer:
    """The effects asked about, then the names of all others in one line."""
    details = record.details
    effects = details["effects"]
    pieces: List[Piece] = [effects[name] for name in named]
    first = "\n".join(
        piece["text"] if len(pieces) == 1 else f"- {piece['text']}" for piece in pieces
    )
    late = outlasted(details, asked.text, named)
    extra = [late] if late else []
    extra += _remarks(record, asked, named)
    others = [effects[name] for name in effects if name not in named]
    rest = f"{details['others']['text']} {', '.join(other['name'] for other in others)}."
    blocks = (piece["text"] for piece in extra)
    return Answer(
        text=paragraphs(first, *blocks, rest if others else "", details["help"]["text"]),
        facts=facts_of([*pieces, *extra, *others, details["help"]]),
        disagreement=record.disagreement,
        ask_clinic=record.ask_clinic,
    )


def _remarks(record: Record, asked: Asked, named: List[str]) -> List[Piece]:
    """What to add for the visitor's words; some remarks only fit certain effects."""
    return [
        piece
        for piece in record.details["remarks"].values()
        if mentions(asked.text, piece["words"])
        and ("effects" not in piece or any(name in piece["effects"] for name in named))
        and not (named and piece.get("without_effects"))
    ]
