"""Candidacy: three outcomes, all conditions named, never a yes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Callable, Tuple

import pytest

from faqbot.answering.asked import Answer, Asked
from faqbot.answering.candidacy import DIFFER, NOT_COVERED, OUTCOMES, SAYS_NO, answer
from faqbot.answering.choose import answer_from
from faqbot.content.record import Record

ROOT = Path(__file__).parents[3]
RecordOf = Callable[[str], Record]
YES = re.compile(
    r"\b(?:yes,|you can have|you may have it|it is safe for you|you are a (?:good )?candidate"
    r"|go ahead|no problem|is fine)\b",
    re.IGNORECASE,
)
STOP = re.compile(
    r"(?<!don't )(?<!cannot )(?<!to )\b(?:stop|pause|halve|skip) (?:taking|your)\b", re.I
)


@pytest.fixture
def record(record_of: RecordOf) -> Record:
    return record_of("candidacy")


def said(record: Record, text: str, *conditions: str) -> Answer:
    return answer(record, Asked(text, entities={"condition": conditions} if conditions else {}))


def test_every_condition_of_the_dictionary_has_an_entry(record: Record) -> None:
    dictionary = (ROOT / "data" / "nlu" / "entities" / "condition.yml").read_text("utf-8")
    values = set(re.findall(r"^  - synonym: (\w+)", dictionary, re.MULTILINE))
    assert values and values <= set(record.details["conditions"])


def test_every_condition_gets_one_of_three_outcomes_and_never_a_yes(record: Record) -> None:
    labels = [record.details["outcomes"][outcome] for outcome in OUTCOMES]
    for condition in record.details["conditions"]:
        text = said(record, "can I have it?", condition).text
        assert sum(label in text for label in labels) == 1, condition
        assert not YES.search(text) and not STOP.search(text), condition
        assert "doctor" in text and len(text.split()) <= 80, condition


@pytest.mark.parametrize(
    "condition, outcome, fact",
    [
        ("pregnancy", SAYS_NO, "S0-31"), ("nursing", SAYS_NO, "S0-33"),
        ("under_18", SAYS_NO, "S0-32"), ("diabetes", SAYS_NO, "S2-24"),
        ("heart_disease", SAYS_NO, "S0-34"), ("autoimmune", SAYS_NO, "S0-34"),
        ("thyroid", SAYS_NO, "S2-25"), ("liver_failure", SAYS_NO, "S0-37"),
        ("kidney_failure", SAYS_NO, "S0-37"), ("acute_illness", SAYS_NO, "S0-36"),
        ("prednisone", SAYS_NO, "S0-38"), ("chemotherapy", SAYS_NO, "S0-38"),
        ("hashimoto", DIFFER, "S0-35"), ("rheumatoid_arthritis", DIFFER, "S0-35"),
        ("overweight", DIFFER, "S2-23"), ("epilepsy", NOT_COVERED, "S0-34"),
    ],
)  # fmt: skip
def test_a_condition_of_the_documents_cites_them(
    record: Record, condition: str, outcome: str, fact: str
) -> None:
    got = said(record, "can I have it?", condition)
    assert record.details["outcomes"][outcome] in got.text and fact in got.facts
    assert fact in record.citations


def test_where_documents_differ_each_side_is_told_the_stricter_first(record: Record) -> None:
    sides = (said(record, "I have Hashimoto's", "hashimoto").disagreement or "").splitlines()
    assert "Chernoff" in sides[0] and "should not" in sides[0] and "Darvish" in sides[1]


def test_several_conditions_are_all_named_strictest_first(record: Record) -> None:
    got = said(record, "all of it", "blood_thinners", "hashimoto", "diabetes").text
    assert got.index("Diabetes") < got.index("Hashimoto") < got.index("Blood thinners")


@pytest.mark.parametrize("condition", ["prednisone", "chemotherapy", "blood_thinners", "aspirin"])
def test_nobody_is_told_to_stop_a_medicine(record: Record, condition: str) -> None:
    assert "Don't stop" in said(record, "I take it", condition).text


@pytest.mark.parametrize(
    "text, conditions", [("I'm 17", ()), ("my daughter is 15", ("under_18",)), ("am 16 yo", ())]
)
def test_a_minor_is_told_no(record: Record, text: str, conditions: Tuple[str, ...]) -> None:
    got = said(record, text, *conditions)
    assert got.text.count("Under 18: the documents say no") == 1 and got.facts == ("S0-32",)


def test_an_adult_age_is_no_yes(record: Record) -> None:
    assert "not a yes" in said(record, "I'm 34, can I have it?").text


def test_an_old_age_is_not_covered(record: Record) -> None:
    assert "Age 72: the documents do not cover it" in said(record, "I'm 72", "older_age").text


def test_an_age_beside_an_illness_adds_nothing(record: Record) -> None:
    got = said(record, "I'm 45 with asthma", "asthma").text
    assert "Asthma" in got and "45" not in got


def test_an_unknown_illness_is_named_and_not_covered(record: Record) -> None:
    got = said(record, "I have Ehlers-Danlos syndrome, can I have it?").text
    assert "“Ehlers-Danlos syndrome”: the documents do not cover it" in got


def test_a_condition_the_details_lack_is_not_covered(record: Record) -> None:
    assert "Moon sickness: the documents do not cover it" in said(record, "x", "moon_sickness").text


@pytest.mark.parametrize(
    "text, conditions", [("who can't have it?", ()), ("no risk if pregnant?", ("pregnancy",))]
)
def test_without_a_condition_the_list_is_given(
    record: Record, text: str, conditions: Tuple[str, ...]
) -> None:
    got = said(record, text, *conditions)
    assert got.facts == record.answers[0].facts and got.disagreement


def test_an_allergy_is_named_in_the_visitors_words(record: Record) -> None:
    text = said(record, "allergic to eggs, on metformin", "allergy", "diabetes").text
    assert "An allergy to eggs" in text and "if it is for diabetes" in text


def test_local_steroids_are_not_said_to_be_ruled_out(record: Record) -> None:
    text = said(record, "steroid inhaler, ok?", "local_steroids").text
    assert "do not cover it" in text and "prednisone" in text and "doctor" in text


def test_a_late_period_is_made_sure_of_first(record: Record) -> None:
    text = said(record, "my period is late, can I come", "maybe_pregnant").text
    assert "documents say no" in text and "make sure" in text


@pytest.mark.parametrize("text", ["and 16?", "what about seventeen", "is 15 too young"])
def test_a_minors_age_alone_gets_the_rule_and_no_list(record: Record, text: str) -> None:
    assert answer(record, Asked(text)).text.startswith("**Under 18: the documents say no.**")


@pytest.mark.parametrize(
    "text", ["is it for guys too", "may blokes come", "is it only for women", "do you treat men"]
)
def test_men_are_told_what_the_pages_say_of_them_and_get_no_yes(record: Record, text: str) -> None:
    told = answer_from(record, Asked(text)).text
    assert told.startswith("No page limits it to women") and not YES.search(told)
    assert "Not everyone." in told
