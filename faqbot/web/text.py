"""Clean what a visitor typed before anything else sees it.

Rasa reads a leading slash as a command, dies on NUL and lone surrogates in some stores, and
slows down with length. None of that may be reachable from a text box.
"""

from __future__ import annotations

import unicodedata

from faqbot.web.errors import BadRequest

_SLASHES = "/\u2044\u2215\uff0f"
# Marks that reorder text: they can make a transcript read differently from what was sent.
_REORDERING = {*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF}


def clean_text(text: str) -> str:
    """Drop control characters, lone surrogates and reordering marks; trim and compose (NFC)."""
    kept = []
    for character in text:
        if character in "\n\r\t":
            kept.append(" " if character == "\t" else "\n")
            continue
        if ord(character) in _REORDERING or unicodedata.category(character) in ("Cc", "Cs"):
            kept.append(" ")
            continue
        kept.append(character)
    return unicodedata.normalize("NFC", "".join(kept)).strip()


def neutralise_commands(text: str) -> str:
    """Strip every leading slash, so that typed text never reaches Rasa as a command."""
    for start, character in enumerate(text):
        if character.isprintable() and not character.isspace() and character not in _SLASHES:
            return text[start:]
    return ""


def visitor_text(value: object, longest: int) -> str:
    """Return the text to send to Rasa for what a visitor typed.

    Args:
        value: The ``text`` field as it came.
        longest: The most characters allowed.

    Raises:
        BadRequest: If it is no text, too long, or empty once cleaned.
    """
    if not isinstance(value, str):
        raise BadRequest("text_invalid", "'text' must be a string.", status=422)
    if len(value.strip()) > longest:
        raise BadRequest("text_too_long", f"Please use at most {longest} characters.", status=422)
    cleaned = neutralise_commands(clean_text(value))
    if not cleaned:
        raise BadRequest("text_empty", "Please type a question.", status=422)
    return cleaned[:longest]
