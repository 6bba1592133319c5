"""New FAQs whose subject the bot was told to decline.

A clinic's first FAQ of its own is often about prices or parking, and those stand among the
wordings of ``out_of_scope``. A model taught both would decline what it should answer, so an
FAQ wins over wordings to be declined that ask for the same.
"""

from __future__ import annotations

from typing import Callable, Collection, Dict, List, Sequence

import numpy as np

# FAQs with more wordings than this speak for themselves.
FEW = 60
# The cosine from which two wordings ask for the same.
SAME = 0.6
# The share of an FAQ's wordings that must be like some to be declined.
CLAIMED = 0.3

Encode = Callable[[List[str]], np.ndarray]


def claimed(
    texts: Sequence[str],
    labels: Sequence[str],
    outside: Collection[str],
    prefix: str,
    encode: Encode,
) -> Dict[str, np.ndarray]:
    """Find the wordings to be declined that an FAQ with few wordings answers.

    Args:
        texts: The wordings.
        labels: One a wording.
        outside: The labels that mean "not for this bot".
        prefix: What the labels of FAQs begin with.
        encode: Turns texts into ``(n, dim)`` unit rows; not called when no FAQ is small.

    Returns:
        Row numbers of such wordings, ascending, by the label of the FAQ.
    """
    named = np.asarray(labels)
    declined = np.flatnonzero(np.isin(named, list(outside)))
    names, sizes = np.unique(named, return_counts=True)
    small = [str(n) for n, size in zip(names, sizes) if n.startswith(prefix) and size <= FEW]
    if not small or not len(declined):
        return {}
    vectors = encode([texts[row] for row in declined])
    found: Dict[str, np.ndarray] = {}
    for label in small:
        own = encode([texts[row] for row in np.flatnonzero(named == label)])
        near = own @ vectors.T
        if (near.max(axis=1) >= SAME).mean() >= CLAIMED:
            found[label] = declined[near.max(axis=0) >= SAME]
    return found
