"""Train this bot from clean, then stock Rasa on the same data, and print the ratio.

``python -m benchmarks.training [--limit N]``. Stock Rasa is stopped once it has taken N
times as long as ours (6 by default), because all of it can take hours on two cores; the
ratio is then a lower bound, and printed as one.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import List, Optional, Tuple

ROOT = Path(__file__).resolve().parents[2]
COPIED = (
    "actions",
    "data",
    "faqbot",
    "config.yml",
    "domain.yml",
    "endpoints.yml",
    "credentials.yml",
)
RESULTS = Path(__file__).parent / "results"


def main() -> None:
    """Run both and print seconds and ratio."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--limit", type=float, default=6.0, help="stop stock Rasa at this ratio")
    limit = parser.parse_args().limit
    with tempfile.TemporaryDirectory() as folder:
        project = _copied(Path(folder) / "project")
        ours, _ = _train(project, ["-m", "faqbot.lightrasa"], "config.yml", None)
        print(f"this bot    {ours:8.1f} s", flush=True)
        # Beside the data, since the importer reads them from where the config stands.
        stock = "stock_config.yml"
        shutil.copy(Path(__file__).parent / stock, project / stock)
        seconds, finished = _train(project, ["-m", "rasa"], stock, limit * ours)
    ratio = seconds / ours
    bound = "" if finished else "more than "
    print(f"stock Rasa  {bound}{seconds:.1f} s\nstock Rasa takes {bound}{ratio:.1f} times as long")
    RESULTS.mkdir(exist_ok=True)
    measured = {"ours_seconds": ours, "stock_seconds": seconds, "finished": finished}
    (RESULTS / "training.json").write_text(json.dumps(measured, indent=1) + "\n", "utf-8")


def _copied(project: Path) -> Path:
    """A copy of the project with its encoder and nothing cached."""
    project.mkdir()
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, project / name)
        else:
            shutil.copy(source, project / name)
    shutil.copytree(ROOT / "build" / "encoder", project / "build" / "encoder")
    return project


def _train(
    project: Path, rasa: List[str], config: str, limit: Optional[float]
) -> Tuple[float, bool]:
    """Train in a copy of the project.

    Returns:
        Wall seconds, and whether it came to its end within ``limit`` seconds.
    """
    environment = {
        **os.environ,
        "RASA_TELEMETRY_ENABLED": "false",
        "RASA_CACHE_DIRECTORY": str(project / "cache" / Path(config).stem),
        "PYTHONPATH": str(project),
    }
    command = [sys.executable, *rasa, "train", "--force", "--config", config]
    started = time.monotonic()
    with open(project / f"{Path(config).stem}.log", "wb") as log:
        process = subprocess.Popen(
            command,
            cwd=project,
            env=environment,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        try:
            process.wait(limit)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            return time.monotonic() - started, False
    if process.returncode:
        end = (project / f"{Path(config).stem}.log").read_text("utf-8", "replace")[-3000:]
        sys.exit(f"training with {config} failed:\n{end}")
    return time.monotonic() - started, True


if __name__ == "__main__":
    main()
