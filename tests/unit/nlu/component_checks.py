"""What every Rasa component of ours must do, whatever else it does.

A test module makes a ``Bench`` for its component and runs ``CHECKS`` on it::

    @pytest.mark.parametrize("check", CHECKS)
    def test_component_keeps_the_common_promises(check, bench):
        check(bench)
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Dict, List, Sequence

from rasa.engine.graph import ExecutionContext, GraphSchema
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.resource import Resource
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from faqbot.payloads import COMMANDS
from faqbot.settings import ROOT

TEXTS = ("does it hurt?", "my hair is falling out", "hello", "I can't breathe")
ODD_TEXTS = ("", "   ", "\n", "😀😀", "?!", "a" * 5000, "word " * 1000, "broken \ud800", "a\x00b")


@dataclass
class Bench:
    """A component with real storage to train, save and load it.

    Args:
        component: The class.
        folder: For the storage.
        data: To train on.
        extras: Further arguments of ``train`` and ``process``, such as the spaCy model.
        config: Options beside the defaults.
        prepare: Fields earlier components would have set, by text.
    """

    component: Any
    folder: Path
    data: TrainingData = field(default_factory=TrainingData)
    extras: Dict[str, Any] = field(default_factory=dict)
    config: Dict[str, Any] = field(default_factory=dict)
    prepare: Any = None

    def __post_init__(self) -> None:
        self._storage = LocalModelStorage.create(self.folder)
        self._resource = Resource("component")
        self._context = ExecutionContext(GraphSchema({}), "a-model")

    @property
    def is_trainable(self) -> bool:
        return hasattr(self.component, "train")

    def trained(self) -> Any:
        made = self.component.create(*self._arguments())
        if self.is_trainable:
            assert made.train(self.data, **self.extras) == self._resource
        return made

    def loaded(self) -> Any:
        if not self.is_trainable:
            return self.component.create(*self._arguments())
        return self.component.load(*self._arguments())

    def process(self, component: Any, texts: Sequence[str]) -> List[Message]:
        return component.process([self.message(text) for text in texts], **self.extras)

    def message(self, text: str) -> Message:
        message = Message({"text": text})
        for key, value in (self.prepare(text) if self.prepare else {}).items():
            message.set(key, value)
        return message

    def _arguments(self) -> tuple:
        config = {**self.component.get_default_config(), **self.config}
        return config, self._storage, self._resource, self._context


def seen(messages: Sequence[Message]) -> List[Dict[str, Any]]:
    return [message.as_dict() for message in messages]


def check_a_loaded_component_works_like_the_trained_one(bench: Bench) -> None:
    trained = seen(bench.process(bench.trained(), TEXTS))
    assert seen(bench.process(bench.loaded(), TEXTS)) == trained


def check_the_payload_of_a_button_is_left_alone(bench: Bench) -> None:
    component = bench.trained()
    for command in sorted(COMMANDS):
        before = bench.message(command).as_dict()
        assert seen(bench.process(component, [command])) == [before]


def check_no_text_is_too_odd(bench: Bench) -> None:
    component = bench.trained()
    for text in ODD_TEXTS:
        (message,) = bench.process(component, [text])
        assert message.get("text") == text


def check_messages_come_back_in_order_and_none_is_fine(bench: Bench) -> None:
    component = bench.trained()
    messages = bench.process(component, TEXTS)
    assert [message.get("text") for message in messages] == list(TEXTS)
    assert bench.process(component, []) == []


def check_a_message_is_understood_alike_alone_and_among_others(bench: Bench) -> None:
    component = bench.trained()
    alone = [seen(bench.process(component, [text]))[0] for text in TEXTS]
    assert seen(bench.process(component, TEXTS)) == alone


def check_the_configuration_names_the_component_by_the_path_models_store(bench: Bench) -> None:
    path = f"{bench.component.__module__}.{bench.component.__qualname__}"
    assert f"name: {path}\n" in (ROOT / "config.yml").read_text(encoding="utf-8")


def check_training_examples_pass_through(bench: Bench) -> None:
    if bench.is_trainable:
        component = bench.trained()
        before = seen(bench.data.training_examples)
        after = component.process_training_data(bench.data, **bench.extras)
        assert seen(after.training_examples) == before


CHECKS = [
    check_a_loaded_component_works_like_the_trained_one,
    check_the_payload_of_a_button_is_left_alone,
    check_no_text_is_too_odd,
    check_messages_come_back_in_order_and_none_is_fine,
    check_a_message_is_understood_alike_alone_and_among_others,
    check_the_configuration_names_the_component_by_the_path_models_store,
    check_training_examples_pass_through,
]
