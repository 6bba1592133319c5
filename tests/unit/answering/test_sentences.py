from __future__ import annotations

import pytest

from faqbot.answering.sentences import opening_of, sentences_of


@pytest.mark.parametrize(
    "text",
    [
        "One clinic's page names its own doctor, Dr. Darvish, as trained by a pupil.",
        "Prof. Pistor found it, one page says.",
        "Some kinds, e.g. Microneedling, use many needles.",
        "That is one kind, i.e. The one without needles.",
        "It takes approx. 30 minutes.",
        "It is No. 3 on the list.",
        "Needle vs. Needleless is compared on one page.",
        "It goes 3.5 mm deep, and 0.5 mm elsewhere.",
    ],
)
def test_an_abbreviation_or_a_decimal_ends_no_sentence(text):
    assert sentences_of(text) == [text]


@pytest.mark.parametrize(
    "text, parts",
    [
        ("It stings. Most say mildly.", ["It stings.", "Most say mildly."]),
        ("No. Only small deposits.", ["No.", "Only small deposits."]),
        ("It names vitamin C. Results vary.", ["It names vitamin C.", "Results vary."]),
        ("They name creams, pills etc. No page compares.", ["They name creams, pills etc.", "No page compares."]),
        ("**Not so.** Ask first! Why? So.", ["**Not so.**", "Ask first!", "Why?", "So."]),
        ("About an hour. 12 to 36 needles.", ["About an hour.", "12 to 36 needles."]),
        ("", []),
    ],
)  # fmt: skip
def test_other_full_stops_end_one(text, parts):
    assert sentences_of(text) == parts


def test_an_opening_that_says_little_goes_on():
    assert opening_of(
        "Only a little. One page says it removes small deposits of fat. And more."
    ) == ("Only a little. One page says it removes small deposits of fat.")


def test_a_ban_further_down_is_not_left_out():
    text = (
        "It is listed. How much it fades is not said. Another page rules it out in pregnancy. More."
    )
    assert opening_of(text).endswith("Another page rules it out in pregnancy.")
