"""The notation of patterns, and what they match."""

from __future__ import annotations

import pytest

from faqbot.safety.patterns import Lexicon, compile_pattern, expand, find
from faqbot.safety.words import clean, cut

CONCEPTS = {"cant": ["cant", "not able to"], "breathe": ["breathe"], "red": ["red"], "hot": ["hot"]}


def matches(pattern: str, text: str) -> bool:
    compiled = compile_pattern(pattern)
    written = {part: part[1:].split("|") for part in compiled.parts if part.startswith("=")}
    words = cut(clean(text))
    spans = Lexicon({**CONCEPTS, **written}).spans(words)
    return any(True for _ in find(compiled, words, spans))


@pytest.mark.parametrize(
    "pattern, text, expected",
    [
        ("<cant> <breathe>", "I can't really breathe", True),
        ("<cant> <breathe>", "I'm not able to breathe", True),
        ("<cant> <breathe>", "breathe I can't", False),
        ("<cant> <breathe>", "I can't see how you all breathe", False),
        ("<cant> ~5 <breathe>", "I can't see how you all breathe", True),
        ("<cant> <breathe>", "I can't. Breathe.", False),
        ("<cant> see $", "I can't see", True),
        ("<cant> see $", "I can't see, help", True),
        ("<cant> see $", "I can't see prices", False),
        ("<red> +4 <hot>", "hot and very red", True),
        ("<red> +4 <hot>", "red. It is hot", True),
        ("<red> +4 <hot>", "red. The tea is hot", False),
        ("<red> +25 <hot>", "red. The skin is hot", True),
        ("hot|warm skin", "warm skin", True),
    ],
)
def test_a_pattern_matches(pattern: str, text: str, expected: bool) -> None:
    assert matches(pattern, text) is expected


def test_choices_in_brackets_are_spelt_out() -> None:
    assert list(expand("(after|since) (my|) session")) == [
        "after my session", "after session", "since my session", "since session",
    ]  # fmt: skip
