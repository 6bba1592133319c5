"""Had it first, learnt of the reason against it afterwards."""

from __future__ import annotations

import datetime

import pytest

from faqbot.answering.concerns import heard
from faqbot.answering.context import Concern, Context
from faqbot.answering.scene import Scene
from faqbot.answering.too_late import told_too_late
from faqbot.answering.understood import Understood
from tests.unit.answering.small_records import parsed, part

PREGNANT = Concern("pregnancy", "Pregnancy", "the documents say no", "**Pregnancy: no.**", 4)


def turn_for(text, label="telling", context=None, condition=None, intent=None):
    entities = {"condition": [condition]} if condition else {}
    understood = Understood.from_message(parsed(part(label, text, entities=entities)))
    now = heard(context or Context(turn=5), understood, text, {})
    scene = Scene(now, {}, "ring 020 1", datetime.date(2026, 11, 22), 9.0, emergency="999")
    intent = intent or ("faq" if label.startswith("faq/") else label)
    return told_too_late(intent, understood, text, scene)


@pytest.mark.parametrize(
    ("text", "condition", "words"),
    [
        ("I got it done on Monday and it turns out I'm expecting", "pregnancy", "midwife"),
        ("I had my injections yesterday although I nurse", "nursing", "baby's doctor"),
        ("they injected me and I take eliquis", "blood_thinners", "pharmacist"),
        ("had two sessions, now they say it is lupus", "autoimmune", "knows your case"),
        ("I'm 16 and had it done last week", "under_18", "parents"),
    ],
)
def test_who_to_call_and_that_a_chat_cannot_judge_it_is_said(text, condition, words):
    turn = turn_for(text, "faq/candidacy", condition=condition)
    assert turn.reply.kind == "advice"
    for said in (words, "ring 020 1", "Call 999", "can't tell from here", "today"):
        assert said in turn.reply.text


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("will my child be all right", "faq/safety"),
        ("did it do harm", "faq/side_effects"),
        ("what do I do", "nlu_fallback"),
        ("I'm scared", "telling"),
    ],
)
def test_what_is_asked_afterwards_is_answered_with_it_first(text, label):
    context = Context(turn=5, topic_turn=4, treated=3, concerns=(PREGNANT,))
    turn = turn_for(text, label, context)
    assert turn.reply.text.startswith("I can't tell from here whether it matters for the baby")
    assert "midwife" in turn.reply.text


@pytest.mark.parametrize(("treated", "named"), [(4, 5), (5, 4), (1, 5)])
def test_it_may_be_told_over_two_messages(treated, named):
    if named == 5:
        turn = turn_for(
            "I found out I'm expecting",
            condition="pregnancy",
            context=Context(turn=5, treated=treated),
        )
    else:
        turn = turn_for("oh, but I had it yesterday", context=Context(turn=5, concerns=(PREGNANT,)))
    assert "midwife" in turn.reply.text


@pytest.mark.parametrize(
    ("text", "label", "changes"),
    [
        ("is my baby all right", "faq/safety", {}),
        ("how many sessions are there", "faq/sessions", {"treated": 3}),
        ("can I book", "booking", {"treated": 3}),
        ("I had it years ago", "telling", {}),
        ("will it harm", "faq/safety", {"treated": 3, "concerns": ()}),
    ],
)
def test_other_messages_take_their_usual_way(text, label, changes):
    values = {"turn": 5, "concerns": (PREGNANT,), **changes}
    assert turn_for(text, label, Context(**values)) is None


def test_a_fever_since_the_session_is_a_sign_and_no_reason():
    assert turn_for("feverish since my session", condition="acute_illness") is None
