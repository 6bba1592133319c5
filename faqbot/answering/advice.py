"""Personal advice: a kind refusal, the doctor, and what the documents say in general.

It never tells anyone to start, stop or change a medicine, to have a treatment or not to.
"""

from __future__ import annotations

import re
from typing import Any, List, Mapping, Optional, Sequence, Tuple

from faqbot.answering.asked import Answer, Asked
from faqbot.answering.candidacy import (
    DIFFER,
    NOT_COVERED,
    SAYS_NO,
    differences,
    finding,
    line,
    outcome_of,
)
from faqbot.answering.emergencies import ASK_AHEAD, IF_IT_HAPPENS
from faqbot.answering.illnesses import is_denied
from faqbot.answering.lasting import outlasted
from faqbot.answering.pieces import Piece, facts_of, mentions, paragraphs, unwrapped
from faqbot.content.record import Record
from faqbot.safety.precautions import asks_what_to_do
from faqbot.safety.softening import STOPPING, softening

MOST_POINTS = 3
# What came with a treatment is a sign to be seen, whichever medicine is named beside it.
_AFTERMATH = re.compile(
    r"\b(?:since|after|from) (?:the|my|that|this|your|a|having) (?:\w+ )?(?:treatments?|injections?|sessions?|jabs?|shots?"
    r"|visit|meso\w*)\b",
    re.IGNORECASE,
)
# "Do I need to stop it?" after a medicine was named.
_STOPS_IT = re.compile(
    r"\b(?:stop|quit|skip|pause|come off|leave (?:off|out)|miss|halve|hold)\b(?: \w+)? (?:it|them|taking)\b",
    re.IGNORECASE,
)
# Medicines whose own text says what the note on medicines would.
NO_NOTES = frozenset({"prednisone", "chemotherapy"})
FALLBACK = (
    "I can't give personal medical advice. Please ask your doctor, and change nothing about your "
    "medicines on your own account."
)

Records = Mapping[str, Record]


def answer(asked: Asked, records: Records) -> Answer:
    """Refuse kindly, refer to the doctor, and add what is said in general, if anything.

    Who asks what to do about an emergency yet to come is told to call emergency help; what the
    documents say of it would only soothe.

    Args:
        asked: The wish for advice.
        records: Those at hand; ``candidacy`` holds the wording in ``details["advice"]``,
            ``side_effects`` what is said on each effect.
    """
    if asks_what_to_do(asked.text):
        return Answer(IF_IT_HAPPENS, (), ask_clinic=ASK_AHEAD)
    details = records["candidacy"].details if "candidacy" in records else {}
    wording = details.get("advice")
    if not wording:
        return Answer(FALLBACK, ())
    kind = _kind(details, asked)
    points = _points(details, asked, records)[:MOST_POINTS]
    lines = [unwrapped(point["said"]) for point in points]
    return Answer(
        text=paragraphs(
            unwrapped(kind["text"]),
            _listed(wording["heading"], lines),
            _silence(details, asked) if kind is wording["medicine"] else "",
        ),
        facts=facts_of(points),
        disagreement=differences(points) or None,
        ask_clinic=kind["ask_clinic"],
    )


def _kind(details: Mapping[str, Any], asked: Asked) -> Piece:
    """Which refusal fits: on a medicine, on a symptom, or on a decision."""
    wording = details["advice"]
    names = ("symptom", "medicine") if _AFTERMATH.search(asked.text) else ("medicine", "symptom")
    for name in names:
        if mentions(asked.text, wording[name]["words"]):
            return wording[name]
    if softening(asked.text) == STOPPING or _STOPS_IT.search(
        asked.text
    ):  # "should I stop my ramipril?"
        return wording["medicine"]
    if asked.entities.get("effect"):
        return wording["symptom"]
    is_medicine = any(_is_medicine(details, one) for one in _conditions(details, asked))
    return wording["medicine" if is_medicine else "decision"]


def _is_medicine(details: Mapping[str, Any], condition: str) -> bool:
    """Whether a condition is a medicine taken, by whatever name: "eliquis"."""
    notes = details["conditions"].get(condition, {}).get("notes", ())
    return condition in NO_NOTES or "medicine" in notes


def _points(details: Mapping[str, Any], asked: Asked, records: Records) -> List[Piece]:
    """What the documents say in general on the medicines, illnesses and effects named."""
    named = _conditions(details, asked)
    points: List[Piece] = []
    for piece in details["advice"]["general"]:
        is_named = any(condition in piece.get("conditions", ()) for condition in named)
        if is_named or mentions(asked.text, piece["words"]):
            points.append({**piece, "said": piece["text"]})
    for condition in named:
        found = finding(details, condition, condition in asked.entities.get("over", ()))
        if outcome_of(found) in (SAYS_NO, DIFFER):
            points.append({**found, "said": line(details, found)})
    points.extend(_effects(asked, records.get("side_effects")))
    return points


def _effects(asked: Asked, record: Optional[Record]) -> List[Piece]:
    if record is None or not record.details.get("effects"):
        return []
    known = record.details["effects"]
    named = [one for one in dict.fromkeys(asked.entities.get("effect", ())) if one in known]
    late = outlasted(record.details, asked.text, named)
    # What lasts too long is said before the usual times, which might soothe.
    pieces = ([late] if late else []) + [known[effect] for effect in named]
    return [{"facts": piece["facts"], "said": piece["text"]} for piece in pieces]


def _conditions(details: Mapping[str, Any], asked: Asked) -> Tuple[str, ...]:
    known = details["conditions"]
    return tuple(
        dict.fromkeys(
            condition
            for condition in asked.entities.get("condition", ())
            if not is_denied(asked.text, known.get(condition, {}).get("words", ()))
        )
    )


def _silence(details: Mapping[str, Any], asked: Asked) -> str:
    """That the documents give no rule for a medicine or illness named."""
    general = details["advice"]["general"]
    spoken_of = {condition for piece in general for condition in piece.get("conditions", ())}
    names = [
        found["name"][0].lower() + found["name"][1:]
        for condition in _conditions(details, asked)
        for found in [finding(details, condition)]
        if outcome_of(found) == NOT_COVERED and condition not in spoken_of
    ]
    return details["advice"]["silent"].format(names=" or ".join(names)) if names else ""


def _listed(heading: str, lines: Sequence[str]) -> str:
    if len(lines) < 2:
        return f"{heading} {lines[0]}" if lines else ""
    return "\n".join([heading, *(f"- {said}" for said in lines)])
