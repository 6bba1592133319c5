"""Tell a medicine that the treatment is only compared with from one that somebody takes."""

from __future__ import annotations

import re

_COMPARES = re.compile(
    r"\b(?:vs\.?|versus|compar\w+ (?:to|with|it|them)|(?:better|worse|slower|faster|quicker|cheaper|safer|stronger|(?:more|less) \w+) than"
    r"|differen\w+ (?:between|from|to|than)|instead of|alternative to|rather than|(?:same|as \w+) as|similar to)\b",
    re.IGNORECASE,
)
# "Could I just go on Ozempic instead?"
_INSTEAD = re.compile(
    r"\b(?:go|going|get|try|do|have|use|take|switch|start) (?:on |to |for )?(?!(?:this|it|that|meso\w*)\b)(?:\w+ ){1,3}instead\b",
    re.IGNORECASE,
)
_TAKES = re.compile(
    r"\b(?:i|i['’]?m|im|i['’]?ve|ive|she|he|my \w+)(?: \w+){0,2} (?:on|take|takes|taking|took|use|using|inject\w*|started|prescribed|have|has|had)\b"
    r"|\bmy (?:meds|medicines?|medication|tablets|pills|dose|prescription)\b",
    re.IGNORECASE,
)


def only_compares(text: str) -> bool:
    """Whether a text compares with what it names, and tells of nobody who takes it.

    Args:
        text: The visitor's words.
    """
    if _INSTEAD.search(text):
        return True
    return bool(_COMPARES.search(text)) and not _TAKES.search(text)
