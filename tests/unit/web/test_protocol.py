"""What attackers send below HTTP's surface, to a real server: it refuses, hangs up and lives on."""

from __future__ import annotations

import re
import time

import pytest

HEADER_SECONDS = 0.5  # as in conftest's server


@pytest.mark.parametrize(
    "lines",
    [
        ["Content-Length: -5"],
        ["Content-Length: abc"],
        ["Content-Length: 5", "Content-Length: 6"],
        ["Content-Length: +5"],
        ["Content-Length: 1e3"],
        ["Transfer-Encoding: nonsense"],
        ["Content-Length: 5", "Transfer-Encoding: chunked", "Transfer-Encoding: chunked"],
        ["X: a\x00b"],
        ["Bad Header: x"],
    ],
)
def test_a_malformed_head_is_refused_at_once(wire, rasa, lines) -> None:
    started = time.monotonic()
    answer = wire.talk(wire.post("/chat/messages", *lines, body=b"hello"))
    status, _ = wire.refusal(answer)
    assert status in (400, 401, 415, 501)
    assert time.monotonic() - started < 2
    wire.assert_alive()
    assert rasa.asked == []


@pytest.mark.parametrize(
    "garbage",
    [
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 60,
        b"\x00" * 100,
        b"\r\n\r\n\r\n",
        b"GET\r\n\r\n",
        b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "GÉT / HTTP/1.1\r\n\r\n".encode(),
        b"{}" * 50 + b"\r\n\r\n",
    ],
)
def test_what_is_not_http_harms_nothing(wire, garbage) -> None:
    answer = wire.talk(garbage)
    statuses = {int(status) for status in re.findall(rb"HTTP/1.1 (\d+)", answer)}
    assert statuses <= {400, 404, 405}
    wire.assert_alive()


def test_ten_thousand_headers_are_refused(wire) -> None:
    many = [f"X-{n}: y" for n in range(10_000)]
    answer = wire.talk(wire.post("/chat/sessions", *many))
    assert not answer or wire.refusal(answer)[0] in (400, 431)
    wire.assert_alive()


def test_an_endless_header_is_refused(wire) -> None:
    answer = wire.talk(wire.post("/chat/sessions", "X: " + "a" * 200_000))
    assert not answer or wire.refusal(answer)[0] in (400, 431)
    wire.assert_alive()


def test_headers_that_trickle_in_are_hung_up_on(wire) -> None:
    started = time.monotonic()
    trickle = [b"GET /health HTTP/1.1\r\n", *[b"X: y\r\n"] * 20]
    answer = wire.talk(*trickle, pause=0.1)
    assert answer == b""
    assert time.monotonic() - started < 5
    wire.assert_alive()


def test_silent_connections_do_not_keep_others_out(wire) -> None:
    idle = [wire.connect() for _ in range(100)]
    try:
        wire.assert_alive()
        time.sleep(HEADER_SECONDS + 0.5)
        idle[0].settimeout(2)
        assert idle[0].recv(10) == b""
    finally:
        for connection in idle:
            connection.close()


def test_a_body_that_trickles_in_keeps_nobody_else_waiting(wire, headers) -> None:
    head = wire.post(
        "/chat/messages", *[f"{k}: {v}" for k, v in headers.items()], "Content-Length: 100"
    )
    with wire.connect() as connection:
        connection.sendall(head + b'{"id"')
        wire.assert_alive()


def test_a_declared_size_alone_is_enough_to_refuse(wire) -> None:
    answer = wire.talk(wire.post("/chat/messages", "Content-Length: 110000000"))
    assert wire.refusal(answer) == (413, "too_large")


@pytest.mark.parametrize("method", ["PUT", "PATCH", "TRACE", "CONNECT", "PROPFIND"])
def test_other_methods_are_refused(wire, method) -> None:
    head = f"{method} /chat/messages HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    status, _ = wire.refusal(wire.talk(head.encode()))
    assert status in (400, 405)


def test_a_second_request_smuggled_in_a_body_is_not_run(wire, rasa) -> None:
    inner = b"POST /chat/sessions HTTP/1.1\r\nHost: x\r\n\r\n"
    outer = (
        b"POST /chat/sessions HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
        b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
    )
    answer = wire.talk(outer + inner)
    assert answer.count(b"HTTP/1.1 ") <= 1
