"""Understand a message: as one question, or as the several it falls into.

A cut counts only if the parts are understood better than the whole. Every run of
neighbouring pieces is classified, and the cover of the message with the highest sum of
scores wins, where each part after the first must pay ``SPLIT_COST``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Collection, Dict, List, Sequence, Tuple

from faqbot.nlu.head import IntentHead, Prediction
from faqbot.nlu.splitter import Piece, pieces

# What a further question must bring, in units of score (0..1). Found on joined wordings.
SPLIT_COST = 0.45
_ASKS = re.compile(
    r"(?:how|what|when|where|who|why|which|can|could|do|does|is|are|will|would|should)\b", re.I
)
# Acts that say nothing by themselves beside a real question.
COURTESY = frozenset({"greeting", "thanks", "goodbye", "affirm", "deny", "bot_chitchat"})


ANSWER, SUGGEST, UNKNOWN = "answer", "suggest", "unknown"
# An out-of-scope label is believed from this probability on; its confidence, which is that
# of being in scope and right, says nothing about it.
OUTSIDE_PROBABILITY = 0.4


@dataclass(frozen=True)
class Reading:
    """One stretch of a message, classified.

    Args:
        text: The words.
        start: Where they begin in the message.
        end: One past where they end.
        label: The likeliest label.
        confidence: How surely the label is right, 0..1.
        outcome: ``answer``, ``suggest`` or ``unknown``.
        ranking: Labels with probabilities, best first.
    """

    text: str
    start: int
    end: int
    label: str
    confidence: float
    outcome: str
    ranking: Tuple[Tuple[str, float], ...]

    @property
    def worth(self) -> float:
        """What the reading adds to understanding the message; talk adds nothing."""
        return self.confidence if self.outcome == ANSWER else 0.0


class Understander:
    """Reads messages with an encoder and a trained head.

    Args:
        head: A fitted ``IntentHead``.
        encoder: Has ``encode(texts)``.
        ranking_length: How many labels each reading lists.
    """

    def __init__(self, head: IntentHead, encoder: Any, ranking_length: int = 10) -> None:
        self._head = head
        self._encoder = encoder
        self._ranking_length = ranking_length

    def read(self, text: str) -> Reading:
        """Read a text as one question."""
        return self._readings(text, [(0, len(text))])[0]

    def parts(self, text: str) -> List[Reading]:
        """Read a message as the questions it consists of; always at least one reading."""
        spans = pieces(text)
        if len(spans) == 1:
            return [self.read(text)]
        runs = [(i, j) for i in range(len(spans)) for j in range(i, len(spans))]
        places = [(spans[i][0], spans[j][1]) for i, j in runs]
        places[runs.index((0, len(spans) - 1))] = (0, len(text))
        readings = dict(zip(runs, self._readings(text, places)))
        return _without_courtesy(_best_cover(readings, len(spans)))

    def _readings(self, text: str, places: Sequence[Piece]) -> List[Reading]:
        texts = [text[start:end].strip() for start, end in places]
        # Lower case, as the pipeline's own vectors are: the encoder has them at hand then.
        predicted = self._head.predict(texts, self._encoder.encode([t.lower() for t in texts]))
        return [
            self._reading(words, place, predicted, row)
            for row, (words, place) in enumerate(zip(texts, places))
        ]

    def _reading(self, words: str, place: Piece, predicted: Prediction, row: int) -> Reading:
        ranking = tuple(predicted.ranking(row, self._ranking_length))
        label, probability = ranking[0]
        if label in self._head.outside:
            is_believed = probability >= OUTSIDE_PROBABILITY
            return Reading(
                words, *place, label, probability, ANSWER if is_believed else UNKNOWN, ranking
            )
        confidence = float(predicted.confidence[row])
        outcome = ANSWER if confidence >= self._head.thresholds.answer else UNKNOWN
        if outcome == UNKNOWN and confidence >= self._head.thresholds.suggest:
            outcome = SUGGEST
        return Reading(words, *place, label, confidence, outcome, ranking)


def _best_cover(readings: Dict[Tuple[int, int], Reading], count: int) -> List[Reading]:
    """The cheapest-to-believe cut of the pieces into runs, by dynamic programming."""
    best: List[Tuple[float, List[Reading]]] = [(0.0, [])]
    for end in range(1, count + 1):
        options = []
        for start in range(end):
            reading = readings[(start, end - 1)]
            value, taken = best[start]
            cost = SPLIT_COST if _adds_question(reading, taken) else 0.0
            options.append((value + reading.worth - cost, taken + [reading]))
        best.append(max(options, key=lambda option: (option[0], -len(option[1]))))
    whole = readings[(0, count - 1)]
    _, taken = best[count]
    questions = [r for r in taken if r.worth or _looks_like_question(r.text)]
    if not any(reading.worth for reading in questions):
        return [whole]
    if len({reading.label for reading in questions}) == 1 and whole.label == questions[0].label:
        return [whole]  # talk around one question, which the whole says with its context
    return questions


def _looks_like_question(text: str) -> bool:
    return text.endswith("?") or bool(_ASKS.match(text))


def _adds_question(reading: Reading, taken: Sequence[Reading]) -> bool:
    return reading.worth > 0 and any(one.worth for one in taken)


def _without_courtesy(readings: List[Reading], courtesy: Collection[str] = COURTESY) -> List[Reading]:
    """Drop greetings and thanks beside a question, and join neighbours of one label."""
    asked = [reading for reading in readings if reading.label not in courtesy] or readings[:1]
    kept: Dict[str, Reading] = {}
    for reading in asked:
        if reading.label not in kept or reading.confidence > kept[reading.label].confidence:
            kept[reading.label] = reading
    return list(kept.values())
