from __future__ import annotations

import io
import json
import os
import tarfile

import pytest

from faqbot.errors import ModelError
from faqbot.lifecycle.interpreter import Interpreter, newest_model
from faqbot.nlu.dictionary import Dictionary
from faqbot.payloads import faq_payload
from tests.unit.nlu.test_understanding import Encoder, Head

RECORDS = {"pain": {"id": "pain", "title": "Pain"}, "downtime": {"id": "downtime", "title": "Work"}}


class Words(Encoder):
    def is_word(self, word: str) -> bool:
        return True


@pytest.fixture
def interpreter():
    head = Head({"does it hurt": ("faq/pain", 0.9), "hm": ("faq/pain", 0.4)})
    dictionary = Dictionary({"goal": {"hair": "hair_loss"}})
    return Interpreter(Words(), head, {}, dictionary, RECORDS, "today")


def test_a_question_is_understood_with_its_record_and_release(interpreter):
    parsed = interpreter.parse("does it hurt")
    assert parsed["intent"] == {"name": "faq", "confidence": 0.9}
    assert parsed["faqbot"]["records"] == {"pain": RECORDS["pain"]}
    assert parsed["faqbot"]["release"] == "today"
    assert parsed["intent_ranking"][0] == ["faq/pain", 0.9]
    assert parsed["red_flag"] is None
    json.dumps(parsed)


def test_guesses_carry_their_titles(interpreter):
    parsed = interpreter.parse("hm")
    assert parsed["intent"]["name"] == "did_you_mean"
    assert parsed["faqbot"]["suggestions"] == [["pain", "Pain"]]


def test_a_red_flag_stands_above_the_model(interpreter):
    parsed = interpreter.parse("I can't breathe")
    assert parsed["intent"] == {"name": "emergency", "confidence": 1.0}
    assert parsed["red_flag"]["kind"] == "emergency"


def test_the_payload_of_a_button_asks_for_its_faq(interpreter):
    parsed = interpreter.parse(faq_payload("downtime", "face"))
    assert parsed["intent"] == {"name": "faq", "confidence": 1.0}
    assert list(parsed["faqbot"]["records"]) == ["downtime"]


def test_entities_are_found_with_their_places(interpreter):
    (entity,) = interpreter.parse("my hair")["entities"]
    assert entity == {"entity": "goal", "value": "hair_loss", "start": 3, "end": 7}


@pytest.mark.parametrize("text", ["", "  ", "😀", "x" * 5000, "/restart"])
def test_any_text_is_understood_somehow(interpreter, text):
    assert interpreter.parse(text)["intent"]["name"]


def archive(path, **files):
    with tarfile.open(path, "w:gz") as tar:
        for name, text in files.items():
            member = tarfile.TarInfo(name.replace("__", "/").replace("_json", ".json"))
            member.size = len(text)
            tar.addfile(member, io.BytesIO(text.encode()))
    return path


def test_a_file_that_is_no_model_is_refused_by_name(tmp_path):
    path = tmp_path / "x.tar.gz"
    path.write_text("no archive")
    with pytest.raises(ModelError, match=r"x\.tar\.gz"):
        Interpreter.from_model(path)


def test_a_model_of_another_pipeline_is_refused_with_what_it_lacks(tmp_path):
    path = archive(tmp_path / "x.tar.gz", metadata_json='{"predict_schema": {"nodes": {}}}')
    with pytest.raises(ModelError, match="holds no classifier, entities, selector"):
        Interpreter.from_model(path)


def test_the_newest_model_is_the_one_changed_last(tmp_path):
    for number, name in enumerate(("b.tar.gz", "a.tar.gz", "c.tar.gz")):
        path = archive(tmp_path / name)
        os.utime(path, (1000 - number, 1000 - number))
    assert newest_model(tmp_path).name == "b.tar.gz"


def test_without_a_model_one_is_told_to_train(tmp_path):
    with pytest.raises(ModelError, match="run 'make train' first"):
        newest_model(tmp_path)
