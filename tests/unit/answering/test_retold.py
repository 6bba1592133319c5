from __future__ import annotations

import datetime

import pytest

from faqbot.answering.context import Context
from faqbot.answering.retold import retold_shortly
from faqbot.answering.scene import Scene
from faqbot.answering.understood import Understood
from tests.unit.answering.small_records import parsed, part


@pytest.fixture
def retold(record_of):
    records = {faq: record_of(faq) for faq in ("candidacy", "pain", "downtime", "sessions")}

    def say(text, **context):
        understood = Understood.from_message({**parsed(part("follow_up", text)), "text": text})
        after = Context(**{"turn": 2, "topic_turn": 1, **context})
        scene = Scene(after, records, "call us", datetime.date(2026, 11, 22), 1000.0)
        turn = retold_shortly(understood, scene)
        return turn and turn.reply

    return say


def test_the_last_answer_is_told_in_few_words_with_its_sources(retold):
    reply = retold("shorter", faqs=("pain",))
    assert reply.faqs == ("pain",) and reply.sources
    assert "- **" not in reply.text and "Where the documents differ" not in reply.text


def test_what_it_was_about_is_kept(retold):
    about = {"activity": ("driving",)}
    reply = retold("tl;dr", faqs=("downtime",), asked="can i drive home", about=about)
    assert "drive you home" in reply.text


def test_who_may_have_it_is_never_shortened_to_a_yes(retold):
    reply = retold("simple words pls", faqs=("candidacy",), condition="diabetes")
    assert reply.text.startswith("It is not a yes. **Diabetes: the documents say no.**")
    assert "Nothing here is a yes" in retold("shorter", faqs=("candidacy",)).text


def test_a_refusal_on_a_medicine_stays_one(retold):
    reply = retold("shorter", faqs=("pain",), advised=True)
    assert reply.kind == "advice" and "start, stop, skip or change a medicine" in reply.text


def test_both_answers_of_the_last_reply_are_told(retold):
    assert retold("in a nutshell", faqs=("pain", "sessions")).faqs == ("pain", "sessions")


@pytest.mark.parametrize("text, faqs", [("shorter", ()), ("does it hurt, short pls", ("pain",))])
def test_with_nothing_told_or_something_asked_it_is_no_retelling(retold, text, faqs):
    assert retold(text, faqs=faqs) is None


def test_a_standing_wish_before_anything_was_told_is_taken_note_of(retold):
    assert retold("short answers please", brief=True).text.startswith("All right")
    assert retold("short answers please") is None
