"""The training wordings themselves, to see how close a message comes to any of them.

Only the wordings of a few labels are compared with a message, so the cost of a message
does not grow with the number of FAQs.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import List, Optional, Sequence

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
        # Rounded as they are saved, so a loaded model answers like the trained one.
        rounded = vectors[rows].astype(np.float16).astype(np.float32)
        return cls(np.ascontiguousarray(rounded), starts, rows)

    def closeness(
        self,
        vectors: np.ndarray,
        labels: Sequence[Sequence[int]],
        rows: Optional[np.ndarray] = None,
    ) -> np.ndarray:
        """Compare messages with the wordings of some labels.

        Args:
            vectors: ``(n, dim)``.
            labels: For each message the label numbers to look at.
            rows: ``(n,)`` training rows the messages are, when they are themselves wordings;
                a wording is not its own neighbour.

        Returns:
            ``(n, labels)``: the cosine of each label's closest wording, 0 where it is
            negative or was not looked at.
        """
        found = np.zeros((len(vectors), len(self.starts) - 1), np.float32)
        starts = self._starts
        for i, vector in enumerate(vectors):
            for label in labels[i]:
                start, end = starts[label], starts[label + 1]
                cosines = self.vectors[start:end] @ vector
                if rows is not None:
                    cosines = cosines[self.rows[start:end] != rows[i]]
                if len(cosines):
                    found[i, label] = max(np.maximum.reduce(cosines), 0.0)
        return found

    @cached_property
    def _starts(self) -> List[int]:
        # Numbers of a list are read several times faster than those of an array.
        return self.starts.tolist()
