"""Vectors kept between trainings."""

from __future__ import annotations

from pathlib import Path
from typing import List

import numpy as np

from faqbot.nlu.embedding_cache import EmbeddingCache


class _Counter:
    """Encodes a text as its length, and remembers what it was asked for."""

    def __init__(self) -> None:
        self.asked: List[str] = []

    def __call__(self, texts: List[str]) -> np.ndarray:
        self.asked.extend(texts)
        return np.array([[len(text), 1] for text in texts], np.float32)


def test_only_new_texts_are_encoded(tmp_path: Path):
    encode = _Counter()
    cache = EmbeddingCache(tmp_path / "deep" / "cache.sqlite3", "one")
    cache.encode(["a", "bb"], encode)
    vectors = cache.encode(["bb", "ccc", "bb"], encode)
    assert encode.asked == ["a", "bb", "ccc"]
    assert vectors.tolist() == [[2, 1], [3, 1], [2, 1]]


def test_another_encoder_sees_none_of_it(tmp_path: Path):
    encode = _Counter()
    for encoder in ("one", "two"):
        EmbeddingCache(tmp_path / "cache.sqlite3", encoder).encode(["a"], encode)
    assert encode.asked == ["a", "a"]


def test_the_oldest_vectors_go_first(tmp_path: Path):
    encode = _Counter()
    cache = EmbeddingCache(tmp_path / "cache.sqlite3", "one", limit=2)
    for text in ("a", "b", "c"):
        cache.encode([text], encode)
    encode.asked.clear()
    cache.encode(["c", "b"], encode)
    cache.encode(["a"], encode)
    assert encode.asked == ["a"]


def test_a_damaged_file_costs_time_only(tmp_path: Path):
    path = tmp_path / "cache.sqlite3"
    path.write_bytes(b"not a database" * 100)
    encode = _Counter()
    assert EmbeddingCache(path, "one").encode(["a"], encode).tolist() == [[1, 1]]
