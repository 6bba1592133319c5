"""Which label a message has, how sure that is, and whether the bot knows the subject at all.

Pure NumPy once fitted: nothing here knows about Rasa or spaCy. Sentence vectors come from
``encoder.py``; ``selector.py`` wraps this module as a Rasa component.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Callable, Collection, Dict, List, Optional, Sequence, Tuple

import numpy as np

from faqbot.errors import ModelError
from faqbot.nlu.evidence import answer_evidence, closeness, scope_evidence
from faqbot.nlu.familiarity import Judge
from faqbot.nlu.neighbours import Neighbours
from faqbot.nlu.ngrams import Ngrams
from faqbot.nlu.softmax import softmax
from faqbot.nlu.thresholds import Thresholds

ARRAYS = "head.npz"
SETTINGS = "head.json"


@dataclass(frozen=True)
class HeadConfig:
    """How to train.

    Args:
        strength: How much the examples count against the penalty (``C``).
        spelling: How much the spelling counts beside the meaning.
        spelling_width: The most numbers kept of the spelling.
        folds: Parts in which the examples are held out to learn how sure to be.
        answer_error: The most answers that may be wrong, as a share of all answers.
        suggest_hit: The fewest offers that must hold the right label, as a share.
        offers: How many labels an offer shows.
        outside_share: How many of all messages are taken to be out of scope.
    """

    strength: float = 30.0
    spelling: float = 0.3
    spelling_width: int = 512
    folds: int = 5
    answer_error: float = 0.05
    suggest_hit: float = 0.5
    offers: int = 3
    outside_share: float = 0.2


@dataclass(frozen=True)
class Trial:
    """A rehearsal of training, to learn from how sure to be.

    Args:
        vectors: ``(n, dim)`` vectors of all wordings, by an encoder tuned on ``train`` alone.
        train: Rows the encoder was tuned on.
        test: Rows it never saw.
    """

    vectors: np.ndarray
    train: np.ndarray
    test: np.ndarray


@dataclass(frozen=True)
class Prediction:
    """What the head makes of some messages.

    Args:
        labels: All labels, in the order of the columns.
        probabilities: ``(n, labels)``, each row sums to 1.
        familiarity: ``(n,)`` in 0..1, how likely the message is in scope at all.
        confidence: ``(n,)`` in 0..1, how likely the first label is right and in scope.
            Compare this one with the thresholds.
    """

    labels: Tuple[str, ...]
    probabilities: np.ndarray
    familiarity: np.ndarray
    confidence: np.ndarray

    def ranking(self, row: int = 0, count: int = 10) -> List[Tuple[str, float]]:
        """The likeliest labels of one message with their probabilities, best first."""
        probabilities = self.probabilities[row]
        order = np.argsort(-probabilities, kind="stable")[:count]
        likely = probabilities[order].tolist()
        return [(self.labels[i], value) for i, value in zip(order.tolist(), likely)]


@dataclass(frozen=True)
class IntentHead:
    """A fitted classifier. Make one with ``fit`` or ``load``.

    Args:
        labels: All labels, sorted.
        outside: The labels that mean "not for this bot".
        nearness: What the closest wording of a label adds to its score.
        thresholds: Chosen from held-out scores.
        report: What the held-out scores say, for people.
    """

    labels: Tuple[str, ...]
    outside: Tuple[str, ...]
    config: HeadConfig
    ngrams: Ngrams
    weights: np.ndarray
    bias: np.ndarray
    neighbours: Neighbours
    nearness: float
    temperature: float
    scope_judge: Judge
    answer_judge: Judge
    thresholds: Thresholds
    report: Dict[str, Any] = field(default_factory=dict)

    @staticmethod
    def fit(
        texts: Sequence[str],
        vectors: np.ndarray,
        labels: Sequence[str],
        *,
        out_of_scope: Collection[str] = (),
        config: HeadConfig = HeadConfig(),
        trial: Optional[Trial] = None,
    ) -> IntentHead:
        """Train on labelled wordings.

        Args:
            texts: The wordings.
            vectors: ``(len(texts), dim)`` unit rows, the sentence vectors of ``texts``.
            labels: One a wording; at least two different ones.
            out_of_scope: Labels whose wordings are not for this bot. They teach the head
                where its subject ends.
            config: How to train.
            trial: Needed when the encoder behind ``vectors`` was tuned on these wordings.

        Raises:
            ModelError: If the lengths differ or there are fewer than two labels.
        """
        from faqbot.nlu.head_fit import fit_head

        return fit_head(texts, vectors, labels, out_of_scope, config, trial)

    def predict(self, texts: Sequence[str], vectors: np.ndarray) -> Prediction:
        """Judge messages.

        Args:
            texts: The messages.
            vectors: ``(len(texts), dim)``, their sentence vectors; a row of zeros stands for
                a message without words, which is never familiar.
        """
        outside = self._outside_numbers
        scores = self._scores(texts, vectors)
        close = closeness(scores, vectors, self.neighbours, outside)
        scores += self.nearness * close
        evidence = scope_evidence(scores, close, outside)
        has_words = vectors.any(axis=1)
        familiarity = self.scope_judge.probability(evidence) * has_words
        probabilities = softmax(scores / self.temperature)
        sure = self.answer_judge.probability(
            answer_evidence(probabilities, familiarity, evidence[:, 2])
        )
        return Prediction(self.labels, probabilities, familiarity, sure * has_words)

    @cached_property
    def _outside_numbers(self) -> np.ndarray:
        return np.array([self.labels.index(label) for label in self.outside], np.int64)

    def _scores(self, texts: Sequence[str], vectors: np.ndarray) -> np.ndarray:
        """Scores of the softmax classifier alone: ``(n, labels)``."""
        meant = vectors @ self.weights[: vectors.shape[1]]
        return meant + self._spelt(texts) + self.bias

    @cached_property
    def _spelt(self) -> Callable[[Sequence[str]], np.ndarray]:
        """What the spelling of texts adds to the scores: ``(n, labels)``."""
        width = self.ngrams.projection.shape[1]
        weights = self.config.spelling * self.weights[len(self.weights) - width :]
        if len(self.labels) > width:
            return lambda texts: self.ngrams.transform(texts) @ weights
        # One product instead of two, and the narrower one.
        return self.ngrams.through(weights).transform

    def save(self, folder: Path) -> None:
        """Write the head to a folder as arrays and JSON, nothing that runs code when read."""
        folder = Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        arrays = {
            "weights": self.weights,
            "bias": self.bias,
            "vectors": self.neighbours.vectors.astype(np.float16),
            "starts": self.neighbours.starts,
            "rows": self.neighbours.rows,
            **self.ngrams.arrays(),
            **self.scope_judge.arrays("scope"),
            **self.answer_judge.arrays("answer"),
        }
        np.savez(folder / ARRAYS, **arrays)
        settings = {
            "labels": self.labels,
            "outside": self.outside,
            "config": asdict(self.config),
            "ngrams": sorted(self.ngrams.index, key=self.ngrams.index.__getitem__),
            "nearness": self.nearness,
            "temperature": self.temperature,
            "thresholds": asdict(self.thresholds),
            "report": self.report,
        }
        (folder / SETTINGS).write_text(json.dumps(settings, ensure_ascii=False), "utf-8")

    @staticmethod
    def load(folder: Path) -> IntentHead:
        """Read what ``save`` wrote.

        Raises:
            ModelError: If the folder does not hold a head.
        """
        try:
            settings = json.loads((Path(folder) / SETTINGS).read_text("utf-8"))
            with np.load(Path(folder) / ARRAYS, allow_pickle=False) as file:
                arrays = {name: file[name] for name in file.files}
            index = {name: row for row, name in enumerate(settings["ngrams"])}
            return IntentHead(
                labels=tuple(settings["labels"]),
                outside=tuple(settings["outside"]),
                config=HeadConfig(**settings["config"]),
                ngrams=Ngrams(index, arrays["rarity"], arrays["projection"]),
                weights=arrays["weights"],
                bias=arrays["bias"],
                neighbours=Neighbours(
                    arrays["vectors"].astype(np.float32), arrays["starts"], arrays["rows"]
                ),
                nearness=settings["nearness"],
                temperature=settings["temperature"],
                scope_judge=Judge.of_arrays(arrays, "scope"),
                answer_judge=Judge.of_arrays(arrays, "answer"),
                thresholds=Thresholds(**settings["thresholds"]),
                report=settings["report"],
            )
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise ModelError(f"{folder}: no intent head to load ({error}); train again") from error
