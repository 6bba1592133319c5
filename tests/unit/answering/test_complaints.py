from __future__ import annotations

import pytest

from faqbot.answering.asked import Asked
from faqbot.answering.complaints import answer


@pytest.fixture(scope="module")
def record(record_of):
    return record_of("conditions_treated")


def said(record, text, *goals, **entities):
    return answer(record, Asked(text, goals[0] if goals else None, {"goal": goals, **entities}))


@pytest.mark.parametrize(
    ("text", "names", "fact"),
    [
        ("would these jabs do anything for my asthma", "asthma", "S0-06"),
        ("my daughter is wheezy at night, is it used for that", "asthma", "S0-06"),
        ("any use against exzema on the hands", "eczema", "S0-06"),
        ("the ringing in my ears, could it help", "tinnitus", "S0-06"),
        ("used for osteoarthritis?", "arthritis", "S1-07"),
        ("is it given for tennis elbow", "tendonitis", "S0-06"),
        ("wrists: carpal tunnel, possible?", "carpal tunnel", "S0-39"),
        ("I suffer from panic attacks, worth a try?", "anxiety", "S1-07"),
        ("does it cure sleeplessness", "insomnia", "S0-39"),
        ("could it get me off nicotine", "smoking", "S0-39"),
        ("is it a remedy for leishmaniasis", "leishmaniasis", "S3-20"),
    ],
)
def test_a_listed_complaint_is_answered_itself_with_who_lists_it_and_that_this_is_no_proof(
    record, text, names, fact
):
    got = said(record, text, "infection_other")
    assert names in got.text and fact in got.facts
    assert "no proof" in got.text and "S3-18" in got.facts
    assert "Mahrokh" in got.disagreement
    assert "infection" not in got.text


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("what about migraines", "migraine"),
        ("does meso help with depression", "depression"),
        ("treats gout?", "gout"),
        ("might it relieve my endometriosis", "endometriosis"),
        ("does it work on psoriasis", "psoriasis"),
    ],
)
def test_a_complaint_no_page_lists_is_said_to_be_on_none(record, text, names):
    got = said(record, text)
    assert got.text.startswith("No page lists") and names in got.text
    assert "keep to the treatment" in got.text


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("can it cure diabetes", "S2-24"),
        ("is it good for lupus", "S0-34"),
        ("does it help an underactive thyroid", "S2-25"),
        ("could it treat kidney disease", "S0-37"),
    ],
)
def test_an_illness_that_is_a_reason_against_it_is_said_to_be_one(record, text, fact):
    got = said(record, text)
    assert fact in got.facts and "should not" in got.text or "must not" in got.text


def test_nobody_is_led_to_leave_off_a_medicine(record):
    assert "Keep using your inhaler" in said(record, "does it treat asthma").text
    assert "Keep to the cream" in said(record, "does it treat eczema").text
    assert "keep to the treatment" in said(record, "varicose veins and anxiety?").text
    assert "treatment you were given" not in said(record, "does it remove varicose veins").text


def test_two_complaints_are_both_answered_and_neighbours_left_out(record):
    got = said(record, "is it for eczema and tinnitus")
    assert "eczema" in got.text and "tinnitus" in got.text
    assert "asthma among" not in got.text
    rheumatoid = said(record, "rheumatoid arthritis, does it help?").text
    assert (
        rheumatoid.count("arthritis pain as a use") == 1
        and "question for your doctor" in rheumatoid
    )


def test_what_is_asked_beside_a_complaint_is_answered_too(record):
    got = said(record, "eczema and old scars, any good?", "infection_other", "scars")
    assert got.goal == "scars"
    assert "Scars are listed" in got.text and "lists eczema" in got.text


@pytest.mark.parametrize(
    ("goal", "words"), [("stretch_marks", "stretch marks"), (None, "Most uses")]
)
def test_other_questions_keep_their_written_answer(record, goal, words):
    assert words in said(record, "does it help with that", *filter(None, [goal])).text


def test_each_of_several_goals_named_side_by_side_is_covered(record_of):
    text = "does it work on stretch marks and also old scars and maybe brown patches"
    named = {"goal": ("stretch_marks", "scars", "pigmentation")}
    made = answer(record_of("conditions_treated"), Asked(text, "stretch_marks", named))
    for name in ("Stretch marks", "Scars", "Dark spots"):
        assert f"- **{name}:**" in made.text


def test_a_goal_in_place_of_another_is_no_list(record_of):
    named = {"goal": ("stretch_marks", "scars")}
    made = answer(
        record_of("conditions_treated"), Asked("stretch marks from scars", "scars", named)
    )
    assert not made.text.startswith("- **")
