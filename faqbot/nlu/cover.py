"""Which neighbouring pieces of a message belong to one question: the cover that is understood best.

A run of pieces is worth the confidence it is read with, talk is worth nothing, and each question
after the first must pay ``SPLIT_COST``. Reading is what costs time, so longer runs are read only
where they may be worth more than their pieces.
"""

from __future__ import annotations

from typing import Dict, List, Mapping, Tuple

# The first and the last of some neighbouring pieces.
Run = Tuple[int, int]
# What a further question must bring, in units of confidence (0..1).
SPLIT_COST = 0.3
# From so much on, no longer run of pieces can be understood notably better.
AS_GOOD_AS_ANY = 0.95


def worth_reading(worths: Mapping[Run, float], count: int) -> List[Run]:
    """The runs of several pieces that might be understood better than their pieces are.

    Args:
        worths: Of what was read, 0..1: the whole and the single pieces; of mere talk there may
            be none, and a run of talk alone is no question either.
        count: Of the pieces.
    """
    wanted: List[Run] = []
    for start in range(count):
        for end in range(start + 1, count):
            own = [worths[(i, i)] for i in range(start, end + 1) if (i, i) in worths]
            asked = [worth for worth in own if worth]
            together = sum(asked) - SPLIT_COST * max(len(asked) - 1, 0)
            if (start, end) not in worths and own and together < AS_GOOD_AS_ANY:
                wanted.append((start, end))
    return wanted


def best_cover(worths: Mapping[Run, float], count: int) -> List[Run]:
    """The runs that cover a message with the highest worth, by dynamic programming.

    Args:
        worths: Of the runs, 0..1; a single piece without one is talk, and a longer run without
            one no choice.
        count: Of the pieces.

    Returns:
        The runs in their order, without pieces that have no worth given; of covers that are
        worth the same the one with the fewest runs.
    """
    best: Dict[int, Tuple[float, int, List[Run]]] = {0: (0.0, 0, [])}
    for end in range(1, count + 1):
        options: List[Tuple[float, int, List[Run]]] = []
        for start in range(end):
            run = (start, end - 1)
            value, runs, taken = best[start]
            if run in worths:
                worth = worths[run]
                cost = SPLIT_COST if worth and any(worths[one] for one in taken) else 0.0
                options.append((value + worth - cost, runs - 1, [*taken, run]))
            elif start == end - 1:
                options.append((value, runs - 1, taken))
        best[end] = max(options, key=lambda option: option[:2])
    return best[count][2]
