"""Word pieces of a text, remembered word by word.

The tokeniser takes longer over a short message than the words deserve. In plain English
text a word's pieces depend on nothing but the word, so each word is looked up once and the
tokeniser itself is kept for texts with accents, emoji or other scripts.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, List, Tuple

# The numbers of [CLS] and [SEP], between which the encoder expects a text.
FIRST, LAST = 101, 102
# Keeps a pasted book away from the tokeniser; enough for any number of tokens it reads.
MAX_CHARACTERS = 2_000
REMEMBERED_WORDS = 8_192
# The tokeniser parts plain text just so: letters and digits together, each sign alone.
_PART = re.compile(r"[a-z0-9]+|[^\sa-z0-9]")
# White space that may stand in plain text; the tokeniser drops other control characters.
_BLANKS = str.maketrans("\t\n\r", "   ")


class WordPieces:
    """Turns texts into the numbers of their word pieces.

    Args:
        tokenizer: The encoder's own, of the ``tokenizers`` library, without padding.
        max_tokens: Numbers kept of a text, the two at its edges included.
    """

    def __init__(self, tokenizer: Any, max_tokens: int) -> None:
        tokenizer.enable_truncation(max_tokens)
        self._tokenizer = tokenizer
        self._room = max_tokens - 2
        self._pieces = lru_cache(maxsize=REMEMBERED_WORDS)(self._pieces_of)

    def ids(self, text: str) -> Tuple[int, ...]:
        """The numbers of a text's word pieces; capitals and spaces make no difference."""
        text = text[:MAX_CHARACTERS].translate(_BLANKS)
        # A name in brackets may be one of the tokeniser's own, such as "[SEP]".
        if not (text.isascii() and text.isprintable()) or "[" in text:
            return self._whole(text)
        found: List[int] = [FIRST]
        for word in _PART.findall(text.lower()):
            found += self._pieces(word)
        return (*found[: self._room + 1], LAST)

    def _whole(self, text: str) -> Tuple[int, ...]:
        readable = text.encode("utf-8", "replace").decode("utf-8")
        return tuple(self._tokenizer.encode(readable).ids)

    def _pieces_of(self, word: str) -> Tuple[int, ...]:
        return tuple(self._tokenizer.encode(word, add_special_tokens=False).ids)
