"""What speaks for and against knowing a message: the scores that the judges weigh."""

from __future__ import annotations

from math import isfinite
from typing import Optional

import numpy as np

from faqbot.nlu.neighbours import Neighbours

# Labels whose wordings a message is compared with.
LIKELY = 8


def closeness(
    scores: np.ndarray,
    vectors: np.ndarray,
    neighbours: Neighbours,
    outside: np.ndarray,
    rows: Optional[np.ndarray] = None,
) -> np.ndarray:
    """How close the likeliest labels' wordings are: ``(n, labels)``, 0 for all others.

    Args:
        scores: ``(n, labels)`` of the softmax classifier; ``-inf`` for labels it lacks.
        vectors: ``(n, dim)`` unit rows.
        neighbours: The training wordings.
        outside: Numbers of the labels that mean "not for this bot"; always looked at.
        rows: ``(n,)`` training rows the messages are, when they are themselves wordings.
    """
    count = min(LIKELY, scores.shape[1])
    likely = np.argpartition(-scores, count - 1, axis=1)[:, :count].tolist()
    strange = outside.tolist()
    looked = [
        [label for label in labels if isfinite(scores[i, label])] for i, labels in enumerate(likely)
    ]
    for labels in looked:
        labels.extend(set(strange).difference(labels))
    return neighbours.closeness(vectors, looked, rows)


def scope_evidence(scores: np.ndarray, close: np.ndarray, outside: np.ndarray) -> np.ndarray:
    """Does the message belong to any FAQ?

    Args:
        scores: ``(n, labels)``, closeness added; ``-inf`` for labels the classifier lacks.
        close: As ``closeness`` gives it.
        outside: Numbers of the labels that mean "not for this bot".

    Returns:
        ``(n, 6)``: the highest score and the softened highest one of the labels inside, the
        closest wording inside, the likeliest label's own closeness, and how far score and
        closeness stand above those of the labels outside.
    """
    inside, near = scores, close
    if len(outside):
        inside, near = scores.copy(), close.copy()
        inside[:, outside] = -np.inf
        near[:, outside] = 0
    first = inside.argmax(axis=1)
    rows = np.arange(len(scores))
    found = np.zeros((len(scores), 6))
    found[:, 0] = best = inside[rows, first]
    found[:, 1] = best + np.log(np.exp(inside - best[:, None]).sum(axis=1))
    found[:, 2] = closest = near.max(axis=1)
    found[:, 3] = near[rows, first]
    if len(outside):
        found[:, 4] = best - scores[:, outside].max(axis=1)
        found[:, 5] = closest - close[:, outside].max(axis=1)
        # A classifier trained without any label outside says nothing about them.
        found[~np.isfinite(found)] = 0
    return found


def answer_evidence(
    probabilities: np.ndarray, familiarity: np.ndarray, closeness: np.ndarray
) -> np.ndarray:
    """Is the first label the right one?

    Args:
        probabilities: ``(n, labels)``, each row sums to 1.
        familiarity: ``(n,)`` in 0..1.
        closeness: ``(n,)`` cosine of the closest wording.

    Returns:
        ``(n, 4)``: logarithms of the best probability, of its lead over the second, and of
        the odds of being in scope; and the closeness.
    """
    first_two = np.log(np.maximum(np.partition(probabilities, -2, axis=1)[:, -2:], 1e-6))
    likely = np.minimum(np.maximum(familiarity, 1e-4), 1 - 1e-4)
    found = np.empty((len(probabilities), 4))
    found[:, 0] = first_two[:, 1]
    found[:, 1] = first_two[:, 1] - first_two[:, 0]
    found[:, 2] = np.log(likely / (1 - likely))
    found[:, 3] = closeness
    return found
