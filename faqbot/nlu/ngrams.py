"""What a message is spelt like: words and pieces of words, as a short dense vector.

The sentence encoder knows meanings; this knows the very words a FAQ uses, names and
misspellings too. Counts are weighted by rarity and folded into at most ``width`` numbers,
so that a bot with thousands of FAQs stays small and quick.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import Dict, Iterator, Mapping, Sequence, Tuple

import numpy as np

PIECES = (2, 3, 4)
WORD = re.compile(r"\w+")


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
            columns, values = self._weigh(Counter(_pieces(text)))
            folded[row] = values @ self.projection[columns].astype(np.float32)
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

    def _weigh(self, count: Mapping[str, int]) -> Tuple[np.ndarray, np.ndarray]:
        """Weights of one text's known n-grams; words and pieces each have length 1."""
        known = [(self.index[name], seen) for name, seen in count.items() if name in self.index]
        if not known:
            return np.zeros(0, np.int64), np.zeros(0, np.float32)
        rows, seen_often = np.array(known).T
        weights = (1 + np.log(seen_often)) * self.rarity[rows]
        are_words = rows >= self._first_word
        for kind in (are_words, ~are_words):
            weights[kind] /= np.linalg.norm(weights[kind]) or 1.0
        return rows, weights.astype(np.float32)

    def _matrix(self, counts: Sequence[Mapping[str, int]]):  # type: ignore[no-untyped-def]
        """All training texts as one sparse matrix."""
        from scipy.sparse import csr_matrix

        weighed = [self._weigh(count) for count in counts]
        ends = np.cumsum([0] + [len(columns) for columns, _ in weighed])
        columns = np.concatenate([columns for columns, _ in weighed])
        values = np.concatenate([values for _, values in weighed])
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
        yield "w" + word
        edged = f" {word} "
        for size in PIECES:
            if len(edged) <= size:
                yield "c" + edged
                break
            for start in range(len(edged) - size + 1):
                yield "c" + edged[start : start + size]
    for first, second in zip(words, words[1:]):
        yield f"w{first} {second}"
