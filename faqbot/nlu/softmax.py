"""A linear softmax classifier: fitted with SciPy, used with NumPy."""

from __future__ import annotations

from typing import Optional, Tuple

import numpy as np

from faqbot.nlu.softmax_many import fit_softmax_many

# More labels than this are trained against their nearest ones only.
MANY_LABELS = 256
ITERATIONS = 200
# Stop when the loss of an example changes by less than this, relative to its size.
TOLERANCE = 1e-5


def fit_softmax(
    features: np.ndarray,
    labels: np.ndarray,
    classes: int,
    strength: float,
    counts: Optional[np.ndarray] = None,
) -> Tuple[np.ndarray, np.ndarray]:
    """Fit multinomial logistic regression with an L2 penalty on the weights.

    Args:
        features: ``(n, width)``.
        labels: ``(n,)`` class numbers.
        classes: How many classes there are; some may have no example.
        strength: How much the examples count against the penalty, scikit-learn's ``C``.
        counts: ``(n,)`` how much each example counts; 1 each unless told.

    Returns:
        Weights ``(width, classes)`` and bias ``(classes,)``, float32.
    """
    if classes > MANY_LABELS:
        even = np.ones(len(labels)) if counts is None else np.asarray(counts)
        return fit_softmax_many(features, labels, classes, strength, even)
    from scipy.optimize import minimize

    matrix = np.ascontiguousarray(features, np.float32)
    n, width = matrix.shape
    rows = np.arange(n)
    scale = 1.0 / (strength * n)
    share = np.full(n, 1 / n) if counts is None else np.asarray(counts) / n
    share = share.astype(np.float32)

    def loss(flat: np.ndarray) -> Tuple[float, np.ndarray]:
        parameters = flat.astype(np.float32).reshape(width + 1, classes)
        weights, bias = parameters[:-1], parameters[-1]
        scores = matrix @ weights
        scores += bias
        scores -= scores.max(axis=1, keepdims=True)
        own = scores[rows, labels]
        np.exp(scores, out=scores)
        totals = scores.sum(axis=1, keepdims=True)
        value = float(np.dot(np.log(totals[:, 0]) - own, share))
        scores /= totals
        scores[rows, labels] -= 1
        scores *= share[:, None]
        slope = np.empty((width + 1, classes), np.float64)
        slope[:-1] = matrix.T @ scores + scale * weights
        slope[-1] = scores.sum(axis=0)
        penalty = 0.5 * scale * float(np.einsum("ij,ij->", weights, weights, dtype=np.float64))
        return value + penalty, slope.ravel()

    found = minimize(
        loss,
        np.zeros((width + 1) * classes),
        jac=True,
        method="L-BFGS-B",
        options={"maxiter": ITERATIONS, "ftol": TOLERANCE, "gtol": 1e-7, "maxcor": 10},
    )
    parameters = found.x.astype(np.float32).reshape(width + 1, classes)
    return parameters[:-1].copy(), parameters[-1].copy()


def softmax(scores: np.ndarray) -> np.ndarray:
    """Probabilities of each row of scores."""
    shifted = np.exp(scores - scores.max(axis=1, keepdims=True))
    return shifted / shifted.sum(axis=1, keepdims=True)
