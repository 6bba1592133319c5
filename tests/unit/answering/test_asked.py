from __future__ import annotations

from faqbot.answering.asked import Asked


def test_the_first_value_of_an_entity_is_the_one_named_first():
    asked = Asked("", entities={"goal": ("face", "hair_loss"), "effect": ()})
    assert asked.first("goal") == "face"
    assert asked.first("effect") is None
    assert asked.first("condition") is None
