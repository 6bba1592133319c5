"""After a side effect, "it" is the effect."""

from __future__ import annotations

import pytest

from faqbot.answering.effects_asked import answer


def said(record_of, text, *effects, is_listed=False):
    found = answer(record_of("side_effects"), text, effects, is_listed)
    return found.text if found else None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("how long does it last", "up to a week"),
        ("how many days", "up to a week"),
        ("and for how long", "up to a week"),
        ("when will they be gone", "up to a week"),
        ("do they fade", "up to a week"),
        ("is it permanent", "up to a week"),
        ("is that normal", "I can't judge yours"),
        ("are they common?", "I can't judge yours"),
        ("normal?", "I can't judge yours"),
        ("should i be worried", "I can't judge yours"),
        ("does everyone get that", "I can't judge yours"),
        ("how can i avoid them", "plenty of water"),
        ("what can i do about it", "plenty of water"),
        ("can they be prevented", "plenty of water"),
        ("is it a sign its working", "don't count on it"),
        ("does that mean it isn't working if i have none", "no sign of the contrary"),
    ],
)
def test_the_effect_is_spoken_of(record_of, text, words):
    text = said(record_of, text, "bruising")
    assert words in text
    assert "emergency help" in text
    assert "upkeep" not in text.lower() and "maintenance" not in text.lower()


@pytest.mark.parametrize(
    "text",
    ["how long until it works", "how long is a session", "when do i see results", "does it hurt",
     "how long should i wait before the next one", "is it expensive", "who does it", "how many sessions",
     "is the treatment normal here"],
)  # fmt: skip
def test_the_treatment_is_another_matter(record_of, text):
    assert said(record_of, text, "bruising") is None


def test_what_the_pages_lack_is_said(record_of):
    assert "does not say how long" in said(record_of, "how long does it last", "dizziness")
    assert "No page says what to do about dizziness" in said(
        record_of, "what should i do about it", "dizziness"
    )


def test_after_the_whole_list_they_are_all_meant(record_of):
    text = said(record_of, "how long do they last", is_listed=True)
    assert "About an hour" in text and "Up to a week" in text
    assert said(record_of, "how long do they last") is None
    assert said(record_of, "are they normal", is_listed=True) is None


@pytest.mark.parametrize(
    "text",
    ["can i do something against it", "what can I do about that", "do anything against them"],
)
def test_something_against_it_asks_for_a_tip(record_of, text):
    found = answer(record_of("side_effects"), text, ("bruising",), False)
    assert found is not None and "bruise less" in found.text
