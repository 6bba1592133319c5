"""Pain, by type of treatment, by moment (during, after) and with or without numbing."""

from __future__ import annotations

from dataclasses import replace
from typing import List

from faqbot.answering.asked import Answer, Asked
from faqbot.answering.pieces import Piece, bullet, facts_of, goal_answer, mentions, paragraphs
from faqbot.content.record import Record

# A part a visitor asks for, and the part that then follows it.
PARTS = (
    ("painkillers", "after"),
    ("numbing", "during"),
    ("after", "during"),
    ("during", "after"),
)


def answer(record: Record, asked: Asked) -> Answer:
    """Answer for the treatment types named, else for the part asked about, else in short.

    The needle-free type never comes without its trade-off: both stand in the same piece.

    Args:
        record: The FAQ ``pain``; ``details`` holds ``lead``, ``during``, ``after``,
            ``painkillers``, ``numbing``, ``compare`` and ``types``.
        asked: The question; entity ``treatment_type`` names types.
    """
    details = record.details
    types = details["types"]
    named = [name for name in types if name in asked.entities.get("treatment_type", ())]
    if named:
        return _for_types(record, asked, named)
    if mentions(asked.text, details["compare"]["words"]):
        pieces = [_in_short(piece) for piece in types.values()]
        return _made(record, details["compare"]["text"], pieces)
    for part, then in PARTS:
        if mentions(asked.text, details[part]["words"]):
            pieces = [details[part], details[then]]
            return _made(record, "", pieces)
    written = goal_answer(record, asked.goal)
    if written:
        return written
    pieces = [details["during"], details["after"], details["numbing"]]
    pieces.append(_in_short(types["needleless"]))
    made = _made(record, details["lead"]["text"], pieces)
    return replace(made, facts=facts_of([details["lead"], *pieces]))


def _for_types(record: Record, asked: Asked, named: List[str]) -> Answer:
    """One line for each type, then what all types share at the moment asked about."""
    details = record.details
    pieces: List[Piece] = [details["types"][name] for name in named]
    always = {part for piece in pieces for part in piece.get("then", ())}
    for part in ("numbing", "after"):
        if part in always or mentions(asked.text, details[part]["words"]):
            pieces.append(details[part])
    return _made(record, "", pieces)


def _in_short(piece: Piece) -> Piece:
    return {**piece, "text": piece["short"]}


def _made(record: Record, lead: str, pieces: List[Piece]) -> Answer:
    lines = [bullet(piece["name"], piece["text"]) for piece in pieces]
    if len(lines) == 1:
        lines = [lines[0].lstrip("- ")]
    return Answer(
        text=paragraphs(lead, "\n".join(lines)),
        facts=facts_of(pieces),
        disagreement=record.disagreement,
        ask_clinic=record.ask_clinic,
    )
