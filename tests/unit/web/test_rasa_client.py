from __future__ import annotations

import asyncio
from typing import Any, Callable

import httpx
import pytest

from faqbot.web.errors import BotError
from faqbot.web.rasa_client import RasaClient, merge_parts


def client_for(answer: Callable[[httpx.Request], httpx.Response], **kwargs: Any) -> RasaClient:
    client = RasaClient("http://rasa.test", timeout=kwargs.pop("timeout", 1.0), **kwargs)
    client._http = httpx.AsyncClient(
        base_url="http://rasa.test", transport=httpx.MockTransport(answer)
    )
    return client


def code_of(client: RasaClient) -> tuple[str, int]:
    with pytest.raises(BotError) as refusal:
        asyncio.run(client.reply("c", "hi"))
    return refusal.value.code, refusal.value.status


def test_text_split_at_blank_lines_is_joined() -> None:
    parts = merge_parts([{"text": "a"}, {"text": "b"}, {"custom": {"kind": "answer"}}])
    assert parts == [{"text": "a\n\nb", "buttons": [], "custom": {"kind": "answer"}}]


def test_custom_goes_onto_the_message_before_it() -> None:
    button = {"title": "A", "payload": "/a"}
    parts = merge_parts(
        [
            {"text": "a", "buttons": [button]},
            {"custom": {"kind": "answer"}},
            {"text": "b"},
            {"custom": {"kind": "unknown"}},
        ]
    )
    assert [part["custom"]["kind"] for part in parts] == ["answer", "unknown"]
    assert parts[0]["buttons"] == [button]


def test_text_after_buttons_is_a_message_of_its_own() -> None:
    parts = merge_parts(
        [{"text": "a", "buttons": [{"title": "A", "payload": "/a"}]}, {"text": "b"}]
    )
    assert [part["text"] for part in parts] == ["a", "b"]


@pytest.mark.parametrize(
    "raw",
    [
        [],
        None,
        {},
        "x",
        [None],
        [{}],
        [{"text": ""}],
        [{"text": 5}],
        [{"custom": "x"}],
        [{"buttons": "x"}],
        [{"buttons": [{"title": "x"}]}],
        [{"buttons": [{"payload": "/x"}]}],
    ],
)
def test_replies_that_hold_nothing_make_no_parts(raw: object) -> None:
    assert merge_parts(raw) == []


def test_lone_surrogates_of_a_reply_are_dropped() -> None:
    assert merge_parts([{"text": "a\ud800b"}])[0]["text"] == "ab"


@pytest.mark.parametrize(
    ("response", "code"),
    [
        (httpx.Response(200, json=[]), "bot_silent"),
        (httpx.Response(200, json={"x": 1}), "bot_silent"),
        (httpx.Response(200, text="not json"), "bot_silent"),
        (httpx.Response(500, text="Traceback"), "bot_failed"),
        (httpx.Response(200, content=b"[" + b" " * 1_000_001 + b"]"), "bot_failed"),
    ],
)
def test_an_answer_that_is_none_is_an_error(response: httpx.Response, code: str) -> None:
    assert code_of(client_for(lambda request: response)) == (code, 502)


def test_rasa_that_was_never_there_is_starting() -> None:
    def refuse(request: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused")

    assert code_of(client_for(refuse)) == ("bot_starting", 503)


def test_rasa_that_went_away_is_unavailable() -> None:
    is_up = True

    def answer(request: httpx.Request) -> httpx.Response:
        if not is_up:
            raise httpx.ConnectError("refused")
        return httpx.Response(200, json=[{"text": "hi"}])

    client = client_for(answer)
    asyncio.run(client.reply("c", "hi"))
    is_up = False
    assert code_of(client) == ("bot_unavailable", 503)


def test_rasa_that_takes_too_long_is_slow() -> None:
    async def dawdle(request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(5)
        return httpx.Response(200, json=[{"text": "hi"}])

    assert code_of(client_for(dawdle, timeout=0.05)) == ("bot_slow", 504)


def test_more_than_the_allowed_requests_at_once_are_turned_away() -> None:
    assert code_of(client_for(lambda r: httpx.Response(200), parallel=0)) == ("bot_busy", 503)


@pytest.mark.parametrize(("status", "ready"), [(200, True), (409, False), (500, False)])
def test_rasa_is_ready_when_it_has_a_model(status: int, ready: bool) -> None:
    seen = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(str(request.url))
        return httpx.Response(status)

    assert asyncio.run(client_for(answer, token="t").is_ready()) is ready
    assert seen == ["http://rasa.test/status?token=t"]
