"""Read the held-out questions of ``tests/questions``.

Wordings of one message are in Rasa's NLU format, so ``rasa test nlu`` reads them too; what
that format cannot say (several FAQs, dialogues, emergencies) stands in plain lists.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Dict, List, Optional, Tuple

from ruamel.yaml import YAML

from faqbot.errors import FaqbotError

NLU_FILES = ("faq", "out_of_scope", "dialogue", "personal_advice")


@dataclass(frozen=True)
class Case:
    """One message and what must come of it.

    Args:
        text: What the visitor says.
        label: The intent or ``faq/<id>``, or the name of the set.
        faqs: Every FAQ that must be answered.
        unknown: How many parts must be named as not covered.
    """

    text: str
    label: str
    faqs: Tuple[str, ...] = ()
    unknown: int = 0


@dataclass(frozen=True)
class TurnCase:
    """One turn of a dialogue; what is ``None`` is not graded."""

    say: str
    faqs: Optional[Tuple[str, ...]] = None
    kind: Optional[str] = None
    goal: Optional[str] = None
    has_sources: bool = False


@dataclass(frozen=True)
class Dialogue:
    """A short conversation."""

    name: str
    turns: Tuple[TurnCase, ...]


@dataclass(frozen=True)
class Questions:
    """All held-out material, by set."""

    single: Tuple[Case, ...] = ()
    emergency: Tuple[str, ...] = ()
    not_emergency: Tuple[str, ...] = ()
    late_signs: Tuple[str, ...] = ()
    candidacy: Tuple[Case, ...] = ()
    compound: Tuple[Case, ...] = ()
    follow_ups: Tuple[Dialogue, ...] = field(default=())


def read_questions(folder: Path) -> Questions:
    """Read every set of a folder; a set whose file is missing is empty.

    Raises:
        FaqbotError: If a file is not YAML.
    """
    flags = _load(folder / "red_flags.yml") or {}
    return Questions(
        single=tuple(
            case for name in NLU_FILES for case in _nlu_cases(_load(folder / f"{name}.yml"))
        ),
        emergency=tuple(flags.get("emergency", ())),
        not_emergency=tuple(flags.get("not_emergency", ())),
        late_signs=tuple(flags.get("late_signs", ())),
        candidacy=tuple(
            Case(item["text"], str(item["outcome"]))
            for item in _load(folder / "candidacy.yml") or ()
        ),
        compound=tuple(
            Case(item["text"], "compound", tuple(item["faqs"]), item.get("unknown", 0))
            for item in _load(folder / "compound.yml") or ()
        ),
        follow_ups=tuple(_dialogue(item) for item in _load(folder / "follow_ups.yml") or ()),
    )


def _load(path: Path) -> Any:
    if not path.exists():
        return None
    try:
        return YAML(typ="safe", pure=True).load(path.read_text(encoding="utf-8"))
    except Exception as error:  # ruamel raises many kinds, each with file position in its text
        raise FaqbotError(f"{path}: {error}") from error


def _nlu_cases(data: Optional[Dict[str, Any]]) -> List[Case]:
    cases = []
    for block in (data or {}).get("nlu", ()):
        label = block["intent"]
        faqs = (label[len("faq/") :],) if label.startswith("faq/") else ()
        for line in block["examples"].splitlines():
            if line.strip().startswith("- "):
                cases.append(Case(line.strip()[2:].strip(), label, faqs))
    return cases


def _dialogue(item: Dict[str, Any]) -> Dialogue:
    return Dialogue(
        item["name"],
        tuple(
            TurnCase(
                say=turn["say"],
                faqs=tuple(turn["faq"]) if "faq" in turn else None,
                kind=turn.get("kind"),
                goal=turn.get("goal"),
                has_sources=bool(turn.get("sources")),
            )
            for turn in item["turns"]
        ),
    )
