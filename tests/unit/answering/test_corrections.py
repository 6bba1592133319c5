"""What a correction leaves to answer."""

from __future__ import annotations

import pytest

from faqbot.answering.corrections import is_slip, meant_by, without_bare
from faqbot.answering.understood import Part

HAIR = {"goal": ("hair_loss",)}


def test_a_bare_sorry_beside_what_is_meant_asks_nothing():
    sorry, meant = Part("sorry wrong", "correction", 0.9), Part("cellulite", "faq/cellulite", 0.9)
    assert without_bare((sorry, meant)) == [meant]
    assert without_bare((sorry,)) == [sorry]
    named = Part("no, hair", "correction", 0.9, entities=HAIR)
    assert without_bare((named, meant)) == [named, meant]


@pytest.mark.parametrize(
    ("topic", "meant"),
    [("fat_weight", "results"), ("cellulite", "results"), ("sessions", None), (None, None)],
)
def test_how_long_it_takes_is_until_a_goal_shows(topic, meant):
    part = Part("how long does it take", "faq/procedure", 0.9, cue="results")
    assert meant_by(part, topic, None) == meant
    leaning = Part("how long will that take", "follow_up", 0.9, is_elliptical=True, cue="results")
    assert meant_by(leaning, topic, None) == meant


@pytest.mark.parametrize(
    ("confidence", "is_bare", "meant"),
    [(0.2, True, "results"), (0.9, True, None), (0.2, False, None)],
)
def test_words_that_only_name_a_goal_keep_the_topic(confidence, is_bare, meant):
    part = Part("for hair", "faq/maintenance", confidence, is_bare=is_bare, entities=HAIR)
    assert meant_by(part, "results", "hair_loss") == meant


def test_another_area_beside_a_goal_is_answered():
    part = Part("and my arms", "faq/body_areas", 0.9, entities={"body_area": ("upper_arms",)})
    assert meant_by(part, "fat_weight", None) == "body_areas"
    assert meant_by(part, "sessions", None) is None


def test_a_later_part_puts_an_earlier_one_right():
    first = Part("how long on the face", "faq/maintenance", 0.9)
    assert is_slip(first, Part("no sorry, hair", "faq/hair_loss", 0.9))
    assert not is_slip(first, Part("and for hair", "faq/hair_loss", 0.9))
