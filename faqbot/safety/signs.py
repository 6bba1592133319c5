"""What the detector looks for, and what it finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict

from faqbot.safety.patterns import Pattern

EMERGENCY, CRISIS, URGENT = "emergency", "crisis", "urgent"
KINDS = (EMERGENCY, CRISIS, URGENT)  # what is told first when a message holds several


@dataclass(frozen=True)
class RedFlag:
    """A red flag in a message.

    Args:
        kind: One of ``KINDS``.
        sign: What it is a sign of, as named in the data file.
        words: The visitor's words that gave it away.
        reply: Which reply fits better than that of the kind, such as ``overdose``; or empty.
    """

    kind: str
    sign: str
    words: str
    reply: str = ""

    def as_output(self) -> Dict[str, str]:
        """What a parsed message carries of it; not the visitor's words once more."""
        return {"kind": self.kind, "sign": self.sign, "reply": self.reply}


@dataclass(frozen=True)
class Sign:
    """One entry of the data file.

    Args:
        name: What it is a sign of.
        kind: One of ``KINDS``.
        patterns: Any of them gives it away.
        unless: Concepts near it in the same clause that make it harmless.
        unless_about: Concepts in the same sentence that do, unless "but" stands between.
        unless_past: Concepts in the same sentence that do, unless it happens now or after a session.
        unless_lasting: Concepts near it in the same clause that do, unless it is recent.
        unless_of: Concepts of things that may be in such a state, no people.
        unless_in: Figures of speech that its own words are part of, unless a session is spoken of.
        unless_mild: Whether "slightly" and the like beside it make it harmless.
        even_in_general: Whether it counts in a general question too.
        even_in_questions: Whether it does, unless it is only supposed ("if I get …").
        alone_with: When given, nothing but words of these concepts may stand beside it.
        reply: Which reply fits better than that of the kind; empty for none.
    """

    name: str
    kind: str
    patterns: tuple[Pattern, ...]
    unless: tuple[str, ...]
    unless_about: tuple[str, ...]
    unless_past: tuple[str, ...]
    unless_lasting: tuple[str, ...]
    unless_of: tuple[str, ...]
    unless_in: tuple[str, ...]
    unless_mild: bool
    even_in_general: bool
    even_in_questions: bool = False
    alone_with: tuple[str, ...] = ()
    reply: str = ""
