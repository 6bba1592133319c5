"""A new FAQ wins over wordings to be declined that ask for the same."""

from __future__ import annotations

import numpy as np
import pytest

from faqbot.nlu.claimed import FEW, claimed

# Directions of meaning: prices, parking, pain.
MEANING = {"price": 0, "park": 1, "hurt": 2}


def encode(texts):
    rows = np.zeros((len(texts), 3), np.float32)
    for row, text in enumerate(texts):
        rows[row, next(place for word, place in MEANING.items() if word in text)] = 1
    return rows


def find(pairs):
    texts, labels = zip(*pairs)
    return claimed(texts, labels, {"out_of_scope"}, "faq/", encode)


DECLINED = [("price?", "out_of_scope"), ("parking", "out_of_scope"), ("price", "out_of_scope")]


def test_wordings_that_a_new_faq_answers_are_found():
    found = find([*DECLINED, ("the price", "faq/prices"), ("a price", "faq/prices")])
    assert {label: rows.tolist() for label, rows in found.items()} == {"faq/prices": [0, 2]}


def test_an_faq_on_another_subject_claims_nothing():
    assert find([*DECLINED, ("does it hurt", "faq/pain")]) == {}


def test_an_faq_of_which_few_wordings_are_like_some_to_be_declined_claims_nothing():
    hurts = [(f"hurt {number}", "faq/pain") for number in range(9)]
    assert find([*DECLINED, ("price of the pain", "faq/pain"), *hurts]) == {}


@pytest.mark.parametrize("label", ["faq/prices", "greeting"])
def test_large_faqs_and_other_labels_claim_nothing(label):
    count = 2 if label == "greeting" else FEW + 1
    assert find([*DECLINED, *((f"price {number}", label) for number in range(count))]) == {}
