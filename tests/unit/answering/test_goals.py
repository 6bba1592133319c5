from __future__ import annotations

import pytest

from faqbot.answering.asked import Asked
from faqbot.answering.goals import (
    AREA_GOALS,
    GOAL_FAQS,
    GOAL_NAMES,
    NEAR_GOALS,
    goal_in,
    goals_to_try,
)
from faqbot.answering.pieces import written_answer
from faqbot.content.model import GOALS


@pytest.mark.parametrize(
    ("entities", "goal"),
    [
        ({"goal": ("cellulite",), "body_area": ("face",)}, "cellulite"),
        ({"body_area": ("scalp",)}, "hair_loss"),
        ({"body_area": ("thighs", "double_chin")}, "chin_neck"),
        ({"body_area": ("thighs",)}, None),
        ({}, None),
    ],
)
def test_the_goal_is_the_one_named_or_the_one_its_body_area_means(entities, goal):
    assert goal_in(Asked("", entities=entities)) == goal


@pytest.mark.parametrize("goal", [None, *GOALS])
def test_the_default_answer_is_always_tried_last(goal):
    tried = list(goals_to_try(goal))
    assert tried[-1] is None
    assert tried[0] == goal
    assert len(tried) == len(set(tried))


def test_every_goal_has_a_name_and_nothing_else_does():
    assert set(GOAL_NAMES) == set(GOALS)
    assert set(AREA_GOALS.values()) | set(GOAL_FAQS) | set(NEAR_GOALS) <= set(GOALS)


def test_every_goal_leads_to_an_faq_that_exists(content):
    assert set(GOAL_FAQS.values()) <= set(content.faqs)


def test_the_eyes_do_not_borrow_the_numbers_of_the_face(record_of):
    assert "face" not in goals_to_try("eyes")
    for faq in ("sessions", "maintenance", "how_it_works", "procedure"):
        said = written_answer(record_of(faq), Asked("?", "eyes"))
        assert said.goal == "eyes" and "S3-46" in said.facts
        assert not set(said.facts) & {"S1-43", "S3-41"}


def test_upkeep_of_the_face_is_not_taken_from_local_fat(record_of):
    assert "S3-54" not in written_answer(record_of("maintenance"), Asked("?", "face")).facts
