"""Weight, height and food in a visitor's words."""

from __future__ import annotations

from typing import Optional

import pytest

from faqbot.safety.bodies import heavy, mass_index, only_tells_size, starving, thin, wishes_too_low


@pytest.mark.parametrize(
    "text, expected",
    [
        ("i weigh 50 kg at 170 cm", 17.3),
        ("1,70 m and 50 kilos", 17.3),
        ("49kg 1.68m", 17.4),
        ("110 lbs and 5'7", 17.2),
        ("8 stone 2 lbs, 5ft9", 16.8),
        ("body mass index 33", 33.0),
        ("46 kg at 172", 15.5),
        ("weigh 46, height 168", 16.3),
        ("weigh 100 and 5'8", 15.2),
        ("my weight is 46 and i am 1.72 m", 15.5),
        ("lost 20 kg, 170 cm", None),
        ("170 cm, 6 kg to lose", None),
        ("70 kg at 150 euros", None),
        ("80 kg and 170 sessions", None),
        ("i am 170 cm", None),
        ("10 kg and 170 cm", None),
    ],
)
def test_the_index_is_worked_out(text: str, expected: Optional[float]) -> None:
    found = mass_index(text)
    assert (round(found.mass or 0, 1) if found else None) == expected


@pytest.mark.parametrize("text", ["i barely eat", "600 kcal a day", "i've stopped eating"])
def test_starving_is_found(text: str) -> None:
    assert starving(text)


@pytest.mark.parametrize(
    "text",
    [
        "1800 kcal a day",
        "i barely eat sugar",
        "i stopped eating meat",
        "hair falls since i did a 700 calorie diet",
    ],
)
def test_a_diet_is_not(text: str) -> None:
    assert starving(text) is None


def test_thin_people_and_thin_hair_are_told_apart() -> None:
    assert thin("i'm too thin") and thin("underweight")
    assert thin("my hair is too thin") is None


@pytest.mark.parametrize(
    "text",
    [
        "53 kg, 172 cm, 6 kg off please",
        "weigh 54 at 175 and want to lose 5 kilos",
        "slim down to 41 kg",
        "target weight: 43 kg",
        "i am 50 kilos and my goal is 43",
        "weigh 97 lbs, hips are fat",
        "6 stone 10 and unhappy",
    ],
)
def test_a_weight_that_is_or_would_be_too_low_is_found(text: str) -> None:
    assert wishes_too_low(text)


@pytest.mark.parametrize(
    "text",
    [
        "5 kg off please",
        "72 kg, 168 cm, 6 kg off please",
        "i lost 42 kg",
        "i want to lose 40 kg",
        "i want to get rid of 5 stone",
        "40 kilos too many",
        "is it 45 pounds per session",
        "paid 98 pounds",
        "my baby weighs 9 kg",
        "i am 43 and 168 cm",
        "80 kilos, want 70",
    ],
)
def test_a_sound_weight_an_age_or_a_price_is_not(text: str) -> None:
    assert wishes_too_low(text) is None


@pytest.mark.parametrize(
    ("text", "is_heavy"),
    [
        ("i'm 128 kilos", True),
        ("i weigh 21 stone", True),
        ("290 lbs and fed up", True),
        ("i'm 85 kg", False),
        ("i lost 120 kg of sand from the car", False),
        ("does it cost 300 pounds", False),
        ("128 kg at 1.80 m", False),  # which the body mass index tells
    ],
)
def test_a_weight_too_high_at_any_height(text: str, is_heavy: bool) -> None:
    assert (heavy(text) is not None) is is_heavy


@pytest.mark.parametrize(
    ("text", "is_all"),
    [
        ("i'm 128 kilos", True),
        ("well, i weigh 290 lbs and i'm 5'6 tall", True),
        ("i weigh 128 kilos, does it melt fat", False),
        ("128 kg and diabetic", False),
        ("i'm tall", False),
    ],
)
def test_a_weight_that_is_only_told(text: str, is_all: bool) -> None:
    assert only_tells_size(text) is is_all
