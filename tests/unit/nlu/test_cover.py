"""The cover of a message that is understood best."""

from __future__ import annotations

import pytest

from faqbot.nlu.cover import SPLIT_COST, best_cover, worth_reading


@pytest.mark.parametrize(
    ("worths", "count", "cover"),
    [
        ({(0, 0): 0.9, (1, 1): 0.9, (0, 1): 0.9}, 2, [(0, 0), (1, 1)]),
        ({(0, 0): 0.5, (1, 1): SPLIT_COST, (0, 1): 0.6}, 2, [(0, 1)]),
        ({(0, 0): 0.0, (1, 1): 0.9, (0, 1): 0.9}, 2, [(0, 1)]),  # the same with fewer runs
        ({(0, 0): 0.9, (1, 1): 0.0, (2, 2): 0.8, (1, 2): 0.9, (0, 2): 0.9}, 3, [(0, 0), (1, 2)]),
        ({(0, 2): 0.9, (2, 2): 0.99}, 3, [(2, 2)]),  # talk that was not read
    ],
)
def test_the_cover_with_the_highest_worth_is_taken(worths, count, cover):
    assert best_cover(worths, count) == cover


def test_a_longer_run_is_worth_reading_where_its_pieces_say_little():
    worths = {(0, 0): 0.2, (1, 1): 0.4, (2, 2): 0.96, (0, 2): 0.5}
    assert worth_reading(worths, 3) == [(0, 1)]


def test_two_sure_questions_are_as_good_as_any_run():
    worths = {(0, 0): 0.9, (1, 1): 0.9, (2, 2): 0.0, (0, 2): 0.5}
    assert worth_reading(worths, 3) == [(1, 2)]


def test_talk_alone_is_not_worth_reading():
    assert worth_reading({(2, 2): 0.96, (0, 2): 0.5}, 3) == []
