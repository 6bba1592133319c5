from __future__ import annotations

import pytest

from faqbot.nlu.spelling import MUCH_OFTENER, SEEN_OFTEN, Spelling, count_words

WORDS = {"does", "this", "hurt", "hunt", "cellulite", "treatment", "want", "what"}


@pytest.fixture
def spelling():
    return Spelling({"hurt": 9, "cellulite": 5, "treatment": 20, "hump": 3}, WORDS.__contains__)


@pytest.mark.parametrize(
    ("typed", "mended"),
    [
        ("does this HRUT", "does this hurt"),
        ("celulite tretment?", "cellulite treatment?"),
        ("wot does u want", "what does you want"),
        ("hunt", "hunt"),
        ("hur", "hur"),
        ("qqqqq", "qqqqq"),
        ("h4rt", "h4rt"),
        ("", ""),
        ("😀 ok!", "😀 ok!"),
    ],
)
def test_slips_are_corrected_to_words_of_the_subject_and_nothing_else_is(spelling, typed, mended):
    assert spelling.mend(typed) == mended


def test_of_equally_near_words_the_most_frequent_is_meant():
    spelling = Spelling({"needle": 4, "noodle": 9}, lambda word: False)
    assert spelling.mend("noedle") == "noodle"


def test_a_long_word_may_hold_two_slips_a_short_one_only_one(spelling):
    assert spelling.mend("treetmant") == "treatment"
    assert spelling.mend("hrrt") == "hurt"
    assert spelling.mend("hxxt") == "hxxt"


def test_words_seen_seldom_or_misspelt_are_not_corrected_to():
    much = MUCH_OFTENER * SEEN_OFTEN
    texts = ["hurt"] * much + ["seldom"] + ["hrut"] * SEEN_OFTEN
    assert count_words(texts, {"hurt", "seldom"}.__contains__) == {"hurt": much}


def test_jargon_no_list_knows_stays_and_is_corrected_to():
    texts = ["lipo or lips", "lipo lipo mesolift", "lips lips", "mesolift mesolfit"] * 3 + [
        "mesolift"
    ] * 20
    counts = count_words(texts, {"or", "lips"}.__contains__)
    assert counts == {"lipo": 9, "or": 3, "lips": 9, "mesolift": 26}
    spelling = Spelling(counts, {"or", "lips"}.__contains__)
    assert spelling.mend("lipo lips mesolfit") == "lipo lips mesolift"


def test_a_slip_made_often_is_still_a_slip_of_a_word_used_much_oftener():
    texts = ["treatment"] * 20 + ["tretment"] * 3
    assert count_words(texts, {"treatment"}.__contains__) == {"treatment": 20}
