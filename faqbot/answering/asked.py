"""What a visitor asked, and an answer to it, before the answer becomes a reply."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Mapping, Optional, Tuple


@dataclass(frozen=True)
class Asked:
    """One question, with what is known about it.

    Args:
        text: The visitor's words for this question alone.
        goal: The goal it is about, from the words or carried over.
        entities: Entity name to the canonical values found, in the order of the words.
        today: The visitor's date, for checklists with dates.
        known: Whether the FAQ was answered just before, for the same goal.
    """

    text: str
    goal: Optional[str] = None
    entities: Mapping[str, Tuple[str, ...]] = field(default_factory=dict)
    today: datetime.date = field(default_factory=datetime.date.today)
    known: bool = False

    def first(self, entity: str) -> Optional[str]:
        """The first value of an entity, or ``None``."""
        values = self.entities.get(entity, ())
        return values[0] if values else None


@dataclass(frozen=True)
class Answer:
    """A direct answer and what it rests on.

    Args:
        text: Markdown, short.
        facts: The facts it rests on.
        goal: The goal it is for, ``None`` when general.
        disagreement: Markdown list of what each side says, or ``None``.
        ask_clinic: What to ask the clinic, or ``None``.
    """

    text: str
    facts: Tuple[str, ...]
    goal: Optional[str] = None
    disagreement: Optional[str] = None
    ask_clinic: Optional[str] = None
