"""Compare what faqbot understands with what anyone would use instead.

``python -m benchmarks.intent --data FOLDER`` runs every contender in a process of its own,
one after the other, writes JSON and a plot, and logs the table. Results already in the
file are kept: a run that was stopped goes on where it left off.
"""

from __future__ import annotations

import argparse
import json
import logging
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any, Dict, Iterator, List, Optional, Sequence, Tuple

from benchmarks.intent.contenders import OURS, OURS_QUICK, STOCK, STOCK_LINEAR, TFIDF
from benchmarks.intent.datasets import NAMES
from benchmarks.intent.report import plot, table

logger = logging.getLogger("benchmarks.intent")

ROOT = Path(__file__).resolve().parents[2]
# Examples a label and seed, the same as the keys of splits.json.
SPLITS = ("10_0", "10_1", "10_2", "5_0", "5_1", "5_2", "full")


def trials(
    contenders: Sequence[str], names: Sequence[str], splits: Sequence[str]
) -> Iterator[Tuple[str, str, str]]:
    """Contender, data set and split of every trial."""
    for split in splits:
        for name in names:
            for contender in contenders:
                yield contender, name, split


def run_trial(
    contender: str, name: str, split: str, data: Path, encoder: Path, development: bool
) -> Optional[Dict[str, Any]]:
    """Run one trial; ``None`` when it failed, which is logged."""
    command = [sys.executable, "-m", "benchmarks.intent.trial", contender, name, split]
    command += ["--data", str(data), "--encoder", str(encoder)]
    command += ["--development"] if development else []
    with tempfile.TemporaryDirectory() as cache:
        # Rasa would otherwise take a component of an earlier trial from its cache.
        environment = {**os.environ, "RASA_CACHE_DIRECTORY": cache, "TF_CPP_MIN_LOG_LEVEL": "3"}
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    if done.returncode:
        logger.error("%s on %s %s failed:\n%s", contender, name, split, done.stderr[-2000:])
        return None
    return json.loads(done.stdout.strip().splitlines()[-1])


def main() -> None:
    """Run what is missing and report all."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    parser = argparse.ArgumentParser(prog="python -m benchmarks.intent")
    parser.add_argument("--data", type=Path, required=True, help="folder of the data sets")
    parser.add_argument("--out", type=Path, help="folder of the results")
    parser.add_argument("--encoder", type=Path, default=ROOT / "build/encoder/minilm-l6-int8-v1")
    parser.add_argument("--small", action="store_true", help="one quick split")
    parser.add_argument("--with-stock", action="store_true", help="DIET too; takes hours")
    parser.add_argument(
        "--development", action="store_true", help="grade on held-out training data"
    )
    parser.add_argument("--only", nargs="+", help="these contenders")
    parser.add_argument("--sets", nargs="+", choices=NAMES, help="these data sets")
    parser.add_argument("--splits", nargs="+", choices=SPLITS, help="these splits")
    options = parser.parse_args()
    contenders = (
        options.only or [OURS_QUICK, OURS, TFIDF, STOCK_LINEAR] + [STOCK] * options.with_stock
    )
    name = "intent-small" if options.small else "intent"
    options.out = options.out or ROOT / "build/results" / name
    options.out.mkdir(parents=True, exist_ok=True)
    file = options.out / ("development.json" if options.development else "results.json")
    results: List[Dict[str, Any]] = json.loads(file.read_text()) if file.exists() else []
    done = {(result["contender"], result["task"]) for result in results}
    sets = options.sets or (NAMES[:1] if options.small else NAMES)
    splits = options.splits or (("5_0",) if options.small else SPLITS)
    for contender, task, split in trials(contenders, sets, splits):
        if (contender, f"{task} {split}") in done:
            continue
        result = run_trial(
            contender, task, split, options.data.resolve(), options.encoder, options.development
        )
        if result:
            results.append(result)
            file.write_text(json.dumps(results, indent=1) + "\n")
            logger.info("%s", json.dumps(result))
    logger.info("\n%s", table(results))
    plot(results, options.out / "accuracy.png")


if __name__ == "__main__":
    main()
