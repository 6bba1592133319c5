"""The softmax classifier for hundreds of labels and more.

With every label against every other, training would cost the square of the number of FAQs.
A wording is only ever mistaken for one of a few similar labels, so each label is trained
against its nearest ones; the cost then grows with the number of FAQs alone.
"""

from __future__ import annotations

from typing import List, Tuple

import numpy as np

RIVALS = 48
ITERATIONS = 60
TOLERANCE = 1e-4


def fit_softmax_many(
    features: np.ndarray, labels: np.ndarray, classes: int, strength: float, counts: np.ndarray
) -> Tuple[np.ndarray, np.ndarray]:
    """Like ``softmax.fit_softmax``, each label against its ``RIVALS`` nearest ones."""
    from scipy.optimize import minimize

    n, width = features.shape
    # Around their mean, wordings of labels that are not compared have nothing in common.
    mean = features.mean(axis=0, dtype=np.float64).astype(np.float32)
    features = features - mean
    # A constant feature stands for the bias.
    matrix = np.hstack([features, np.ones((n, 1), np.float32)]).astype(np.float32)
    rows = _rows_by_label(labels, classes)
    rivals = _rivals(features, rows)
    share = (counts / n).astype(np.float32)
    scale = np.float32(1.0 / (strength * n))

    def loss(flat: np.ndarray) -> Tuple[float, np.ndarray]:
        weights = flat.astype(np.float32).reshape(classes, width + 1)
        slope = scale * weights
        slope[:, -1] = 0
        value = 0.5 * float(np.einsum("ij,ij->", weights[:, :-1], slope[:, :-1]))
        for own, others in zip(rows, rivals):
            if not len(own):
                continue
            part = matrix[own]
            scores = part @ weights[others].T
            scores -= scores.max(axis=1, keepdims=True)
            right = scores[:, 0].copy()
            np.exp(scores, out=scores)
            totals = scores.sum(axis=1)
            value += float(np.dot(np.log(totals) - right, share[own]))
            scores /= totals[:, None]
            scores[:, 0] -= 1
            scores *= share[own][:, None]
            slope[others] += scores.T @ part
        return value, slope.ravel().astype(np.float64)

    options = {"maxiter": ITERATIONS, "ftol": TOLERANCE, "gtol": 1e-7, "maxcor": 4}
    found = minimize(
        loss, np.zeros(classes * (width + 1)), jac=True, method="L-BFGS-B", options=options
    )
    weights = found.x.astype(np.float32).reshape(classes, width + 1)
    return np.ascontiguousarray(weights[:, :-1].T), weights[:, -1] - weights[:, :-1] @ mean


def _rows_by_label(labels: np.ndarray, classes: int) -> List[np.ndarray]:
    order = np.argsort(labels, kind="stable")
    return np.split(order, np.searchsorted(labels[order], np.arange(1, classes)))


def _rivals(features: np.ndarray, rows: List[np.ndarray]) -> np.ndarray:
    """Each label, itself first, with the labels whose mean wording is closest."""
    means = np.stack(
        [features[own].mean(axis=0) if len(own) else np.zeros(features.shape[1]) for own in rows]
    ).astype(np.float32)
    means /= np.maximum(np.linalg.norm(means, axis=1, keepdims=True), 1e-6)
    near = means @ means.T
    np.fill_diagonal(near, 2)
    count = min(RIVALS + 1, len(rows))
    found = np.argpartition(-near, count - 1, axis=1)[:, :count]
    closeness = np.take_along_axis(near, found, axis=1)
    return np.take_along_axis(found, np.argsort(-closeness, axis=1), axis=1)
