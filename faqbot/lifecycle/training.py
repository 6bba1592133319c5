"""Train a model in a process of its own, and say how far it is.

Rasa is started without TensorFlow (``faqbot.lightrasa``); its log tells which component
it is at.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from collections import deque
from pathlib import Path
from typing import Callable, Deque, Optional, Sequence

from ruamel.yaml import YAML

from faqbot.content.checks import refuse_broken
from faqbot.content.reader import read_content
from faqbot.errors import FaqbotError, ModelError
from faqbot.lifecycle.interpreter import Interpreter
from faqbot.settings import ROOT, child_environment

COMPONENTS = 6  # nodes whose training Rasa reports, with this project's config
# Where the bar stands while the encoder is tuned, the longest part by far.
TUNING = {"a part": (0.45, 0.65), "all wordings": (0.65, 0.88)}
_STARTED = re.compile(r"Starting to train component '(\w+)'|Restored component '(\w+)'")
_TUNED = re.compile(
    r"Tuning on (?P<what>a part|all wordings): round (?P<round>\d+) of (?P<rounds>\d+)"
)
_SAVED = re.compile(r"saved at '(?P<path>[^']+)'")
# The first error of a chain is the cause; Rasa's engine wraps it in a long traceback.
_CAUSE = re.compile(r"^[\w.]+(?:Error|Exception)\b")
KEPT_LINES, SHOWN_LINES = 400, 20

Progress = Callable[[float, str], None]


class TrainingError(FaqbotError):
    """Rasa ended without a model; the message holds the end of its log."""


def train(
    out: Path = ROOT / "models",
    progress: Optional[Progress] = None,
    config: str = "config.yml",
    force: bool = False,
    quick: bool = False,
) -> Path:
    """Check the content and train a model.

    Args:
        out: The folder the model is written to.
        progress: Called with a share of 0..1 and what is going on.
        config: The pipeline and policies.
        force: Whether to train every component anew, even where nothing changed.
        quick: Whether to leave the encoder as it is: seconds instead of minutes, and a
            model that understands a little less.

    Returns:
        The model file.

    Raises:
        ContentError: If the content must not be trained on.
        TrainingError: If Rasa failed.
        ModelError: If the model does not hold every live FAQ.
    """
    progress = progress or (lambda share, what: None)
    progress(0.0, "checking the content")
    content = read_content(ROOT)
    refuse_broken(content)
    build_encoder()
    progress(0.05, "starting Rasa")
    with tempfile.TemporaryDirectory(prefix="faqbot-config-") as folder:
        used = _untuned(ROOT / config, Path(folder)) if quick else config
        path = _run_rasa(out, progress, str(used), force)
    progress(0.95, "looking at the model")
    missing = sorted(
        faq.id
        for faq in content.faqs.values()
        if faq.is_live and f"faq/{faq.id}" not in Interpreter.from_model(path).head.labels
    )
    if missing:
        path.unlink()
        raise ModelError(f"the model lacks {', '.join(missing)}; is the importer in {config}?")
    progress(1.0, "done")
    return path


def build_encoder() -> None:
    """Build the sentence encoder unless it is up to date, in a process of its own.

    Raises:
        TrainingError: If it cannot be built.
    """
    done = subprocess.run(
        [sys.executable, "-m", "faqbot.nlu.encoder_build"],
        cwd=ROOT,
        env=child_environment(),
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise TrainingError(f"the encoder cannot be built:\n{done.stderr.strip()[-2000:]}")


def _untuned(config: Path, folder: Path) -> Path:
    """Write the config anew without tuning."""
    yaml = YAML()
    settings = yaml.load(config)
    for part in settings["pipeline"]:
        part.pop("tune", None)
    with (folder / config.name).open("w", encoding="utf-8") as file:
        yaml.dump(settings, file)
    return folder / config.name


def _run_rasa(out: Path, progress: Progress, config: str, force: bool) -> Path:
    command = [sys.executable, "-m", "faqbot.lightrasa", "train", "--out", str(out)]
    command += ["--config", config, *(["--force"] if force else [])]
    log: Deque[str] = deque(maxlen=KEPT_LINES)
    path: Optional[Path] = None
    done, share = 0, 0.1
    with subprocess.Popen(
        command,
        cwd=ROOT,
        env=child_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            log.append(line.rstrip())
            started, saved = _STARTED.search(line), _SAVED.search(line)
            if started:
                done += 1
                share = max(share, min(0.9, 0.1 + 0.8 * done / (COMPONENTS + 1)))
                progress(share, f"training {started.group(1) or started.group(2)}")
            tuned = _TUNED.search(line)
            if tuned:
                begin, end = TUNING[tuned["what"]]
                part = int(tuned["round"]) / int(tuned["rounds"])
                share = max(share, begin + (end - begin) * part)
                progress(share, f"tuning on {tuned['what']}: {tuned['round']} of {tuned['rounds']}")
            if saved:
                path = ROOT / saved.group("path")
    if process.returncode or path is None or not path.exists():
        raise TrainingError(_explained(log))
    return path


def _explained(log: Sequence[str]) -> str:
    """What went wrong: the first error in the log, and the log's end."""
    lines = [line for line in log if line.strip()]
    cause = next((line for line in lines if _CAUSE.match(line)), "")
    return "\n".join([f"training failed: {cause}".rstrip(), *lines[-SHOWN_LINES:]])
