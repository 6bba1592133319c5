"""Spelling features."""

from __future__ import annotations

import numpy as np
import pytest

from faqbot.nlu.ngrams import Ngrams

TEXTS = [
    "swelling after the session",
    "how much does it cost",
    "is swelling normal",
    "book a visit",
]


def test_training_texts_come_back_as_they_were_folded():
    ngrams, folded = Ngrams.fit(TEXTS, 16)
    assert ngrams.transform(TEXTS) == pytest.approx(folded, abs=5e-3)


def test_a_misspelt_word_is_close_to_the_right_one():
    ngrams, folded = Ngrams.fit(TEXTS, 16)
    cosines = folded @ ngrams.transform(["sweling"])[0]
    assert set(np.argsort(-cosines)[:2]) == {0, 2}


def test_no_more_numbers_than_asked_for():
    ngrams, folded = Ngrams.fit(TEXTS, 2)
    assert folded.shape == (4, 2)
    assert ngrams.transform(["anything"]).shape == (1, 2)


@pytest.mark.parametrize("text", ["", "   ", "😀", "qqqq"])
def test_unknown_spelling_says_nothing(text: str):
    ngrams, _ = Ngrams.fit(TEXTS, 8)
    assert not ngrams.transform([text]).any()


def test_many_texts_are_folded_too():
    texts = [f"{word} {number}" for number in range(20) for word in ("pain", "price", "visit")]
    ngrams, folded = Ngrams.fit(texts, 8)
    assert folded.shape == (60, 8)
    assert ngrams.transform(texts[:5]) == pytest.approx(folded[:5], abs=5e-2)


def test_folding_through_weights_is_folding_and_then_weighing():
    ngrams, _ = Ngrams.fit(TEXTS, 4)
    weights = np.linspace(-1, 1, 12, dtype=np.float32).reshape(4, 3)
    expected = ngrams.transform(TEXTS) @ weights
    assert ngrams.through(weights).transform(TEXTS) == pytest.approx(expected, abs=1e-5)


def test_words_and_their_pieces_each_have_length_one():
    texts = ["itchy", "itchy itchy skin", "sore skin"]
    ngrams, _ = Ngrams.fit(texts, 8)
    rows, weights = map(np.array, ngrams._weigh(ngrams._count("itchy itchy skin unknown")))
    are_words = rows >= ngrams._first_word
    assert are_words.sum() == 4 and (~are_words).sum() > 5
    for kind in (are_words, ~are_words):
        assert np.linalg.norm(weights[kind]) == pytest.approx(1, abs=1e-6)
