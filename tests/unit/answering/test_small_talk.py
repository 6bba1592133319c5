from __future__ import annotations

import pytest

from faqbot.answering.misses import HANDOFF
from faqbot.answering.small_talk import capabilities, chitchat
from faqbot.payloads import is_payload


def test_the_menu_says_what_it_can_and_cannot_do_and_offers_starters():
    reply = capabilities()
    assert "can't give medical advice" in reply.text
    assert reply.kind == "smalltalk"
    assert reply.buttons and all(is_payload(button.payload) for button in reply.buttons)


@pytest.mark.parametrize("text", ["are you a robot?", "what's your name", "is this a real person"])
def test_the_bot_says_that_it_is_no_person(text):
    assert any(word in chitchat(text, 0).text for word in ("automated", "program"))


@pytest.mark.parametrize("text", ["you are useless", "stupid bot", "what a waste of time"])
def test_an_insult_gets_a_person_as_a_button(text):
    assert chitchat(text, 0).buttons == (HANDOFF,)


@pytest.mark.parametrize(
    "text", ["tell me a joke", "are you human", "useless thing", "nice day", ""]
)
def test_the_words_change_from_time_to_time(text):
    texts = [chitchat(text, times).text for times in range(4)]
    assert all(one != other for one, other in zip(texts, texts[1:]))
    assert all(texts)


@pytest.mark.parametrize(
    "text", ["you are not a doctor right", "are you a nurse", "is this a real doctor"]
)
def test_the_bot_says_that_it_is_no_doctor(text):
    assert "doctor" in chitchat(text, 0).text
