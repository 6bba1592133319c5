"""What a message is spelt like: words and pieces of words, as a short dense vector.

The sentence encoder knows meanings; this knows the very words a FAQ uses, names and
misspellings too. Counts are weighted by rarity and folded into at most ``width`` numbers,
so that a bot with thousands of FAQs stays small and quick.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Dict, Iterator, List, Mapping, Sequence, Tuple

import numpy as np

PIECES = (2, 3, 4)
WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Ngrams:
    """Fitted n-grams.

    Args:
        index: The row of each n-gram; words are marked ``w``, pieces of words ``c``.
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

    def _weigh(self, count: Mapping[str, int]) -> Tuple[np.ndarray, np.ndarray]:
        """Weights of one text's known n-grams; words and pieces each have length 1."""
        columns: List[int] = []
        values: List[np.ndarray] = []
        for mark in "wc":
            known = [
                (self.index[n], c) for n, c in count.items() if n[0] == mark and n in self.index
            ]
            if not known:
                continue
            rows = [row for row, _ in known]
            weights = (1 + np.log([c for _, c in known])) * self.rarity[rows]
            columns.extend(rows)
            values.append(weights / np.linalg.norm(weights))
        whole = np.concatenate(values) if values else np.zeros(0)
        return np.array(columns, np.int64), whole.astype(np.float32)

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
