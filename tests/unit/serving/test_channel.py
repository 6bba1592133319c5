"""The REST channel on the real web server class, over ASGI: no port, no network."""

from __future__ import annotations

import asyncio
import logging

import httpx
import pytest
from sanic import Sanic

from faqbot.payloads import faq_payload
from faqbot.serving.channel import MAX_CHARACTERS, FaqbotRestInput, clean


class Bot:
    """Stands in for Rasa's agent: keeps the messages and says what it is told to say."""

    def __init__(self) -> None:
        self.messages = []
        self.says = "hello"
        self.failure = None

    async def handle(self, message) -> None:
        self.messages.append(message)
        if self.says:
            await message.output_channel.send_text_message(message.sender_id, self.says)
        if self.failure is not None:
            raise self.failure


@pytest.fixture(scope="module")
def app():
    """The server; its class can be set up only once in a process."""
    app = Sanic("channel", configure_logging=False)

    async def handle(message) -> None:
        await app.ctx.bot.handle(message)

    app.blueprint(FaqbotRestInput().blueprint(handle), url_prefix="/webhooks/rest")
    asyncio.run(app._startup())
    return app


@pytest.fixture
def bot(app):
    app.ctx.bot = Bot()
    return app.ctx.bot


@pytest.fixture
async def client(app, bot):
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://bot.test") as client:
        yield client


async def send(client, message="does it hurt?", sender="visitor-1", **more):
    body = {"sender": sender, "message": message, **more}
    return await client.post("/webhooks/rest/webhook", json=body)


async def test_a_message_reaches_rasa_and_its_reply_the_caller(client, bot):
    response = await send(client)
    assert response.status_code == 200
    assert response.json() == [{"recipient_id": "visitor-1", "text": "hello"}]
    (message,) = bot.messages
    assert (message.text, message.sender_id, message.input_channel) == (
        "does it hurt?", "visitor-1", "rest",
    )  # fmt: skip


async def test_the_channel_says_that_it_is_there(client):
    assert (await client.get("/webhooks/rest/")).json() == {"status": "ok"}


BAD_BODIES = {
    "nothing": b"",
    "half of it": b"{",
    "a list": b"[]",
    "a text": b'"text"',
    "null": b"null",
    "a number": b"7",
    "no UTF-8": b"\xff\xfe",
    "very deep": b"[" * 100_000,
    "no sender": b'{"message": "x"}',
    "a number for a message": b'{"sender": "a", "message": 5}',
    "a list for a message": b'{"sender": "a", "message": ["x"]}',
    "a number for a sender": b'{"sender": 5, "message": "x"}',
    "an empty sender": b'{"sender": "", "message": "x"}',
    "a space in the sender": b'{"sender": "a b", "message": "x"}',
    "NUL in the sender": b'{"sender": "a\\u0000b", "message": "x"}',
    "half a letter in the sender": b'{"sender": "a\\ud800", "message": "x"}',
    "a path for a sender": b'{"sender": "../../etc", "message": "x"}',
    "a line end in the sender": b'{"sender": "a\\n", "message": "x"}',
    "too long a sender": b'{"sender": "' + b"a" * 129 + b'", "message": "x"}',
}


@pytest.mark.parametrize("body", BAD_BODIES.values(), ids=BAD_BODIES.keys())
async def test_what_rasa_would_choke_on_is_refused_before_it_gets_there(client, bot, body):
    response = await client.post("/webhooks/rest/webhook", content=body)
    assert response.status_code == 400
    assert response.json()["error"]["code"] == "bad_request"
    assert bot.messages == []


async def test_a_sender_of_128_characters_is_taken(client):
    assert (await send(client, sender="a" * 128)).status_code == 200


@pytest.mark.parametrize("message", ["", None, "  ", "\x00", "/"])
async def test_a_message_without_words_is_still_a_message(client, bot, message):
    assert (await send(client, message)).status_code == 200
    assert bot.messages[0].text == ""


@pytest.mark.parametrize(
    ("sent", "text"),
    [
        ("/restart", "restart"),
        ('/inform{"x": 1}', 'inform{"x": 1}'),
        ("//restart", "restart"),
        (" /session_start", "session_start"),
        ("a\x00b\x07c", "a b c"),
        ("half \ud800 a letter", "half  a letter"),
        ("x" * 5000, "x" * MAX_CHARACTERS),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("👍", "👍"),
    ],
)
def test_a_typed_message_is_made_fit_for_rasa(sent, text):
    assert clean(sent) == text


async def test_no_typed_message_fires_an_intent(client, bot):
    await send(client, "/restart")
    assert bot.messages[0].text == "restart"


@pytest.mark.parametrize("payload", ["/handoff", "/affirm", faq_payload("pain", "face")])
async def test_the_payloads_of_our_own_buttons_pass(client, bot, payload):
    await send(client, payload)
    assert bot.messages[0].text == payload


async def test_a_lone_surrogate_in_json_does_no_harm(client, bot):
    content = b'{"sender": "a", "message": "hurt \\ud83d ?"}'
    response = await client.post("/webhooks/rest/webhook", content=content)
    assert response.status_code == 200
    bot.messages[0].text.encode("utf-8")


@pytest.mark.parametrize("failure", [None, RuntimeError("secret detail"), KeyError("x")])
async def test_silence_and_failure_become_an_apology(client, bot, failure, monkeypatch):
    monkeypatch.setenv("FAQBOT_CLINIC_PHONE", "020 1")
    bot.says, bot.failure = "", failure
    response = await send(client)
    (reply,) = response.json()
    assert response.status_code == 200
    assert "Sorry" in reply["text"] and "020 1" in reply["text"]
    assert "secret detail" not in response.text
    assert reply["custom"] == {"kind": "unavailable", "faq": [], "sources": []}


async def test_what_was_said_before_a_failure_is_kept(client, bot):
    bot.says, bot.failure = "part one", RuntimeError("boom")
    assert [reply["text"] for reply in (await send(client)).json()] == ["part one"]


async def test_a_failure_is_logged_without_the_visitors_words(client, bot, caplog):
    bot.failure = RuntimeError("boom")
    with caplog.at_level(logging.INFO, logger="faqbot.serving.channel"):
        await send(client, "my secret illness")
    assert "could not be answered" in caplog.text
    assert "my secret illness" not in caplog.text
