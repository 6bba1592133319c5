"""Thorough training: tune the encoder's upper layers to the FAQs' own wordings.

Costs minutes where the quick training costs seconds, and brings most where an FAQ has few
wordings. The work is done in a process of its own (``tuning_process.py``), so TensorFlow
never enters the one that trains or serves.
"""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import tempfile
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import Collection, Deque, Sequence

import numpy as np

from faqbot.errors import ModelError
from faqbot.nlu.head import Trial
from faqbot.nlu.held_out import even_counts, trial_rows
from faqbot.nlu.sentences import Read, SentenceEncoder
from faqbot.nlu.softmax import fit_softmax
from faqbot.nlu.tuned import EXAMPLES, FILE, TunedEncoder

logger = logging.getLogger(__name__)

# How often every wording is seen; many wordings teach enough in fewer rounds.
EPOCHS, EPOCHS_OF_MANY = 5, 2
MANY = 4_000
STRENGTH = 30.0
SHOWN_LINES = 20


@dataclass(frozen=True)
class Tuned:
    """What comes of tuning.

    Args:
        upper: The tuned layers as ONNX.
        vectors: ``(n, 768)`` vectors of the wordings by the tuned encoder.
        trial: What the same would have made of wordings it had not seen.
    """

    upper: bytes
    vectors: np.ndarray
    trial: Trial


def tune_with_trial(
    encoder: SentenceEncoder,
    texts: Sequence[str],
    labels: Sequence[str],
    out_of_scope: Collection[str],
) -> Tuned:
    """Tune on all wordings, and once more without some, to learn how sure to be.

    Args:
        encoder: The sentence encoder of ``make encoder``.
        texts: The wordings.
        labels: One a wording.
        out_of_scope: As in ``IntentHead.fit``.

    Raises:
        ModelError: If the encoder is another one, or tuning fails.
    """
    if not isinstance(encoder, SentenceEncoder):
        raise ModelError(
            "only the sentence encoder of 'make encoder' can be tuned; set 'tune: false' for "
            "FaqClassifier in config.yml, or name build/encoder there"
        )
    reads = encoder.read(texts)
    train, test = trial_rows(labels, out_of_scope)
    part = tune(
        [reads[row] for row in train], [labels[row] for row in train], out_of_scope, "a part"
    )
    trial = Trial(TunedEncoder(encoder, part).vectors(reads), train, test)
    whole = tune(reads, labels, out_of_scope, "all wordings")
    return Tuned(whole, TunedEncoder(encoder, whole).vectors(reads), trial)


def tune(
    reads: Sequence[Read], labels: Sequence[str], out_of_scope: Collection[str], purpose: str
) -> bytes:
    """Tune the upper layers.

    Args:
        reads: The wordings as the encoder reads them.
        labels: One a wording.
        out_of_scope: As in ``IntentHead.fit``.
        purpose: Said in the log.

    Returns:
        The layers as ONNX.

    Raises:
        ModelError: If the process fails; the message holds the end of what it printed.
    """
    epochs = EPOCHS if len(reads) < MANY else EPOCHS_OF_MANY
    sentences = np.stack([read.sentence for read in reads])
    names, numbers = np.unique(labels, return_inverse=True)
    counts = even_counts(numbers, np.flatnonzero(np.isin(names, list(out_of_scope))))
    weights, bias = fit_softmax(sentences, numbers, len(names), STRENGTH, counts)
    with tempfile.TemporaryDirectory(prefix="faqbot-tuning-") as name:
        work = Path(name)
        np.savez(
            work / EXAMPLES,
            ids=np.concatenate([read.ids[0] for read in reads]),
            halfway=np.concatenate([read.halfway[0] for read in reads]).astype(np.float16),
            ends=np.cumsum([read.ids.shape[1] for read in reads]),
            labels=numbers,
            counts=counts,
            weights=weights,
            bias=bias,
            epochs=epochs,
        )
        _run(work, epochs, purpose)
        return (work / FILE).read_bytes()


def _run(work: Path, epochs: int, purpose: str) -> None:
    """Run the process, passing its progress on to the log."""
    command = [sys.executable, "-m", "faqbot.nlu.tuning_process", str(work)]
    said: Deque[str] = deque(maxlen=SHOWN_LINES)
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.startswith('{"epoch"'):
                epoch, loss = json.loads(line).values()
                logger.info(f"Tuning on {purpose}: round {epoch} of {epochs}, loss {loss:.3f}.")
            else:
                said.append(line.rstrip())
    if process.returncode:
        raise ModelError("tuning the encoder failed:\n" + "\n".join(said))
