"""Where to answer, where to ask back, and where to say "I don't know".

The places are chosen from messages the classifier had not seen, for an error someone
stated beforehand, never by hand.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Dict, List

import numpy as np


@dataclass(frozen=True)
class Thresholds:
    """Confidences, 0..1.

    Args:
        answer: Answer from here on.
        suggest: Offer choices from here on, and below it say "I don't know".
    """

    answer: float
    suggest: float


def choose_thresholds(
    confidence: np.ndarray,
    right: np.ndarray,
    offered: np.ndarray,
    counts: np.ndarray,
    answer_error: float,
    suggest_hit: float,
) -> Thresholds:
    """Find the lowest confidences that keep the promise.

    Args:
        confidence: ``(n,)`` of unseen messages, in scope or not.
        right: ``(n,)`` whether the first label was right.
        offered: ``(n,)`` whether the right label was among those one would offer.
        counts: ``(n,)`` how much each message counts.
        answer_error: The most answers that may be wrong, as a share.
        suggest_hit: The fewest offers that must hold the right label, as a share.
    """
    order = np.argsort(-confidence, kind="stable")
    steps = confidence[order]
    total = np.cumsum(counts[order])
    error = np.cumsum((counts * ~right)[order]) / total
    good = np.flatnonzero(error <= answer_error)
    last = int(good[-1]) if len(good) else -1
    answer = float(steps[last]) if last >= 0 else 1.0
    suggest = _lowest_worth_offering(confidence, offered, counts, suggest_hit)
    return Thresholds(answer, min(suggest, answer))


def _lowest_worth_offering(
    confidence: np.ndarray, offered: np.ndarray, counts: np.ndarray, suggest_hit: float
) -> float:
    """From which confidence on an offer holds the right label often enough, right there."""
    from sklearn.isotonic import IsotonicRegression

    rising = IsotonicRegression(y_min=0, y_max=1).fit(confidence, offered, counts)
    hits = rising.predict(confidence)
    worth = confidence[hits >= suggest_hit]
    return float(worth.min()) if len(worth) else 1.0


def reliability(confidence: np.ndarray, right: np.ndarray, counts: np.ndarray) -> List[Dict]:
    """Ten bins of confidence beside what came true, for a diagram.

    Returns:
        Bins that hold a message, each with ``from``, ``confidence``, ``right`` and ``share``.
    """
    bins = []
    for number in range(10):
        inside = (np.minimum(confidence, 0.999) * 10).astype(int) == number
        weight = counts[inside].sum()
        if weight:
            bins.append(
                {
                    "from": number / 10,
                    "confidence": _mean(confidence[inside], counts[inside]),
                    "right": _mean(right[inside], counts[inside]),
                    "share": round(float(weight / counts.sum()), 4),
                }
            )
    return bins


def _mean(values: np.ndarray, counts: np.ndarray) -> float:
    return round(float(np.average(values, weights=counts)), 4)
