"""A reply: what is sent to a visitor, and how several answers become one.

``custom`` is the contract with everything that shows or measures replies.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Dict, List, Mapping, Optional, Sequence, Tuple

from faqbot.answering.asked import Answer
from faqbot.answering.pieces import unwrapped
from faqbot.content.record import Record

KINDS = (
    "answer", "clarify", "unknown", "emergency", "advice", "screening", "booking", "handoff",
    "smalltalk", "unavailable",
)  # fmt: skip
# Several answers in one reply: what concerns safety comes first, then in the order asked.
SAFETY_FIRST = ("advice", "candidacy", "safety", "side_effects")
WARNINGS = frozenset({"advice", "candidacy"})
_YES = re.compile(r"\Ayes\b[,.:;!]?\s*(?=\w)", re.IGNORECASE)
MAX_SOURCES_SHOWN = 3
MAX_BUTTONS = 3


@dataclass(frozen=True)
class Button:
    """A suggestion the visitor may tap: its words and what it sends."""

    title: str
    payload: str

    def to_json(self) -> Dict[str, str]:
        """As Rasa's channels take it."""
        return {"title": self.title, "payload": self.payload}


@dataclass(frozen=True)
class Reply:
    """One message to the visitor.

    Args:
        text: Markdown.
        kind: One of ``KINDS``.
        faqs: Every FAQ answered.
        goal: The goal answered for, if one.
        confidence: 0..1, of the least certain answer; ``None`` where nothing was guessed.
        sources: ``{"document", "heading"}`` each, without repeats.
        disagreement: Whether the documents are shown to differ.
        buttons: Up to ``MAX_BUTTONS`` suggestions.
    """

    text: str
    kind: str
    faqs: Tuple[str, ...] = ()
    goal: Optional[str] = None
    confidence: Optional[float] = None
    sources: Tuple[Mapping[str, str], ...] = ()
    disagreement: bool = False
    buttons: Tuple[Button, ...] = ()
    release: Optional[str] = None

    @property
    def custom(self) -> Dict[str, Any]:
        """The object that travels beside the text."""
        return {
            "kind": self.kind,
            "faq": list(self.faqs),
            "goal": self.goal,
            "confidence": None if self.confidence is None else round(self.confidence, 3),
            "release": self.release,
            "sources": [dict(source) for source in self.sources],
            "disagreement": self.disagreement,
        }


@dataclass(frozen=True)
class Answered:
    """One question's answer with the record it came from (``None`` for advice)."""

    answer: Answer
    record: Optional[Record]
    confidence: float = 1.0
    sources: Tuple[Mapping[str, str], ...] = field(default=())

    @property
    def id(self) -> str:
        """The FAQ's id, or ``advice``."""
        return self.record.id if self.record else "advice"


def sources_of(answer: Answer, records: Sequence[Record]) -> Tuple[Mapping[str, str], ...]:
    """Where an answer's facts stand, in the order of the facts, each place once."""
    citations: Dict[str, Any] = {}
    for record in records:
        citations.update(record.citations)
    places = [citations[fact].to_json() for fact in answer.facts if fact in citations]
    return tuple({(place["document"], place["heading"]): place for place in places}.values())


def safety_rank(faq: str) -> int:
    """Where an answer stands in a reply: the lower, the earlier."""
    return SAFETY_FIRST.index(faq) if faq in SAFETY_FIRST else len(SAFETY_FIRST)


def merged(
    answered: Sequence[Answered],
    not_covered: Sequence[str] = (),
    closing: str = "",
    buttons: Sequence[Button] = (),
    release: Optional[str] = None,
    opening: Tuple[str, Sequence[Mapping[str, str]]] = ("", ()),
) -> Reply:
    """One reply from one or several answers.

    Args:
        answered: At least one; put in order here, safety first.
        not_covered: The visitor's words that nothing answers.
        closing: How to reach the clinic, used when something is not covered.
        buttons: Suggestions; the first ``MAX_BUTTONS`` are kept.
        opening: What is put right before, and where that stands.
    """
    ordered = sorted(answered, key=lambda one: safety_rank(one.id))
    before, places = opening
    cited = [*places, *(place for one in ordered for place in one.sources)]
    sources = tuple({tuple(place.values()): place for place in cited}.values())
    is_alone, warns = len(ordered) == 1, any(one.id in WARNINGS for one in ordered)
    blocks = [before] if before else []
    blocks += [_block(one, is_alone, warns) for one in ordered]
    if not_covered:
        named = " / ".join(f"“{words}”" for words in not_covered)
        blocks.append(f"**{named}** – that is not in our documents, so I won't guess; {closing}.")
    if sources:
        blocks.append(source_line(sources))
    goals = {one.answer.goal for one in ordered if one.answer.goal}
    return Reply(
        text="\n\n".join(blocks),
        kind="advice" if any(one.record is None for one in ordered) else "answer",
        faqs=tuple(dict.fromkeys(one.id for one in ordered if one.record)),
        goal=goals.pop() if len(goals) == 1 else None,
        confidence=min(one.confidence for one in ordered),
        sources=sources,
        disagreement=any(one.answer.disagreement for one in ordered),
        buttons=tuple(buttons[:MAX_BUTTONS]),
        release=release,
    )


def _block(one: Answered, is_alone: bool, warns: bool = False) -> str:
    """One answer's text; alone it also says where pages differ and what to ask.

    Args:
        one: The answer.
        is_alone: Whether the reply holds no other.
        warns: Whether one of them says who may not have it.
    """
    lines: List[str] = []
    if not is_alone and one.record is not None:
        lines.append(f"**{one.record.title}**")
    text = unwrapped(one.answer.text)
    lines.append(_without_yes(text) if warns else text)
    blocks = ["\n".join(lines)]
    if one.answer.disagreement:
        blocks.append(f"**Where the documents differ**\n{unwrapped(one.answer.disagreement)}")
    if is_alone and one.answer.ask_clinic:
        blocks.append(f"**Ask the clinic:** {unwrapped(one.answer.ask_clinic)}")
    return "\n\n".join(blocks)


def _without_yes(text: str) -> str:
    """An answer without the "Yes," it opens with: below a ban it would read as leave."""
    rest = _YES.sub("", text)
    return rest if rest == text else rest[:1].upper() + rest[1:]


def source_line(sources: Sequence[Mapping[str, str]]) -> str:
    """The sources in one line of small print."""
    shown = [f"{place['document']}, “{place['heading']}”" for place in sources[:MAX_SOURCES_SHOWN]]
    more = len(sources) - len(shown)
    label = "Source" if len(sources) == 1 else "Sources"
    return f"*{label}: {'; '.join(shown)}{f' and {more} more' if more > 0 else ''}*"
