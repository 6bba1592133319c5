"""The sentence encoder with upper layers tuned to a bot's own FAQs.

A message goes through the shared lower layers once, and from there through both upper
halves: the original one, which knows English, and the tuned one, which knows what sets
the FAQs apart. Either half sees what the other misses, so a text's vector is the two side
by side. ``tuning.py`` makes the upper half; here it is only used.
"""

from __future__ import annotations

import hashlib
from typing import Sequence

import numpy as np

from faqbot.errors import ModelError
from faqbot.nlu.sentences import Read, SentenceEncoder, open_session, side_by_side

FILE = "upper.onnx"
# What the tuning process is given.
EXAMPLES = "examples.npz"
HALF = np.float32(np.sqrt(0.5))


class TunedEncoder:
    """A sentence encoder and a tuned upper half; used like the sentence encoder itself.

    Args:
        base: The encoder whose lower layers are shared.
        upper: The upper half as ONNX.

    Raises:
        ModelError: If the upper half cannot be loaded, or the base has no lower layers.
    """

    def __init__(self, base: SentenceEncoder, upper: bytes) -> None:
        if not isinstance(base, SentenceEncoder):
            raise ModelError(
                "this model was tuned on the sentence encoder of 'make encoder', and config.yml "
                "names another one; train again"
            )
        try:
            self._session = open_session(upper)
        except Exception as error:  # onnxruntime raises bare Exceptions
            raise ModelError(f"the tuned layers cannot be loaded ({error}); train again") from error
        self._base = base
        self.width = 2 * base.width
        self.hash = hashlib.sha256(base.hash.encode() + upper).hexdigest()

    def encode(self, texts: Sequence[str]) -> np.ndarray:
        """Encode texts: ``(len(texts), 768)`` float32 rows of length 1, or 0 without words."""
        return self.vectors(self._base.read(texts))

    def vectors(self, reads: Sequence[Read]) -> np.ndarray:
        """The vectors of texts that the base has read; see ``encode``."""
        if not reads:
            return np.zeros((0, self.width), np.float32)
        return np.array(side_by_side(self._vector, reads))

    def is_word(self, word: str) -> bool:
        """Whether a lower-case word stands in the encoder's vocabulary as a whole."""
        return self._base.is_word(word)

    def _vector(self, read: Read) -> np.ndarray:
        if not read.sentence.any():
            return np.zeros(self.width, np.float32)
        feed = {
            "input_ids": read.ids,
            "attention_mask": np.ones(read.ids.shape, np.int32),
            "halfway": read.halfway,
        }
        tuned = self._session.run(["sentence"], feed)[0][0]
        return HALF * np.concatenate([read.sentence, tuned])
