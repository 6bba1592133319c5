"""Phrases beside the dictionary's names, and which of the two counts."""

from __future__ import annotations

import pytest

from faqbot.nlu.told_conditions import with_told


def entity(value: str, text: str, words: str, kind: str = "condition") -> dict:
    start = text.index(words)
    return {"entity": kind, "value": value, "start": start, "end": start + len(words)}


def values(entities: list, text: str) -> list:
    return [(one["entity"], one["value"]) for one in with_told(entities, text)]


def test_a_phrase_is_added_in_its_place() -> None:
    text = "leaky valve, on warfarin"
    found = values([entity("blood_thinners", text, "warfarin")], text)
    assert found == [("condition", "heart_disease"), ("condition", "blood_thinners")]


def test_an_allergy_is_kept_apart_from_the_medicine_named() -> None:
    text = "I had anaphylaxis to penicillin years ago"
    entities = [entity("antibiotics", text, "penicillin")]
    entities += [entity("allergy", text, "anaphylaxis", "effect")]
    assert values(entities, text) == [("condition", "allergy")]


def test_an_allergy_with_a_name_of_its_own_stays() -> None:
    text = "allergic to lidocaine"
    found = values([entity("lidocaine_allergy", text, "allergic to lidocaine")], text)
    assert found == [("condition", "lidocaine_allergy")]


def test_a_further_allergen_is_told_too() -> None:
    text = "allergic to lidocaine and nuts"
    found = values([entity("lidocaine_allergy", text, "allergic to lidocaine")], text)
    assert ("condition", "allergy") in found and ("condition", "lidocaine_allergy") in found


@pytest.mark.parametrize(
    "text, expected",
    [
        ("BMI of 17", [("condition", "underweight")]),
        ("BMI of 22", []),
        ("BMI of 37", [("condition", "overweight")]),
    ],
)
def test_the_index_says_which_side(text: str, expected: list) -> None:
    assert values([entity("overweight", text, "BMI")], text) == expected


def test_what_is_known_already_is_not_told_twice() -> None:
    text = "I am breastfeeding"
    assert values([entity("nursing", text, "breastfeeding")], text) == [("condition", "nursing")]


def test_an_effect_asked_for_stays() -> None:
    text = "is fever normal"
    assert values([entity("fever", text, "fever", "effect")], text) == [("effect", "fever")]


def test_a_reaction_asked_about_is_no_allergy_of_the_visitors() -> None:
    text = "what does an allergic reaction look like"
    assert values([entity("allergy", text, "allergic")], text) == [("effect", "allergy")]
    text = "allergic reaction to penicillin, what does it do"
    assert ("condition", "allergy") in values([entity("allergy", text, "allergic reaction")], text)


def test_a_figure_of_speech_is_no_illness() -> None:
    text = "they sent a heart attack of a bill"
    start = text.index("heart")
    found = {"entity": "condition", "value": "heart_disease", "start": start, "end": start + 12}
    assert with_told([found], text) == []
