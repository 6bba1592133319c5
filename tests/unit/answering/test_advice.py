"""Personal advice: refused kindly, with what is said in general and no order."""

from __future__ import annotations

import re
from typing import Callable, Dict

import pytest

from faqbot.answering.advice import FALLBACK, answer
from faqbot.answering.asked import Answer, Asked
from faqbot.content.record import Record

ORDER = re.compile(
    r"(?<!don't )(?<!to )(?<!or )\b(?:stop|start|take|pause|halve|skip|double) (?:taking|your|it|them)\b",
    re.IGNORECASE,
)


@pytest.fixture
def records(record_of: Callable[[str], Record]) -> Dict[str, Record]:
    return {
        faq: record_of(faq) for faq in ("preparation", "aftercare", "side_effects", "candidacy")
    }


def said(records: Dict[str, Record], text: str, **entities: str) -> Answer:
    return answer(Asked(text, entities={name: (one,) for name, one in entities.items()}), records)


@pytest.mark.parametrize(
    "text, condition, fact",
    [
        ("should I stop my prednisone?", "prednisone", "S0-38"),
        ("should I delay my chemo for this", "chemotherapy", "S0-38"),
        ("should I skip my aspirin", "aspirin", "S1-30"),
        ("which painkiller should I take", "painkillers", "S4-17"),
        ("should I stop finasteride", "hair_medicine", "S3-30"),
    ],
)
def test_medicine_is_left_to_the_doctor_with_what_the_documents_say(
    records: Dict[str, Record], text: str, condition: str, fact: str
) -> None:
    got = said(records, text, condition=condition)
    assert got.text.startswith("I can't tell you to start, stop or change a medicine")
    assert fact in got.facts and not ORDER.search(got.text)
    assert any(fact in record.citations for record in records.values())


@pytest.mark.parametrize(
    "text",
    ["what would I do if I had an allergic reaction at home?", "who do I ring if I faint later"],
)
def test_what_to_do_in_an_emergency_to_come_leads_to_emergency_help(
    records: Dict[str, Record], text: str
) -> None:
    got = said(records, text, effect="allergy")
    assert got.text.startswith("**If that happens, call your local emergency number at once.**")
    assert "rare" not in got.text


def test_painkillers_show_where_the_documents_differ(records: Dict[str, Record]) -> None:
    sides = said(records, "can I take ibuprofen", condition="ibuprofen").disagreement or ""
    assert sides.splitlines()[0].startswith("- The clinic Q&A page")


def test_a_medicine_the_documents_lack_is_named(records: Dict[str, Record]) -> None:
    got = said(records, "I'm on warfarin, stop or not", condition="blood_thinners")
    assert "no rule for blood thinners" in got.text and got.facts == ()


@pytest.mark.parametrize("text", ["is this lump cancer?", "can I send you a photo of my leg"])
def test_a_symptom_is_sent_to_be_looked_at(records: Dict[str, Record], text: str) -> None:
    got = said(records, text)
    assert "can't examine you" in got.text and "doctor" in got.text and got.ask_clinic


def test_an_effect_brings_what_is_said_of_it_in_general(records: Dict[str, Record]) -> None:
    got = said(records, "is my bruise normal", effect="bruising")
    assert "Bruises may last" in got.text and "S1-47" in got.facts


def test_a_decision_is_left_to_the_doctor(records: Dict[str, Record]) -> None:
    got = said(records, "should I do it or not")
    assert "can't decide that for you" in got.text and got.facts == ()


def test_a_denied_condition_is_not_spoken_of(records: Dict[str, Record]) -> None:
    assert "Diabetes" not in said(records, "no diabetes, my dose?", condition="diabetes").text


def test_without_the_record_it_still_refuses() -> None:
    assert answer(Asked("should I stop my pills"), {}).text == FALLBACK


def test_a_medicine_by_its_brand_gets_the_words_on_medicines(record_of) -> None:
    asked = Asked("I use xarelto, shall I skip it", entities={"condition": ("blood_thinners",)})
    text = answer(asked, {"candidacy": record_of("candidacy")}).text
    assert "change one on your own" in text and "blood thinners" in text


def test_a_sign_after_a_treatment_comes_before_the_medicine_named(record_of) -> None:
    asked = Asked("on warfarin and my gums bleed since the session")
    text = answer(asked, {"candidacy": record_of("candidacy")}).text
    assert text.startswith("I can't examine you") and "at once" in text


@pytest.mark.parametrize(
    "text", ["do i need to stop it", "must I come off them", "should I skip taking it"]
)
def test_stopping_what_was_named_before_is_a_matter_of_medicines(records, text: str) -> None:
    assert "stop, skip or change" in said(records, text).text
