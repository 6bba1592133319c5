from __future__ import annotations

import pytest

from faqbot.nlu.splitter import pieces
from faqbot.nlu.told_alarms import told_stretches


def told(text: str) -> list:
    return [text[start:end] for start, end in told_stretches(text, pieces(text))]


def test_what_is_told_of_today_beside_a_question_is_read_apart():
    text = "how often for the face? my left arm hangs down and I mumble since an hour"
    assert told(text) == ["my left arm hangs down and I mumble since an hour"]


def test_pieces_that_follow_one_another_are_one_story():
    text = "had the injections today, my neck is getting wider, talking is hard. and the price?"
    assert told(text) == ["had the injections today, my neck is getting wider, talking is hard."]


@pytest.mark.parametrize(
    "text",
    [
        # Nothing is asked, so the whole message is read as it is.
        "my left arm hangs down since an hour and I mumble",
        # A habit, an old story, a plan.
        "I always faint when they inject me, can I lie down?",
        "my heart stopped once after a session of tennis, is that a problem?",
        # Too few words to tell anything.
        "got injected today, can I run?",
        # Nothing of today or of being treated.
        "my jaw has been melting into my neck, can you lift it?",
        "how long does it take and does it hurt?",
    ],
)
def test_nothing_else_is(text):
    assert told(text) == []
