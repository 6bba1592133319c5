"""The scores the judges weigh."""

from __future__ import annotations

import numpy as np

from faqbot.nlu.evidence import answer_evidence, closeness, scope_evidence
from faqbot.nlu.neighbours import Neighbours

VECTORS = np.eye(3, dtype=np.float32)
NEIGHBOURS = Neighbours.fit(VECTORS, np.arange(3), 3)
OUTSIDE = np.array([2])


def test_labels_outside_are_always_compared():
    scores = np.array([[3.0, -np.inf, -np.inf]], np.float32)
    found = closeness(scores, VECTORS[2:], NEIGHBOURS, OUTSIDE)
    assert found.tolist() == [[0, 0, 1]]


def test_a_strange_message_stands_below_a_known_one():
    scores = np.array([[4.0, 0, 0], [0, 0, 4.0]], np.float32)
    close = closeness(scores, VECTORS[[0, 2]], NEIGHBOURS, OUTSIDE)
    known, strange = scope_evidence(scores, close, OUTSIDE)
    assert (known > strange).all()


def test_missing_scores_leave_no_infinity_behind():
    scores = np.array([[1.0, -np.inf, -np.inf]], np.float32)
    close = closeness(scores, VECTORS[:1], NEIGHBOURS, OUTSIDE)
    assert np.isfinite(scope_evidence(scores, close, OUTSIDE)).all()


def test_a_clear_winner_is_more_likely_right():
    probabilities = np.array([[0.9, 0.05, 0.05], [0.5, 0.45, 0.05]])
    clear, close = answer_evidence(probabilities, np.array([0.9, 0.9]), np.array([0.8, 0.8]))
    assert (clear[:2] > close[:2]).all()
