from __future__ import annotations

import re

import pytest

from faqbot.answering.asked import Asked
from faqbot.answering.results import answer
from faqbot.content.model import GOALS


@pytest.fixture
def record(record_of):
    return record_of("results")


def asked(text="when?", goal=None, *types):
    return Asked(text, goal, {"treatment_type": types})


def test_without_a_goal_a_short_table_says_that_results_vary(record):
    made = answer(record, asked())
    assert "results vary" in made.text.split("\n\n")[0]
    assert 3 <= len(made.text.split("\n\n")[1].splitlines()) <= 7
    assert made.goal is None
    assert made.disagreement == record.disagreement


@pytest.mark.parametrize("goal", GOALS)
def test_every_goal_is_answered_for_itself_with_attribution(record, goal):
    made = answer(record, asked("when?", goal))
    assert made.goal == goal
    assert "page" in made.text
    assert "vary" in made.text or "ask your doctor" in made.text


@pytest.mark.parametrize("goal", ["weight_loss", "fat_reduction", "hair_loss"])
def test_the_limit_comes_before_the_claims(record, goal):
    made = answer(record, asked("when?", goal))
    assert made.facts[0] in {"S2-23", "S3-23"}
    assert made.disagreement


def test_a_goal_shows_only_where_the_pages_differ_on_it(record):
    assert answer(record, asked("when?", "face")).disagreement != record.disagreement
    assert "pound" in answer(record, asked("when?", "weight_loss")).disagreement
    assert answer(record, asked("when?", "cellulite")).disagreement is None


@pytest.mark.parametrize("goal", [None, *GOALS])
def test_pounds_and_months_are_always_one_page_s(record, goal):
    for line in answer(record, asked("when?", goal)).text.splitlines():
        if re.search(r"pound|month", line):
            assert "page" in line


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("will I see anything after the first session", "S3-62"),
        ("will it look natural", "S1-28"),
        ("loose skin afterwards?", "S3-50"),
        ("do you guarantee success", "S3-61"),
        ("do needle-free sessions give the same result", "S4-13"),
        ("is it quicker than tablets", "S3-02"),
        ("why did my friend see more", "S3-61"),
    ],
)
def test_a_special_wish_is_answered_first(record, text, fact):
    assert fact in answer(record, asked(text)).facts[:3]
    with_goal = answer(record, asked(text, "face"))
    assert fact in with_goal.facts[:3]
    assert "For the face" in with_goal.text


def test_needle_free_is_known_by_its_entity_too(record):
    assert answer(record, asked("and that one?", None, "needleless")).facts[0] == "S4-13"


def test_no_result_is_promised(record):
    text = answer(record, asked("is it guaranteed to work?")).text
    assert text.startswith("No result can be promised")


def test_a_goal_without_a_time_says_so(record):
    made = answer(record, asked("when?", "scars"))
    assert "none says how much they change or when" in made.text
    assert made.disagreement is None
