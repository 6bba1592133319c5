"""The summary of the screening form, and reading its answers."""

from __future__ import annotations

import re
from typing import Callable, Optional, Sequence

import pytest

from faqbot.answering.asked import Answer
from faqbot.answering.screening import (
    AGE,
    ILLNESSES,
    MEDICINES,
    PREGNANCY,
    finder_of,
    read_list,
    read_yes_no,
    summary,
)
from faqbot.content.record import Record


@pytest.fixture
def record(record_of: Callable[[str], Record]) -> Record:
    return record_of("candidacy")


def summed_up(
    record: Record,
    age: Optional[str] = "42",
    pregnancy: Optional[str] = "no",
    illnesses: Optional[str] = "none",
    medicines: Optional[str] = "none",
) -> Answer:
    slots = {AGE: age, PREGNANCY: pregnancy, ILLNESSES: illnesses, MEDICINES: medicines}
    return summary(slots, record)


def test_every_answer_is_repeated_and_judged_strictest_first(record: Record) -> None:
    text = summed_up(record, illnesses="asthma and diabetes", medicines="prednisone").text
    assert "- Age: 42" in text and "- Medicines: prednisone" in text
    assert text.index("**Diabetes") < text.index("**Asthma") < text.index("**Age 42")
    assert "Prednisone or similar steroids: the documents say no" in text


@pytest.mark.parametrize("skipped", ["skipped", None])
def test_everything_may_be_skipped(record: Record, skipped: Optional[str]) -> None:
    got = summed_up(record, skipped, skipped, skipped, skipped)
    assert got.text.count("not answered") == 4 and "never a yes" in got.text


@pytest.mark.parametrize("age", ["17", "under 18", "I'm sixteen"])
def test_a_minor_is_told_no(record: Record, age: str) -> None:
    assert "Under 18: the documents say no" in summed_up(record, age).text


@pytest.mark.parametrize(
    "answer, expected",
    [
        ("yes", "**Pregnancy or breastfeeding: the documents say no.**"),
        ("I'm breastfeeding", "**Breastfeeding: the documents say no.**"),
        ("not sure, might be", "**Perhaps pregnant or breastfeeding: the documents say no.**"),
    ],
)
def test_pregnancy_is_judged(record: Record, answer: str, expected: str) -> None:
    assert expected in summed_up(record, pregnancy=answer).text


def test_nothing_named_is_still_no_yes(record: Record) -> None:
    got = summed_up(record)
    assert "Silence is not a yes" in got.text and "never a yes" in got.text
    assert not re.search(r"you can have|suitable for you|go ahead", got.text, re.IGNORECASE)
    assert got.facts and got.ask_clinic


def test_what_nobody_knows_is_named_and_not_covered(record: Record) -> None:
    text = summed_up(record, illnesses="Foo-Bar syndrome", medicines="I take zzyzxol").text
    assert "“Foo-Bar syndrome”: the documents do not cover it" in text
    assert "“zzyzxol”: the documents do not cover it" in text and "Don't stop" in text


def test_differences_between_the_documents_are_kept(record: Record) -> None:
    assert "Chernoff" in (summed_up(record, illnesses="Hashimoto's").disagreement or "")


def test_markup_is_not_repeated(record: Record) -> None:
    text = summed_up(record, illnesses="<b>[x](http://y)</b> `z` " + "long " * 200).text
    assert "<b>" not in text and "](" not in text and len(text) < 2500


@pytest.mark.parametrize(
    "text, expected",
    [
        ("yes", "yes"), ("yep", "yes"), ("I'm pregnant", "yes"), ("12 weeks", "yes"),
        ("no", "no"), ("I'm a man", "no"), ("not pregnant", "no"), ("neither", "no"),
        ("not pregnant but breastfeeding", "yes"), ("not sure", "unsure"), ("maybe", "unsure"),
        ("trying for a baby", "unsure"), ("banana", None), ("", None),
    ],
)  # fmt: skip
def test_yes_no_and_unsure_are_read(text: str, expected: Optional[str]) -> None:
    assert read_yes_no(text) == expected


@pytest.mark.parametrize(
    "text, conditions, unknown",
    [
        ("diabetes, asthma and lupus", ("diabetes", "asthma", "autoimmune"), ()),
        ("no diabetes but asthma", ("asthma",), ()),
        ("I have gout; also a Foo syndrome", ("gout",), ("Foo syndrome",)),
        ("none", (), ()),
        ("", (), ()),
    ],
)
def test_a_list_is_read(
    record: Record, text: str, conditions: Sequence[str], unknown: Sequence[str]
) -> None:
    listed = read_list(text, finder_of(record.details), record.details)
    assert (listed.conditions, listed.unknown) == (conditions, unknown)


def test_another_finder_may_be_passed_in(record: Record) -> None:
    slots = {AGE: "30", PREGNANCY: "no", ILLNESSES: "sugar sickness", MEDICINES: "none"}
    assert "Diabetes" in summary(slots, record, lambda text: ["diabetes"]).text


@pytest.mark.parametrize(
    "text, condition",
    [
        ("leaky valve", "heart_disease"),
        ("lantus at night", "diabetes"),
        ("eliquis", "blood_thinners"),
        ("dialysis", "kidney_failure"),
    ],
)
def test_phrases_and_brands_are_read_in_the_form(record: Record, text: str, condition: str) -> None:
    assert read_list(text, finder_of(record.details), record.details).conditions == (condition,)


def test_an_allergy_is_no_medicine_taken(record: Record) -> None:
    listed = read_list("allergic to ibuprofen", finder_of(record.details), record.details)
    assert listed.conditions == ("allergy",)
