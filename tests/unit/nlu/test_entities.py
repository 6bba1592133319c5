from __future__ import annotations

import pytest
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from faqbot.nlu.entities import DictionaryEntityExtractor, lookup_terms
from tests.unit.nlu.component_checks import CHECKS, Bench

DATA = TrainingData(
    training_examples=[
        Message.build(text="is there a chair", intent="greeting"),
        Message.build(text="a chair please", intent="greeting"),
    ],
    lookup_tables=[
        {"name": "goal", "elements": ["Hair Loss", "falling out", "cellulite"]},
        {"name": "activity", "elements": ["choir"]},
    ],
    entity_synonyms={"Hair Loss": "hair_loss", "falling out": "hair_loss", "choir": "singing"},
)


@pytest.fixture
def bench(tmp_path):
    return Bench(DictionaryEntityExtractor, tmp_path, DATA)


@pytest.mark.parametrize("check", CHECKS)
def test_component_keeps_the_common_promises(check, bench):
    check(bench)


def test_terms_become_entities_with_the_value_they_stand_for(bench):
    (message,) = bench.process(bench.trained(), ["my hair is falling out"])
    assert message.get("entities") == [
        {
            "entity": "goal",
            "value": "hair_loss",
            "start": 11,
            "end": 22,
            "extractor": "DictionaryEntityExtractor",
        }
    ]
    assert "entities" in message.output_properties


def test_entities_of_other_extractors_are_kept(bench):
    message = Message({"text": "cellulite", "entities": [{"entity": "x", "value": "y"}]})
    bench.trained().process([message])
    assert [entity["entity"] for entity in message.get("entities")] == ["x", "goal"]


def test_a_term_without_a_synonym_stands_for_itself():
    assert lookup_terms(DATA)["goal"]["cellulite"] == "cellulite"


def test_a_word_seen_often_in_training_is_not_taken_for_a_slip(bench):
    texts = ["a chair", "a choir", "a chioir"]
    found = [len(m.get("entities")) for m in bench.process(bench.trained(), texts)]
    assert found == [0, 1, 1]


def test_a_lookup_that_names_a_file_is_refused_by_name():
    data = TrainingData(lookup_tables=[{"name": "goal", "elements": "goals.txt"}])
    with pytest.raises(ValueError, match="lookup 'goal': list its terms"):
        lookup_terms(data)
