"""Cut a message into folded words that remember where they stood.

Folding makes "CAN’T", "can't", "cant" and "can not" the same word. Knows nothing of
symptoms; the vocabulary is the caller's.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

SENTENCE = "."
PAUSE = ","

# A sum keeps its sign: "€39.9" is no temperature.
_MONEY = "€$£"
_WORD = re.compile(
    rf"[{_MONEY}] ?\d+(?:[.,]\d+)?|\d+(?:[.,]\d+)?(?: ?[{_MONEY}](?! ?\d))?"
    r"|[^\W\d_]+(?:['`´‘’ʼ′][^\W\d_]+)*"
)
_INVISIBLE = re.compile("[\u00ad\u034f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufe0e\ufe0f\ufeff]")
_ELLIPSIS = re.compile(r"\.{2,}|…")
_STRETCHED = re.compile(r"(.)\1{2,}")
_CUT_NEGATIONS = frozenset(
    "can don won isn aren wasn weren doesn didn couldn wouldn haven hasn hadn shouldn".split()
)


@dataclass(frozen=True)
class Word:
    """One word of a message.

    Args:
        text: Folded: lower case, no accents, no apostrophes.
        start: Where it starts in the cleaned message.
        end: One past its last character.
        break_before: ``SENTENCE``, ``PAUSE`` or empty: what stands between it and the last word.
        sentence: 0-based number of its sentence.
    """

    text: str
    start: int
    end: int
    break_before: str
    sentence: int


def clean(text: str) -> str:
    """The message without invisible characters and in one Unicode form."""
    return _INVISIBLE.sub("", unicodedata.normalize("NFKC", text.replace("…", "...")))


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """Lower case, without accents, apostrophes or letters held down."""
    decomposed = unicodedata.normalize("NFKD", word.casefold())
    letters = "".join(c for c in decomposed if c.isalnum() or c in f".,{_MONEY}")
    return _STRETCHED.sub(r"\1\1", letters)


def cut(cleaned: str) -> list[Word]:
    """Words of a cleaned message, in order."""
    words: list[Word] = []
    sentence = 0
    end = 0
    for found in _WORD.finditer(cleaned):
        break_before = _break_in(cleaned[end : found.start()]) if words else ""
        sentence += break_before == SENTENCE
        folded = fold(found.group())
        end = found.end()
        if words and not break_before and _continues(words[-1].text, folded):
            last = words.pop()
            joined = "cant" if last.text == "can" else last.text + "t"
            words.append(Word(joined, last.start, end, last.break_before, last.sentence))
        else:
            words.append(Word(folded, found.start(), end, break_before, sentence))
    return [word if word.text != "cannot" else _as_cant(word) for word in words]


def _continues(last: str, word: str) -> bool:
    """Whether two words are one negation cut in two: "can not", "don t"."""
    return (last == "can" and word == "not") or (word == "t" and last in _CUT_NEGATIONS)


def _as_cant(word: Word) -> Word:
    return Word("cant", word.start, word.end, word.break_before, word.sentence)


def _break_in(between: str) -> str:
    """The strongest break in what stands between two words."""
    if between.isspace() and "\n" not in between:
        return ""
    softened = _ELLIPSIS.sub(",", between)
    if any(c in ".!?;؟。！？\n" for c in softened):
        return SENTENCE
    # A sign inside a compound ("self-harm", "A&E") is no pause; a spaced one is.
    return PAUSE if softened.strip() and softened not in "-'’/&\u2010\u2011" else ""
