"""Find terms of a dictionary in a message: goals, body areas, health conditions.

Plain code over words. A slip of spelling is forgiven in words of five letters or more
that are not themselves words; how near two words must be depends on their length.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Collection, Dict, Iterable, List, Mapping, Optional, Tuple

from rapidfuzz.distance import OSA

from faqbot.nlu.spelling import english_words

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
MIN_FUZZY_LENGTH = 5
TWO_SLIPS_LENGTH = 9

Words = Tuple[str, ...]


@dataclass(frozen=True)
class Term:
    """A term found in a text.

    Args:
        entity: Such as ``goal``.
        value: The canonical value, such as ``hair_loss``.
        start: First character of the words in the text.
        end: One past the last.
        words: The words as typed.
    """

    entity: str
    value: str
    start: int
    end: int
    words: str


def words_of(text: str) -> List[Tuple[str, int, int]]:
    """The lower-case words of a text with their places; apostrophes are kept straight."""
    return [
        (match.group().lower().replace("’", "'"), match.start(), match.end())
        for match in WORD.finditer(text)
    ]


class Dictionary:
    """Terms by their words.

    Args:
        terms: Entity to its terms, each with the canonical value.
        known_words: Correctly spelt words that are never taken for a slip.
    """

    def __init__(
        self, terms: Mapping[str, Mapping[str, str]], known_words: Collection[str] = ()
    ) -> None:
        self._terms: Dict[Words, List[Tuple[str, str]]] = {}
        for entity, values in terms.items():
            for term, value in values.items():
                words = tuple(word for word, _, _ in words_of(term))
                if words:
                    self._terms.setdefault(words, []).append((entity, value))
        self._longest = max(map(len, self._terms), default=0)
        self._vocabulary = {word for words in self._terms for word in words}
        self._known = self._vocabulary.union(known_words)
        self._by_length: Dict[int, List[str]] = {}
        for word in sorted(self._vocabulary):
            self._by_length.setdefault(len(word), []).append(word)

    def find(self, text: str) -> List[Term]:
        """The terms of a text in reading order, the longest first where they overlap.

        Two terms of one entity never overlap; terms of different entities may.
        """
        placed = words_of(text)
        words = [self._spelt(word) for word, _, _ in placed]
        taken: Dict[str, set] = {}
        found: List[Term] = []
        for length in range(min(self._longest, len(words)), 0, -1):
            for first in range(len(words) - length + 1):
                span = range(first, first + length)
                for entity, value in self._terms.get(tuple(words[first : first + length]), ()):
                    if taken.setdefault(entity, set()).isdisjoint(span):
                        taken[entity].update(span)
                        start, end = placed[first][1], placed[first + length - 1][2]
                        found.append(Term(entity, value, start, end, text[start:end]))
        return sorted(found, key=lambda term: (term.start, term.entity))

    def _spelt(self, word: str) -> str:
        """The dictionary's word that was meant, or the word itself."""
        if word in self._known or len(word) < MIN_FUZZY_LENGTH or not word.isalpha():
            return word
        if word in english_words():
            return self._number_changed(word) or word
        changed = self._number_changed(word)
        if changed:
            return changed
        slips = 2 if len(word) >= TWO_SLIPS_LENGTH else 1
        return self._nearest(word, slips) or word

    def _number_changed(self, word: str) -> Optional[str]:
        """The word in the other number, if the dictionary has that."""
        other = word[:-1] if word.endswith("s") else word + "s"
        return other if other in self._vocabulary else None

    def _nearest(self, word: str, slips: int) -> Optional[str]:
        lengths: Iterable[int] = range(
            max(MIN_FUZZY_LENGTH, len(word) - slips), len(word) + slips + 1
        )
        near = [
            (distance, other)
            for length in lengths
            for other in self._by_length.get(length, ())
            if _begins_like(word, other)
            and (distance := OSA.distance(word, other, score_cutoff=slips)) <= slips
        ]
        return min(near)[1] if near else None


def _begins_like(word: str, other: str) -> bool:
    """Whether two words share their first letter, or have the first two swapped: "ahshimoto"."""
    return word[0] == other[0] or word[:2] == other[1::-1]
