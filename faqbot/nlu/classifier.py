"""The Rasa component that classifies a message, whole or in its parts.

One flat classifier over intents and FAQ ids: it is the *sub-label's* calibrated score that
counts, never the summed score of the retrieval intent, which answers anything. The work
is done by ``head.py`` (the classifier) and ``understanding.py`` (the splitting).
"""

from __future__ import annotations

import json
import logging
from typing import Any, Collection, Dict, List, Optional, Sequence, Set, Text

import numpy as np
from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.nlu.utils.spacy_utils import SpacyModel
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData
from threadpoolctl import threadpool_limits

from faqbot.errors import ModelError
from faqbot.labels import FAQ_PREFIX
from faqbot.nlu.claimed import claimed
from faqbot.nlu.encoder import encoder_of
from faqbot.nlu.fingerprint import code_fingerprint
from faqbot.nlu.head import HeadConfig, IntentHead
from faqbot.nlu.spelling import SEEN_OFTEN, Spelling, count_words
from faqbot.nlu.tuned import FILE as UPPER
from faqbot.nlu.tuned import TunedEncoder
from faqbot.nlu.tuning import tune_with_trial
from faqbot.nlu.understanding import Reading, Understander
from faqbot.payloads import is_payload

logger = logging.getLogger(__name__)

READINGS = "faqbot_readings"
SPELLING = "spelling.json"
INTENT_RANKING = "intent_ranking"
OUTSIDE = ("out_of_scope", "nonsense")


@DefaultV1Recipe.register(
    DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True, model_from="SpacyNLP"
)
class FaqClassifier(IntentClassifier, GraphComponent):
    """Gives a message its intent, the ranking, and the readings of its parts.

    Options: ``split`` (whether a message may be read as several questions),
    ``ranking_length`` (labels listed), ``tune`` (whether the encoder is tuned to the
    wordings, which takes minutes instead of seconds) and ``head`` (options of ``HeadConfig``).
    """

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """The options with their defaults."""
        return {"split": True, "ranking_length": 10, "tune": False, "head": {}}

    def __init__(
        self, config: Dict[Text, Any], model_storage: ModelStorage, resource: Resource
    ) -> None:
        self._config = {**self.get_default_config(), **config}
        self._storage = model_storage
        self._resource = resource
        self._head: Optional[IntentHead] = None
        self._word_counts: Dict[str, int] = {}
        self._upper: Optional[bytes] = None
        self._understander: Optional[Understander] = None

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> Optional[str]:
        """Train anew when the code changed."""
        return code_fingerprint()

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> FaqClassifier:
        """See parent class for full docstring."""
        return cls(config, model_storage, resource)

    def train(self, training_data: TrainingData, model: SpacyModel) -> Resource:
        """Fit the head on every example that has words, its spelling mended."""
        examples = [e for e in training_data.intent_examples if (e.get(TEXT) or "").strip()]
        labels = [example.get_full_intent() for example in examples]
        encoder = encoder_of(model.model)
        self._word_counts = count_words(
            [*(example.get(TEXT) for example in examples), *_terms(training_data)],
            encoder.is_word,
        )
        spelling = Spelling(self._word_counts, encoder.is_word)
        texts = [spelling.mend(example.get(TEXT)) for example in examples]
        outside = {label for label in OUTSIDE if label in labels}
        left_out = _claimed(texts, labels, outside, model.model)
        texts = [text for row, text in enumerate(texts) if row not in left_out]
        labels = [label for row, label in enumerate(labels) if row not in left_out]
        tuned = tune_with_trial(encoder, texts, labels, outside) if self._config["tune"] else None
        self._upper = tuned.upper if tuned else None
        self._head = IntentHead.fit(
            texts,
            tuned.vectors if tuned else training_vectors(model.model, texts),
            labels,
            out_of_scope=outside,
            config=HeadConfig(**self._config["head"]),
            trial=tuned.trial if tuned else None,
        )
        with self._storage.write_to(self._resource) as folder:
            self._head.save(folder)
            (folder / SPELLING).write_text(json.dumps(self._word_counts), encoding="utf-8")
            if self._upper is not None:
                (folder / UPPER).write_bytes(self._upper)
        return self._resource

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> FaqClassifier:
        """See parent class for full docstring."""
        component = cls(config, model_storage, resource)
        # For the one row of a message, threads of the linear algebra only wait, busily.
        threadpool_limits(1, "blas")
        with model_storage.read_from(resource) as folder:
            component._head = IntentHead.load(folder)
            component._word_counts = json.loads((folder / SPELLING).read_text("utf-8"))
            if (folder / UPPER).exists():
                component._upper = (folder / UPPER).read_bytes()
        return component

    def process_training_data(self, training_data: TrainingData, model: SpacyModel) -> TrainingData:
        """Leave the examples as they are: nothing after this learns from predictions."""
        return training_data

    def process(self, messages: List[Message], model: SpacyModel) -> List[Message]:
        """Read each message that is not a button's payload."""
        understander = self._understander_with(model)
        for message in messages:
            text = (message.get(TEXT) or "").strip()
            if is_payload(text):
                continue
            if self._config["split"]:
                readings = understander.parts(text)
            else:
                readings = [understander.read(text)]
            message.set(READINGS, [dict(vars(reading)) for reading in readings])
            _set_intent(message, readings[0])
        return messages

    def _understander_with(self, model: SpacyModel) -> Understander:
        """The understander, made once, with the first message; it remembers words it has mended."""
        if self._understander is None:
            if self._head is None:
                raise ModelError("the classifier is neither trained nor loaded; train first.")
            encoder = encoder_of(model.model)
            spelling = Spelling(self._word_counts, encoder.is_word)
            if self._upper is not None:
                encoder = TunedEncoder(encoder, self._upper)
            length = self._config["ranking_length"]
            self._understander = Understander(self._head, encoder, spelling, length)
        return self._understander


def training_vectors(nlp: Any, texts: List[str]) -> np.ndarray:
    """Encode wordings that come again at the next training, from the cache where possible."""
    for _, component in nlp.pipeline:
        if hasattr(component, "encode_cached"):
            return component.encode_cached(texts)
    return encoder_of(nlp).encode(texts)


def _claimed(
    texts: Sequence[str], labels: Sequence[str], outside: Collection[str], nlp: Any
) -> Set[int]:
    """Rows of wordings to be declined that an FAQ answers; said in the log."""
    rows: Set[int] = set()
    by_faq = claimed(texts, labels, outside, FAQ_PREFIX, lambda some: training_vectors(nlp, some))
    for label, found in by_faq.items():
        logger.info(
            f"Left out {len(found)} wordings to be declined, since '{label}' answers them: "
            + "; ".join(texts[row] for row in found)
        )
        rows.update(found.tolist())
    return rows


def _terms(training_data: TrainingData) -> List[str]:
    """The dictionary's terms, as often as a word must be seen to be corrected to."""
    terms = [term for table in training_data.lookup_tables for term in table["elements"]]
    return terms * SEEN_OFTEN


def _set_intent(message: Message, reading: Reading) -> None:
    """Set Rasa's intent and ranking; a FAQ's intent has its own score, not the sum."""
    ranking: Dict[str, float] = {}
    for label, confidence in reading.ranking:
        ranking.setdefault(label.split("/")[0], confidence)
    ranked = [
        {INTENT_NAME_KEY: name, PREDICTED_CONFIDENCE_KEY: value} for name, value in ranking.items()
    ]
    message.set(INTENT, dict(ranked[0]), add_to_output=True)
    message.set(INTENT_RANKING, ranked, add_to_output=True)
