"""Reading words through slips."""

from __future__ import annotations

import pytest

from faqbot.safety.spelling import Vocabulary

KNOWN = Vocabulary(
    ["swelling", "throat", "fever", "red", "breathe"], real_words=["never", "threat"]
)


@pytest.mark.parametrize(
    "slip, word",
    [("sweling", "swelling"), ("swelilng", "swelling"), ("swlelng", "swelling"),
     ("thraot", "throat"), ("feverr", "fever"), ("fevr", "fever"), ("braethe", "breathe")],
)  # fmt: skip
def test_a_slip_is_read(slip: str, word: str) -> None:
    assert KNOWN.read(slip) == (word,)


@pytest.mark.parametrize(
    "word", ["never", "threat", "rad", "ed", "lever", "dwell", "x" * 30, "12345"]
)
def test_another_word_is_left_alone(word: str) -> None:
    assert KNOWN.read(word) == ()


def test_only_forgiving_words_have_slips() -> None:
    vocabulary = Vocabulary(["swelling", "session"], forgiving=["swelling"])
    assert vocabulary.read("sesion") == () and vocabulary.read("session") == ("session",)
