from __future__ import annotations

import datetime

import pytest

from faqbot.answering.context import Context
from faqbot.answering.hearsay import STANDS, holds_against, stands
from faqbot.answering.scene import Scene
from faqbot.answering.understood import Understood
from tests.unit.answering.small_records import parsed, part

TOLD = [
    "but somebody told me three days", "my mate did it while feeding and was fine",
    "my friend had it and it was permanent", "my sister swears it didn't hurt", "but i read its only two",
    "well my old clinic said ten", "everyone says you need six", "a girl at work got it done pregnant",
    "the internet says its totally safe", "i heard you can drive straight away", "my mum was told never to",
    "google says 5 days", "but the nurse said i could", "a website said it melts away for good",
]  # fmt: skip
NOT_TOLD = [
    "my mum said she is 45, is she too old",
    "is it true, my friend said it hurts", "my sister told me about you", "my doctor said to ask you",
    "my friend recommended you", "what did your patients say", "can my friend have it too",
    "i heard about mesotherapy on the radio", "i had mine done last week", "ok thanks",
    "does it hurt, my mate said so?", "my friend wants it for her legs", "i want to know what people said",
]  # fmt: skip


@pytest.mark.parametrize("text", TOLD)
def test_what_others_said_or_went_through_is_held_against_the_answer(text):
    assert holds_against(text)


@pytest.mark.parametrize("text", NOT_TOLD)
def test_questions_greetings_and_recommendations_are_not(text):
    assert not holds_against(text)


@pytest.fixture
def said(record_of):
    """The reply to a text after an answer, and whether there was one."""
    records = {faq: record_of(faq) for faq in ("candidacy", "preparation", "pain", "sessions")}

    def say(text, context, intent="telling", label=None):
        understood = Understood.from_message({**parsed(part(label or intent, text)), "text": text})
        scene = Scene(context, records, "call us", datetime.date(2026, 11, 22), 1000.0)
        turn = stands(intent, understood, scene)
        return turn and turn.reply

    return say


def after(faq, **changes):
    return Context(faqs=(faq,), turn=2, topic_turn=1, **changes)


def test_a_ban_stands_whoever_had_it_done(said):
    reply = said(
        "my mate did it while feeding and was fine", after("candidacy", condition="nursing")
    )
    assert (
        reply.kind == "advice"
        and "It is not a yes. **Breastfeeding: the documents say no.**" in reply.text
    )


def test_what_was_heard_of_a_medicine_is_no_leave_to_stop_it(said):
    context = after("preparation", advised=True, asked="aspirin, and do i stop my warfarin")
    reply = said("but somebody told me three days", context)
    assert reply.kind == "advice" and "don't start, stop, skip or change a medicine" in reply.text
    assert "no aspirin or anti-inflammatories for" in reply.text.lower()


def test_the_same_subject_again_is_not_the_whole_answer_again(said):
    reply = said("my sister said it was agony", after("pain"), "faq", "faq/pain")
    assert reply.text.startswith(STANDS) and len(reply.text) < 600


@pytest.mark.parametrize(
    "context, intent, label",
    [
        (Context(turn=1), "telling", None),
        (Context(faqs=("pain",), turn=5, topic_turn=1), "telling", None),
        (after("pain"), "faq", "faq/sessions"),
        (after("pain"), "out_of_scope", None),
    ],
    ids=["nothing before", "long ago", "another subject", "not covered"],
)
def test_elsewhere_it_is_left_to_the_usual_answer(said, context, intent, label):
    assert said("my sister said it takes ten", context, intent, label) is None


def test_a_promised_amount_is_put_right(record_of):
    records = {faq: record_of(faq) for faq in ("candidacy", "fat_weight")}
    text = "but one clinic promised a pound per week"
    context = Context(turn=3, topic_turn=2, faqs=("candidacy",))
    scene = Scene(context, records, "call us", datetime.date(2026, 11, 22), 0.0)
    understood = Understood.from_message({**parsed(part("nlu_fallback", text)), "text": text})
    turn = stands("nlu_fallback", understood, scene)
    assert turn is not None and turn.reply.faqs == ("fat_weight",)
