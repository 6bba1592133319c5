"""What an answer needs of one FAQ, as plain JSON that travels inside the trained model.

The selector stores records at training time and hands the matching ones on in the
message, so that a reply never mixes one release's choice with another's wording.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Mapping, Optional, Tuple

from faqbot.content.model import Content, Faq


@dataclass(frozen=True)
class Citation:
    """Where a statement stands: a document's title and the heading in it."""

    document: str
    heading: str

    def to_json(self) -> dict:
        """As it appears in ``custom.sources`` of a reply."""
        return {"document": self.document, "heading": self.heading}


@dataclass(frozen=True)
class RecordAnswer:
    """One answer of a record; ``goal`` is ``None`` for the default."""

    text: str
    facts: Tuple[str, ...]
    goal: Optional[str] = None
    disagreement: Optional[str] = None
    ask_clinic: Optional[str] = None


@dataclass(frozen=True)
class Record:
    """One FAQ, ready to answer from.

    Args:
        id: The FAQ's id.
        title: As shown on buttons.
        answers: The default first.
        disagreement: Markdown list of what each side says, or ``None``.
        ask_clinic: What to ask the clinic, or ``None``.
        details: Structured fields, as in the FAQ's file.
        citations: Fact id to where it stands, for every fact the record cites.
        follow_ups: ``(id, title)`` of FAQs to offer next.
    """

    id: str
    title: str
    answers: Tuple[RecordAnswer, ...]
    disagreement: Optional[str]
    ask_clinic: Optional[str]
    details: Mapping[str, Any]
    citations: Mapping[str, Citation]
    follow_ups: Tuple[Tuple[str, str], ...]

    @classmethod
    def of(cls, faq: Faq, content: Content) -> Record:
        """Build the record of one FAQ of ``content``."""
        facts, documents = content.facts, content.documents
        return cls(
            id=faq.id,
            title=faq.title,
            answers=tuple(
                RecordAnswer(a.text, a.facts, a.goal, a.disagreement, a.ask_clinic)
                for a in faq.answers
            ),
            disagreement=faq.disagreement,
            ask_clinic=faq.ask_clinic,
            details=faq.details,
            citations={
                fact: Citation(documents[facts[fact].document].title, facts[fact].heading)
                for fact in faq.cited_facts()
                if fact in facts
            },
            follow_ups=tuple(
                (other, content.faqs[other].title)
                for other in faq.follow_ups
                if other in content.faqs
            ),
        )

    def to_json(self) -> dict:
        """The record as JSON types; ``from_json`` reads it back."""
        return {
            "id": self.id,
            "title": self.title,
            "answers": [
                {key: value for key, value in vars(answer).items() if value is not None}
                for answer in self.answers
            ],
            "disagreement": self.disagreement,
            "ask_clinic": self.ask_clinic,
            "details": self.details,
            "citations": {fact: [c.document, c.heading] for fact, c in self.citations.items()},
            "follow_ups": [list(pair) for pair in self.follow_ups],
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Record:
        """Read what ``to_json`` wrote.

        Raises:
            KeyError: If a field is missing.
        """
        return cls(
            id=data["id"],
            title=data["title"],
            answers=tuple(
                RecordAnswer(**{**answer, "facts": tuple(answer["facts"])})
                for answer in data["answers"]
            ),
            disagreement=data["disagreement"],
            ask_clinic=data["ask_clinic"],
            details=data["details"],
            citations={fact: Citation(*where) for fact, where in data["citations"].items()},
            follow_ups=tuple((other, title) for other, title in data["follow_ups"]),
        )
