from __future__ import annotations

import pytest

from faqbot.safety.figures import is_figure


def said(text: str, words: str) -> bool:
    start = text.lower().index(words)
    return is_figure(text, start, start + len(words))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("they handed her a heart attack of an invoice", "heart attack"),
        ("it was a heart attack of a shock", "heart attack"),
        ("nearly got a heart attack over the final price", "heart attack"),
        ("I had a proper heart attack when I opened the bill", "heart attack"),
        ("he had a coronary when he saw what the quote was, the quote", "coronary"),
        ("heart attack at your prices", "heart attack"),
        ("those fees give me palpitations", "palpitations"),
        ("the total gave my husband a heart attack", "heart attack"),
        ("my purse has had a heart attack", "heart attack"),
        ("my bank account nearly had a stroke", "had a stroke"),
        ("had a stroke of luck last week", "had a stroke"),
    ],
)
def test_a_shock_about_money_is_no_illness(text: str, words: str) -> None:
    assert said(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I had a heart attack in spring", "heart attack"),
        ("had a heart attack, can I come", "heart attack"),
        ("a heart attack of a mild kind", "heart attack"),
        ("I had a heart attack and the hospital bill was huge", "heart attack"),
        ("after his heart attack, what would the price be", "heart attack"),
        ("my dad had a heart attack at work", "heart attack"),
        ("the injections gave her a heart attack", "heart attack"),
        ("heart attack when I was fifty", "heart attack"),
        ("she had a stroke from a clot", "stroke"),
        ("bypass last year and then a heart attack of a bill", "bypass"),
    ],
)
def test_an_illness_that_was_had_stays(text: str, words: str) -> None:
    assert not said(text, words)
