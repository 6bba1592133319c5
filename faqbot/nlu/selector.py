"""The Rasa component that decides: answer, ask "did you mean", or don't know.

It stores the FAQs' records at training time and hands the ones a message asks for on in
the message, so a reply never mixes one release's choice with another's wording. What it
decides from is the readings of ``classifier.py``; ``decision.py`` holds the rules.
"""

from __future__ import annotations

import json
import time
from typing import Any, Dict, List, Optional, Text

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import (
    ENTITIES,
    INTENT,
    INTENT_NAME_KEY,
    PREDICTED_CONFIDENCE_KEY,
    TEXT,
)
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from faqbot.nlu.classifier import READINGS
from faqbot.nlu.decision import Decision, decide, decide_payload
from faqbot.nlu.fingerprint import code_fingerprint
from faqbot.payloads import read_faq_payload

FILE = "records.json"
RESPONSE_PREFIX = "utter_faq/"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class FaqSelector(GraphComponent):
    """Sets the final intent, Rasa's ``response_selector`` and the ``faqbot`` field.

    It has no options: how sure is sure enough was learnt by the head.
    """

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """The component takes no options."""
        return {}

    def __init__(self, model_storage: ModelStorage, resource: Resource) -> None:
        self._storage = model_storage
        self._resource = resource
        self._records: Dict[str, Dict[str, Any]] = {}
        self._release = ""

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
    ) -> FaqSelector:
        """See parent class for full docstring."""
        return cls(model_storage, resource)

    def train(self, training_data: TrainingData) -> Resource:
        """Store the records that the importer put into the responses.

        Raises:
            ValueError: If there is none: the importer was left out or failed.
        """
        self._records = {
            name[len(RESPONSE_PREFIX) :]: response[0]["custom"]["record"]
            for name, response in training_data.responses.items()
            if name.startswith(RESPONSE_PREFIX) and "custom" in response[0]
        }
        if not self._records:
            raise ValueError(
                "There are no FAQs to train on; is faqbot.importer.FaqImporter in config.yml, "
                "and does 'faqbot check' pass?"
            )
        self._release = time.strftime("%Y-%m-%dT%H-%M")
        stored = {"records": self._records, "release": self._release}
        with self._storage.write_to(self._resource) as folder:
            (folder / FILE).write_text(json.dumps(stored, ensure_ascii=False), encoding="utf-8")
        return self._resource

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> FaqSelector:
        """See parent class for full docstring."""
        component = cls(model_storage, resource)
        with model_storage.read_from(resource) as folder:
            stored = json.loads((folder / FILE).read_text(encoding="utf-8"))
        component._records, component._release = stored["records"], stored["release"]
        return component

    def process_training_data(self, training_data: TrainingData) -> TrainingData:
        """Leave the examples as they are."""
        return training_data

    def process(self, messages: List[Message]) -> List[Message]:
        """Decide each message."""
        for message in messages:
            asked = read_faq_payload(message.get(TEXT) or "")
            if asked is not None:
                decision = decide_payload(*asked, self._records)
                # Rasa's handler of slash messages comes last and would drop what is set here.
                title = self._records.get(asked[0], {}).get("title", asked[0])
                message.set(TEXT, title, add_to_output=True)
            elif message.get(READINGS):
                entities = message.get(ENTITIES, [])
                decision = decide(
                    message.get(READINGS), entities, self._records, message.get(TEXT) or ""
                )
            else:
                continue
            self._write(message, decision)
        return messages

    def _write(self, message: Message, decision: Decision) -> None:
        intent = {INTENT_NAME_KEY: decision.intent, PREDICTED_CONFIDENCE_KEY: decision.confidence}
        message.set(INTENT, intent, add_to_output=True)
        message.set(
            "faqbot",
            {
                "release": self._release,
                "parts": decision.parts,
                "records": {faq: self._records[faq] for faq in decision.records},
                "suggestions": [[faq, self._records[faq]["title"]] for faq in decision.suggestions],
            },
            add_to_output=True,
        )
        message.set("response_selector", _as_response_selector(decision), add_to_output=True)


def _as_response_selector(decision: Decision) -> Dict[str, Any]:
    """The ranking of FAQs in the shape ``rasa test nlu`` reports on."""
    ranking = [
        {"intent_response_key": label, "confidence": confidence}
        for label, confidence in decision.ranking
        if label.startswith("faq/")
    ]
    best = ranking[0] if ranking else {"intent_response_key": None, "confidence": 0.0}
    response = {**best, "responses": [], "utter_action": f"utter_{best['intent_response_key']}"}
    return {
        "all_retrieval_intents": ["faq"],
        "faq": {"response": response, "ranking": ranking},
    }
