"""A typed message is read with what was said before it."""

from __future__ import annotations

from typing import Any, Optional

import pytest

from faqbot.serving.reading import TYPED, Read, Told, read

SENT = {
    "event": "bot",
    "text": "Your request is in; its reference is **ABCD-2345**.",
    "data": {"custom": {"kind": "booking"}, "buttons": []},
}
OFFER = {
    "event": "bot",
    "text": "I can note a call back.",
    "data": {
        "custom": {"kind": "handoff"},
        "buttons": [{"title": "Ask for a call back", "payload": "/booking"}],
    },
}
TIMES = {
    "event": "bot",
    "text": "When?",
    "data": {
        "custom": {"kind": "booking"},
        "buttons": [
            {"title": "Any time", "payload": "any time"},
            {"title": "Mornings", "payload": "mornings"},
        ],
    },
}
USER = {"event": "user", "text": "hello"}


async def read_after(text: str, *events: Any, form: Optional[str] = None) -> Read:
    async def recall() -> Told:
        return Told({}, [USER, *events], form)

    return await read(text, recall)


async def test_a_yes_becomes_the_button_and_the_words_go_along():
    assert await read_after("yes please", OFFER) == Read("/booking", {TYPED: "yes please"})


async def test_words_about_a_request_are_handed_on_as_such():
    assert await read_after("cancel it", SENT) == Read("/change_booking", {TYPED: "cancel it"})
    assert await read_after("cancel it") == Read("cancel it", {})


@pytest.mark.parametrize("text", ["does it hurt?", "/booking", "how many sessions", ""])
async def test_what_stands_for_itself_is_not_looked_up(text):
    async def recall() -> Told:
        raise AssertionError("looked up")

    assert await read(text, recall) == Read(text, {})


async def test_a_red_flag_is_never_read_as_anything_else():
    text = "cancel it, my throat is swelling and i cant breathe"
    assert await read_after(text, SENT) == Read(text, {})
    text = "call me on 415-555-2671 i cant breathe"
    assert await read_after(text) == Read(text, {})


async def test_an_open_form_keeps_its_answers_but_lets_its_buttons_be_named():
    assert await read_after("yes", OFFER, form="booking_form") == Read("yes", {})
    assert await read_after("2", TIMES, form="booking_form") == Read("2", {})
    assert await read_after("the second one", TIMES, form="booking_form") == Read("mornings", {})


async def test_a_new_visitor_has_said_nothing_before():
    async def recall() -> None:
        return None

    assert await read("the second one", recall) == Read("the second one", {})
