from __future__ import annotations

import pytest

from faqbot.lifecycle.conversation import Conversation
from faqbot.settings import Settings
from tests.unit.answering.small_records import part


@pytest.fixture
def conversation(interpreter):
    return Conversation(interpreter, Settings(clinic_phone="020 1"))


def test_an_answer_is_remembered_for_a_follow_up_and_for_its_sources(conversation, interpreter):
    interpreter.teach("who says that?", "source_request", part("source_request"))
    assert conversation.say("how many?").faqs == ("sessions",)
    followed = conversation.say("and the face?")
    assert (followed.faqs, followed.replies[0].goal) == (("sessions",), "face")
    explained = conversation.say("who says that?")
    assert explained.replies[0].sources == followed.replies[0].sources


def test_memory_fades_with_time(conversation):
    conversation.say("how many?", now=0.0)
    assert conversation.say("and the face?", now=3600.0).kind == "clarify"


def test_two_conversations_do_not_mix(conversation, interpreter):
    conversation.say("how many?")
    assert Conversation(interpreter).say("and the face?").kind == "clarify"


@pytest.mark.parametrize(
    ("intent", "kind"),
    [
        ("emergency", "emergency"),
        ("crisis", "emergency"),
        ("urgent", "emergency"),
        ("booking", "booking"),
        ("screening", "screening"),
        ("handoff", "handoff"),
        ("nonsense", "unknown"),
        ("greeting", "smalltalk"),
        ("capabilities", "smalltalk"),
        ("bot_chitchat", "smalltalk"),
        ("out_of_scope", "unknown"),
        ("nlu_fallback", "unknown"),
        ("personal_advice", "advice"),
        ("source_request", "clarify"),
    ],
)
def test_every_intent_has_its_kind_of_reply(conversation, interpreter, intent, kind):
    interpreter.teach("x", intent, part(intent))
    said = conversation.say("x")
    assert (said.intent, said.kind) == (intent, kind)
    assert said.replies[0].text


def test_a_yes_takes_up_the_guess(conversation, interpreter):
    interpreter.teach(
        "hm", "did_you_mean", part("faq/pain", is_understood=False), suggestions=[["pain", "Pain"]]
    )
    interpreter.teach("yes", "affirm", part("affirm"))
    assert conversation.say("hm").kind == "clarify"
    assert conversation.say("yes").faqs == ("pain",)


def test_the_settings_give_the_contact(conversation):
    assert "020 1" in conversation.say("price?").replies[0].text
