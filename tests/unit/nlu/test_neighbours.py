"""Comparing messages with the wordings of some labels."""

from __future__ import annotations

import numpy as np
import pytest

from faqbot.nlu.neighbours import Neighbours

VECTORS = np.array([[1, 0], [0, 1], [0.6, 0.8], [-1, 0]], np.float32)
LABELS = np.array([1, 0, 1, 2])


@pytest.fixture
def neighbours() -> Neighbours:
    return Neighbours.fit(VECTORS, LABELS, 3)


def test_a_label_is_as_close_as_its_closest_wording(neighbours: Neighbours):
    found = neighbours.closeness(np.array([[0.8, 0.6]]), [[0, 1]])
    assert found[0] == pytest.approx([0.6, 0.96, 0], abs=1e-3)


def test_labels_not_looked_at_and_opposites_count_nothing(neighbours: Neighbours):
    found = neighbours.closeness(np.array([[1.0, 0.0]]), [[0, 2]])
    assert found[0] == pytest.approx([0, 0, 0])


def test_a_wording_is_not_its_own_neighbour(neighbours: Neighbours):
    found = neighbours.closeness(VECTORS[[0, 1]], [[1], [0]], np.array([0, 1]))
    assert found == pytest.approx(np.array([[0, 0.6, 0], [0, 0, 0]]), abs=1e-3)
