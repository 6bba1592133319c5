"""An emergency while Rasa is slow or down, and what comes after it, over real connections."""

from __future__ import annotations

import asyncio
import socket
import threading
import time
from typing import Any, Iterator

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from faqbot.web import chat as chat_module
from faqbot.web import routes
from faqbot.web.app import create_app
from faqbot.web.errors import TooMany
from faqbot.web.settings import WebSettings
from faqbot.web.unheard import Unheard

EMERGENCY = "I can't breathe since the injections"
URGENT = "my urine is dark since the session"
CRISIS = "I want to kill myself"


class StandIn:
    """A server with Rasa's REST channel that may hang, fail, apologise or be gone."""

    def __init__(self) -> None:
        self.heard: list[str] = []
        self.state = "up"
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self.listener.getsockname()[1]}"
        app = Starlette(routes=[Route("/webhooks/rest/webhook", self.reply, methods=["POST"])])
        config = uvicorn.Config(app, log_level="critical", ws="none", timeout_graceful_shutdown=1)
        self.server = uvicorn.Server(config)
        sockets = {"sockets": [self.listener]}
        self.thread = threading.Thread(target=self.server.run, kwargs=sockets, daemon=True)

    async def reply(self, request: Request) -> JSONResponse:
        if self.state == "hanging":
            await asyncio.Event().wait()
        if self.state == "down":
            return JSONResponse({}, status_code=503)
        text = (await request.json())["message"]
        self.heard.append(text)
        kind = "unavailable" if self.state == "sorry" else "answer"
        kind = "emergency" if kind == "answer" and text in (EMERGENCY, URGENT, CRISIS) else kind
        return JSONResponse([{"text": f"Rasa on: {text}"}, {"custom": {"kind": kind}}])


@pytest.fixture
def stand_in() -> Iterator[StandIn]:
    stand_in = StandIn()
    stand_in.thread.start()
    while not stand_in.server.started:
        assert stand_in.thread.is_alive()
        time.sleep(0.01)
    yield stand_in
    stand_in.server.should_exit = stand_in.server.force_exit = True
    stand_in.thread.join(10)
    stand_in.listener.close()


@pytest.fixture
def visitor(stand_in: StandIn, new_visitor: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    monkeypatch.setattr(chat_module, "EMERGENCY_WAIT", 0.3)
    monkeypatch.setattr(chat_module, "RECALL_WAIT", 0.3)
    settings = WebSettings(
        secret="a secret that is long enough",
        rasa_url=stand_in.url,
        emergency_number="999",
        crisis_line="116 123",
    )
    with TestClient(create_app(settings), base_url="http://bot.test") as client:
        yield new_visitor(client)


def texts(answer: Any) -> list[str]:
    return [message["text"] for message in answer.json()["messages"]]


@pytest.mark.parametrize("state", ["hanging", "down", "sorry"])
def test_rasa_hears_of_an_emergency_it_missed_before_anything_else(visitor, stand_in, state):
    stand_in.state = state
    (reply,) = visitor.send(EMERGENCY).json()["messages"]
    assert reply["custom"]["kind"] == "emergency"
    assert "999" in reply["text"]
    stand_in.state = "up"
    stand_in.heard.clear()
    assert texts(visitor.send("and how many sessions?")) == ["Rasa on: and how many sessions?"]
    visitor.send("thanks")
    assert stand_in.heard == [EMERGENCY, "and how many sessions?", "thanks"]


def test_it_stands_after_a_reload_and_the_transcript_shows_one_reply(visitor, stand_in):
    stand_in.state = "hanging"
    visitor.send(EMERGENCY)
    messages = visitor.transcript().json()["messages"]  # what a reload fetches
    assert [message["from"] for message in messages] == ["bot", "visitor", "bot"]
    stand_in.state = "up"
    visitor.send("hello again")
    assert stand_in.heard == [EMERGENCY, "hello again"]
    messages = visitor.transcript().json()["messages"]
    assert [message["from"] for message in messages][1:] == ["visitor", "bot", "visitor", "bot"]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ([EMERGENCY], "call 999"),
        ([URGENT], "today"),
        ([CRISIS], "116 123"),
        ([EMERGENCY, URGENT], "call 999"),
        ([URGENT, EMERGENCY], "call 999"),
    ],
)
def test_while_rasa_stays_away_the_emergency_is_recalled(visitor, stand_in, said, words):
    stand_in.state = "down"
    for text in said:
        visitor.send(text)
    answer = visitor.send("should I wait until tomorrow?")
    assert answer.status_code == 200
    (reply,) = answer.json()["messages"]
    assert reply["custom"]["kind"] == "emergency"
    assert words in reply["text"]
    assert "ask again in a few minutes" in reply["text"]


def test_without_an_emergency_a_failure_stays_a_failure(visitor, stand_in):
    stand_in.state = "down"
    assert visitor.send("should I wait until tomorrow?").status_code == 502


def test_a_lesser_sign_does_not_soften_a_graver_one(visitor, stand_in):
    stand_in.state = "down"
    visitor.send(EMERGENCY)
    (reply,) = visitor.send(URGENT).json()["messages"]
    assert "Call 999" in reply["text"]
    stand_in.state = "up"
    visitor.send("ok")
    assert stand_in.heard == [EMERGENCY, URGENT, "ok"]


def test_an_emergency_does_not_wait_longer_for_an_older_one(visitor, stand_in):
    stand_in.state = "hanging"
    for text in (CRISIS, EMERGENCY, URGENT):
        started = time.monotonic()
        visitor.send(text)
        assert time.monotonic() - started < 2 * chat_module.EMERGENCY_WAIT + 1.0


def test_an_emergency_sent_too_fast_for_the_limits_reaches_rasa_later(
    visitor, stand_in, monkeypatch
):
    async def refuse(*_: Any) -> None:
        raise TooMany("too_many", "Please wait.", retry_after=2)

    with monkeypatch.context() as limited:
        limited.setattr(routes, "enforce", refuse)
        limited.setattr(routes.ChatRoutes, "_limit_address", refuse_nothing)
        (reply,) = visitor.send(EMERGENCY).json()["messages"]
    assert reply["custom"]["kind"] == "emergency"
    visitor.send("ok")
    assert stand_in.heard == [EMERGENCY, "ok"]


async def refuse_nothing(*_: Any) -> None:
    """In place of the limit per address, which refuses before the text is read."""


def test_the_latest_message_of_a_sign_is_kept() -> None:
    unheard = Unheard()
    for sign, text in (("emergency", "a"), ("urgent", "b"), ("emergency", "c")):
        unheard.add(sign, text)
    assert unheard.texts() == ["b", "c"]
    unheard.heard("b")
    assert list(unheard) == ["emergency"]
    unheard.heard("c")
    assert not unheard
