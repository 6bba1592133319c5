"""Turn scores into probabilities one can act on.

Two small logistic regressions, fitted on scores of messages the classifier had not seen:
one says whether a message belongs to any FAQ at all, one whether the first label is right.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Dict, Tuple

import numpy as np

# Keeps the fit from claiming certainty on the few hundred scores it sees.
STRENGTH = 1.0


@dataclass(frozen=True)
class Judge:
    """A logistic regression over a handful of scores.

    Args:
        centre: ``(scores,)`` subtracted first.
        spread: ``(scores,)`` divided by next.
        weights: ``(scores,)``.
        bias: Added last.
    """

    centre: np.ndarray
    spread: np.ndarray
    weights: np.ndarray
    bias: float

    @classmethod
    def fit(cls, scores: np.ndarray, truth: np.ndarray, counts: np.ndarray) -> Judge:
        """Learn from scores of unseen messages.

        Args:
            scores: ``(n, scores)``; higher should mean truer.
            truth: ``(n,)`` of 0 and 1.
            counts: ``(n,)`` how much each message counts.
        """
        from sklearn.linear_model import LogisticRegression

        centre, spread = scores.mean(axis=0), scores.std(axis=0) + 1e-6
        if len(set(truth.tolist())) < 2:
            # Nothing to learn: every message was right, or none was.
            bias = 3.0 if truth.all() else -3.0
            return cls(centre, spread, np.zeros(scores.shape[1]), bias)
        model = LogisticRegression(C=STRENGTH)
        model.fit((scores - centre) / spread, truth, sample_weight=counts)
        return cls(centre, spread, model.coef_[0], float(model.intercept_[0]))

    def probability(self, scores: np.ndarray) -> np.ndarray:
        """How likely each row is true: ``(n,)`` in 0..1."""
        weights, bias = self._folded
        logits = scores @ weights + bias
        return 1 / (1 + np.exp(-np.minimum(np.maximum(logits, -30), 30)))

    @cached_property
    def _folded(self) -> Tuple[np.ndarray, float]:
        """Weights and bias for scores as they come, centring and spreading included."""
        weights = self.weights / self.spread
        return weights, float(self.bias - self.centre @ weights)

    def arrays(self, name: str) -> Dict[str, np.ndarray]:
        """What to save, under names that begin with ``name``."""
        return {
            f"{name}_centre": self.centre,
            f"{name}_spread": self.spread,
            f"{name}_weights": self.weights,
            f"{name}_bias": np.array(self.bias),
        }

    @classmethod
    def of_arrays(cls, arrays: Dict[str, np.ndarray], name: str) -> Judge:
        """Read what ``arrays`` wrote."""
        return cls(
            arrays[f"{name}_centre"],
            arrays[f"{name}_spread"],
            arrays[f"{name}_weights"],
            float(arrays[f"{name}_bias"]),
        )
