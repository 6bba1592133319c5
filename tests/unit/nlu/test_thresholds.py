"""Thresholds chosen for a stated error."""

from __future__ import annotations

import numpy as np
import pytest

from faqbot.nlu.thresholds import choose_thresholds, reliability

CONFIDENCE = np.linspace(0.0, 0.99, 100)
ONES = np.ones(100)


def _choose(right: np.ndarray, offered: np.ndarray, error: float):
    return choose_thresholds(CONFIDENCE, right, offered, ONES, error, 0.5)


def test_the_answer_threshold_is_the_lowest_that_keeps_the_error():
    right = CONFIDENCE >= 0.5
    found = _choose(right, right, 0.1)
    answered = CONFIDENCE >= found.answer
    assert (~right[answered]).mean() <= 0.1
    assert (~right[CONFIDENCE >= found.answer - 0.02]).mean() > 0.1


def test_offers_go_down_to_where_half_of_them_help():
    found = _choose(CONFIDENCE >= 0.8, CONFIDENCE >= 0.3, 0.0)
    assert found.answer == pytest.approx(0.8, abs=0.011)
    assert found.suggest == pytest.approx(0.3, abs=0.011)


def test_nothing_is_answered_when_nothing_is_right():
    found = _choose(np.zeros(100, bool), np.zeros(100, bool), 0.05)
    assert (found.answer, found.suggest) == (1.0, 1.0)


def test_reliability_bins_hold_every_message():
    bins = reliability(CONFIDENCE, CONFIDENCE >= 0.5, ONES)
    assert len(bins) == 10
    assert sum(one["share"] for one in bins) == pytest.approx(1)
    assert bins[0]["right"] == 0 and bins[-1]["right"] == 1
