from __future__ import annotations

import pytest

from faqbot.answering.asked import Asked
from faqbot.answering.downtime import answer


@pytest.fixture
def record(record_of):
    return record_of("downtime")


def asked(text="", goal=None, *activities):
    return Asked(text, goal, {"activity": activities})


def test_without_an_activity_marks_lead_and_every_activity_has_a_line(record):
    made = answer(record, asked("downtime?"))
    first, rest = made.text.split("\n\n")
    assert first.startswith("Plan for marks for a few days")
    assert len(rest.splitlines()) == len(record.details["activities"]) <= 7
    assert rest.startswith("- **Driving:**")
    assert made.disagreement == record.disagreement


@pytest.mark.parametrize("activity", ["work", "driving", "make_up", "exercise", "rest", "social"])
def test_a_named_activity_is_answered_alone(record, activity):
    made = answer(record, asked("", None, activity))
    assert made.text == record.details["activities"][activity]["text"]
    assert made.facts == tuple(record.details["activities"][activity]["facts"])


def test_several_activities_stand_in_one_list_the_stricter_first(record):
    lines = answer(record, asked("", None, "work", "driving")).text.splitlines()
    assert [line.split(":")[0] for line in lines] == ["- **Driving", "- **Work"]


def test_whoever_asks_about_work_or_driving_hears_of_being_driven(record):
    for activity in ("work", "driving"):
        made = answer(record, asked("", None, activity))
        assert "S2-15" in made.facts
        assert "drive" in made.text


def test_the_pages_differ_on_work_but_not_on_make_up(record):
    assert answer(record, asked("", None, "work")).disagreement
    make_up = answer(record, asked("", None, "make_up"))
    assert make_up.disagreement is None
    assert "four hours" in make_up.text
    assert make_up.facts == ("S3-52",)


def test_face_has_its_own_answer_and_a_line_beside_an_activity(record):
    assert answer(record, asked("", "face")).goal == "face"
    made = answer(record, asked("", "face", "exercise"))
    assert made.goal == "face"
    assert made.text.endswith(record.details["goals"]["face"]["text"])


def test_a_goal_the_pages_are_silent_on_gets_the_general_list(record):
    assert answer(record, asked("", "hair_loss")) == answer(record, asked(""))


def test_an_activity_the_file_does_not_know_gets_the_general_list(record):
    assert answer(record, asked("", None, "skydiving")) == answer(record, asked(""))


def test_travel_which_no_page_mentions_is_said_first(record):
    made = answer(record, asked("can i fly home the next day"))
    assert made.text.startswith("No page mentions flying or travel, so ask the clinic.\n\nPlan for")
    assert answer(record, asked("and work, before I fly", None, "work")).text.startswith("No page")
    assert "No page mentions flying" not in answer(record, asked("downtime?")).text
