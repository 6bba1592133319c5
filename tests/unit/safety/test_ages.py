"""Finding ages in a visitor's words."""

from __future__ import annotations

import datetime
from typing import Optional, Tuple

import pytest

from faqbot.safety.ages import bare_age, find_ages, read_age


@pytest.mark.parametrize(
    "text, ages",
    [
        ("I'm 17", (17,)),
        ("am 16 yo", (16,)),
        ("19 y.o.", (19,)),
        ("my daughter is 15", (15,)),
        ("my son, 16, wants it", (16,)),
        ("my 16 year old daughter", (16,)),
        ("can a 15-year-old have it", (15,)),
        ("I am forty-five years old", (45,)),
        ("im seventeen", (17,)),
        ("17f", (17,)),
        ("at the age of 16", (16,)),
        ("I turn 18 next month", (17,)),
        ("I'm not 18 yet", (17,)),
        ("under 18", (17,)),
        ("my 8 months old baby", (0,)),
        ("my mum is 80 and I'm 52", (80, 52)),
        ("over 60", (60,)),
        ("in my 60s", (60,)),
        ("I just turned 17", (17,)),
        ("16 and hate my belly", (16,)),
        ("16 yrs", (16,)),
        ("my lads 15 and hates his chest, could he have it", (15,)),
        ("my girl, 15 yrs, has acne", (15,)),
        ("I want it for my daughter, she have 14 years, is it ok", (14,)),
        ("he got 16 years and hates his belly", (16,)),
        ("I have 45 years. Can I", (45,)),
        ("years 12, wants her hair back", (12,)),
        ("hello i have 16, can i come to you", (16,)),
        ("i'm having 17 years", (17,)),
        ("my cousin with 14 years, is allowed?", (14,)),
        ("i have 16 moles, can i have them treated", ()),
        ("on ramipril over 7 yrs", ()),
        ("people over 70 years", (70,)),
        ("i'm 9 years sober", ()),
        ("she's 4 yrs post transplant", ()),
        ("my dad is 11 years cancer free", ()),
        ("lupus in remission for 8 yrs", ()),
        ("diabetes since 12 yrs", ()),
        ("had psoriasis 9 yrs now", ()),
        ("I have 9 years with this problem", ()),
        ("I have 12 years of experience as a nurse", ()),
        ("beauty therapist with 7 yrs experience, any jobs", ()),
        ("9 yrs married and never felt so old", ()),
        ("my kids are 14 and 16, can they have it", (14,)),
        ("two girls aged 16, can we have it", (16,)),
        ("my son is 9 and overweight, can it help him", (9,)),
        ("my 12 year old wants it", (12,)),
        ("girls of 16, allowed?", (16,)),
    ],
)
def test_an_age_is_found(text: str, ages: Tuple[int, ...]) -> None:
    assert find_ages(text) == ages


@pytest.mark.parametrize(
    "text",
    [
        "I'm 12 weeks pregnant", "I'm 70 kg", "10 sessions", "when I was 14 I had acne",
        "I was 15 when it started", "I'm 5'4 and 90 kg", "I'm 20 pounds overweight", "at 5 pm",
        "I have 3 kids", "my kids are 4 and 7, when can I go to work", "mum of two (7 and 9)",
        "I've had it since my twins were born, they're 9 now", "16 sessions or 18",
        "my daughter is 8 and I must move my visit", "my 12 year old asked me what it is",
        "20%", "1975", "I'm 500", "",
    ],
)  # fmt: skip
def test_another_number_is_no_age(text: str) -> None:
    assert find_ages(text) == ()


@pytest.mark.parametrize(
    "text, age",
    [("42", 42), ("forty two", 42), ("I'm 17", 17), ("under 18", 17), ("0", 0), ("120", 120),
     ("121", None), ("-5", None), ("3.5", None), ("30 or 40", None), ("old", None), ("70 kg", None)],
)  # fmt: skip
def test_an_answer_to_how_old_is_read(text: str, age: Optional[int]) -> None:
    assert read_age(text) == age


@pytest.mark.parametrize(
    "text",
    [
        "my scar is 9 years old",
        "a 12 year old tattoo",
        "the marks on my hip are 7 years old",
        "bags under one eye",
        "a lump under one arm",
        "under two sessions",
        "below 25 bmi",
        "still feeding my 5 month old",
        "my son was born in 2017 and my belly hangs",
        "it was born in 1952 in France",
    ],
)
def test_things_babies_and_places_have_no_age(text: str) -> None:
    assert find_ages(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "acne, 16 years old, can I",
        "my 16 year old daughter's scars",
        "15 year old with stretch marks",
        "are under 16s taken",
        "under 18?",
    ],
)
def test_beside_things_people_keep_their_age(text: str) -> None:
    assert find_ages(text) and min(find_ages(text)) < 18


@pytest.mark.parametrize(
    "text", ["born in {}", "dob 03/04/{}", "my {}-born daughter", "I'm born {}"]
)
def test_a_year_of_birth_is_an_age_by_the_year_of_today(text: str) -> None:
    year = datetime.date.today().year
    assert find_ages(text.format(year - 14)) == (14,)
    assert find_ages(text.format(year - 50)) == (50,)


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("how about 17", 17),
        ("and sixteen?", 16),
        ("is 15 still too young", 15),
        ("does 17 count as an adult", 17),
        ("ok and at 64", 64),
        ("are 16 sessions ok", None),
        ("and 16 weeks", None),
        ("my bmi is 36", None),
        ("17 or 18?", None),
        ("and 3?", None),
    ],
)
def test_an_age_that_stands_alone(text, age):
    assert bare_age(text) == age


def test_a_height_in_metres_is_no_age():
    assert find_ages("120kg, 1.60m") == ()


@pytest.mark.parametrize(
    ("text", "ages"),
    [
        ("17, prom soon and i hate my arms", (17,)),
        ("hi, 16 - my chin is round", (16,)),
        ("15. want my belly flat for school", (15,)),
        ("17/05 is my date", ()),
        ("15-20 minutes is all i have", ()),
        ("16:30, can i come then", ()),
        ("12, or maybe ten for me?", ()),
        ("14, then another 3 for my legs", ()),
        ("13. what does it cost", ()),
    ],
)
def test_a_number_that_opens_a_wish_is_a_teenagers_age(text, ages):
    assert find_ages(text) == ages
