"""Whose illness it is; ``test_bearers.py`` holds the cases with entities."""

from __future__ import annotations

import pytest

from faqbot.nlu.relatives import is_somebody_elses, runs_in_family


@pytest.mark.parametrize(
    ("words", "text", "expected"),
    [
        ("diabetes", "My dad has diabetes. Will it hurt me?", True),
        ("stroke", "Mum died of a stroke, how long is a session", True),
        ("diabetes", "our cat has diabetes, how safe is it", True),
        ("diabetes", "My dad has diabetes. Can he have it?", False),
        ("diabetes", "My dad and I have diabetes, can I have it", False),
        ("diabetes", "I have diabetes, will it hurt me", False),
    ],
)
def test_a_relatives_illness_is_told_from_ones_own(words, text, expected):
    assert is_somebody_elses(text, text.index(words)) is expected


def test_what_runs_in_the_family_is_told():
    assert runs_in_family("", " runs in my family")
    assert runs_in_family("family history of ", "")
    assert not runs_in_family("I have ", ", can I")
