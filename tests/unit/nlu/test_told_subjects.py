from __future__ import annotations

import pytest

from faqbot.nlu.told_subjects import points_back, without_stories


def part(text, label, confidence=0.95, **entities):
    return {
        "text": text,
        "label": label,
        "confidence": confidence,
        "is_understood": True,
        "entities": {kind: list(values) for kind, values in entities.items()},
    }


def kept(*parts):
    return [one["label"] for one in without_stories(list(parts))]


@pytest.mark.parametrize(
    "question",
    [
        "could this bring it back",
        "can the injections smooth that out?",
        "would it help with this at all",
        "do men get this done too",
        "is it a disease",
    ],
)
def test_a_question_that_points_at_a_story_is_answered_with_it(question):
    story = part("my hair came out in handfuls after a diet", "faq/hair_loss")
    (whole,) = without_stories([story, part(question, "faq/maintenance", 0.7)])
    assert whole["label"] == "faq/hair_loss"
    assert whole["text"] == f"my hair came out in handfuls after a diet, {question}"


def test_a_story_beside_a_question_of_its_own_only_says_for_what():
    story = part("I've got bumpy thighs", "faq/cellulite", goal=["cellulite"])
    (asked,) = without_stories([story, part("how many visits is that", "faq/sessions")])
    assert (asked["label"], asked["entities"]["goal"]) == ("faq/sessions", ["cellulite"])
    frame = part("ok for the bags under my eyes", "faq/eyes", goal=["eyes"])
    assert kept(frame, part("how often?", "faq/sessions")) == ["faq/sessions"]


def test_a_goal_of_the_question_stays():
    story = part("I've got bumpy thighs", "faq/cellulite", goal=["cellulite"])
    asked = part("how many for the hair", "faq/sessions", goal=["hair_loss"])
    assert without_stories([story, asked])[0]["entities"]["goal"] == ["hair_loss"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # Two questions.
        (part("can you do my chin", "faq/fat_weight"), part("does it hurt", "faq/pain")),
        # The second is a guess.
        (part("my hair is thin", "faq/hair_loss"), part("how long is that", "faq/sessions", 0.5)),
        # An illness is never told in passing.
        (
            part("I have lupus and thin hair", "faq/hair_loss", condition=["lupus"]),
            part("how many sessions", "faq/sessions"),
        ),
        # No goal, so both are asked.
        (part("I'm afraid of pain", "faq/pain"), part("how many sessions", "faq/sessions")),
    ],
)
def test_anything_else_stays_as_it_is(first, second):
    assert kept(first, second) == [first["label"], second["label"]]


@pytest.mark.parametrize(
    "text",
    ["would meso fix that", "can it do that", "is this something you treat?", "but does it help with it"],
)  # fmt: skip
def test_a_message_may_only_point_back(text):
    assert points_back(part(text, "faq/conditions_treated", 0.5))


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("would meso fix my scars", "faq/conditions_treated"),
        ("what can it do", "faq/conditions_treated"),
        ("can it do that", "faq/pain"),
    ],
)
def test_a_message_that_says_what_it_is_about_does_not(text, label):
    assert not points_back(part(text, label))
