"""The classifier as a Rasa component, trained on a few labels with the real encoder."""

from __future__ import annotations

import pytest
import spacy
from rasa.nlu.utils.spacy_utils import SpacyModel
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from faqbot.nlu.classifier import INTENT_RANKING, READINGS, FaqClassifier
from faqbot.nlu.encoder_build import DEFAULT_TARGET, build_encoder
from faqbot.settings import ROOT
from tests.unit.nlu.component_checks import CHECKS, Bench

WORDINGS = {
    "faq/pain": "does it hurt|is it painful|how bad is the pain|do the needles sting|will I feel it"
    "|ouch?|is it sore during the session|does the injection burn|pain level",
    "faq/downtime": "when can I go back to work|how long is recovery|can I drive home|is there downtime"
    "|back to the office when|do I need a day off|can I exercise the same day|resting at home needed",
    "greeting": "hello|hi there|good morning|hey|good evening|hiya|hello bot|greetings",
    "out_of_scope": "what does it cost|where are you|do you take insurance|opening hours|price list"
    "|who won the match|what is the weather|is there parking|tell me the news|how much is it",
}
EXAMPLES = [
    Message.build(text=text, intent=label)
    for label, texts in WORDINGS.items()
    for text in texts.split("|")
]


@pytest.fixture(scope="module")
def model():
    return SpacyModel(spacy.load(build_encoder(ROOT / DEFAULT_TARGET)), "minilm")


@pytest.fixture(scope="module")
def bench(model, tmp_path_factory):
    data = TrainingData([*EXAMPLES, Message.build(text="  ", intent="greeting")])
    return Bench(FaqClassifier, tmp_path_factory.mktemp("model"), data, {"model": model})


@pytest.mark.parametrize("check", CHECKS)
def test_component_keeps_the_common_promises(check, bench):
    check(bench)


@pytest.fixture(scope="module")
def component(bench):
    return bench.trained()


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("does this hurt a lot?", "faq"),
        ("HELLO", "greeting"),
        ("how much does it cost please", "out_of_scope"),
    ],
)
def test_a_message_gets_its_intent_without_the_faqs_id(bench, component, text, intent):
    (message,) = bench.process(component, [text])
    assert message.get("intent")["name"] == intent
    assert {"intent", INTENT_RANKING} <= message.output_properties


def test_the_ranking_has_each_intent_once_and_the_intents_own_score_first(bench, component):
    (message,) = bench.process(component, ["is it painful or not"])
    ranking = message.get(INTENT_RANKING)
    names = [entry["name"] for entry in ranking]
    assert len(names) == len(set(names))
    assert message.get("intent") == ranking[0]
    readings = message.get(READINGS)
    assert ranking[0]["confidence"] == readings[0]["ranking"][0][1]


def test_readings_stay_inside_the_message_and_out_of_the_tracker(bench, component):
    text = "does it hurt? and when can I go back to work?"
    (message,) = bench.process(component, [text])
    readings = message.get(READINGS)
    assert [reading["label"] for reading in readings] == ["faq/pain", "faq/downtime"]
    assert all(text[r["start"] : r["end"]] == r["text"] for r in readings)
    assert READINGS not in message.as_dict(only_output_properties=True)


def test_splitting_can_be_switched_off(bench, component):
    whole = FaqClassifier.load(
        {**FaqClassifier.get_default_config(), "split": False}, bench._storage, bench._resource,
        bench._context,
    )  # fmt: skip
    (message,) = bench.process(whole, ["does it hurt? and when can I go back to work?"])
    assert len(message.get(READINGS)) == 1
