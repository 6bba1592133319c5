"""Word pieces, remembered word by word."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from tokenizers import Tokenizer

from faqbot.nlu.encoder_build import DEFAULT_TARGET, build_encoder
from faqbot.nlu.wordpieces import WordPieces

ROOT = Path(__file__).resolve().parents[3]
MAX_TOKENS = 12
TEXTS = [
    "How LONG does it last?",
    "  tab\tand\nline\r\nend  ",
    "mesotherapie, lipo & botox: 5-10 (or 3.5%)!",
    "don't_you 'quote' \"me\" <b>",
    "[SEP] inside [CLS] and [x]",
    "naïve café œdema",
    "İstanbul ß ﬁ",
    "hidden\u200bspace and null\x00byte and bell\x07",
    "emo👍ji mid 🙏",
    "你好吗 привет",
    "x" * 150,
    "far more words than there is room for in so short a row of numbers",
    "",
    "   ",
]


@pytest.fixture(scope="module")
def path() -> str:
    return str(build_encoder(ROOT / DEFAULT_TARGET) / "minilm" / "tokenizer.json")


def tokenizer_of(path: str) -> Any:
    tokenizer = Tokenizer.from_file(path)
    tokenizer.no_padding()
    return tokenizer


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_has_the_pieces_the_tokeniser_finds(path: str, text: str):
    whole = tokenizer_of(path)
    whole.enable_truncation(MAX_TOKENS)
    pieces = WordPieces(tokenizer_of(path), MAX_TOKENS)
    expected = tuple(whole.encode(text).ids)
    assert pieces.ids(text) == expected
    assert pieces.ids(text) == expected  # the second time from memory


def test_a_broken_letter_is_read_as_a_sign(path: str):
    pieces = WordPieces(tokenizer_of(path), MAX_TOKENS)
    assert pieces.ids("broken \ud800 letter") == pieces.ids("broken ? letter")
