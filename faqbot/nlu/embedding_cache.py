"""Sentence vectors kept on disk between trainings.

Keyed by the encoder's hash and the text, so an edit re-encodes only what it changed. The
cache is a convenience: when the file cannot be used, training goes on without it.
"""

from __future__ import annotations

import hashlib
import logging
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Callable, Dict, List, Sequence

import numpy as np

logger = logging.getLogger(__name__)

TABLE = "CREATE TABLE IF NOT EXISTS vectors (key BLOB PRIMARY KEY, vector BLOB) "
BATCH = 500


class EmbeddingCache:
    """A file of vectors.

    Args:
        path: The SQLite file; its folder is made when missing.
        encoder: The encoder's hash; vectors of other encoders are not seen.
        limit: The most vectors kept, the newest first.
    """

    def __init__(self, path: Path, encoder: str, limit: int = 60_000) -> None:
        self.path = Path(path)
        self.encoder = encoder
        self.limit = limit

    def encode(self, texts: Sequence[str], encode: Callable[[List[str]], np.ndarray]) -> np.ndarray:
        """Look texts up and encode only the missing ones.

        Args:
            texts: Any texts, repeats allowed.
            encode: Turns the missing texts into ``(n, width)`` float32.

        Returns:
            ``(len(texts), width)`` float32, in the order of ``texts``.
        """
        keys = [self._key(text) for text in texts]
        known = self._read(keys)
        missing = {key: text for key, text in zip(keys, texts) if key not in known}
        if missing:
            fresh = dict(zip(missing, encode(list(missing.values()))))
            self._write(fresh)
            known.update(fresh)
        return np.stack([known[key] for key in keys])

    def _key(self, text: str) -> bytes:
        whole = f"{self.encoder}\n{text}".encode("utf-8", "replace")
        return hashlib.blake2b(whole, digest_size=16).digest()

    def _read(self, keys: Sequence[bytes]) -> Dict[bytes, np.ndarray]:
        found: Dict[bytes, np.ndarray] = {}
        if not self.path.exists():
            return found
        try:
            with closing(sqlite3.connect(self.path, timeout=30)) as file:
                for start in range(0, len(keys), BATCH):
                    some = list(keys[start : start + BATCH])
                    marks = ",".join("?" * len(some))
                    query = f"SELECT key, vector FROM vectors WHERE key IN ({marks})"
                    for key, vector in file.execute(query, some):
                        found[bytes(key)] = np.frombuffer(vector, np.float32)
        except sqlite3.Error as error:
            logger.warning("Cannot read the cache of vectors in %s: %s", self.path, error)
        return found

    def _write(self, fresh: Dict[bytes, np.ndarray]) -> None:
        rows = [(key, np.asarray(vector, np.float32).tobytes()) for key, vector in fresh.items()]
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with closing(sqlite3.connect(self.path, timeout=30)) as file, file:
                file.execute(TABLE)
                file.executemany("INSERT OR REPLACE INTO vectors VALUES (?, ?)", rows)
                file.execute(
                    "DELETE FROM vectors WHERE rowid <= (SELECT max(rowid) FROM vectors) - ?",
                    (self.limit,),
                )
        except (sqlite3.Error, OSError) as error:
            logger.warning("Cannot write the cache of vectors in %s: %s", self.path, error)
