"""What the model made of a message, as it arrives in the message's ``faqbot`` field."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Dict, Mapping, Optional, Tuple

from faqbot.content.record import Record
from faqbot.labels import FAQ_PREFIX


@dataclass(frozen=True)
class Part:
    """One question or act of a message.

    Args:
        text: The visitor's words for it.
        label: An intent or ``faq/<id>``.
        confidence: 0..1.
        is_understood: Whether the label may be relied on.
        is_elliptical: Whether the words need what went before ("and for the face?").
        is_bare: Whether the words only name something ("for fat").
        cue: The FAQ that a follow-up's question word points to ("how many" → sessions).
        entities: Entity name to canonical values, in the order of the words.
    """

    text: str
    label: str
    confidence: float
    is_understood: bool = True
    is_elliptical: bool = False
    is_bare: bool = False
    cue: Optional[str] = None
    entities: Mapping[str, Tuple[str, ...]] = field(default_factory=dict)

    @property
    def faq(self) -> Optional[str]:
        """The FAQ's id when the label is one."""
        return self.label[len(FAQ_PREFIX) :] if self.label.startswith(FAQ_PREFIX) else None


@dataclass(frozen=True)
class Understood:
    """A whole message.

    Args:
        parts: In the order of the words; at least one unless the message was empty.
        records: The FAQs the parts point to, by id.
        suggestions: ``(id, title)`` of the likeliest FAQs when unsure.
        release: The trained model's name.
        text: The visitor's own words, all of them.
    """

    parts: Tuple[Part, ...] = ()
    records: Mapping[str, Record] = field(default_factory=dict)
    suggestions: Tuple[Tuple[str, str], ...] = ()
    release: Optional[str] = None
    text: str = ""

    @classmethod
    def from_message(cls, parse_data: Mapping[str, Any]) -> Understood:
        """Read a message as the tracker keeps it; an empty one if it has no such field."""
        data: Mapping[str, Any] = parse_data.get("faqbot") or {}
        return cls(
            parts=tuple(_part(part) for part in data.get("parts", ())),
            records=records_of(parse_data),
            suggestions=tuple((faq, title) for faq, title in data.get("suggestions", ())),
            release=data.get("release"),
            text=str(parse_data.get("text") or ""),
        )


def records_of(parse_data: Mapping[str, Any]) -> Dict[str, Record]:
    """The FAQ records a message carries."""
    data = parse_data.get("faqbot") or {}
    return {faq: Record.from_json(record) for faq, record in data.get("records", {}).items()}


def _part(data: Mapping[str, Any]) -> Part:
    entities = {name: tuple(values) for name, values in data.get("entities", {}).items()}
    return Part(**{**data, "entities": entities})
