"""What speaks for and against knowing a message: the scores that the judges weigh."""

from __future__ import annotations

from typing import Optional

import numpy as np

from faqbot.nlu.neighbours import Neighbours
from faqbot.nlu.softmax import softmax

# Labels whose wordings a message is compared with.
LIKELY = 8


def scope_evidence(
    scores: np.ndarray,
    vectors: np.ndarray,
    neighbours: Neighbours,
    outside: np.ndarray,
    rows: Optional[np.ndarray] = None,
) -> np.ndarray:
    """Does the message belong to any FAQ?

    Args:
        scores: ``(n, labels)`` of the softmax classifier; ``-inf`` for labels it lacks.
        vectors: ``(n, dim)`` unit rows.
        neighbours: The training wordings.
        outside: Numbers of the labels that mean "not for this bot".
        rows: ``(n,)`` training rows the messages are, when they are themselves wordings.

    Returns:
        ``(n, 6)``: the highest score and the softened highest one of the labels inside, the
        closest wording among the likely labels, the likeliest label's own closeness, and
        how far score and closeness stand above those of the labels outside.
    """
    inside = scores.copy()
    inside[:, outside] = -np.inf
    best = inside.max(axis=1)
    energy = best + np.log(np.exp(inside - best[:, None]).sum(axis=1))
    count = min(LIKELY, inside.shape[1] - len(outside))
    likely = np.argpartition(-inside, count - 1, axis=1)[:, :count]
    likely = np.take_along_axis(
        likely, np.argsort(-np.take_along_axis(inside, likely, 1), axis=1), 1
    )
    found = np.zeros((len(scores), 6))
    for i, vector in enumerate(vectors):
        without = -1 if rows is None else int(rows[i])
        labels = [label for label in likely[i] if np.isfinite(inside[i, label])]
        closest, own = neighbours.closest(vector, labels, without)
        found[i, :4] = best[i], energy[i], closest, own
        if len(outside):
            strange, _ = neighbours.closest(vector, outside, without)
            found[i, 4:] = best[i] - scores[i, outside].max(), closest - strange
    # A classifier trained without any label outside says nothing about them.
    return np.where(np.isfinite(found), found, 0.0)


def answer_evidence(
    scores: np.ndarray, temperature: float, familiarity: np.ndarray, closeness: np.ndarray
) -> np.ndarray:
    """Is the first label the right one?

    Args:
        scores: ``(n, labels)``.
        temperature: What the scores are divided by before they become probabilities.
        familiarity: ``(n,)`` in 0..1.
        closeness: ``(n,)`` cosine of the closest wording.

    Returns:
        ``(n, 4)``: logarithms of the best probability, of its lead over the second, and of
        the odds of being in scope; and the closeness.
    """
    first_two = np.sort(softmax(scores / temperature), axis=1)[:, -2:].clip(1e-6, 1)
    likely = familiarity.clip(1e-4, 1 - 1e-4)
    best = np.log(first_two[:, -1])
    lead = best - np.log(first_two[:, 0])
    return np.stack([best, lead, np.log(likely / (1 - likely)), closeness], axis=1)
