from __future__ import annotations

import datetime

import pytest

from faqbot.answering.context import Context
from faqbot.answering.inventor import of_inventor
from faqbot.answering.scene import Scene
from faqbot.answering.understood import Understood
from tests.unit.answering.small_records import parsed, part


@pytest.fixture
def after(record_of):
    def answer(text, topic="history"):
        records = {faq: record_of(faq) for faq in ("history", "provider")}
        context = Context(faqs=(topic,), turn=2, topic_turn=1)
        scene = Scene(context, records, "call us", datetime.date(2026, 11, 22), 1.0)
        message = {**parsed(part("faq/provider", text)), "text": text}
        return of_inventor(Understood.from_message(message), scene)

    return answer


@pytest.mark.parametrize(
    "text",
    [
        "had he studied medicine",
        "and was that man a proper physician?",
        "what qualifications had he",
        "is the guy still around",
        "tell me more about him",
        "was Pistor trained",
    ],
)
def test_he_is_the_inventor_after_the_history(after, text):
    reply = after(text).reply
    assert reply.faqs == ("history",)
    assert "Dr. Pistor" in reply.text and reply.sources


@pytest.mark.parametrize(
    "text",
    [
        "and who treats me, is he a doctor",
        "is my doctor trained, has he a degree",
        "my husband is 70, can he have it",
        "which year did he invent it",
        "what was his name",
        "is it a real treatment",
    ],
)
def test_somebody_else_is_not(after, text):
    assert after(text) is None


def test_after_another_topic_he_is_another(after):
    assert after("is he a real doctor", "provider") is None
