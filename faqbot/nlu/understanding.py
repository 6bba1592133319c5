"""Understand a message: as one question, or as the several it falls into.

A cut counts only if the parts are understood better than the whole. Every run of
neighbouring pieces that may be worth it is classified, and the best cover wins (``cover.py``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Any, Dict, List, Optional, Sequence, Tuple

from faqbot.nlu.cover import Run, best_cover, worth_reading
from faqbot.nlu.cues import correction_words
from faqbot.nlu.head import IntentHead, Prediction
from faqbot.nlu.spelling import Spelling
from faqbot.nlu.splitter import Piece, asks, pieces, tellings
from faqbot.nlu.told_alarms import TOLD_PROBABILITY, told_stretches

# The least confidence at which a part of a message counts as a question of its own.
PART_CONFIDENCE = 0.4
# The least confidence at which a correction is taken for what it names.
CORRECTED_CONFIDENCE = 0.6
# The same for a fragment without a question's form, such as "price" or "bit skint"; and for
# one beside a question that has the form.
FRAGMENT_CONFIDENCE, FRAGMENT_BESIDE_QUESTION = 0.75, 0.85
# From this confidence on, an FAQ of the whole message goes before an act of its only question.
SURE_SUBJECT = 0.9
# The same for a sentence that tells rather than asks, and for the whole message with it.
SURE_TOLD = 0.95
# A whole message that asks for a decision on the visitor's own case is not cut into facts.
TAKES_ALL = frozenset({"personal_advice"})
# What visitors tell beside their question.
TELLING = "telling"
# Acts that only make sense in a conversation; beside talk they are not the question.
CONTEXTUAL = frozenset({"follow_up", "certainty", "correction", "agreement", "source_request"})
# Acts that say nothing by themselves beside a real question.
COURTESY = frozenset({"greeting", "thanks", "goodbye", "affirm", "deny", "bot_chitchat"})
# Labels that a number, a name or a time get beside a request to be called.
NO_QUESTION = COURTESY | frozenset({"nonsense", "out_of_scope", TELLING})
_CONTACT = re.compile(r"\d[\d\s().-]{5,}\d|\S@\S+\.\w")

# Red flags that the model learnt; believed of a whole message from this probability on. The
# patterns of ``guard.py`` decide first; this is the net under them. A part alone says too
# little: "no trouble breathing" may lose its "no".
ALARMS = frozenset({"emergency", "crisis"})
ALARM_PROBABILITY = 0.75

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
        mended: The words with their spelling mended, lower case.
        is_told: Whether they only tell something, beside what asks.
        is_formed: Whether some of them have the form of a question.
        is_beside: Whether other words of the message have it.
    """

    text: str
    start: int
    end: int
    label: str
    confidence: float
    outcome: str
    ranking: Tuple[Tuple[str, float], ...]
    mended: str = ""
    is_told: bool = False
    is_formed: bool = False
    is_beside: bool = False


def alarm_of(ranking: Sequence[Tuple[str, float]]) -> Optional[str]:
    """The red flag that a text's labels speak of, if likely enough.

    Args:
        ranking: Labels with probabilities, best first.
    """
    label, probability = ranking[0]
    return label if label in ALARMS and probability >= ALARM_PROBABILITY else None


class Understander:
    """Reads messages with an encoder and a trained head.

    Args:
        head: A fitted ``IntentHead``.
        encoder: Has ``encode(texts)``.
        spelling: Mends the words first.
        ranking_length: How many labels each reading lists.
    """

    def __init__(
        self, head: IntentHead, encoder: Any, spelling: Spelling, ranking_length: int = 10
    ) -> None:
        self._head = head
        self._spelling = spelling
        self._encoder = encoder
        self._ranking_length = ranking_length

    def read(self, text: str) -> Reading:
        """Read a text as one question."""
        return self._readings(text, [(0, len(text))])[0]

    def parts(self, text: str) -> List[Reading]:
        """Read a message as the questions it consists of; always at least one reading."""
        spans = pieces(text)
        if len(spans) == 1:
            return [self._corrected(text) or self.read(text)]
        told = tellings(text)
        formed = [number for number, (start, end) in enumerate(spans) if asks(text[start:end])]
        whole_run = (0, len(spans) - 1)
        readings: Dict[Run, Reading] = {}

        def read(runs: Sequence[Run]) -> None:
            places = [(spans[i][0], spans[j][1]) for i, j in runs]
            places = [(0, len(text)) if run == whole_run else p for run, p in zip(runs, places)]
            for (i, j), reading in zip(runs, self._readings(text, places)):
                marked = replace(
                    reading,
                    is_told=_is_within((reading.start, reading.end), told),
                    is_formed=any(i <= number <= j for number in formed),
                    is_beside=any(number < i or number > j for number in formed),
                )
                readings[(i, j)] = _heard(marked, readings.get(whole_run, marked))

        read([whole_run])
        whole = readings[whole_run]
        may_be_heard = _is_sure_subject(whole)
        read([(i, i) for i, s in enumerate(spans) if may_be_heard or not _is_within(s, told)])
        read(worth_reading({run: _worth(one) for run, one in readings.items()}, len(spans)))
        taken = best_cover({run: _worth(one) for run, one in readings.items()}, len(spans))
        cover = [readings[run] for run in taken if _may_stand(readings[run])]
        whole = self._with_alarm(whole, text, spans)
        if alarm_of(whole.ranking):
            return [whole, *(one for one in cover if _is_question(one) and one.label not in ALARMS)]
        return _settled(whole, cover)

    def _with_alarm(self, whole: Reading, text: str, spans: Sequence[Piece]) -> Reading:
        """The whole message as the alarm that stands in it beside a question, if any."""
        if alarm_of(whole.ranking):
            return whole
        for one in self._readings(text, told_stretches(text, spans)):
            label, probability = one.ranking[0]
            if label in ALARMS and probability >= TOLD_PROBABILITY:
                return replace(whole, label=label, confidence=one.confidence, ranking=one.ranking)
        return whole

    def _corrected(self, text: str) -> Optional[Reading]:
        """What "sorry, I meant the price" is about, if its own words say it surely."""
        rest = correction_words(text)
        if rest is None:
            return None
        reading = self.read(rest)
        if reading.outcome != ANSWER or reading.confidence < CORRECTED_CONFIDENCE:
            return None
        return replace(reading, text=text, start=0, end=len(text))

    def _readings(self, text: str, places: Sequence[Piece]) -> List[Reading]:
        if not places:
            return []
        texts = [text[start:end].strip() for start, end in places]
        mended = [self._spelling.mend(words) for words in texts]
        predicted = self._head.predict(mended, self._encoder.encode(mended))
        return [
            self._reading(words, place, mended[row], predicted, row)
            for row, (words, place) in enumerate(zip(texts, places))
        ]

    def _reading(
        self, words: str, place: Piece, mended: str, predicted: Prediction, row: int
    ) -> Reading:
        ranking = tuple(predicted.ranking(row, self._ranking_length))
        label, probability = ranking[0]
        if label in self._head.outside:
            is_believed = probability >= OUTSIDE_PROBABILITY
            outcome = ANSWER if is_believed else UNKNOWN
            return Reading(words, *place, label, probability, outcome, ranking, mended)
        confidence = float(predicted.confidence[row])
        outcome = ANSWER if confidence >= self._head.thresholds.answer else UNKNOWN
        if outcome == UNKNOWN and confidence >= self._head.thresholds.suggest:
            outcome = SUGGEST
        return Reading(words, *place, label, confidence, outcome, ranking, mended)


def _settled(whole: Reading, cover: Sequence[Reading]) -> List[Reading]:
    """Choose between a message as one question and as several."""
    questions = _without_courtesy([one for one in cover if _is_question(one)])
    labels = {one.label for one in questions}
    if whole.outcome == ANSWER and whole.label in TAKES_ALL - labels:
        return [whole]
    if labels <= CONTEXTUAL or labels <= COURTESY and whole.label not in COURTESY:
        return [whole]
    is_request = whole.outcome == ANSWER and labels - NO_QUESTION <= {whole.label}
    if is_request and _CONTACT.search(whole.text):
        return [whole]
    unclear = [one for one in cover if not _is_question(one) and "?" in one.text]
    if len(labels) > 1 or (questions and unclear and questions[0].outcome == ANSWER):
        return questions + unclear
    is_told = whole.label == TELLING
    if not questions or not is_told and whole.confidence >= questions[0].confidence:
        return [whole]
    kept = questions[0]
    is_subject = whole.label.startswith("faq/") and not kept.label.startswith("faq/")
    if is_subject and whole.confidence >= SURE_SUBJECT:
        return [whole]
    # Talk around one question: its label, with the words of the whole.
    return [replace(kept, text=whole.text, mended=whole.mended, start=whole.start, end=whole.end)]


def _is_within(place: Piece, stretches: Sequence[Piece]) -> bool:
    """Whether all the words of a place stand in such stretches of the message."""
    left = place[0]
    for start, end in stretches:
        if start <= left + 1 and left < end:
            left = end
    return left >= place[1]


def _is_sure_subject(reading: Reading) -> bool:
    return reading.label.startswith("faq/") and reading.confidence >= SURE_TOLD


def _heard(reading: Reading, whole: Reading) -> Reading:
    """A sentence without a question's form, taken for one if the whole is about what it says.

    "No general anaesthetic, I hope. And can one drive home?" asks for both.
    """
    is_sure = reading.label == whole.label and _is_sure_subject(reading) and _is_sure_subject(whole)
    return replace(reading, is_told=False) if reading.is_told and is_sure else reading


def _is_question(reading: Reading) -> bool:
    """Whether a part counts as a question of its own; a bare fragment must be understood better."""
    if reading.outcome != ANSWER or reading.label == TELLING or reading.is_told:
        return False
    if reading.is_formed:
        return reading.confidence >= PART_CONFIDENCE
    if not reading.is_beside:
        return reading.confidence >= FRAGMENT_CONFIDENCE
    # Beside a question, "I'm on warfarin" and "I made a request" are told, not asked.
    is_subject = reading.label.startswith("faq/") or reading.label == "out_of_scope"
    return is_subject and reading.confidence >= FRAGMENT_BESIDE_QUESTION


def _worth(reading: Reading) -> float:
    """What a reading brings to a cover: its confidence, and nothing for talk."""
    return reading.confidence if _is_question(reading) else 0.0


def _may_stand(reading: Reading) -> bool:
    """Whether a run asks something, understood or not."""
    return _is_question(reading) or reading.is_formed and not reading.is_told


def _without_courtesy(readings: Sequence[Reading]) -> List[Reading]:
    """Drop greetings and thanks beside a question, and keep the surest of each label."""
    asked = [one for one in readings if one.label not in COURTESY] or list(readings[:1])
    kept: Dict[str, Reading] = {}
    for one in asked:
        if one.label not in kept or one.confidence > kept[one.label].confidence:
            kept[one.label] = one
    return list(kept.values())
