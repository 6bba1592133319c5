"""Read ``data/``: FAQs, documents and conflicts, each value with its file and line.

Reading stops at what cannot be understood at all (broken YAML, a missing key, a wrong
type); whether the content is any good is ``checks.py``'s business.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Dict, FrozenSet, Iterator, List, Mapping, Optional, Tuple

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from faqbot.content.model import (
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
    Question,
    Side,
)
from faqbot.errors import ContentError

FAQ_KEYS = frozenset(
    {"title", "status", "questions", "not_this", "answers", "disagreement", "ask_clinic"}
    | {"details", "follow_ups", "owner", "reviewed_on"}
)
ANSWER_KEYS = frozenset({"text", "facts", "goal", "disagreement", "ask_clinic"})


def read_content(root: Path) -> Content:
    """Read everything under ``root/data``.

    Args:
        root: The project's folder.

    Raises:
        ContentError: At the first file that cannot be understood.
    """
    data = root / "data"
    documents = (read_document(path, root) for path in sorted((data / "sources").glob("*.yml")))
    return Content(
        faqs=_by_id(read_faq(path, root) for path in faq_paths(root)),
        documents=_by_id(documents),
        conflicts=_by_id(read_conflicts(data / "conflicts.yml", root)),
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


class Node:
    """A mapping of a YAML file that knows its place, for typed access with good errors."""

    def __init__(self, data: Any, path: Path, line: int = 1) -> None:
        self.path = path
        self.line = line
        if not isinstance(data, Mapping):
            raise ContentError(self.place(), "expected 'key: value' lines here.")
        self.data = data

    def place(self, key: Optional[str] = None) -> Place:
        """Where a key stands, or the mapping itself."""
        line = self.line
        if key is not None and isinstance(self.data, CommentedMap) and key in self.data:
            line = self.data.lc.key(key)[0] + 1
        return Place(self.path, line)

    def text(self, key: str) -> str:
        """A required, non-empty text."""
        value = self.data.get(key)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            value = str(value)
        if not isinstance(value, str) or not value.strip():
            raise ContentError(self.place(key), f"'{key}' is missing or empty; write one.")
        return str(value).strip()

    def optional_text(self, key: str) -> Optional[str]:
        """A text, or ``None`` when the key is absent or empty."""
        if self.data.get(key) in (None, ""):
            return None
        value = self.data[key]
        if isinstance(value, (list, tuple)):  # "- a" lines without the '|' are a list
            value = "\n".join(f"- {item}" for item in value)
        return str(value).strip()

    def texts(self, key: str) -> Tuple[str, ...]:
        """A list of texts, empty when the key is absent."""
        return tuple(text for text, _ in self.placed_texts(key))

    def placed_texts(self, key: str) -> List[Tuple[str, Place]]:
        """A list of texts with the place of each."""
        items = self.data.get(key)
        if items is None:
            return []
        if not isinstance(items, (list, tuple)):
            raise ContentError(self.place(key), f"'{key}' must be a list ('- one' lines).")
        placed = []
        for index, item in enumerate(items):
            place = Place(self.path, _item_line(items, index, self.line))
            if isinstance(item, (Mapping, list)) or item is None:
                raise ContentError(place, f"'{key}' holds something that is not text; quote it.")
            placed.append((str(item).strip(), place))
        return placed

    def nodes(self, key: str) -> Iterator[Node]:
        """The mappings in a list, none when the key is absent."""
        items = self.data.get(key) or ()
        if not isinstance(items, (list, tuple)):
            raise ContentError(self.place(key), f"'{key}' must be a list ('- …' lines).")
        for index, item in enumerate(items):
            yield Node(item, self.path, _item_line(items, index, self.line))


def _item_line(items: Any, index: int, fallback: int) -> int:
    if not isinstance(items, CommentedSeq):
        return fallback
    try:
        return int(items.lc.item(index)[0]) + 1
    except (KeyError, TypeError):
        return fallback


def load_yaml(path: Path, root: Path) -> Node:
    """Load one YAML file, keeping line numbers.

    Raises:
        ContentError: If it is missing or is not YAML; the message names the line.
    """
    shown = path.relative_to(root) if path.is_relative_to(root) else path
    try:
        data = YAML(typ="rt").load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ContentError(shown, f"cannot be read ({error.strerror}).") from error
    except UnicodeDecodeError as error:
        raise ContentError(shown, "is not UTF-8 text; save it as UTF-8.") from error
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(shown, mark.line + 1 if mark else 1)
        raise ContentError(
            place, f"is not valid YAML ({error.problem}); check quotes, colons and indentation."
        ) from error
    except (YAMLError, ValueError) as error:  # a control character; a date such as 2026-13-45
        raise ContentError(shown, f"is not valid YAML ({error}); correct it.") from error
    return Node(data, shown)


def read_faq(path: Path, root: Path) -> Faq:
    """Read one FAQ file.

    Raises:
        ContentError: If it cannot be understood.
    """
    node = load_yaml(path, root)
    _refuse_unknown_keys(node, FAQ_KEYS, "an FAQ")
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


def _refuse_unknown_keys(node: Node, known: FrozenSet[str], what: str) -> None:
    unknown = sorted(str(key) for key in node.data if key not in known)
    if unknown:
        raise ContentError(
            node.place(unknown[0]),
            f"'{unknown[0]}' is not a key of {what}; one of {', '.join(sorted(known))}.",
        )


def _answer(node: Node) -> FaqAnswer:
    _refuse_unknown_keys(node, ANSWER_KEYS, "an answer")
    return FaqAnswer(
        text=node.text("text"),
        facts=node.texts("facts"),
        goal=node.optional_text("goal"),
        disagreement=node.optional_text("disagreement"),
        ask_clinic=node.optional_text("ask_clinic"),
        place=node.place(),
    )


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


def plain(value: Any) -> Any:
    """Turn ruamel's commented containers into plain dicts and lists of JSON types."""
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if value is None or isinstance(value, (bool, int, float)):
        return value
    return str(value).strip()
