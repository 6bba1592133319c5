from __future__ import annotations

import pytest

from faqbot.answering.pieces import (
    facts_of,
    for_goal,
    goal_answer,
    listed,
    mentions,
    not_covered,
    paragraphs,
    unwrapped,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Can I have COFFEE?", ["coffee"]),
        ("two coffees", ["coffee"]),
        ("a cofee before", ["coffee"]),
        ("asprin ok?", ["aspirin"]),
        ("numbing cream", ["numb*"]),
        ("on an empty stomach", ["empty stomach"]),
        ("it doesn’t hurt", ["doesn't hurt"]),
    ],
)
def test_words_are_found_in_any_case_as_plurals_and_with_one_slip(text, words):
    assert mentions(text, words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("see you on sunday", ["sun"]),
        ("how short is it", ["sport"]),
        ("my team", ["tea"]),
        ("begin today", ["gin"]),
        ("", ["coffee"]),
        ("anything", []),
    ],
)
def test_parts_of_other_words_are_not_found(text, words):
    assert not mentions(text, words)


def test_facts_are_listed_once_in_order():
    assert facts_of([{"facts": ["S1-01", "S0-02"]}, {}, {"facts": ["S0-02", "S4-01"]}]) == (
        "S1-01",
        "S0-02",
        "S4-01",
    )


def test_empty_blocks_leave_no_gap():
    assert paragraphs("one ", "", "two") == "one\n\ntwo"


def test_line_breaks_inside_a_sentence_go_and_those_of_lists_stay():
    assert unwrapped("one\ntwo:\n- a\n- b\n\nthree\n") == "one two:\n- a\n- b\n\nthree"


def test_the_nearest_goal_stands_in():
    assert for_goal({"fat_reduction": 1}, "weight_loss") == (1, "fat_reduction")
    assert for_goal({"fat_reduction": 1}, "hair_loss") == (None, None)
    assert for_goal({"fat_reduction": 1}, None) == (None, None)


def test_a_goal_nothing_is_written_for_has_no_written_answer(record_of):
    assert goal_answer(record_of("downtime"), "hair_loss") is None
    assert goal_answer(record_of("downtime"), None) is None
    assert goal_answer(record_of("downtime"), "face").goal == "face"


def test_topics_no_page_covers_are_named_in_one_piece():
    silence = {
        "text": "Nothing about {what}.",
        "facts": ["F1"],
        "topics": [{"what": "sun", "words": ["sun"]}, {"what": "rain", "words": ["rain*"]}],
    }
    assert not_covered(silence, "raining in the sun?") == [
        {"text": "Nothing about sun or rain.", "facts": ["F1"]}
    ]
    assert not_covered(silence, "a sunny day") == []


def test_one_text_stands_alone_and_several_in_a_list():
    assert listed(["one"]) == "one"
    assert listed(["one", "two"]) == "- one\n- two"
    assert listed([]) == ""
