"""How training and serving grow with the number of FAQs.

``python -m benchmarks.scale --data FOLDER`` cuts the intents of BANKING77 and CLINC150 into
groups of similar messages and takes each group for one FAQ: made up, but with the wordings
of real people. Every size runs in a process of its own.
"""

from __future__ import annotations

import argparse
import json
import logging
import subprocess
import sys
from pathlib import Path
from typing import Any, Dict, List

from benchmarks.intent.datasets import NAMES
from benchmarks.scale.report import plot, table

logger = logging.getLogger("benchmarks.scale")

ROOT = Path(__file__).resolve().parents[2]
SIZES = (30, 100, 300, 1_000, 3_000)


def main() -> None:
    """Run every size and report."""
    logging.basicConfig(level=logging.INFO, format="%(message)s")
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale")
    parser.add_argument("--data", type=Path, required=True, help="folder of the data sets")
    parser.add_argument("--out", type=Path, help="folder of the results")
    parser.add_argument("--encoder", type=Path, default=ROOT / "build/encoder/minilm-l6-int8-v1")
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES))
    parser.add_argument("--small", action="store_true", help="three sizes from one data set")
    options = parser.parse_args()
    name = "scale-small" if options.small else "scale"
    options.out = options.out or ROOT / "build/results" / name
    options.out.mkdir(parents=True, exist_ok=True)
    results: List[Dict[str, Any]] = []
    for size in options.sizes[:3] if options.small else options.sizes:
        command = [sys.executable, "-m", "benchmarks.scale.trial", str(size)]
        command += ["--data", str(options.data.resolve()), "--encoder", str(options.encoder)]
        command += ["--sets", *(NAMES[:1] if options.small else NAMES)]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
        if done.returncode:
            logger.error("%d FAQs failed:\n%s", size, done.stderr[-2000:])
            continue
        results.append(json.loads(done.stdout.strip().splitlines()[-1]))
        (options.out / "results.json").write_text(json.dumps(results, indent=1) + "\n")
        logger.info("%s", json.dumps(results[-1]))
    logger.info("\n%s", table(results))
    plot(results, options.out / "scale.png")


if __name__ == "__main__":
    main()
