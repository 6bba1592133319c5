from __future__ import annotations

import asyncio
import json
from typing import Any

from faqbot.web.middleware import MOST_HEADERS, SizeLimits


def run(receive: Any, headers: list[tuple[bytes, bytes]] = [], seconds: float = 0.1) -> list[Any]:
    """Send one request through the limits; returns what came out."""
    sent: list[Any] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        sent.append(await receive())

    async def send(event: Any) -> None:
        sent.append(event)

    scope = {"type": "http", "method": "POST", "path": "/", "raw_path": b"/", "headers": headers}
    asyncio.run(SizeLimits(app, most=10, seconds=seconds)(scope, receive, send))
    return sent


def pieces(*events: Any) -> Any:
    """A client that sends these and then nothing more."""
    left = list(events)

    async def receive() -> Any:
        if left:
            return left.pop(0)
        await asyncio.sleep(60)

    return receive


def body(content: bytes, more: bool = False) -> Any:
    return {"type": "http.request", "body": content, "more_body": more}


def test_a_body_in_pieces_arrives_whole() -> None:
    assert run(pieces(body(b"ab", True), body(b"cd"))) == [body(b"abcd")]


def test_a_body_that_never_ends_is_refused_in_time() -> None:
    start, answer = run(pieces(body(b"ab", True)))
    assert start["status"] == 408
    assert json.loads(answer["body"])["error"]["code"] == "too_slow"


def test_a_body_that_grows_too_large_is_refused() -> None:
    start, _ = run(pieces(body(b"123456", True), body(b"123456")))
    assert start["status"] == 413


def test_too_many_headers_are_refused() -> None:
    start, _ = run(pieces(body(b"")), [(b"x", b"y")] * (MOST_HEADERS + 1))
    assert start["status"] == 431


def test_a_client_that_hangs_up_is_not_answered() -> None:
    assert run(pieces({"type": "http.disconnect"})) == []
