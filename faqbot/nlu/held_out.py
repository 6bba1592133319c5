"""What classifiers make of wordings they did not see: what sureness is learnt from.

Each fifth of the wordings is scored by a classifier trained on the rest. Where nobody gave
wordings that are out of scope, whole labels are held out and stand for them. A tuned
encoder has seen every wording, so it is tuned a second time without some, the ``Trial``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Collection, Sequence, Tuple

import numpy as np

from faqbot.nlu.evidence import closeness
from faqbot.nlu.head import HeadConfig, Trial
from faqbot.nlu.neighbours import Neighbours
from faqbot.nlu.softmax import MANY_LABELS, fit_softmax

# From this many examples on, three parts are held out instead of more: each part says enough.
MANY = 4_000
TRIAL_PARTS = 5


@dataclass(frozen=True)
class Examples:
    """The training set as numbers."""

    names: Tuple[str, ...]
    labels: np.ndarray
    features: np.ndarray
    vectors: np.ndarray
    outside: np.ndarray
    neighbours: Neighbours
    counts: np.ndarray
    config: HeadConfig

    @property
    def is_outside(self) -> np.ndarray:
        return np.isin(self.labels, self.outside)

    def scores(self, train: np.ndarray, test: np.ndarray) -> np.ndarray:
        """Score some examples by a classifier trained on others; ``-inf`` for unseen labels."""
        present = np.unique(self.labels[train])
        numbers = np.searchsorted(present, self.labels[train])
        weights, bias = fit_softmax(
            self.features[train],
            numbers,
            len(present),
            self.config.strength,
            self.counts[train],
        )
        scores = np.full((len(test), len(self.names)), -np.inf, np.float32)
        scores[:, present] = self.features[test] @ weights + bias
        return scores

    def closeness(self, scores: np.ndarray, rows: np.ndarray) -> np.ndarray:
        """Closeness of training rows, none being its own neighbour."""
        return closeness(scores, self.vectors[rows], self.neighbours, self.outside, rows)


@dataclass(frozen=True)
class HeldOut:
    """What classifiers make of wordings they did not see.

    Args:
        scores: ``(n, labels)``, ``-inf`` for labels the classifier had not seen.
        close: ``(n, labels)``, as ``closeness`` gives it.
        truth: ``(n,)`` label numbers; -1 where the label was held out whole.
        strange: ``(n,)`` whether a message counts as out of scope.
    """

    scores: np.ndarray
    close: np.ndarray
    truth: np.ndarray
    strange: np.ndarray

    def nearness(self, tried: Sequence[float]) -> float:
        """How much closeness helps messages of known labels most; the least that does."""
        known = self.truth >= 0
        scores, close, truth = self.scores[known], self.close[known], self.truth[known]
        right = [float(((scores + add * close).argmax(axis=1) == truth).mean()) for add in tried]
        return tried[int(np.argmax(right))]


def trial_rows(
    labels: Sequence[str], out_of_scope: Collection[str]
) -> Tuple[np.ndarray, np.ndarray]:
    """Choose what an encoder is tuned on in a trial, and what it is asked then.

    Args:
        labels: One a wording.
        out_of_scope: As in ``IntentHead.fit``.

    Returns:
        Rows to tune on and rows to ask: a fifth of each label; and where no wording is out
        of scope, every fifth label whole.
    """
    names, numbers = np.unique(labels, return_inverse=True)
    asked = _folds(numbers, TRIAL_PARTS) == 0
    if not np.isin(names, list(out_of_scope)).any() and len(names) > 2:
        asked |= numbers % TRIAL_PARTS == 0
    return np.flatnonzero(~asked), np.flatnonzero(asked)


def quick_held_out(examples: Examples) -> HeldOut:
    """Every wording judged by a classifier that did not see it, or not even its label."""
    scores, rows = _rows_held_out(examples)
    close = examples.closeness(scores, rows)
    strange = examples.is_outside[rows]
    if strange.any():
        return HeldOut(scores, close, examples.labels[rows], strange)
    more, more_rows = _labels_held_out(examples)
    return HeldOut(
        np.vstack([scores, more]),
        np.vstack([close, examples.closeness(more, more_rows)]),
        np.concatenate([examples.labels[rows], np.full(len(more), -1)]),
        np.concatenate([strange, np.ones(len(more), bool)]),
    )


def trial_held_out(examples: Examples, trial: Trial) -> HeldOut:
    """The wordings that were left out of a trial, judged by what was trained on the rest."""
    train, test = trial.train, trial.test
    scores = examples.scores(train, test)
    seen = Neighbours.fit(examples.vectors[train], examples.labels[train], len(examples.names))
    close = closeness(scores, examples.vectors[test], seen, examples.outside)
    is_known = np.isin(examples.labels[test], examples.labels[train])
    truth = np.where(is_known, examples.labels[test], -1)
    return HeldOut(scores, close, truth, examples.is_outside[test] | ~is_known)


def _rows_held_out(examples: Examples) -> Tuple[np.ndarray, np.ndarray]:
    """Scores of every example by a classifier that did not see it."""
    count, used = _parts(examples)
    folds = _folds(examples.labels, count)
    scores, rows = [], []
    for fold in range(used):
        test = np.flatnonzero(folds == fold)
        if len(test):
            scores.append(examples.scores(np.flatnonzero(folds != fold), test))
            rows.append(test)
    return np.vstack(scores), np.concatenate(rows)


def _labels_held_out(examples: Examples) -> Tuple[np.ndarray, np.ndarray]:
    """Scores of examples by classifiers that never saw their label."""
    count, used = _parts(examples)
    groups = min(count, len(examples.names))
    scores = [np.zeros((0, len(examples.names)), np.float32)]
    rows = [np.zeros(0, np.int64)]
    if len(examples.names) > 2:
        for group in range(min(used, groups)):
            is_test = examples.labels % groups == group
            test = np.flatnonzero(is_test)
            scores.append(examples.scores(np.flatnonzero(~is_test), test))
            rows.append(test)
    return np.vstack(scores), np.concatenate(rows)


def _parts(examples: Examples) -> Tuple[int, int]:
    """Into how many parts the examples are cut, and how many of these are held out."""
    count = min(examples.config.folds, 3) if len(examples.labels) >= MANY else examples.config.folds
    return count, 1 if len(examples.names) > MANY_LABELS else count


def _folds(labels: np.ndarray, count: int) -> np.ndarray:
    """Deal the examples of each label into folds."""
    folds = np.zeros(len(labels), np.int64)
    random = np.random.RandomState(0)
    dealt = 0
    for label in np.unique(labels):
        rows = random.permutation(np.flatnonzero(labels == label))
        folds[rows] = (np.arange(len(rows)) + dealt) % count
        dealt += len(rows)
    return folds


def even_counts(labels: np.ndarray, outside: np.ndarray) -> np.ndarray:
    """Let labels weigh alike, however many wordings they have.

    A new FAQ has eight wordings beside others with two hundred, and would hardly ever be
    answered. A label outside weighs no more than an ordinary one, and a label inside no
    less than the middle one.

    Args:
        labels: ``(n,)`` label numbers.
        outside: Numbers of the labels that mean "not for this bot".

    Returns:
        ``(n,)`` how much each wording counts.
    """
    sizes = np.bincount(labels)
    inside = np.delete(sizes, outside)
    factors = np.maximum(1.0, np.median(inside[inside > 0]) / np.maximum(sizes, 1))
    factors[outside] = np.minimum(1.0, inside.mean() / sizes[outside])
    return factors[labels]
