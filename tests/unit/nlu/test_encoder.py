"""The sentence encoder, alone and inside spaCy and Rasa's featurizer."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import List

import numpy as np
import pytest
import spacy
from spacy.vectors import Vectors

from faqbot.errors import EncoderError
from faqbot.nlu.encoder import COMPONENT, VectorEncoder, encoder_of
from faqbot.nlu.encoder_build import DEFAULT_TARGET, build_encoder
from faqbot.nlu.sentences import MANY, SentenceEncoder

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="module")
def nlp() -> spacy.language.Language:
    return spacy.load(build_encoder(ROOT / DEFAULT_TARGET))


@pytest.fixture(scope="module")
def encoder(nlp: spacy.language.Language) -> SentenceEncoder:
    return encoder_of(nlp)


def test_vectors_have_length_one(encoder: SentenceEncoder):
    vectors = encoder.encode(["does it hurt?", "how long does it last"])
    assert vectors.shape == (2, encoder.width)
    assert vectors.dtype == np.float32
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 1], abs=1e-4)


def test_same_meaning_is_closer_than_same_words(encoder: SentenceEncoder):
    asked, same, other = encoder.encode(
        ["when can I go back to work", "how soon may I return to my job", "where do you work"]
    )
    assert asked @ same > asked @ other + 0.1


def test_a_text_has_the_same_vector_alone_and_among_many(encoder: SentenceEncoder):
    texts = [f"will I need {number} sessions" for number in range(MANY + 5)]
    together = encoder.encode(texts)
    alone = np.concatenate([encoder.encode([text]) for text in texts])
    assert np.array_equal(together, alone)


@pytest.mark.parametrize("text", ["", "   ", "\n", "\x00", "😀", "a" * 3000])
def test_a_text_without_words_has_a_zero_vector(encoder: SentenceEncoder, text: str):
    assert not encoder.encode([text]).any()


@pytest.mark.parametrize("text", ["broken \ud800 letter", "word " * 100_000, "[CLS] [SEP] hi"])
def test_odd_texts_are_encoded(encoder: SentenceEncoder, text: str):
    assert np.linalg.norm(encoder.encode([text])) == pytest.approx(1, abs=1e-4)


def test_no_texts_give_no_rows(encoder: SentenceEncoder):
    assert encoder.encode([]).shape == (0, encoder.width)


def test_rasa_featurizer_gets_the_sentence_vector(nlp, encoder: SentenceEncoder):
    doc = nlp("is the swelling normal?")
    tokens = np.stack([token.vector for token in doc])
    assert np.allclose(tokens.mean(axis=0), encoder.encode([doc.text])[0])
    assert np.array_equal(doc.vector, tokens[0])


@pytest.mark.parametrize("text", ["   ", "😀", "\n\n"])
def test_rasa_featurizer_finds_a_visible_token_in_every_document(nlp, text: str):
    for doc in (nlp(text), next(nlp.pipe([text]))):
        assert [token.vector for token in doc if token.text.strip()]


def test_a_text_is_encoded_only_if_its_vector_is_read(encoder: SentenceEncoder, monkeypatch):
    nlp = spacy.load(ROOT / DEFAULT_TARGET)
    encoded: List[str] = []
    component = nlp.get_pipe(COMPONENT)
    encode = component.encoder.encode
    monkeypatch.setattr(component.encoder, "encode", lambda t: encoded.extend(t) or encode(t))
    doc = nlp("does it hurt")
    assert encoded == []
    assert np.array_equal(doc.vector, encoder.encode(["does it hurt"])[0])
    assert doc[0].vector is not None and encoded == ["does it hurt"]


def test_a_copy_of_a_document_keeps_its_vector(nlp, encoder: SentenceEncoder):
    copy = pickle.loads(pickle.dumps(nlp("does it hurt")))
    assert np.array_equal(copy[0].vector, encoder.encode(["does it hurt"])[0])


def test_pipe_and_call_agree(nlp, encoder: SentenceEncoder):
    texts: List[str] = ["what is it", "who invented it"]
    piped = np.stack([doc.vector for doc in nlp.pipe(texts)])
    assert np.array_equal(piped, encoder.encode(texts))


def test_pipeline_survives_saving(nlp, encoder: SentenceEncoder, tmp_path: Path):
    nlp.to_disk(tmp_path / "copy")
    copy = encoder_of(spacy.load(tmp_path / "copy"))
    assert copy.hash == encoder.hash
    assert np.array_equal(copy.encode(["hello"]), encoder.encode(["hello"]))


def test_missing_files_say_how_to_build_them(tmp_path: Path):
    with pytest.raises(EncoderError, match="faqbot.nlu.encoder_build"):
        SentenceEncoder(tmp_path)


def test_another_pipeline_with_word_vectors_serves_too():
    nlp = spacy.blank("en")
    nlp.vocab.vectors = Vectors(data=np.eye(3, dtype=np.float32)[:2], keys=["dog", "cat"])
    encoder = encoder_of(nlp)
    assert isinstance(encoder, VectorEncoder)
    vectors = encoder.encode(["dog", "dog cat", "unknown"])
    assert np.linalg.norm(vectors, axis=1) == pytest.approx([1, 1, 0])
    assert encoder.encode([]).shape == (0, 3)


def test_a_pipeline_without_vectors_is_refused():
    with pytest.raises(EncoderError, match="no vectors"):
        encoder_of(spacy.blank("en"))
