"""BANKING77 and CLINC150 as the benchmark sees them.

The data are not part of the project: a folder is given on the command line with
``banking77/{train,test}.csv``, ``clinc150/data_full.json`` and ``splits.json``.
"""

from __future__ import annotations

import csv
import json
import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import List, Sequence, Tuple

Pairs = List[Tuple[str, str]]
NAMES = ("banking77", "clinc150")
OUT_OF_SCOPE = "out_of_scope"
DEVELOPMENT_SHARE = 5  # one in so many training messages is held out for choices


@dataclass(frozen=True)
class Task:
    """One training set with its messages to grade.

    Args:
        name: Such as ``banking77 10_0``.
        train: Texts and labels.
        test: Texts and labels, in scope.
        strange_train: Out-of-scope texts one may learn from.
        strange_test: Out-of-scope texts to recognise.
    """

    name: str
    train: Pairs
    test: Pairs
    strange_train: List[str] = field(default_factory=list)
    strange_test: List[str] = field(default_factory=list)


def load_task(folder: Path, name: str, split: str, is_development: bool = False) -> Task:
    """Read one task.

    Args:
        folder: Where the data sets lie.
        name: One of ``NAMES``.
        split: ``full``, or a key of ``splits.json`` such as ``10_0``: ten examples a label,
            seed 0.
        is_development: Grade on messages that are in neither a test set nor a few-shot
            training set. Choices are made on these.
    """
    train, test, strange_train, strange_test = _read(folder, name, is_development)
    rows = range(len(train)) if split == "full" else _rows(folder, name, split)
    if is_development and name == NAMES[0]:
        used = set().union(*_all_rows(folder, name))
        free = [row for row in range(len(train)) if row not in used]
        held = set(random.Random(7).sample(free, len(train) // DEVELOPMENT_SHARE))
        test = [train[row] for row in sorted(held)]
        rows = [row for row in rows if row not in held]
    if split != "full":
        # The given few-shot splits hold no message from outside.
        strange_train = []
    kept = [train[row] for row in rows]
    # Every contender also gets each label's name as a wording, as an FAQ has its title.
    kept += [(label.replace("_", " "), label) for label in sorted({label for _, label in kept})]
    return Task(f"{name} {split}", kept, test, strange_train, strange_test)


def _read(
    folder: Path, name: str, is_development: bool
) -> Tuple[Pairs, Pairs, List[str], List[str]]:
    if name == "banking77":
        return _csv(folder / name / "train.csv"), _csv(folder / name / "test.csv"), [], []
    data = json.loads((folder / name / "data_full.json").read_text("utf-8"))
    part = "val" if is_development else "test"
    pairs = {key: [(text, label) for text, label in rows] for key, rows in data.items()}
    strange = [text for text, _ in pairs["oos_train"]]
    return pairs["train"], pairs[part], strange, [text for text, _ in pairs[f"oos_{part}"]]


def _csv(path: Path) -> Pairs:
    with path.open(encoding="utf-8", newline="") as file:
        return [(row["text"], row["category"]) for row in csv.DictReader(file)]


def _rows(folder: Path, name: str, split: str) -> Sequence[int]:
    return json.loads((folder / "splits.json").read_text("utf-8"))[name][split]


def _all_rows(folder: Path, name: str) -> List[Sequence[int]]:
    return list(json.loads((folder / "splits.json").read_text("utf-8"))[name].values())
