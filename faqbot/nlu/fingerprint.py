"""A fingerprint of this package's code, so that Rasa retrains after the code changed.

Rasa's training cache knows the data and the options, not the code: without this, a model
trained after an update could hold parts made by the old code.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def code_fingerprint() -> str:
    """A hash of every module of ``faqbot.nlu``."""
    digest = hashlib.sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        digest.update(path.name.encode() + path.read_bytes())
    return digest.hexdigest()
