"""How much each wording counts."""

from __future__ import annotations

import numpy as np
import pytest

from faqbot.nlu.held_out import even_counts

OUTSIDE = np.array([3])
# Labels 0 to 2 are inside: twenty, twenty and four wordings; label 3 is outside.
LABELS = np.repeat([0, 1, 2, 3], [20, 20, 4, 100])


def totals(counts: np.ndarray, labels: np.ndarray) -> np.ndarray:
    return np.bincount(labels, counts)


def test_a_label_with_few_wordings_weighs_as_much_as_the_middle_one():
    assert totals(even_counts(LABELS, OUTSIDE), LABELS)[:3] == pytest.approx([20, 20, 20])


def test_a_label_outside_weighs_no_more_than_an_ordinary_one():
    assert totals(even_counts(LABELS, OUTSIDE), LABELS)[3] == pytest.approx(44 / 3)


def test_labels_of_one_size_are_left_alone():
    labels = np.repeat([0, 1, 2], 7)
    assert even_counts(labels, np.zeros(0, np.int64)) == pytest.approx(np.ones(21))
