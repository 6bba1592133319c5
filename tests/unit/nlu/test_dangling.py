"""What hangs on something that is not covered."""

from __future__ import annotations

import pytest

from faqbot.nlu.dangling import without_dangling


def part(text: str, label: str, **changes) -> dict:
    values = {"text": text, "label": label, "is_understood": True, "is_elliptical": False}
    return {**values, "entities": {}, "cue": None, **changes}


def labels(*parts: dict) -> list:
    return [one["label"] for one in without_dangling(parts)]


@pytest.mark.parametrize(
    ("thing", "question"),
    [
        ("do you offer microblading", ("will it fade", "faq/maintenance")),
        ("could you do earlobe repair?", ("how long does that take", "faq/procedure")),
        ("what does a chemical peel cost", ("does it sting", "faq/pain")),
        ("do you sell wigs", ("how long do they last", "faq/maintenance")),
    ],
)
def test_a_question_about_another_thing_is_not_covered_either(thing, question):
    assert labels(part(thing, "out_of_scope"), part(*question)) == ["out_of_scope"] * 2


def test_all_that_follows_it_hangs_on_it():
    thing = part("do you remove tattoos", "out_of_scope")
    more = part("does it hurt", "faq/pain"), part("how long does it last", "faq/maintenance")
    assert labels(thing, *more) == ["out_of_scope"] * 3


@pytest.mark.parametrize(
    ("thing", "question", "label"),
    [
        ("do you have parking", "does it hurt", "faq/pain"),
        ("what does it cost", "does it hurt", "faq/pain"),
        ("do you do tattoos", "does mesotherapy hurt", "faq/pain"),
        ("do you do tattoos", "how many sessions do I need", "faq/sessions"),
        ("do you do tattoos", "is it allowed in pregnancy", "faq/candidacy"),
    ],
)
def test_what_names_its_own_subject_is_answered(thing, question, label):
    assert labels(part(thing, "out_of_scope"), part(question, label))[1] == label


def test_what_stands_before_it_is_answered():
    first = part("does it hurt", "faq/pain")
    assert labels(first, part("do you do tattoos", "out_of_scope"))[0] == "faq/pain"


@pytest.mark.parametrize(
    "question", ["better or worse?", "is it better", "which one is cheaper", "and the same?"]
)
def test_a_comparison_with_nothing_is_with_what_was_named(question):
    thing = part("what about coolsculpting", "out_of_scope")
    assert labels(thing, part(question, "faq/pain")) == ["out_of_scope"] * 2
    assert labels(part(question, "faq/pain")) == ["faq/pain"]


@pytest.mark.parametrize("text", ["and dermaplaning", "okay and botox", "what about prp then"])
def test_a_fragment_that_names_another_treatment_is_not_covered(text):
    assert labels(part(text, "telling")) == ["out_of_scope"]
    assert labels(part(text, "faq/face", is_understood=False)) == ["out_of_scope"]


def test_an_understood_fragment_or_a_whole_question_is_left_alone():
    assert labels(part("and botox", "follow_up")) == ["follow_up"]
    whole = part("how does laser compare with needles", "faq/face", is_understood=False)
    assert labels(whole) == ["faq/face"]
