"""The Rasa component that puts emergencies before everything the model thinks.

Patterns decide, no model; ``faqbot.safety.red_flags`` has them. It stands last in the
pipeline and overrules the intent, so one rule per kind sends the emergency reply.
"""

from __future__ import annotations

from typing import Any, Dict, List, Text

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.shared.nlu.constants import INTENT, INTENT_NAME_KEY, PREDICTED_CONFIDENCE_KEY, TEXT
from rasa.shared.nlu.training_data.message import Message

from faqbot.payloads import is_payload
from faqbot.safety.red_flags import RedFlagDetector


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=False)
class RedFlagGuard(GraphComponent):
    """Sets the intent ``emergency``, ``crisis`` or ``urgent`` when a pattern says so."""

    def __init__(self) -> None:
        self._detector = RedFlagDetector.default()

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """The component takes no options."""
        return {}

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> RedFlagGuard:
        """See parent class for full docstring."""
        return cls()

    def process(self, messages: List[Message]) -> List[Message]:
        """Overrule the intent of messages with a red flag."""
        for message in messages:
            text = message.get(TEXT) or ""
            flag = None if is_payload(text) else self._detector.find(text)
            if flag is None:
                continue
            message.set(
                INTENT,
                {INTENT_NAME_KEY: flag.kind, PREDICTED_CONFIDENCE_KEY: 1.0},
                add_to_output=True,
            )
            message.set("red_flag", flag.as_output(), add_to_output=True)
        return messages
