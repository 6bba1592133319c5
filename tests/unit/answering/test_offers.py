from __future__ import annotations

import datetime

import pytest

from faqbot.answering.context import Context
from faqbot.answering.offers import CAUTION_TURNS, leave_it, take_up_offer
from faqbot.answering.scene import Scene


def scene(**context) -> Scene:
    return Scene(
        context=Context(turn=5, **context),
        records={},
        contact="ring the clinic",
        today=datetime.date(2026, 11, 22),
        now=0.0,
    )


@pytest.mark.parametrize("turn_of", [leave_it, lambda s: take_up_offer(True, s)])
def test_after_advice_on_a_medicine_no_bare_word_passes_for_agreed(turn_of):
    reply = turn_of(scene(advised=True, topic_turn=4)).reply
    assert reply.kind == "advice"
    assert "doctor" in reply.text


@pytest.mark.parametrize("is_yes", [True, False])
def test_after_candidacy_a_yes_is_told_that_it_was_not_one(is_yes):
    reply = take_up_offer(is_yes, scene(faqs=("candidacy",), topic_turn=4)).reply
    assert "not a yes" in reply.text


def test_after_advice_on_a_weight_nothing_is_said_of_medicines():
    now = scene(advised=True, topic_turn=4, about={"condition": ("overweight",)})
    reply = take_up_offer(False, now).reply
    assert "medicine" not in reply.text
    assert "doctor" in reply.text


def test_caution_fades_with_the_topic():
    late = scene(advised=True, topic_turn=5 - CAUTION_TURNS - 1)
    assert leave_it(late).reply.kind == "smalltalk"


def test_stop_without_anything_to_stop_is_taken_lightly():
    assert leave_it(scene()).reply.kind == "smalltalk"
