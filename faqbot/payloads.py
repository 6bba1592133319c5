"""What the buttons send, and how typed text is kept from looking like it.

A payload is ``/faq{"faq": "downtime", "goal": "face"}`` or one of a few plain commands.
Anything else that starts with a slash was typed, and Rasa must not obey it.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Optional, Tuple

COMMANDS = frozenset(
    {"/handoff", "/booking", "/screening", "/source_request", "/agreement", "/capabilities"}
    | {"/affirm", "/deny", "/skip", "/go_back", "/stop", "/change_booking"}
)
_FAQ = re.compile(r'/faq\{"faq": "([a-z0-9_]{1,40})"(?:, "goal": "([a-z_]{1,20})")?\}')


def faq_payload(faq: str, goal: Optional[str] = None) -> str:
    """The payload that asks for one FAQ, for one goal."""
    return "/faq" + json.dumps({"faq": faq, **({"goal": goal} if goal else {})})


def read_faq_payload(text: str) -> Optional[Tuple[str, Optional[str]]]:
    """The FAQ and goal a payload asks for; ``None`` if it is no such payload."""
    match = _FAQ.fullmatch(text.strip())
    return (match.group(1), match.group(2)) if match else None


def is_payload(text: str) -> bool:
    """Whether a text is exactly a payload of ours."""
    return text in COMMANDS or read_faq_payload(text) is not None


def as_typed(text: str) -> str:
    """A typed text without control characters, lone surrogates and leading slashes."""
    text = text.encode("utf-8", "ignore").decode("utf-8")
    kept = (c if c in "\n\t" or unicodedata.category(c) != "Cc" else " " for c in text)
    return "".join(kept).strip().lstrip("/ \t\n").strip()
