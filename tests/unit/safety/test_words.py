"""Cutting a message into folded words."""

from __future__ import annotations

import pytest

from faqbot.safety.words import PAUSE, SENTENCE, clean, cut, fold


@pytest.mark.parametrize(
    "text", ["can't", "CAN’T", "cant", "can not", "cannot", "can t", "ca\u200bn't", "caaaan't"]
)
def test_a_negation_is_one_word_however_it_is_written(text: str) -> None:
    assert [word.text.replace("aa", "a") for word in cut(clean(text))] == ["cant"]


def test_accents_and_held_letters_are_folded() -> None:
    assert fold("Évanouie") == "evanouie" and fold("HEEEELP") == "heelp"


def test_breaks_are_told_apart() -> None:
    words = cut(clean("Help, my face... it hurts. Self-harm! A&E"))
    assert [word.break_before for word in words] == [
        "", PAUSE, "", PAUSE, "", SENTENCE, "", SENTENCE, "",
    ]  # fmt: skip
    assert words[-1].sentence == 2


def test_words_know_where_they_stood() -> None:
    text = "My  face"
    assert [text[word.start : word.end] for word in cut(clean(text))] == ["My", "face"]
