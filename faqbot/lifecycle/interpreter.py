"""Understand messages with a trained model, without Rasa in the process.

Reads our own components out of the model file and runs the same plain code they run
inside Rasa, in milliseconds and on any Python. ``tests/integration`` holds the two to the
same results.
"""

from __future__ import annotations

import json
import shutil
import tarfile
import tempfile
from pathlib import Path
from typing import Any, Dict, List, Optional

from faqbot.errors import ModelError
from faqbot.nlu.decision import decide, decide_payload
from faqbot.nlu.dictionary import Dictionary
from faqbot.nlu.head import IntentHead
from faqbot.nlu.sentences import SentenceEncoder
from faqbot.nlu.spelling import Spelling
from faqbot.nlu.tuned import FILE, TunedEncoder
from faqbot.nlu.understanding import Understander
from faqbot.payloads import read_faq_payload
from faqbot.safety.red_flags import RedFlagDetector
from faqbot.settings import ROOT

WANTED = {
    "dictionary.json": "entities",
    "head.npz": "classifier",
    "head.json": "classifier",
    "spelling.json": "classifier",
    "records.json": "selector",
}
# A quick training leaves these out.
OPTIONAL = frozenset({FILE})


class Interpreter:
    """A trained model's understanding.

    Args:
        encoder: Has ``encode(texts)``.
        head: The fitted classifier.
        word_counts: The words that spelling is corrected to.
        dictionary: The entities.
        records: FAQ records as JSON, by id.
        release: The model's name.
    """

    def __init__(
        self,
        encoder: Any,
        head: IntentHead,
        word_counts: Dict[str, int],
        dictionary: Dictionary,
        records: Dict[str, Any],
        release: str,
    ) -> None:
        self.head = head
        self.release = release
        self._understander = Understander(head, encoder, Spelling(word_counts, encoder.is_word))
        self._dictionary = dictionary
        self._records = records
        self._red_flags = RedFlagDetector.default()

    @classmethod
    def from_model(cls, path: Path, root: Path = ROOT) -> Interpreter:
        """Read a model file.

        Args:
            path: A ``.tar.gz`` that Rasa trained with this project's pipeline.
            root: Where the encoder's folder is relative to.

        Raises:
            ModelError: If it is not such a model.
        """
        with tempfile.TemporaryDirectory() as folder:
            name = _unpack(path, Path(folder))
            encoder: Any = SentenceEncoder(root / name / "minilm")
            if (Path(folder) / FILE).exists():
                encoder = TunedEncoder(encoder, (Path(folder) / FILE).read_bytes())
            word_counts = json.loads((Path(folder) / "spelling.json").read_text("utf-8"))
            dictionary = json.loads((Path(folder) / "dictionary.json").read_text("utf-8"))
            stored = json.loads((Path(folder) / "records.json").read_text("utf-8"))
            head = IntentHead.load(Path(folder))
        return cls(
            encoder,
            head,
            word_counts,
            Dictionary(**dictionary),
            stored["records"],
            stored["release"],
        )

    def parse(self, text: str) -> Dict[str, Any]:
        """Understand one message: the fields of Rasa's parse result that we set."""
        asked = read_faq_payload(text)
        entities = [] if asked else self._entities(text)
        if asked is not None:
            decision = decide_payload(*asked, self._records)
        else:
            readings = [dict(vars(one)) for one in self._understander.parts(text.strip())]
            decision = decide(readings, entities, self._records, text)
        flag = None if asked else self._red_flags.find(text)
        return {
            "text": text,
            "intent": {
                "name": flag.kind if flag else decision.intent,
                "confidence": 1.0 if flag else decision.confidence,
            },
            "intent_ranking": [list(pair) for pair in decision.ranking],
            "entities": entities,
            "red_flag": flag.as_output() if flag else None,
            "faqbot": {
                "release": self.release,
                "parts": decision.parts,
                "records": {faq: self._records[faq] for faq in decision.records},
                "suggestions": [[faq, self._records[faq]["title"]] for faq in decision.suggestions],
            },
        }

    def _entities(self, text: str) -> List[Dict[str, Any]]:
        return [
            {"entity": term.entity, "value": term.value, "start": term.start, "end": term.end}
            for term in self._dictionary.find(text)
        ]


def newest_model(folder: Path = ROOT / "models") -> Path:
    """The model that ``rasa run`` would serve.

    Raises:
        ModelError: If there is none.
    """
    models = sorted(folder.glob("*.tar.gz"), key=lambda path: path.stat().st_mtime)
    if not models:
        raise ModelError(f"there is no model in {folder.name}/; run 'make train' first.")
    return models[-1]


def _unpack(path: Path, folder: Path) -> str:
    """Copy our components' files out of a model; returns the encoder's folder."""
    metadata: Optional[Dict[str, Any]] = None
    found = set()
    try:
        with tarfile.open(path) as archive:
            for member in archive:
                name = Path(member.name).name
                source = archive.extractfile(member) if member.isfile() else None
                if source is None:
                    continue
                if name == "metadata.json" and metadata is None:
                    metadata = json.load(source)
                elif name in OPTIONAL.union(WANTED):
                    with open(folder / name, "wb") as target:
                        shutil.copyfileobj(source, target)
                    found.add(name)
    except (OSError, tarfile.TarError, ValueError) as error:
        raise ModelError(f"{path}: cannot be read ({error}); train again.") from error
    absent = set(WANTED) - found
    if metadata is None or absent:
        missing = ", ".join(sorted({WANTED[name] for name in absent})) or "metadata"
        raise ModelError(f"{path}: holds no {missing}; was it trained with this config.yml?")
    return _encoder_folder(metadata, path)


def _encoder_folder(metadata: Dict[str, Any], path: Path) -> str:
    nodes = metadata["predict_schema"]["nodes"]
    for node in nodes.values() if isinstance(nodes, dict) else nodes:
        if str(node["uses"]).endswith("SpacyNLP"):
            return str(node["config"]["model"])
    raise ModelError(f"{path}: its pipeline has no SpacyNLP.")
