"""What the content is made of: documents, facts, conflicts and FAQs.

Frozen records only. How they are read from YAML is ``reader.py``'s business, what may
be wrong with them ``checks.py``'s.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Mapping, Optional, Tuple

ATTRIBUTE = "attribute"
PROMOTIONAL = "promotional"
SAFETY = "safety"
FLAGS = frozenset({ATTRIBUTE, PROMOTIONAL, SAFETY})

GOALS = (
    "cellulite", "fat_reduction", "weight_loss", "hair_loss", "face", "eyes",
    "body_sculpting", "stretch_marks", "scars", "pigmentation", "chin_neck",
    "pain_medical", "mental_habits", "infection_other",
)  # fmt: skip
# A question on a premise is left to the answer, put right where the answer does not, always, or
# alone (what is claimed is let be).
ASKED = ("never", "if_untold", "always", "only")
STATUSES = ("draft", "live", "retired")


@dataclass(frozen=True)
class Place:
    """Where something stands, for messages a person can act on.

    Args:
        path: The file, relative to the project where possible.
        line: 1-based.
    """

    path: Path
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@dataclass(frozen=True)
class Fact:
    """One statement of one document, in our own words.

    Args:
        id: Such as ``S0-01``.
        document: The id of the document that says it.
        heading: The heading it stands under, as cited to visitors.
        line: 1-based line in the document's file.
        text: The statement.
        topics: FAQ ids it belongs to; a safety fact must be used by one of them.
        flags: Any of ``FLAGS``.
        unused: Why no FAQ uses it on purpose; ``None`` when one should.
    """

    id: str
    document: str
    heading: str
    line: int
    text: str
    topics: Tuple[str, ...]
    flags: frozenset
    unused: Optional[str]
    place: Place


@dataclass(frozen=True)
class Document:
    """One source page: its id (``S0``), the title cited to visitors, and its facts."""

    id: str
    title: str
    file: str
    facts: Tuple[Fact, ...]


@dataclass(frozen=True)
class Side:
    """What some of the facts say on a point where the documents differ."""

    text: str
    facts: Tuple[str, ...]


@dataclass(frozen=True)
class Conflict:
    """A point on which facts disagree.

    Args:
        id: Such as ``D1``.
        about: The point, in a few words.
        sides: Two or more; on safety the stricter first.
        is_safety: Whether the stricter side must lead.
    """

    id: str
    about: str
    sides: Tuple[Side, ...]
    is_safety: bool
    place: Place


@dataclass(frozen=True)
class FaqAnswer:
    """One answer of an FAQ.

    Args:
        text: Markdown, short: the direct answer.
        facts: The facts it rests on.
        goal: The goal it is for; ``None`` marks the default.
        disagreement: Replaces the FAQ's own for this answer.
        ask_clinic: Replaces the FAQ's own for this answer.
    """

    text: str
    facts: Tuple[str, ...]
    goal: Optional[str]
    disagreement: Optional[str]
    ask_clinic: Optional[str]
    place: Place


@dataclass(frozen=True)
class NearMiss:
    """A wording that looks like this FAQ but belongs to another."""

    text: str
    faq: str
    place: Place


@dataclass(frozen=True)
class Question:
    """One wording of a question, and where it stands."""

    text: str
    place: Place


@dataclass(frozen=True)
class Faq:
    """One FAQ file.

    Args:
        id: The file's name without its ending; the intent is ``faq/<id>``.
        topic: The folder it stands in.
        title: As shown on buttons.
        status: One of ``STATUSES``; only live FAQs are trained.
        questions: Wordings visitors use.
        not_this: Near misses with the FAQ they belong to.
        answers: The default first.
        disagreement: Markdown list, one line for each side, naming documents.
        ask_clinic: What to ask the clinic, one sentence.
        details: Structured fields of the subjects answered by code.
        follow_ups: FAQ ids to offer next.
    """

    id: str
    topic: str
    title: str
    status: str
    questions: Tuple[Question, ...]
    not_this: Tuple[NearMiss, ...]
    answers: Tuple[FaqAnswer, ...]
    disagreement: Optional[str]
    ask_clinic: Optional[str]
    details: Mapping[str, Any]
    follow_ups: Tuple[str, ...]
    owner: Optional[str]
    reviewed_on: Optional[str]
    path: Path

    @property
    def is_live(self) -> bool:
        """Whether the FAQ is trained and answered."""
        return self.status == "live"

    def cited_facts(self) -> Tuple[str, ...]:
        """Every fact id any answer or structured field cites, once, in order."""
        cited = [fact for answer in self.answers for fact in answer.facts]
        cited.extend(_facts_within(self.details))
        return tuple(dict.fromkeys(cited))


@dataclass(frozen=True)
class Premise:
    """What visitors may take for granted although the documents do not bear it out.

    Args:
        id: A word or two.
        claims: Regular expressions for the ways to say it.
        unless: Regular expressions for what makes the sentence about something else.
        text: The one sentence that puts it right.
        facts: What the sentence rests on.
        asked: Whether a question about it is put right too ("is it ...?"): one of ``ASKED``.
        refuses: Whether nothing may be answered where it is spoken of.
    """

    id: str
    claims: Tuple[str, ...]
    unless: Tuple[str, ...]
    text: str
    facts: Tuple[str, ...]
    asked: str
    refuses: bool
    place: Place


@dataclass(frozen=True)
class Content:
    """Everything under ``data/`` that answers rest on."""

    faqs: Mapping[str, Faq] = field(default_factory=dict)
    documents: Mapping[str, Document] = field(default_factory=dict)
    conflicts: Mapping[str, Conflict] = field(default_factory=dict)
    premises: Mapping[str, Premise] = field(default_factory=dict)

    @property
    def facts(self) -> Mapping[str, Fact]:
        """Facts by id."""
        return {fact.id: fact for document in self.documents.values() for fact in document.facts}


def _facts_within(node: Any) -> list:
    """Collect the ``facts`` lists found anywhere in nested mappings and lists."""
    if isinstance(node, Mapping):
        found = list(node.get("facts", ()))
        for key, value in node.items():
            if key != "facts":
                found.extend(_facts_within(value))
        return found
    if isinstance(node, (list, tuple)):
        return [fact for item in node for fact in _facts_within(item)]
    return []
