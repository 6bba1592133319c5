"""The intent head, on made-up vectors."""

from __future__ import annotations

from pathlib import Path
from typing import List, Tuple

import numpy as np
import pytest

from faqbot.errors import ModelError
from faqbot.nlu.head import ARRAYS, SETTINGS, HeadConfig, IntentHead, Trial
from faqbot.nlu.held_out import trial_rows

WIDTH = 16
WORDS = {"faq/pain": "hurt", "faq/price": "cost", "greet": "hello", "out_of_scope": "weather"}


def _vectors(labels: List[str], seed: int, noise: float = 0.12) -> np.ndarray:
    random = np.random.RandomState(seed)
    centres = np.eye(WIDTH)[[sorted(WORDS).index(label) for label in labels]]
    vectors = centres + noise * random.randn(len(labels), WIDTH)
    return (vectors / np.linalg.norm(vectors, axis=1, keepdims=True)).astype(np.float32)


def _examples(each: int, seed: int) -> Tuple[List[str], np.ndarray, List[str]]:
    labels = [label for label in WORDS for _ in range(each)]
    texts = [f"{WORDS[label]} number {i}" for i, label in enumerate(labels)]
    return texts, _vectors(labels, seed), labels


@pytest.fixture(scope="module")
def head() -> IntentHead:
    return IntentHead.fit(*_examples(12, 0), out_of_scope={"out_of_scope"})


def test_labels_of_unseen_messages_are_found(head: IntentHead):
    texts, vectors, labels = _examples(5, 1)
    predicted = head.predict(texts, vectors)
    assert [predicted.ranking(row, 1)[0][0] for row in range(len(texts))] == labels


def test_probabilities_sum_to_one(head: IntentHead):
    predicted = head.predict(*_examples(2, 2)[:2])
    assert predicted.labels == tuple(sorted(WORDS))
    assert predicted.probabilities.sum(axis=1) == pytest.approx(np.ones(8), abs=1e-5)


def test_messages_in_scope_are_more_familiar(head: IntentHead):
    texts, vectors, labels = _examples(5, 3)
    predicted = head.predict(texts, vectors)
    strange = np.array(labels) == "out_of_scope"
    assert predicted.familiarity[~strange].min() > predicted.familiarity[strange].max()
    assert (predicted.confidence[~strange] >= head.thresholds.answer).mean() > 0.8


def test_a_message_unlike_any_wording_is_not_answered():
    head = IntentHead.fit(*_examples(12, 0))
    far = np.zeros((1, WIDTH), np.float32)
    far[0, -1] = 1
    assert head.predict(["zzz"], far).confidence[0] < head.thresholds.answer


def test_a_message_without_words_is_never_familiar(head: IntentHead):
    predicted = head.predict(["", "hurt"], np.zeros((2, WIDTH), np.float32))
    assert predicted.familiarity.tolist() == [0, 0]
    assert predicted.confidence.tolist() == [0, 0]


def test_one_message_is_judged_as_among_many(head: IntentHead):
    texts, vectors, _ = _examples(3, 4)
    together = head.predict(texts, vectors)
    alone = head.predict(texts[4:5], vectors[4:5])
    assert alone.confidence[0] == pytest.approx(together.confidence[4], abs=1e-5)


def test_the_same_examples_train_the_same_head(head: IntentHead):
    again = IntentHead.fit(*_examples(12, 0), out_of_scope={"out_of_scope"})
    assert np.array_equal(again.weights, head.weights)
    assert again.thresholds == head.thresholds


def test_a_saved_head_predicts_the_same(head: IntentHead, tmp_path: Path):
    head.save(tmp_path)
    texts, vectors, _ = _examples(2, 5)
    loaded, kept = IntentHead.load(tmp_path), head.predict(texts, vectors)
    assert loaded.thresholds == head.thresholds
    assert loaded.outside == head.outside
    assert np.array_equal(loaded.predict(texts, vectors).probabilities, kept.probabilities)
    assert np.array_equal(loaded.predict(texts, vectors).confidence, kept.confidence)


@pytest.mark.parametrize("name", [ARRAYS, SETTINGS])
def test_a_damaged_folder_is_refused(head: IntentHead, tmp_path: Path, name: str):
    head.save(tmp_path)
    (tmp_path / name).write_bytes(b"\x00 damaged")
    with pytest.raises(ModelError, match="train again"):
        IntentHead.load(tmp_path)


def test_a_missing_folder_is_refused(tmp_path: Path):
    with pytest.raises(ModelError, match="train again"):
        IntentHead.load(tmp_path / "nothing")


def test_thresholds_keep_the_stated_error():
    examples = _examples(40, 6)
    noisy = _vectors(examples[2], 7, noise=0.45)
    strict, loose = (
        IntentHead.fit(
            examples[0],
            noisy,
            examples[2],
            out_of_scope={"out_of_scope"},
            config=HeadConfig(answer_error=error, spelling=0.0),
        )
        for error in (0.01, 0.2)
    )
    assert strict.thresholds.answer > loose.thresholds.answer
    assert strict.report["answered"] < loose.report["answered"]
    for head in (strict, loose):
        assert head.thresholds.suggest <= head.thresholds.answer


def test_lengths_that_differ_are_refused():
    with pytest.raises(ModelError, match="one vector and one label per text"):
        IntentHead.fit(["a", "b"], np.ones((1, 4)), ["x", "y"])


@pytest.mark.parametrize(
    ("labels", "outside"), [(["x", "x"], ()), (["out", "far"], ("out", "far"))]
)
def test_too_few_labels_are_refused(labels: List[str], outside: Tuple[str, ...]):
    with pytest.raises(ModelError, match="at least two labels"):
        IntentHead.fit(["a", "b"], np.eye(2), labels, out_of_scope=outside)


def test_two_labels_with_one_wording_each_are_enough():
    head = IntentHead.fit(["a", "b"], np.eye(2, dtype=np.float32), ["x", "y"])
    assert head.predict(["a"], np.eye(2, dtype=np.float32)[:1]).ranking(0, 1)[0][0] == "x"


@pytest.mark.parametrize("outside", [(), ("out_of_scope",)])
def test_a_trial_leaves_out_some_of_each_label_and_whole_labels_where_none_is_outside(outside):
    _, _, labels = _examples(10, 0)
    train, test = trial_rows(labels, outside)
    assert sorted([*train, *test]) == list(range(len(labels)))
    left = {label for row, label in enumerate(labels) if row in set(train)}
    asked = {label for row, label in enumerate(labels) if row in set(test)}
    assert asked == set(WORDS)
    assert (len(left) < len(WORDS)) is (not outside)


def test_sureness_is_learnt_from_the_trial_alone():
    """Vectors that give the labels away say nothing about messages nobody has seen."""
    texts, honest, labels = _examples(12, 0)
    train, test = trial_rows(labels, {"out_of_scope"})
    random = np.random.RandomState(9)
    blind = honest.copy()
    blind[test] = random.randn(len(test), WIDTH)
    blind /= np.linalg.norm(blind, axis=1, keepdims=True)
    heads = [
        IntentHead.fit(
            texts, honest, labels, out_of_scope={"out_of_scope"}, trial=Trial(vectors, train, test)
        )
        for vectors in (honest, blind)
    ]
    assert np.array_equal(heads[0].weights, heads[1].weights)
    assert heads[0].report["accuracy"] > heads[1].report["accuracy"] + 0.3
    assert heads[0].report["answered"] > heads[1].report["answered"]


def test_a_trial_without_labels_outside_holds_whole_labels_out():
    texts, vectors, labels = _examples(12, 0)
    train, test = trial_rows(labels, ())
    head = IntentHead.fit(texts, vectors, labels, trial=Trial(vectors, train, test))
    assert head.report["strange_are_held_out_labels"]
    assert head.report["strange_examples"] == 12
