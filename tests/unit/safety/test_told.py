"""What is told of somebody's health in phrases, and what only sounds like it."""

from __future__ import annotations

import pytest

from faqbot.safety.told import allergens, find_told


def values(text: str) -> set:
    return {one.value for one in find_told(text)}


@pytest.mark.parametrize(
    "value, text",
    [
        ("pregnancy", "expecting at Easter, can I have my face done"),
        ("pregnancy", "we're expecting our third"),
        ("pregnancy", "due in early August, is it allowed"),
        ("pregnancy", "I'm due in nine weeks"),
        ("pregnancy", "five months along here"),
        ("pregnancy", "33 weeks gone"),
        ("pregnancy", "my due date is close"),
        ("pregnancy", "having twins in spring"),
        ("maybe_pregnant", "my period is ten days overdue"),
        ("maybe_pregnant", "missed my last period, shall I come"),
        ("maybe_pregnant", "I think I'm pregnant"),
        ("nursing", "I feed my little one myself"),
        ("nursing", "still bfing at night"),
        ("nursing", "bf our baby, ok?"),
        ("nursing", "pumping milk at work"),
        ("nursing", "have not weaned my son"),
        ("nursing", "leaking milk, shall I wait"),
        ("pregnancy", "in my sixth month, may I"),
        ("under_18", "GCSE student here"),
        ("postpartum", "six weeks postpartum"),
        ("under_18", "I'm in year 12, want my chin done"),
        ("under_18", "9th grader, can I"),
        ("under_18", "as a minor, may I"),
        ("under_18", "I'm still at school"),
        ("heart_disease", "hart trubble since May"),
        ("heart_disease", "double bypass in 2015"),
        ("heart_disease", "I live with a mechanical valve"),
        ("heart_disease", "three stents in my chest"),
        ("kidney_failure", "dyalisis three times a week"),
        ("kidney_failure", "my kidneys don't work well"),
        ("diabetes", "hba1c of 9"),
        ("diabetes", "I inject insulin twice a day"),
        ("diabetes", "suffering with high sugars"),
        ("autoimmune", "MS diagnosed in March"),
        ("acute_illness", "woke up with a nasty cold"),
        ("acute_illness", "fighting a chest infection, shall I come"),
        ("acute_illness", "vomiting since noon"),
        ("acute_illness", "fever of 39 today"),
        ("fainting", "injections make me pass out"),
        ("fainting", "I passed out at the dentist once"),
        ("lidocaine_allergy", "had a nasty reaction to the numbing at the dentist"),
        ("lidocaine_allergy", "I reacted badly to a local anaesthetic"),
        ("liver_failure", "is it bad for the liver? mine is already fatty"),
        ("fainting", "I black out whenever I see a syringe"),
        ("fainting", "prone to fainting"),
        ("underweight", "52 kg and 182 cm"),
        ("underweight", "bmi is 17.5"),
        ("underweight", "7 stone, 5ft8"),
        ("overweight", "my BMI is 41"),
        ("eating_disorder", "I live on 450 calories a day"),
        ("eating_disorder", "I make myself throw up"),
        ("allergy", "anaphylactic shock from peanuts"),
        ("allergy", "terrible reaction to penicillin once"),
    ],
)
def test_phrases_are_found(value: str, text: str) -> None:
    assert value in values(text)


@pytest.mark.parametrize(
    "text",
    [
        "I'm expecting smoother skin",
        "are we expecting too much",
        "my next session is due in April",
        "the payment is due in two weeks",
        "two months gone and no change",
        "my bf thinks it hurts",
        "nursing student, when can I work",
        "I teach year 11",
        "scars since year 9",
        "in my third month of treatment",
        "a minor swelling",
        "heart rate monitor",
        "gastric bypass in 2020",
        "a needle like an insulin needle",
        "Ms Baker told me",
        "can I get a fever after it",
        "I have cold hands",
        "cold sores on my lip",
        "I fainted after the injection",
        "lose 45 kg at 1.70 m",
        "60 kg, 165 cm",
        "burn 600 calories a day at the gym",
        "can I be allergic to it",
        "an allergic reaction after the session",
        "not eating before the session, ok?",
        "does sugar matter for cellulite",
        "year 2 of my hair loss",
    ],
)
def test_look_alikes_are_not(text: str) -> None:
    assert not values(text)


def test_what_may_be_is_no_certain_pregnancy() -> None:
    assert values("I might be pregnant") == {"maybe_pregnant"}


@pytest.mark.parametrize(
    "text, expected",
    [
        ("allergic to wasps and soy, can I", ["wasps and soy"]),
        ("penicillin allergy", ["penicillin"]),
        ("a severe allergy", []),
        ("am I allergic to the treatment", []),
        ("im allergic to shellfish and eggs and i bruise easily", ["shellfish and eggs"]),
        ("so no one's checked allergies?", []),
        ("i have a nut allergy", ["nut"]),
    ],
)
def test_allergens_are_named(text: str, expected: list) -> None:
    assert allergens(text) == expected


def test_places_are_those_of_the_text() -> None:
    text = "İ have MS and a leaky valve"
    assert all(text[one.start : one.end].strip() for one in find_told(text))


def test_what_follows_the_allergens_is_none_of_them():
    assert allergens("allergic to nuts and pollen, and get migraines") == ["nuts and pollen"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("had four cycles for my lymphoma so far", "chemotherapy"),
        ("breast cancer, after the second round now", "chemotherapy"),
        ("part way through treatment for bowel cancer", "chemotherapy"),
        ("i give myself insulin twice a day", "diabetes"),
        ("jabbing my insulin since I was small", "diabetes"),
        ("my heartbeat is irregular", "heart_disease"),
        ("got a funny ticker", "heart_disease"),
        ("my scars always heal raised", "keloids"),
    ],
)
def test_an_illness_in_ones_own_words(text, value):
    assert value in [one.value for one in find_told(text)]


@pytest.mark.parametrize(
    "text",
    ["as thin as an insulin needle", "my periods are irregular", "a round of drinks", "acne scars"],
)
def test_words_of_that_kind_that_tell_of_no_illness(text):
    assert not find_told(text)
