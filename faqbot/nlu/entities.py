"""The Rasa component that finds dictionary terms as entities.

It learns from Rasa's own training data: a ``lookup`` names an entity and lists its terms,
a ``synonym`` says what each term stands for. ``dictionary.py`` does the finding.
"""

from __future__ import annotations

import json
from collections import Counter
from typing import Any, Dict, List, Optional, Text

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.extractors.extractor import EntityExtractorMixin
from rasa.shared.nlu.constants import ENTITIES, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from faqbot.nlu.dictionary import Dictionary, words_of
from faqbot.nlu.fingerprint import code_fingerprint
from faqbot.payloads import is_payload

FILE = "dictionary.json"
SEEN_OFTEN = 2  # a word seen this often in training is taken for correctly spelt


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.ENTITY_EXTRACTOR, is_trainable=True)
class DictionaryEntityExtractor(GraphComponent, EntityExtractorMixin):
    """Finds goals, body areas and health conditions, small spelling slips included."""

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """The component takes no options."""
        return {}

    def __init__(self, model_storage: ModelStorage, resource: Resource) -> None:
        self._storage = model_storage
        self._resource = resource
        self._dictionary = Dictionary({})

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
    ) -> DictionaryEntityExtractor:
        """See parent class for full docstring."""
        return cls(model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Collect the terms of all lookup tables and what they stand for."""
        terms, known_words = lookup_terms(training_data), _words_seen_often(training_data)
        stored = {"terms": terms, "known_words": known_words}
        with self._storage.write_to(self._resource) as folder:
            (folder / FILE).write_text(json.dumps(stored), encoding="utf-8")
        self._dictionary = Dictionary(terms, known_words)
        return self._resource

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> DictionaryEntityExtractor:
        """See parent class for full docstring."""
        component = cls(model_storage, resource)
        with model_storage.read_from(resource) as folder:
            stored = json.loads((folder / FILE).read_text(encoding="utf-8"))
        component._dictionary = Dictionary(**stored)
        return component

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Examples need no entities; no later component learns from them."""
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Add the terms found to the messages' entities."""
        for message in messages:
            text: Optional[str] = message.get(TEXT)
            if not text or is_payload(text):
                continue
            found = [
                {
                    "entity": term.entity,
                    "value": term.value,
                    "start": term.start,
                    "end": term.end,
                    "extractor": "DictionaryEntityExtractor",
                }
                for term in self._dictionary.find(text)
            ]
            message.set(ENTITIES, message.get(ENTITIES, []) + found, add_to_output=True)
        return messages


def lookup_terms(training_data: TrainingData) -> Dict[str, Dict[str, str]]:
    """Entity to its lookup terms, each with the value it stands for."""
    synonyms = {term.lower(): value for term, value in training_data.entity_synonyms.items()}
    terms: Dict[str, Dict[str, str]] = {}
    for table in training_data.lookup_tables:
        elements = table["elements"]
        if isinstance(elements, str):
            raise ValueError(f"lookup '{table['name']}': list its terms, not a file's name.")
        for term in elements:
            value = synonyms.get(term.lower(), term.lower())
            terms.setdefault(table["name"], {})[term] = value
    return terms


def _words_seen_often(training_data: TrainingData) -> List[str]:
    counts = Counter(
        word
        for example in training_data.intent_examples
        for word, _, _ in words_of(example.get(TEXT) or "")
    )
    return sorted(word for word, count in counts.items() if count >= SEEN_OFTEN)
