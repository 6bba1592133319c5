"""Cut an answer's text into sentences, without a cut after "Dr." or in "e.g. this"."""

from __future__ import annotations

import re
from typing import List

_END = re.compile(r"(?<=[.!?])[*”\"]*\s+(?=[A-Z0-9*“\"(])")
# What ends in a full stop and goes on.
_ABBREVIATION = re.compile(
    r"\b(?:drs?|prof|mrs?|ms|st|nos?|vs|etc|approx|ca|incl|excl|min|max|fig|[a-z]\.[a-z])\.[*”\"]*$",
    re.IGNORECASE,
)
# These may well end a sentence, so only a small letter or a number after them goes on with it.
_MAY_END = re.compile(r"\b(?:etc|a\.m|p\.m|no|min|max|u\.[ks])\.[*”\"]*$", re.IGNORECASE)


def sentences_of(text: str) -> List[str]:
    """The sentences of one paragraph, as they stand.

    Args:
        text: Without line breaks that mean something.
    """
    found: List[str] = []
    start = 0
    for end in _END.finditer(text):
        before, after = text[start : end.start()], text[end.end() :]
        if _goes_on(before, after):
            continue
        found.append(text[start : end.end()].strip())
        start = end.end()
    rest = text[start:].strip()
    return [*found, rest] if rest else found


def _goes_on(before: str, after: str) -> bool:
    """Whether the full stop at the end of ``before`` is that of an abbreviation."""
    if _MAY_END.search(before):
        return after[:1].isdigit()
    return bool(_ABBREVIATION.search(before))
