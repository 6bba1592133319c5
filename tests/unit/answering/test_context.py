from __future__ import annotations

import json

import pytest

from faqbot.answering.context import Context

SPOKEN = Context(faqs=("pain",), goal="face", turn=3, topic_turn=3, at=1000.0, misses=1)


def test_a_context_survives_the_slot():
    stored = json.loads(json.dumps(SPOKEN.to_slot()))
    assert Context.from_slot(stored) == SPOKEN


@pytest.mark.parametrize("value", [None, {}, {"of_another_release": 1}])
def test_an_empty_or_foreign_slot_is_a_fresh_context(value):
    assert Context.from_slot(value) == Context()


@pytest.mark.parametrize(
    ("turns", "seconds", "is_kept"),
    [(6, 10, True), (7, 10, False), (1, 30 * 60, True), (1, 30 * 60 + 1, False)],
)
def test_a_topic_fades_after_some_turns_or_minutes(turns, seconds, is_kept):
    context = SPOKEN
    for _ in range(turns):
        context = context.next_turn(1000.0 + seconds, max_turns=6, max_minutes=30)
    assert (context.faqs, context.goal) == ((("pain",), "face") if is_kept else ((), None))


def test_misses_and_variety_outlive_the_topic():
    faded = Context(faqs=("pain",), misses=2, replies=4).next_turn(1e9, 6, 30)
    assert (faded.faqs, faded.misses, faded.replies, faded.turn) == ((), 2, 4, 1)


def test_an_answer_ends_a_row_of_misses_and_takes_back_offers():
    context = SPOKEN.with_miss(("downtime",)).with_topic(("results",), None, 2000.0)
    assert (context.misses, context.offered, context.faqs) == (0, (), ("results",))
    assert (context.topic_turn, context.at) == (3, 2000.0)


def test_a_condition_is_remembered_until_another_is_named():
    context = SPOKEN.with_topic(("candidacy",), None, 1.0, "diabetes")
    assert context.with_topic(("pain",), None, 2.0).condition == "diabetes"
    assert context.with_topic(("pain",), None, 2.0, "lupus").condition == "lupus"


def test_a_miss_is_counted_and_what_was_offered_is_kept():
    context = Context().with_miss().with_miss(("pain", "downtime"))
    assert (context.misses, context.offered) == (2, ("pain", "downtime"))
