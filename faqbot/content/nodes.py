"""YAML files with line numbers: typed access to their values, with errors that name the place.

Knows nothing of what the files are about; ``reader.py`` does.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, FrozenSet, Iterator, List, Mapping, Optional, Tuple

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from faqbot.content.model import Place
from faqbot.errors import ContentError


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


def refuse_unknown_keys(node: Node, known: FrozenSet[str], what: str) -> None:
    """Stop at a key that is a slip of the pen.

    Args:
        node: To look at.
        known: The keys it may have.
        what: Its name in the message: "an FAQ".

    Raises:
        ContentError: At the first unknown key.
    """
    unknown = sorted(str(key) for key in node.data if key not in known)
    if unknown:
        raise ContentError(
            node.place(unknown[0]),
            f"'{unknown[0]}' is not a key of {what}; one of {', '.join(sorted(known))}.",
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
