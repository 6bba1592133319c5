"""Read ``data/``: FAQs, documents, conflicts and premises, each value with its file and line.

Reading stops at what cannot be understood at all (broken YAML, a missing key, a wrong
type); whether the content is any good is ``checks.py``'s business.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, Dict, Iterator, List, Sequence

from faqbot.content.model import (
    ASKED,
    FLAGS,
    STATUSES,
    Conflict,
    Content,
    Document,
    Fact,
    Faq,
    FaqAnswer,
    NearMiss,
    Place,
    Premise,
    Question,
    Side,
)
from faqbot.content.nodes import Node, load_yaml, plain, refuse_unknown_keys
from faqbot.errors import ContentError

FAQ_KEYS = frozenset(
    {"title", "status", "questions", "not_this", "answers", "disagreement", "ask_clinic"}
    | {"details", "follow_ups", "owner", "reviewed_on"}
)
ANSWER_KEYS = frozenset({"text", "facts", "goal", "disagreement", "ask_clinic"})
PREMISE_KEYS = frozenset({"id", "claims", "unless", "text", "facts", "asked", "refuses"})
_WORD = re.compile(r"<(\w+)>")


def read_content(root: Path) -> Content:
    """Read everything under ``root/data``.

    Args:
        root: The project's folder.

    Raises:
        ContentError: At the first file that cannot be understood.
    """
    data = root / "data"
    return Content(
        faqs=_by_id(read_faq(path, root) for path in faq_paths(root)),
        documents=_by_id(read_documents(root)),
        conflicts=_by_id(read_conflicts(data / "conflicts.yml", root)),
        premises=_by_id(read_premises(data / "premises.yml", root)),
    )


def faq_paths(root: Path) -> List[Path]:
    """The FAQ files of a project, in order of topic and id."""
    return sorted((root / "data" / "faq").glob("*/*.yml"))


def _by_id(items: Iterator[Any]) -> Dict[str, Any]:
    found: Dict[str, Any] = {}
    for item in items:
        if item.id in found:
            place = getattr(item, "path", None) or getattr(item, "place", None) or item.file
            raise ContentError(place, f"the id '{item.id}' is taken; choose another.")
        found[item.id] = item
    return found


def read_faq(path: Path, root: Path) -> Faq:
    """Read one FAQ file.

    Raises:
        ContentError: If it cannot be understood.
    """
    node = load_yaml(path, root)
    refuse_unknown_keys(node, FAQ_KEYS, "an FAQ")
    status = node.text("status")
    if status not in STATUSES:
        raise ContentError(
            node.place("status"), f"'{status}' is no status; one of {', '.join(STATUSES)}."
        )
    return Faq(
        id=path.stem,
        topic=path.parent.name,
        title=node.text("title"),
        status=status,
        questions=tuple(Question(*placed) for placed in node.placed_texts("questions")),
        not_this=tuple(
            NearMiss(near.text("text"), near.text("faq"), near.place())
            for near in node.nodes("not_this")
        ),
        answers=tuple(_answer(answer) for answer in node.nodes("answers")),
        disagreement=node.optional_text("disagreement"),
        ask_clinic=node.optional_text("ask_clinic"),
        details=plain(node.data.get("details") or {}),
        follow_ups=node.texts("follow_ups"),
        owner=node.optional_text("owner"),
        reviewed_on=node.optional_text("reviewed_on"),
        path=node.path,
    )


def _answer(node: Node) -> FaqAnswer:
    refuse_unknown_keys(node, ANSWER_KEYS, "an answer")
    return FaqAnswer(
        text=node.text("text"),
        facts=node.texts("facts"),
        goal=node.optional_text("goal"),
        disagreement=node.optional_text("disagreement"),
        ask_clinic=node.optional_text("ask_clinic"),
        place=node.place(),
    )


def read_documents(root: Path) -> Iterator[Document]:
    """Read every source file of a project, in order of their names.

    Raises:
        ContentError: At the first file that cannot be understood.
    """
    for path in sorted((root / "data" / "sources").glob("*.yml")):
        yield read_document(path, root)


def read_document(path: Path, root: Path) -> Document:
    """Read one source file with its facts.

    Raises:
        ContentError: If it cannot be understood.
    """
    node = load_yaml(path, root)
    identity = node.text("id")
    facts = [
        _fact(fact, identity, heading.text("heading"))
        for heading in node.nodes("headings")
        for fact in heading.nodes("facts")
    ]
    return Document(identity, node.text("title"), node.text("file"), tuple(facts))


def _fact(node: Node, document: str, heading: str) -> Fact:
    flags = frozenset(node.texts("flags"))
    if flags - FLAGS:
        raise ContentError(
            node.place("flags"),
            f"'{sorted(flags - FLAGS)[0]}' is no flag; one of {', '.join(sorted(FLAGS))}.",
        )
    line = node.text("line")
    if not (line.isascii() and line.isdigit()):
        raise ContentError(node.place("line"), "'line' must be a number.")
    return Fact(
        id=node.text("id"),
        document=document,
        heading=heading,
        line=int(line),
        text=node.text("text"),
        topics=node.texts("topics"),
        flags=flags,
        unused=node.optional_text("unused"),
        place=node.place(),
    )


def read_conflicts(path: Path, root: Path) -> Iterator[Conflict]:
    """Read the points on which documents differ.

    Raises:
        ContentError: If the file cannot be understood.
    """
    for node in load_yaml(path, root).nodes("conflicts"):
        yield Conflict(
            id=node.text("id"),
            about=node.text("about"),
            sides=tuple(
                Side(side.text("text"), side.texts("facts")) for side in node.nodes("sides")
            ),
            is_safety=bool(node.data.get("safety", False)),
            place=node.place(),
        )


def read_premises(path: Path, root: Path) -> Iterator[Premise]:
    """Read what visitors may wrongly take for granted; a project need not have the file.

    Raises:
        ContentError: If the file cannot be understood.
    """
    if not path.exists():
        return
    file = load_yaml(path, root)
    words = plain(file.data.get("words") or {})
    for node in file.nodes("premises"):
        refuse_unknown_keys(node, PREMISE_KEYS, "a premise")
        yield Premise(
            id=node.text("id"),
            claims=tuple(_spelt_out(claim, words, at) for claim, at in node.placed_texts("claims")),
            unless=tuple(_spelt_out(other, words, at) for other, at in node.placed_texts("unless")),
            text=node.text("text"),
            facts=node.texts("facts"),
            asked=_one_of(ASKED, node, "asked"),
            refuses=bool(node.data.get("refuses", False)),
            place=node.place(),
        )


def _one_of(choices: Sequence[str], node: Node, key: str) -> str:
    """An optional word out of a few, the first by default."""
    value = node.optional_text(key) or choices[0]
    if value not in choices:
        raise ContentError(node.place(key), f"'{value}' is none of {', '.join(choices)}.")
    return value


def _spelt_out(claim: str, words: Dict[str, str], place: Place) -> str:
    """A claim's pattern with its ``<words>`` put in, whole words only."""
    try:
        pattern = _WORD.sub(lambda name: f"(?:{words[name.group(1)]})", claim)
        re.compile(pattern)
    except KeyError as error:
        raise ContentError(place, f"<{error.args[0]}> is not among the 'words' above.") from error
    except re.error as error:
        raise ContentError(place, f"is no regular expression ({error}); mend it.") from error
    return rf"\b(?:{pattern})(?!\w)"
