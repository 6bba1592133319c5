"""What a visitor still gets when the action server is down."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("message", "number"),
    [
        ("I can't breathe since the injections", "911"),
        ("my throat is closing up, and does it hurt?", "911"),
        ("I want to die", "988"),
    ],
)
def test_a_red_flag_still_gets_the_emergency_reply(bot, without_actions, message, number):
    reply = bot.ask(message)
    assert reply.custom["kind"] == "emergency"
    assert number in reply.parts[0]["text"]


def test_a_red_flag_inside_a_form_still_gets_the_emergency_reply(bot, without_actions):
    reply = bot.ask("my throat is closing up", without_actions)
    assert reply.custom["kind"] == "emergency"
    assert "911" in reply.parts[0]["text"]


@pytest.mark.parametrize("message", ["does it hurt?", "how much is it?", "asdf", ""])
def test_any_other_message_gets_a_visible_one(bot, without_actions, message):
    reply = bot.ask(message)
    assert reply.text.strip()
    if message == "does it hurt?":
        assert reply.custom["kind"] == "unavailable"
        assert "020 7946 0000" in reply.text


def test_a_greeting_needs_no_action_server(bot, without_actions):
    assert bot.ask("hello").custom["kind"] == "smalltalk"
