"""What a message is spelt like: words and pieces of words, as a short dense vector.

The sentence encoder knows meanings; this knows the very words a FAQ uses, names and
misspellings too. Counts are weighted by rarity and folded into at most ``width`` numbers,
so that a bot with thousands of FAQs stays small and quick.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import log, sqrt
from typing import Callable, Dict, Iterable, Iterator, List, Mapping, Sequence, Tuple

import numpy as np

PIECES = (2, 3, 4)
WORD = re.compile(r"\w+")
REMEMBERED_WORDS = 8_192


@dataclass(frozen=True)
class Ngrams:
    """Fitted n-grams.

    Args:
        index: The row of each n-gram in their order; words are marked ``w``, pieces of
            words ``c``.
        rarity: ``(rows,)`` inverse document frequencies.
        projection: ``(rows, width)``.
    """

    index: Mapping[str, int]
    rarity: np.ndarray
    projection: np.ndarray

    @classmethod
    def fit(cls, texts: Sequence[str], width: int) -> Tuple[Ngrams, np.ndarray]:
        """Learn which n-grams there are, how rare each is, and how to fold them.

        Args:
            texts: The training texts.
            width: The most numbers a text is folded into.

        Returns:
            The n-grams, and the ``(len(texts), ≤ width)`` vectors of the texts themselves.
        """
        counts = [Counter(_pieces(text)) for text in texts]
        seen = Counter(name for count in counts for name in count)
        names = sorted(seen)
        index = {name: row for row, name in enumerate(names)}
        documents = np.array([seen[name] for name in names], np.float64)
        rarity = (np.log((1 + len(texts)) / (1 + documents)) + 1).astype(np.float32)
        plain = cls(index, rarity, np.zeros((len(names), 0), np.float32))
        matrix = plain._matrix(counts)
        folded, projection = _fold(matrix, width)
        return cls(index, rarity, projection), folded

    def transform(self, texts: Sequence[str]) -> np.ndarray:
        """Fold texts: ``(len(texts), width)`` float32."""
        folded = np.zeros((len(texts), self.projection.shape[1]), np.float32)
        for row, text in enumerate(texts):
            rows, weights = self._weigh(self._count(text))
            known = self.projection[rows].astype(np.float32, copy=False)
            folded[row] = np.array(weights, np.float32) @ known
        return folded

    def through(self, weights: np.ndarray) -> Ngrams:
        """The same n-grams, folded into what the folded numbers are multiplied with next.

        Args:
            weights: ``(width, n)``.

        Returns:
            N-grams that fold a text into ``n`` numbers: ``transform(texts) @ weights``.
        """
        projection = self.projection.astype(np.float32) @ weights.astype(np.float32)
        return Ngrams(self.index, self.rarity, projection)

    @cached_property
    def _first_word(self) -> int:
        """The row of the first word: names are sorted, so pieces of words come before."""
        return sum(name[0] == "c" for name in self.index)

    @cached_property
    def _rarities(self) -> List[float]:
        return self.rarity.tolist()

    @cached_property
    def _rows_of(self) -> Callable[[str], Tuple[int, ...]]:
        """The rows of one word and of its pieces, remembered: most words come again."""
        return lru_cache(maxsize=REMEMBERED_WORDS)(lambda word: self._known(_word_pieces(word)))

    def _known(self, names: Iterable[str]) -> Tuple[int, ...]:
        return tuple(self.index[name] for name in names if name in self.index)

    def _count(self, text: str) -> Dict[int, int]:
        """How often each known n-gram stands in a text, by row."""
        words = WORD.findall(text.lower())
        count: Dict[int, int] = {}
        for word in words:
            for row in self._rows_of(word):
                count[row] = count.get(row, 0) + 1
        for row in self._known(_pairs(words)):
            count[row] = count.get(row, 0) + 1
        return count

    def _weigh(self, count: Mapping[int, int]) -> Tuple[List[int], List[float]]:
        """Weights of one text's n-grams; words and pieces each have length 1.

        In plain Python, since arrays of so few numbers take longer to make than to add up.
        """
        rarities, first_word = self._rarities, self._first_word
        words: List[Tuple[int, float]] = []
        pieces: List[Tuple[int, float]] = []
        for row, seen in count.items():
            weight = rarities[row] if seen == 1 else rarities[row] * (1 + log(seen))
            (words if row >= first_word else pieces).append((row, weight))
        rows: List[int] = []
        weights: List[float] = []
        for kind in (words, pieces):
            length = sqrt(sum(weight * weight for _, weight in kind)) or 1.0
            rows += [row for row, _ in kind]
            weights += [weight / length for _, weight in kind]
        return rows, weights

    def _matrix(self, counts: Sequence[Mapping[str, int]]):  # type: ignore[no-untyped-def]
        """All training texts as one sparse matrix."""
        from scipy.sparse import csr_matrix

        weighed = [
            self._weigh({self.index[name]: seen for name, seen in count.items()})
            for count in counts
        ]
        ends = np.cumsum([0] + [len(rows) for rows, _ in weighed])
        columns = np.array([row for rows, _ in weighed for row in rows], np.int64)
        values = np.array([weight for _, weights in weighed for weight in weights], np.float32)
        return csr_matrix((values, columns, ends), shape=(len(counts), len(self.index)))

    def arrays(self) -> Dict[str, np.ndarray]:
        """What to save beside the names."""
        return {"rarity": self.rarity, "projection": self.projection}


def _fold(matrix, width: int) -> Tuple[np.ndarray, np.ndarray]:  # type: ignore[no-untyped-def]
    """The directions in which the training texts differ most, by singular vectors."""
    from sklearn.utils.extmath import randomized_svd

    size = min(width, *matrix.shape)
    if matrix.shape[0] <= 2 * width:
        # Small enough for an exact answer.
        values, vectors = np.linalg.eigh((matrix @ matrix.T).toarray().astype(np.float64))
        kept = np.argsort(values)[::-1][:size]
        kept = kept[values[kept] > values.max() * 1e-6]
        lengths = np.sqrt(values[kept])
        projection = matrix.T @ (vectors[:, kept] / lengths)
        folded = vectors[:, kept] * lengths
    else:
        left, lengths, right = randomized_svd(matrix, size, n_iter=2, random_state=0)
        projection, folded = right.T, left * lengths
    # Half precision is plenty here, and this is the largest array of a model.
    return folded.astype(np.float32), projection.astype(np.float16)


def _pieces(text: str) -> Iterator[str]:
    """Words, pairs of words, and pieces of words with their edges marked by blanks."""
    words = WORD.findall(text.lower())
    for word in words:
        yield from _word_pieces(word)
    yield from _pairs(words)


def _word_pieces(word: str) -> Iterator[str]:
    yield "w" + word
    edged = f" {word} "
    for size in PIECES:
        if len(edged) <= size:
            yield "c" + edged
            break
        for start in range(len(edged) - size + 1):
            yield "c" + edged[start : start + size]


def _pairs(words: Sequence[str]) -> Iterator[str]:
    return (f"w{first} {second}" for first, second in zip(words, words[1:]))
