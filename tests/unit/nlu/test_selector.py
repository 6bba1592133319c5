"""The selector as a Rasa component: records in at training, the matching ones out."""

from __future__ import annotations

import json

import pytest
from rasa.shared.nlu.training_data.training_data import TrainingData

from faqbot.nlu.classifier import READINGS
from faqbot.nlu.selector import FaqSelector
from faqbot.payloads import faq_payload
from tests.unit.nlu.component_checks import CHECKS, Bench
from tests.unit.nlu.test_decision import reading

RESPONSES = {
    f"utter_faq/{faq}": [{"text": "…", "custom": {"record": {"id": faq, "title": faq.title()}}}]
    for faq in ("pain", "downtime")
}
RESPONSES["utter_greeting"] = [{"text": "hi"}]


def readings_of(text):
    if text.startswith("/"):
        return {}
    outcome = "suggest" if "maybe" in text else "answer"
    label = "greeting" if "hello" in text else "faq/pain"
    return {READINGS: [reading(label, outcome, text)]}


@pytest.fixture
def bench(tmp_path):
    return Bench(FaqSelector, tmp_path, TrainingData(responses=RESPONSES), prepare=readings_of)


@pytest.mark.parametrize("check", CHECKS)
def test_component_keeps_the_common_promises(check, bench):
    check(bench)


def decided(bench, text):
    (message,) = bench.process(bench.trained(), [text])
    return message.as_dict(only_output_properties=True)


def test_only_the_records_a_message_asks_for_travel_in_it(bench):
    message = decided(bench, "does it hurt")
    assert message["intent"]["name"] == "faq"
    assert message["faqbot"]["records"] == {"pain": {"id": "pain", "title": "Pain"}}
    assert message["faqbot"]["release"]
    json.dumps(message)


def test_rasas_own_report_finds_the_faq_in_the_response_selector(bench):
    selected = decided(bench, "does it hurt")["response_selector"]
    assert selected["all_retrieval_intents"] == ["faq"]
    assert selected["faq"]["response"]["intent_response_key"] == "faq/pain"
    assert [r["intent_response_key"] for r in selected["faq"]["ranking"]] == [
        "faq/pain", "faq/downtime",
    ]  # fmt: skip


def test_suggestions_carry_their_titles(bench):
    message = decided(bench, "maybe")
    assert message["intent"]["name"] == "did_you_mean"
    assert message["faqbot"]["suggestions"] == [["pain", "Pain"], ["downtime", "Downtime"]]


def test_the_payload_of_an_faq_is_decided_without_a_classifier(bench):
    message = decided(bench, faq_payload("downtime", "face"))
    assert message["intent"] == {"name": "faq", "confidence": 1.0}
    assert list(message["faqbot"]["records"]) == ["downtime"]
    assert message["faqbot"]["parts"][0]["entities"] == {"goal": ["face"]}


@pytest.mark.parametrize(("faq", "text"), [("downtime", "Downtime"), ("retired", "retired")])
def test_the_payload_of_an_faq_is_no_slash_message_to_rasa_any_more(bench, faq, text):
    assert decided(bench, faq_payload(faq))["text"] == text


def test_the_payload_of_an_faq_that_is_gone_is_not_known(bench):
    assert decided(bench, faq_payload("retired"))["intent"]["name"] == "nlu_fallback"


@pytest.mark.parametrize("responses", [{}, {"utter_greeting": [{"text": "hi"}]},
                                       {"utter_faq/pain": [{"text": "no record"}]}])  # fmt: skip
def test_training_without_faqs_is_refused(tmp_path, responses):
    bench = Bench(FaqSelector, tmp_path, TrainingData(responses=responses))
    with pytest.raises(ValueError, match="no FAQs to train on; is faqbot.importer.FaqImporter"):
        bench.trained()
