"""Weight, height and food in a visitor's words."""

from __future__ import annotations

from typing import Optional

import pytest

from faqbot.safety.bodies import mass_index, starving, thin


@pytest.mark.parametrize(
    "text, expected",
    [
        ("i weigh 50 kg at 170 cm", 17.3),
        ("1,70 m and 50 kilos", 17.3),
        ("49kg 1.68m", 17.4),
        ("110 lbs and 5'7", 17.2),
        ("8 stone 2 lbs, 5ft9", 16.8),
        ("body mass index 33", 33.0),
        ("lost 20 kg, 170 cm", None),
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


@pytest.mark.parametrize("text", ["1800 kcal a day", "i barely eat sugar", "i stopped eating meat"])
def test_a_diet_is_not(text: str) -> None:
    assert starving(text) is None


def test_thin_people_and_thin_hair_are_told_apart() -> None:
    assert thin("i'm too thin") and thin("underweight")
    assert thin("my hair is too thin") is None
