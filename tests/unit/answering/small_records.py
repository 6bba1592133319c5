"""Small records for tests that should not change when the content does."""

from __future__ import annotations

from typing import Any, Optional

from faqbot.content.record import Citation, Record, RecordAnswer


def make_record(faq: str, goals: tuple = (), **changes: Any) -> Record:
    """A record whose texts say which FAQ and goal they are for."""
    answers = [RecordAnswer(f"{faq} in general.", (f"{faq}-1",))]
    answers += [RecordAnswer(f"{faq} for {goal}.", (f"{faq}-{goal}",), goal) for goal in goals]
    facts = [fact for answer in answers for fact in answer.facts]
    values = {
        "id": faq,
        "title": faq.replace("_", " ").title(),
        "answers": tuple(answers),
        "disagreement": None,
        "ask_clinic": None,
        "details": {},
        "citations": {fact: Citation("The page", f"About {fact}") for fact in facts},
        "follow_ups": (("aftercare", "Aftercare"),),
    }
    return Record(**{**values, **changes})


def parsed(*parts: dict, records: tuple = (), **changes: Any) -> dict:
    """A message as the model hands it on."""
    data = {
        "release": "today",
        "parts": list(parts),
        "records": {record.id: record.to_json() for record in records},
        "suggestions": [],
    }
    return {"text": "…", "faqbot": {**data, **changes}}


def part(label: str, text: str = "", confidence: float = 0.9, **changes: Any) -> dict:
    """One part of such a message."""
    values: dict = {"text": text, "label": label, "confidence": confidence}
    return {**values, "is_understood": True, "is_elliptical": False, "cue": None, **changes}


def first_source(record: Record, goal: Optional[str] = None) -> dict:
    """Where the record's answer for a goal stands."""
    answer = next(answer for answer in record.answers if answer.goal == goal)
    return record.citations[answer.facts[0]].to_json()
