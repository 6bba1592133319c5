"""Cut an answer's text into sentences, without a cut after "Dr." or in "e.g. this", and keep the first."""

from __future__ import annotations

import re
from typing import List

MOST_SENTENCES = 2  # of an opening
MOST_WORDS = 45
FEWEST_WORDS = 8  # "Only within limits." says too little alone
_END = re.compile(r"(?<=[.!?])[*”\"]*\s+(?=[A-Z0-9*“\"(])")
# What ends in a full stop and goes on.
_ABBREVIATION = re.compile(
    r"\b(?:drs?|prof|mrs?|ms|st|nos?|vs|etc|approx|ca|incl|excl|min|max|fig|[a-z]\.[a-z])\.[*”\"]*$",
    re.IGNORECASE,
)
# These may well end a sentence, so only a small letter or a number after them goes on with it.
_MAY_END = re.compile(r"\b(?:etc|a\.m|p\.m|no|min|max|u\.[ks])\.[*”\"]*$", re.IGNORECASE)

# A ban or a warning further down is never left out.
_WARNS = re.compile(
    r"\brules? (?:\w+ ){0,3}out\b|\bmust not\b|\bdon['’]t (?:stop|rely)\b|\bemergency\b|\b(?:see|let|ask|talk to) (?:a|your) (?:\w+ )?doctor\b"
    r"|\bgood candidates\b|\btrained professional\b|\ballergic\b",
    re.IGNORECASE,
)


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


def opening_of(text: str) -> str:
    """The first sentences of a text, two at most and one if it is long, with any warning."""
    sentences = sentences_of(text.strip().split("\n")[0])
    kept = sentences[:1]
    for sentence in sentences[1:]:
        words = len(" ".join([*kept, sentence]).split())
        says_little = len(" ".join(kept).split()) < FEWEST_WORDS
        if not says_little and (len(kept) >= MOST_SENTENCES or words > MOST_WORDS):
            break
        kept.append(sentence)
    kept += [sentence for sentence in sentences[len(kept) :] if _WARNS.search(sentence)]
    return " ".join(kept)


def _goes_on(before: str, after: str) -> bool:
    """Whether the full stop at the end of ``before`` is that of an abbreviation."""
    if _MAY_END.search(before):
        return after[:1].isdigit()
    return bool(_ABBREVIATION.search(before))
