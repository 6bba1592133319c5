"""Read a word through its slips: which words of a vocabulary it may stand for.

Words of five letters or more stand one slip off, of eight or more two; the first letter is
nearly always right, so it must be. A listed real word ("threat", "checks") is never read as a
slip of another ("throat", "cheeks").
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import combinations
from typing import Iterable, Optional

from rapidfuzz.distance import OSA

_ONE_SLIP, _TWO_SLIPS, _LONGEST = 5, 8, 24
_TWICE = re.compile(r"(.)\1+")


def slips_allowed(word: str) -> int:
    """How many letters may be wrong in a word of the vocabulary."""
    if len(word) < _ONE_SLIP or not word.isalpha():
        return 0
    return 2 if len(word) >= _TWO_SLIPS else 1


class Vocabulary:
    """Known words, looked up exactly or through slips.

    Args:
        words: Folded words.
        forgiving: Those of them that are recognised through slips; all when ``None``.
        real_words: Words that are right as they stand.
    """

    def __init__(
        self,
        words: Iterable[str],
        forgiving: Optional[Iterable[str]] = None,
        real_words: Iterable[str] = (),
    ) -> None:
        self._words = frozenset(words)
        self._real_words = frozenset(real_words)
        self._by_stump: dict[str, set[str]] = {}
        for word in self._words if forgiving is None else frozenset(forgiving):
            for stump in _stumps(word, slips_allowed(word)):
                self._by_stump.setdefault(stump, set()).add(word)
        self._look_up = lru_cache(maxsize=20_000)(self._read)

    def read(self, word: str) -> tuple[str, ...]:
        """The words ``word`` may stand for; itself alone when it is known."""
        return self._look_up(word) if len(word) <= _LONGEST else ()

    def _read(self, word: str) -> tuple[str, ...]:
        if word in self._words:
            return (word,)
        single = _TWICE.sub(r"\1", word)
        if single != word and len(single) > 1 and word.isalpha() and single in self._words:
            return (single,)
        if len(word) < _ONE_SLIP - 1 or word in self._real_words or not word.isalpha():
            return ()
        near: set[str] = set()
        for stump in _stumps(word, 2 if len(word) >= _TWO_SLIPS - 2 else 1):
            near.update(self._by_stump.get(stump, ()))
        return tuple(sorted(known for known in near if _is_slip(word, known)))


def _is_slip(word: str, known: str) -> bool:
    """Whether ``word`` is ``known`` with a slip or two, its beginning right or swapped."""
    distance = OSA.distance(word, known)
    if distance > slips_allowed(known):
        return False
    starts_right = word[0] == known[0] or word[:2] == known[1::-1]
    return starts_right or (distance == 1 and slips_allowed(known) == 2)


def _stumps(word: str, slips: int) -> set[str]:
    """The word with up to ``slips`` letters left out; two near words share such a stump."""
    stumps = {word}
    for count in range(1, slips + 1):
        for kept in combinations(range(len(word)), len(word) - count):
            stumps.add("".join(word[i] for i in kept))
    return stumps
