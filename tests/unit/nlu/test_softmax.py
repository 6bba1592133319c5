"""The softmax classifier, with few labels and with many."""

from __future__ import annotations

from typing import Tuple

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression

from faqbot.nlu.softmax import fit_softmax, softmax
from faqbot.nlu.softmax_many import fit_softmax_many


def _data(classes: int, each: int, width: int = 24) -> Tuple[np.ndarray, np.ndarray]:
    random = np.random.RandomState(0)
    labels = np.repeat(np.arange(classes), each)
    features = random.randn(classes, width)[labels] + 0.6 * random.randn(len(labels), width)
    features /= np.linalg.norm(features, axis=1, keepdims=True)
    return features.astype(np.float32), labels


def test_probabilities_agree_with_scikit_learn():
    features, labels = _data(5, 20)
    weights, bias = fit_softmax(features, labels, 5, 10.0)
    theirs = LogisticRegression(C=10.0, max_iter=1000).fit(features, labels)
    ours = softmax(features @ weights + bias)
    assert ours == pytest.approx(theirs.predict_proba(features), abs=0.03)


def test_an_example_may_count_less():
    features = np.array([[1.0], [1.0], [1.0]], np.float32)
    labels = np.array([0, 0, 1])
    for counts, likelier in ((None, 0), (np.array([0.1, 0.1, 1.0]), 1)):
        weights, bias = fit_softmax(features, labels, 2, 10.0, counts)
        assert (features @ weights + bias)[0].argmax() == likelier


def test_many_labels_are_told_apart_as_well():
    features, labels = _data(120, 8)
    train = np.arange(len(labels)) % 8 < 6
    right = []
    for fit in (fit_softmax, fit_softmax_many):
        extra = (np.ones(train.sum()),) if fit is fit_softmax_many else ()
        weights, bias = fit(features[train], labels[train], 120, 30.0, *extra)
        found = (features[~train] @ weights + bias).argmax(axis=1)
        right.append((found == labels[~train]).mean())
    assert right[1] > right[0] - 0.03


def test_hundreds_of_labels_take_the_way_for_many():
    features, labels = _data(300, 2)
    weights, bias = fit_softmax(features, labels, 300, 30.0)
    assert weights.shape == (24, 300)
    assert ((features @ weights + bias).argmax(axis=1) == labels).mean() > 0.9
