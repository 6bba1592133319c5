from __future__ import annotations

import pytest

from faqbot.answering.rereading import reread
from faqbot.answering.understood import Understood
from tests.unit.answering.small_records import parsed, part

ASKS = part("follow_up", "how many times then", is_elliptical=True)


def left(*parts):
    return [one.text for one in reread(Understood.from_message(parsed(*parts))).parts]


@pytest.mark.parametrize(
    "text",
    ["ok so no prices.", "right, you don't do prices", "fair enough, not in there.", "ok shame",
     "fine, you can't tell me", "alright no cost then", "I see, there is nothing on that"],
)  # fmt: skip
def test_what_only_takes_note_of_a_refusal_is_left_out(text):
    assert left(part("out_of_scope", text), ASKS) == ["how many times then"]


@pytest.mark.parametrize(
    "text", ["how much is it", "ok and the price?", "do you do prices", "no prices? why not?"]
)
def test_what_asks_stays(text):
    assert left(part("out_of_scope", text), ASKS) == [text, "how many times then"]


def test_understood_questions_stay_however_they_begin():
    one = part("faq/pain", "ok so it does not hurt")
    assert left(one, ASKS) == ["ok so it does not hurt", "how many times then"]


def test_a_wish_for_few_words_is_no_question_of_its_own():
    assert left(part("follow_up", "too long."), part("faq/pain", "just the pain")) == [
        "just the pain"
    ]
    assert left(part("follow_up", "too long.")) == ["too long."]


@pytest.mark.parametrize(
    "text",
    ["ugh fine. what about for my mum shes 44", "how about my hands they look old", "what abt me"],
)
def test_what_asks_after_all_is_read_as_a_follow_up(text):
    (one,) = reread(Understood.from_message(parsed(part("telling", text)))).parts
    assert one.label == "follow_up" and one.is_elliptical


def test_what_only_tells_is_left_as_it_is():
    message = Understood.from_message(parsed(part("telling", "my hands look old")))
    assert reread(message) is message
