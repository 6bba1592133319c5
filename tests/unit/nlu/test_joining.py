"""Advice and candidacy beside what else a message asks."""

from __future__ import annotations

import pytest

from faqbot.nlu.joining import with_advice, with_candidacy

RECORDS = {"candidacy", "pain", "preparation", "hair_loss"}


def part(label, text, **changes):
    return {"text": text, "label": label, "is_understood": True, "entities": {}, **changes}


def condition(value, text, words):
    start = text.index(words)
    return {"entity": "condition", "value": value, "start": start, "end": start + len(words)}


def labels(parts):
    return [one["label"] for one in parts]


def test_advice_replaces_the_faq_a_question_on_ones_own_medicine_was_taken_for():
    text = "I'm on eliquis. Do I skip it the night before?"
    entities = [condition("blood_thinners", text, "eliquis")]
    parts = with_advice([part("faq/preparation", text)], entities, text)
    assert labels(parts) == ["personal_advice"]
    assert parts[0]["entities"] == {"condition": ["blood_thinners"]}


def test_another_question_stays_beside_advice():
    text = "I'm on eliquis, do I skip it? And does it hurt?"
    parts = [
        part("faq/candidacy", "I'm on eliquis, do I skip it?"),
        part("faq/pain", "does it hurt?"),
    ]
    entities = [condition("blood_thinners", text, "eliquis")]
    assert labels(with_advice(parts, entities, text)) == ["personal_advice", "faq/pain"]


def test_without_a_medicine_nothing_changes():
    parts = [part("faq/pain", "does it hurt")]
    assert with_advice(parts, [], "does it hurt") == parts


def test_an_exclusion_comes_first_and_the_question_is_still_answered():
    text = "I'm pregnant, how much does it hurt"
    entities = [condition("pregnancy", text, "pregnant")]
    parts = with_candidacy([part("faq/pain", text)], entities, RECORDS, text)
    assert labels(parts) == ["faq/candidacy", "faq/pain"]


@pytest.mark.parametrize(
    ("value", "words", "faq", "text"),
    [
        (
            "kidney_failure",
            "kidneys failing",
            "faq/fat_weight",
            "kidneys failing but still wanna lose my belly",
        ),
        ("hashimoto", "hashimoto", "faq/safety", "I have hashimoto, some say it's fine, is it"),
    ],
)
def test_nothing_below_an_exclusion_sounds_like_a_yes(value, words, faq, text):
    entities = [condition(value, text, words)]
    parts = [part("faq/candidacy", text), part(faq, text)]
    assert labels(with_candidacy(parts, entities, RECORDS, text)) == ["faq/candidacy"]


def test_wanting_no_needles_is_answered_and_fainting_at_them_is_no_illness():
    text = "I faint at needles, is there something without them"
    entities = [condition("fainting", text, "faint")]
    parts = with_candidacy([part("faq/types", text)], entities, {*RECORDS, "types"}, text)
    assert labels(parts) == ["faq/types"]


def test_an_exclusion_comes_first_even_where_something_else_is_to_be_treated():
    text = "I have lupus and thin hair. Does it help against hair loss?"
    entities = [condition("autoimmune", text, "lupus")]
    parts = with_candidacy([part("faq/hair_loss", text)], entities, RECORDS, text)
    assert labels(parts) == ["faq/candidacy", "faq/hair_loss"]


@pytest.mark.parametrize("text", ["I'm 48", "my mum is 66", "last month I was ill already"])
def test_a_story_beside_a_question_is_no_candidacy(text):
    parts = [part("faq/candidacy", text), part("faq/pain", "does it hurt?")]
    assert labels(with_candidacy(parts, [], RECORDS, f"{text}. does it hurt?")) == ["faq/pain"]


@pytest.mark.parametrize("text", ["is there an age limit", "I have von Willebrand", "I'm 17"])
def test_a_question_an_illness_or_a_minor_beside_a_question_stays(text):
    parts = [part("faq/candidacy", text), part("faq/pain", "does it hurt?")]
    found = with_candidacy(parts, [], RECORDS, f"{text}. does it hurt?")
    assert labels(found) == ["faq/candidacy", "faq/pain"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("can my nan have it for wrinkles, she is 79", ["faq/candidacy"]),
        ("I'm 66, am I allowed to get it on my neck", ["faq/candidacy"]),
        ("I'm 44, can I have it for wrinkles", ["faq/face"]),
        ("wrinkles at 71, what does it do for them", ["faq/face"]),
    ],
)
def test_who_asks_for_somebody_aged_hears_of_the_age(text, expected):
    assert labels(with_candidacy([part("faq/face", text)], [], RECORDS, text)) == expected


def test_a_story_alone_stays():
    assert labels(with_candidacy([part("faq/candidacy", "I'm 48")], [], RECORDS, "I'm 48")) == [
        "faq/candidacy"
    ]


def test_what_no_document_rules_out_counts_only_where_permission_is_asked():
    text = "no change since menopause, how much does it hurt"
    entities = [condition("menopause", text, "menopause")]
    assert labels(with_candidacy([part("faq/pain", text)], entities, RECORDS, text)) == ["faq/pain"]
    text = "is it ok in menopause and does it hurt"
    entities = [condition("menopause", text, "menopause")]
    parts = with_candidacy([part("faq/pain", text)], entities, RECORDS, text)
    assert labels(parts) == ["faq/candidacy", "faq/pain"]


def test_a_medicine_only_stated_before_a_question_of_candidacy_is_no_advice():
    text = "I take warfarin. Am I a candidate?"
    parts = [
        part("personal_advice", "I take warfarin."),
        part("faq/candidacy", "Am I a candidate?"),
    ]
    entities = [condition("blood_thinners", text, "warfarin")]
    (found,) = with_candidacy(parts, entities, RECORDS, text)
    assert (found["label"], found["text"]) == ("faq/candidacy", text)


@pytest.mark.parametrize("label", ["faq/hair_loss", "faq/pain"])
def test_an_exclusion_stated_without_a_verb_comes_first(label):
    text = "nursing mum, does it treat thin hair"
    parts = with_candidacy(
        [part(label, text)], [condition("nursing", text, "nursing")], RECORDS, text
    )
    assert labels(parts) == ["faq/candidacy", label]


def test_a_medicine_taken_comes_before_what_may_be_treated():
    text = "taking isotretinoin, what can I treat"
    entities = [condition("acne_medicine", text, "isotretinoin")]
    parts = with_candidacy([part("faq/hair_loss", text)], entities, RECORDS, text)
    assert labels(parts) == ["faq/candidacy", "faq/hair_loss"]


def test_what_the_documents_rule_on_is_no_matter_of_advice():
    text = "bad kidneys, should I come"
    entities = [condition("kidney_failure", text, "bad kidneys")]
    parts = with_candidacy([part("personal_advice", text)], entities, RECORDS, text)
    assert labels(parts) == ["faq/candidacy"]


@pytest.mark.parametrize(
    "text", ["bad kidneys and a rash since the session", "bad kidneys, should I stop my tablets"]
)
def test_a_sign_or_a_medicine_to_be_changed_stays_advice(text):
    entities = [condition("kidney_failure", text, "bad kidneys")]
    parts = with_candidacy([part("personal_advice", text)], entities, RECORDS, text)
    assert labels(parts) == ["personal_advice"]


def test_a_substance_asked_for_is_no_illness():
    text = "what is in it, steroids?"
    entities = [condition("prednisone", text, "steroids")]
    parts = with_candidacy([part("faq/ingredients", text)], entities, RECORDS, text)
    assert labels(parts) == ["faq/ingredients"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pregnant and cramping since the injections", ["personal_advice"]),
        ("pregnant, and it bleeds after my session", ["personal_advice"]),
        ("pregnant, how long does bruising after the session last", ["faq/candidacy", "faq/pain"]),
        ("pregnant, can it bleed after the session", ["faq/candidacy", "faq/pain"]),
    ],
)
def test_a_sign_after_a_treatment_is_not_answered_with_who_may_have_it(text, expected):
    entities = [condition("pregnancy", text, "pregnant")]
    parts = [part("faq/candidacy", text), part("faq/pain", text)]
    assert labels(with_candidacy(parts, entities, RECORDS, text)) == expected
