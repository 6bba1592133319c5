"""Tuning the encoder's upper layers, with the real encoder and TensorFlow's own process."""

from __future__ import annotations

from types import SimpleNamespace

import numpy as np
import pytest
import spacy
from rasa.nlu.utils.spacy_utils import SpacyModel
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from faqbot.errors import ModelError
from faqbot.nlu import tuning
from faqbot.nlu.classifier import READINGS, FaqClassifier
from faqbot.nlu.encoder import encoder_of
from faqbot.nlu.encoder_build import DEFAULT_TARGET, build_encoder
from faqbot.nlu.held_out import trial_rows
from faqbot.nlu.tuned import TunedEncoder
from faqbot.settings import ROOT
from tests.unit.nlu.component_checks import ODD_TEXTS, TEXTS, Bench, seen

# Two questions that are about the same thing, which the untuned encoder mixes up.
WORDINGS = {
    "faq/sessions": "how many sessions do I need|number of appointments|how often must I come back"
    "|is one visit enough|how many times in all|will a single session do|how many treatments"
    "|appointments needed in total|every how many weeks|how frequent are the visits",
    "faq/maintenance": "how long do results last|does the effect fade|will it come back|is it permanent"
    "|top ups later|how long until it wears off|do I repeat it every year|is upkeep needed"
    "|does it stay like that|refresher sessions after a year",
    "out_of_scope": "what does it cost|where are you|do you take insurance|opening hours|price list"
    "|who won the match|what is the weather|is there parking|tell me the news|how much is it",
}
TEXT_LABELS = [(text, label) for label, texts in WORDINGS.items() for text in texts.split("|")]
PAIRS = [(text.lower(), label) for text, label in TEXT_LABELS]


@pytest.fixture(scope="module")
def model():
    return SpacyModel(spacy.load(build_encoder(ROOT / DEFAULT_TARGET)), "minilm")


@pytest.fixture(scope="module")
def bench(model, tmp_path_factory):
    data = TrainingData([Message.build(text=text, intent=label) for text, label in TEXT_LABELS])
    folder = tmp_path_factory.mktemp("model")
    return Bench(FaqClassifier, folder, data, {"model": model}, {"tune": True})


@pytest.fixture(scope="module")
def said():
    """What was logged while the component was trained."""
    return []


@pytest.fixture(scope="module")
def component(bench, said):
    # Other tests may have switched loggers off, so the logger itself is replaced.
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(tuning, "logger", SimpleNamespace(info=said.append))
        return bench.trained()


@pytest.fixture(scope="module")
def upper(model, component):
    return component._upper


def _spread(vectors, labels):
    """How much closer wordings of one label are than wordings of two."""
    cosines, labels = vectors @ vectors.T, np.array(labels)
    same = labels[:, None] == labels[None]
    return cosines[same].mean() - cosines[~same].mean()


def test_tuning_moves_the_wordings_of_a_label_together(model, upper):
    base = encoder_of(model.model)
    texts, labels = zip(*PAIRS)
    tuned = TunedEncoder(base, upper)
    assert _spread(tuned.encode(texts), labels) > 1.2 * _spread(base.encode(texts), labels)


def test_a_tuned_vector_holds_the_untuned_one_and_has_length_one(model, upper):
    base = encoder_of(model.model)
    tuned = TunedEncoder(base, upper)
    (vector,), (plain,) = tuned.encode(["does it fade"]), base.encode(["does it fade"])
    assert vector.shape == (tuned.width,) == (2 * base.width,)
    assert np.linalg.norm(vector) == pytest.approx(1, abs=1e-4)
    assert vector[: base.width] @ plain == pytest.approx(np.sqrt(0.5), abs=1e-4)


def test_a_text_has_the_same_tuned_vector_alone_and_among_many(model, upper):
    tuned = TunedEncoder(encoder_of(model.model), upper)
    texts = [text for text, _ in PAIRS]
    assert np.array_equal(tuned.encode(texts)[3], tuned.encode(texts[3:4])[0])


@pytest.mark.parametrize("text", ODD_TEXTS)
def test_odd_texts_are_encoded_and_those_without_words_are_zero(model, upper, text):
    base = encoder_of(model.model)
    (vector,) = TunedEncoder(base, upper).encode([text])
    assert vector.any() == base.encode([text]).any()


def test_a_loaded_component_works_like_the_trained_one(bench, component):
    trained = seen(bench.process(component, TEXTS))
    assert seen(bench.process(bench.loaded(), TEXTS)) == trained
    (reading,) = bench.process(component, ["how many visits does it take"])[0].get(READINGS)
    assert reading["label"] == "faq/sessions"


def test_how_sure_to_be_is_learnt_from_wordings_the_trial_left_out(component):
    report = component._head.report
    _, asked = trial_rows([label for _, label in PAIRS], {"out_of_scope"})
    strange = sum(PAIRS[row][1] == "out_of_scope" for row in asked)
    assert (report["examples"], report["strange_examples"]) == (len(asked) - strange, strange)


def test_progress_is_logged_round_by_round_for_the_trial_and_for_all(component, said):
    for what in ("a part", "all wordings"):
        rounds = [line for line in said if line.startswith(f"Tuning on {what}: round ")]
        assert len(rounds) == tuning.EPOCHS
        assert rounds[0].startswith(f"Tuning on {what}: round 1 of {tuning.EPOCHS}")


def test_a_failure_of_the_process_is_told_with_the_end_of_what_it_printed(model, monkeypatch):
    texts, labels = zip(*PAIRS)
    reads = encoder_of(model.model).read(texts)
    monkeypatch.setattr(tuning, "EXAMPLES", "elsewhere.npz")
    with pytest.raises(ModelError, match="examples.npz"):
        tuning.tune(reads, labels, (), "all wordings")


def test_only_the_sentence_encoder_can_be_tuned(upper):
    with pytest.raises(ModelError, match="tune: false"):
        tuning.tune_with_trial(object(), ["a"], ["b"], ())
    with pytest.raises(ModelError, match="train again"):
        TunedEncoder(object(), upper)


def test_damaged_layers_are_refused(model):
    with pytest.raises(ModelError, match="train again"):
        TunedEncoder(encoder_of(model.model), b"not a model")
