"""Thousands of FAQs made from public messages. Marked as made up: nobody wrote them as FAQs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import List, Sequence, Tuple

import numpy as np

from benchmarks.intent.datasets import NAMES, load_task

WORDINGS = 6
HELD_OUT = 2


@dataclass(frozen=True)
class MadeUp:
    """A number of FAQs.

    Args:
        train: Wordings to train on.
        train_labels: One a wording.
        test: Other wordings of the same FAQs.
        test_labels: One a wording.
    """

    train: List[str]
    train_labels: List[str]
    test: List[str]
    test_labels: List[str]


def messages(folder: Path, names: Sequence[str] = NAMES) -> Tuple[List[str], List[str]]:
    """All training messages of some data sets with their intents."""
    texts: List[str] = []
    intents: List[str] = []
    for name in names:
        for text, intent in load_task(folder, name, "full").train:
            texts.append(text.lower())
            intents.append(f"{name}_{intent}")
    return texts, intents


def make_up(texts: List[str], intents: List[str], vectors: np.ndarray, count: int) -> MadeUp:
    """Cut intents into groups of similar messages and take some groups as FAQs.

    Args:
        texts: Messages.
        intents: One a message.
        vectors: ``(len(texts), dim)`` unit rows.
        count: How many FAQs.
    """
    random = np.random.RandomState(0)
    groups: List[np.ndarray] = []
    for intent in sorted(set(intents)):
        free = np.flatnonzero(np.array(intents) == intent)
        while len(free) >= WORDINGS + HELD_OUT:
            near = np.argsort(-(vectors[free] @ vectors[free[0]]))[: WORDINGS + HELD_OUT]
            groups.append(random.permutation(free[near]))
            free = np.delete(free, near)
    chosen = random.permutation(len(groups))[:count]
    if len(chosen) < count:
        raise ValueError(f"the data sets yield {len(groups)} made-up FAQs, not {count}")
    found = MadeUp([], [], [], [])
    for number in chosen:
        label = f"faq/made_up_{number}"
        rows = groups[number]
        found.train.extend(texts[row] for row in rows[:WORDINGS])
        found.train_labels.extend([label] * WORDINGS)
        found.test.extend(texts[row] for row in rows[WORDINGS:])
        found.test_labels.extend([label] * HELD_OUT)
    return found
