"""A detail of the answer just given."""

from __future__ import annotations

import datetime

import pytest

from faqbot.answering.context import Context
from faqbot.answering.detail_asked import detail, longer_detail
from faqbot.answering.scene import Scene
from faqbot.answering.understood import Understood
from tests.unit.answering.small_records import parsed, part


@pytest.fixture
def ask(record_of):
    """What is told after an FAQ, and a goal, for a text taken for some label."""
    records = {faq: record_of(faq) for faq in ("hair_loss", "maintenance", "cellulite", "history")}

    def told(way, faq, text, label="follow_up", confidence=0.5, goal=None, **entities):
        context = Context(turn=2, topic_turn=1, faqs=(faq,), goal=goal)
        scene = Scene(context, records, "call us", datetime.date(2026, 11, 22), 0.0)
        one = part(label, text, confidence, entities=entities)
        turn = way(Understood.from_message({**parsed(one), "text": text}), scene)
        return turn.reply.text if turn else None

    return told


def test_few_words_ask_for_a_detail(ask):
    assert "France" in ask(detail, "history", "where?")
    assert ask(detail, "history", "where did he come up with it", "faq/history") is None


def test_more_words_do_where_they_lean_on_the_answer(ask):
    text = "is it from stress"
    assert "loss from stress" in ask(longer_detail, "hair_loss", text, "faq/pain")
    assert ask(longer_detail, "hair_loss", text, "faq/pain", 0.95) is None
    assert ask(longer_detail, "hair_loss", f"{text} or from what I eat and drink all day") is None


def test_the_goals_own_faq_is_looked_at_next(ask):
    text = "even if I'm slim"
    assert "excess weight" in ask(longer_detail, "maintenance", text, goal="cellulite")
    assert ask(longer_detail, "maintenance", text) is None


def test_another_goal_is_not_of_the_answer(ask):
    assert ask(longer_detail, "history", "and where on the face", body_area=["face"]) is None
