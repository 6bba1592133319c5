"""The training wordings themselves, to see how close a message comes to any of them.

Only the wordings of a few labels are compared with a message, so the cost of a message
does not grow with the number of FAQs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Sequence, Tuple

import numpy as np


@dataclass(frozen=True)
class Neighbours:
    """Training vectors in the order of their labels.

    Args:
        vectors: ``(n, dim)`` unit rows, sorted by label.
        starts: ``(labels + 1,)``; label ``i`` owns the rows ``starts[i]`` to ``starts[i + 1]``.
        rows: ``(n,)`` where each row stood before it was sorted.
    """

    vectors: np.ndarray
    starts: np.ndarray
    rows: np.ndarray

    @classmethod
    def fit(cls, vectors: np.ndarray, labels: np.ndarray, count: int) -> Neighbours:
        """Sort training vectors by label.

        Args:
            vectors: ``(n, dim)`` unit rows.
            labels: ``(n,)`` label numbers.
            count: How many labels there are.
        """
        rows = np.argsort(labels, kind="stable")
        starts = np.searchsorted(labels[rows], np.arange(count + 1))
        return cls(np.ascontiguousarray(vectors[rows], np.float32), starts, rows)

    def closest(
        self, vector: np.ndarray, labels: Sequence[int], without: int = -1
    ) -> Tuple[float, float]:
        """Compare one message with the wordings of some labels.

        Args:
            vector: ``(dim,)``.
            labels: Label numbers, the likeliest first.
            without: A training row that does not count, the message itself.

        Returns:
            The highest cosine among all these labels, and the mean of the three highest of
            the first one; -1 where there is nothing to compare with.
        """
        best, own = -1.0, -1.0
        for place, label in enumerate(labels):
            start, end = self.starts[label], self.starts[label + 1]
            cosines = self.vectors[start:end] @ vector
            if without >= 0:
                cosines = cosines[self.rows[start:end] != without]
            if not len(cosines):
                continue
            best = max(best, float(cosines.max()))
            if place == 0:
                own = float(np.sort(cosines)[-3:].mean())
        return best, own
