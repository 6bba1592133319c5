from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from faqbot.nlu.splitter import MAX_PIECES, pieces


def cut(text):
    return [text[start:end].strip() for start, end in pieces(text)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("does it hurt? how long does it last?", ["does it hurt?", "how long does it last?"]),
        ("does it hurt and when can I work", ["does it hurt", "when can I work"]),
        ("does it hurt\nis it safe", ["does it hurt", "is it safe"]),
        ("does it hurt; is it safe", ["does it hurt", "is it safe"]),
        ("does it hurt is it safe", ["does it hurt", "is it safe"]),
        ("one thing - is it safe", ["one thing", "is it safe"]),
        ("hello, what is it", ["hello", "what is it"]),
    ],
)
def test_a_message_may_be_cut_where_a_new_question_may_begin(text, parts):
    assert cut(text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "does it hurt?",
        "it costs approx. 5 or",
        "3.5 ml each",
        "do you know when it works",
        "how fast does it work",
        "",
        "?!",
        "😀",
    ],
)
def test_a_single_question_stays_whole(text):
    assert len(pieces(text)) == 1


def test_a_text_without_words_is_one_piece_to_its_end():
    assert pieces("?! …") == [(0, 4)]


def test_a_flood_of_questions_is_cut_at_most_seven_times_and_loses_no_ending():
    text = " ".join(f"is part {number} safe?" for number in range(30))
    found = pieces(text)
    assert len(found) <= MAX_PIECES
    assert found[-1][1] == len(text)


@given(st.text(max_size=300))
def test_pieces_lie_in_order_inside_the_text(text):
    found = pieces(text)
    assert 1 <= len(found) <= MAX_PIECES
    assert all(0 <= start <= end <= len(text) for start, end in found)
    assert all(one[1] <= other[0] for one, other in zip(found, found[1:]))
