"""The judges that turn scores into probabilities."""

from __future__ import annotations

import numpy as np
import pytest

from faqbot.nlu.familiarity import Judge

SCORES = np.linspace(-2, 2, 40)[:, None]


def test_higher_scores_are_likelier():
    judge = Judge.fit(SCORES, (SCORES[:, 0] > 0).astype(int), np.ones(40))
    found = judge.probability(np.array([[-2.0], [0.0], [2.0]]))
    assert found[0] < 0.2 < found[1] < 0.8 < found[2]


@pytest.mark.parametrize(("truth", "expected"), [(1, True), (0, False)])
def test_one_sided_truth_is_no_error(truth: int, expected: bool):
    judge = Judge.fit(SCORES, np.full(40, truth), np.ones(40))
    assert (judge.probability(SCORES) > 0.5).all() == expected


def test_a_judge_survives_saving():
    judge = Judge.fit(SCORES, (SCORES[:, 0] > 0).astype(int), np.ones(40))
    again = Judge.of_arrays(judge.arrays("scope"), "scope")
    assert np.array_equal(again.probability(SCORES), judge.probability(SCORES))
