"""What attackers send to a real server: right status, typed error, Rasa untouched."""

from __future__ import annotations

import json
import re
import socket
import threading
import time
import uuid
from typing import Any, Iterator

import httpx
import pytest

from faqbot.web.app import create_app
from faqbot.web.protocol import CarefulProtocol
from faqbot.web.server import make_server
from faqbot.web.settings import WebSettings

SECRET = "a secret that is long enough"
HASTE = 0.5


class HastyProtocol(CarefulProtocol):
    """Waits less long for headers, so that the test need not."""

    header_seconds = HASTE


@pytest.fixture
def address(rasa) -> Iterator[tuple[str, int]]:
    settings = WebSettings(secret=SECRET, address_limit=10_000, new_session_limit=1000)
    server = make_server(create_app(settings, rasa=rasa), settings, port=0, protocol=HastyProtocol)
    listener = socket.create_server(("127.0.0.1", 0))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.01)
    yield listener.getsockname()
    server.should_exit = True
    thread.join(10)
    listener.close()


@pytest.fixture
def url(address) -> str:
    return f"http://127.0.0.1:{address[1]}"


@pytest.fixture
def headers(url) -> dict[str, str]:
    token = httpx.post(f"{url}/chat/sessions").json()["token"]
    return {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}


def talk(address: tuple[str, int], *chunks: bytes, pause: float = 0.0) -> bytes:
    """Send bytes as they are and return everything the server says until it hangs up."""
    with socket.create_connection(address, timeout=5) as connection:
        try:
            for chunk in chunks:
                connection.sendall(chunk)
                time.sleep(pause)
        except OSError:
            pass  # the server hung up while we were still sending
        answer = b""
        try:
            while chunk := connection.recv(65536):
                answer += chunk
        except OSError:
            pass
    return answer


def request_bytes(path: str, *lines: str, body: bytes = b"") -> bytes:
    head = "\r\n".join([f"POST {path} HTTP/1.1", "Host: x", "Connection: close", *lines])
    return head.encode("latin-1") + b"\r\n\r\n" + body


def status_and_code(answer: bytes) -> tuple[int, str]:
    head, _, body = answer.partition(b"\r\n\r\n")
    assert b"Traceback" not in answer
    return int(head.split()[1]), json.loads(body)["error"]["code"]


def assert_alive(url: str) -> None:
    assert httpx.get(f"{url}/health", timeout=2).status_code == 200


@pytest.mark.parametrize("lines", [
    ["Content-Length: -5"], ["Content-Length: abc"], ["Content-Length: 5", "Content-Length: 6"],
    ["Content-Length: +5"], ["Content-Length: 1e3"], ["Transfer-Encoding: nonsense"],
    ["Content-Length: 5", "Transfer-Encoding: chunked", "Transfer-Encoding: chunked"],
    ["X: a\x00b"], ["Bad Header: x"],
])
def test_a_malformed_head_is_refused_at_once(address, url, rasa, lines) -> None:
    started = time.monotonic()
    answer = talk(address, request_bytes("/chat/messages", *lines, body=b"hello"))
    status, _ = status_and_code(answer)
    assert status in (400, 401, 415, 501)
    assert time.monotonic() - started < 2
    assert_alive(url)
    assert rasa.asked == []


@pytest.mark.parametrize("garbage", [
    b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + b"\x00" * 60, b"\x00" * 100, b"\r\n\r\n\r\n",
    b"GET\r\n\r\n", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
    "GÉT / HTTP/1.1\r\n\r\n".encode(), b"{}" * 50 + b"\r\n\r\n",
])
def test_what_is_not_http_harms_nothing(address, url, garbage) -> None:
    answer = talk(address, garbage)
    statuses = {int(status) for status in re.findall(rb"HTTP/1.1 (\d+)", answer)}
    assert statuses <= {400, 404, 405}
    assert_alive(url)


def test_ten_thousand_headers_are_refused(address, url) -> None:
    many = [f"X-{n}: y" for n in range(10_000)]
    answer = talk(address, request_bytes("/chat/sessions", *many))
    assert not answer or status_and_code(answer)[0] in (400, 431)
    assert_alive(url)


def test_an_endless_header_is_refused(address, url) -> None:
    answer = talk(address, request_bytes("/chat/sessions", "X: " + "a" * 200_000))
    assert not answer or status_and_code(answer)[0] in (400, 431)
    assert_alive(url)


def test_headers_that_trickle_in_are_hung_up_on(address, url) -> None:
    started = time.monotonic()
    trickle = [b"GET /health HTTP/1.1\r\n", *[b"X: y\r\n"] * 20]
    answer = talk(address, *trickle, pause=0.1)
    assert answer == b""
    assert time.monotonic() - started < 5
    assert_alive(url)


def test_silent_connections_do_not_keep_others_out(address, url) -> None:
    idle = [socket.create_connection(address) for _ in range(100)]
    try:
        assert_alive(url)
        time.sleep(HASTE + 0.5)
        idle[0].settimeout(2)
        assert idle[0].recv(10) == b""
    finally:
        for connection in idle:
            connection.close()


def test_a_body_that_never_ends_in_time_is_refused(address, url, headers, monkeypatch) -> None:
    head = request_bytes("/chat/messages", *[f"{k}: {v}" for k, v in headers.items()],
                         "Content-Length: 100")
    with socket.create_connection(address, timeout=3) as connection:
        connection.sendall(head + b'{"id"')
        assert_alive(url)  # one dawdler keeps nobody waiting


@pytest.mark.parametrize("size", [16_385, 1_000_000])
def test_a_large_body_is_refused(url, headers, rasa, size) -> None:
    answer = httpx.post(f"{url}/chat/messages", headers=headers, content=b"x" * size)
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "too_large")
    assert rasa.asked == []


def test_a_large_body_in_chunks_is_refused(url, headers, rasa) -> None:
    def chunks() -> Iterator[bytes]:
        for _ in range(40):
            yield b"x" * 1000

    try:
        answer = httpx.post(f"{url}/chat/messages", headers=headers, content=chunks())
        assert answer.status_code == 413
    except httpx.HTTPError:
        pass  # hung up on while sending, as it should be
    assert_alive(url)
    assert rasa.asked == []


def test_a_declared_size_alone_is_enough_to_refuse(address) -> None:
    answer = talk(address, request_bytes("/chat/messages", "Content-Length: 110000000"))
    assert status_and_code(answer) == (413, "too_large")


@pytest.mark.parametrize(("body", "status", "code"), [
    (b"", 400, "not_json"),
    (b"\xff\xfe\x00", 400, "not_json"),
    (b'{"id": "\xc3\x28"}', 400, "not_json"),
    (b"not json", 400, "not_json"),
    (b"[" * 10_000, 400, "not_json"),
    (b'{"a":' * 2000, 400, "not_json"),
    (b"1" * 5000, 400, "not_json"),
    (b"null", 422, "not_an_object"),
    (b"[]", 422, "not_an_object"),
    (b'"text"', 422, "not_an_object"),
    (b"{}", 422, "id_invalid"),
    (b'{"id": NaN}', 422, "id_invalid"),
    (b'{"id": {"$gt": ""}}', 422, "id_invalid"),
    (b'{"id": "x\\u0000"}', 422, "id_invalid"),
], ids=range(14))
def test_a_body_that_is_no_message_is_refused(url, headers, rasa, body, status, code) -> None:
    answer = httpx.post(f"{url}/chat/messages", headers=headers, content=body)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
    assert rasa.asked == []


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded",
                                  "multipart/form-data; boundary=x", ""])
def test_a_form_cannot_speak_for_a_visitor(url, headers, rasa, kind) -> None:
    answer = httpx.post(f"{url}/chat/messages", headers={**headers, "Content-Type": kind},
                        content=b'{"id": "x"}')
    assert answer.status_code == 415
    assert rasa.asked == []


def ask(url: str, headers: dict[str, str], text: str) -> httpx.Response:
    body = json.dumps({"id": str(uuid.uuid4()), "text": text})  # surrogates as \ud800
    return httpx.post(f"{url}/chat/messages", headers=headers, content=body)


@pytest.mark.parametrize(("text", "reaches"), [
    ("/restart", "restart"),
    ("  //session_start", "session_start"),
    ('/faq{"note": "INJECTED"}', 'faq{"note": "INJECTED"}'),
    ("/greet@0.9", "greet@0.9"),
    ("a\u0000b", "a b"),
    ("a\ud800b", "a b"),
    ("'; DROP TABLE events; --", "'; DROP TABLE events; --"),
    ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ("{{7*7}} ${jndi:ldap://x} %s%n", "{{7*7}} ${jndi:ldap://x} %s%n"),
])
def test_hostile_text_reaches_rasa_as_plain_words(url, headers, rasa, text, reaches) -> None:
    assert ask(url, headers, text).status_code == 200
    assert rasa.texts == [reaches]


@pytest.mark.parametrize("text", ["", "/", "\u0000", "\ud800", "x" * 1001, "/" * 1000, "x" * 9000])
def test_text_that_rasa_should_not_see_does_not_reach_it(url, headers, rasa, text) -> None:
    assert ask(url, headers, text).status_code == 422
    assert rasa.asked == []


def test_deeply_nested_and_huge_extras_do_not_reach_rasa(url, headers, rasa) -> None:
    body = {"id": str(uuid.uuid4()), "text": "hi", "sender": "other", "metadata": {"a": "b" * 5000},
            "stream": True, "input_channel": "socketio"}
    answer = httpx.post(f"{url}/chat/messages?stream=true", headers=headers, json=body)
    assert answer.status_code == 200
    assert len(rasa.asked) == 1
    assert rasa.asked[0][0] != "other"


def test_tokens_cannot_be_guessed(url, rasa) -> None:
    token = httpx.post(f"{url}/chat/sessions").json()["token"]
    body, stamp, signature = token.split(".")
    guesses = [
        "null", "undefined", "0", "' OR 1=1 --", "a.b.c", f"{body}.{stamp}.", f"{body}..",
        f"{body}.{stamp}.{signature[::-1]}", f"{body[::-1]}.{stamp}.{signature}",
        f"{body}.AAAAAA.{signature}", f"{token}{token}", "A" * 10_000,
    ]
    for guess in guesses:
        answer = httpx.get(f"{url}/chat/messages", headers={"Authorization": f"Bearer {guess}"})
        assert (answer.status_code, answer.json()["error"]["code"]) in {
            (401, "token_invalid"), (401, "token_missing")
        }, guess


@pytest.mark.parametrize("method", ["PUT", "PATCH", "TRACE", "CONNECT", "PROPFIND"])
def test_other_methods_are_refused(address, method) -> None:
    head = f"{method} /chat/messages HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    status, _ = status_and_code(talk(address, head.encode()))
    assert status in (400, 405)


@pytest.mark.parametrize("path", [
    "/webhooks/rest/webhook", "/model", "/conversations/x/tracker", "/socket.io/", "/webhook",
    "/status", "/version", "/domain",
])
def test_rasas_own_addresses_lead_nowhere(url, rasa, path) -> None:
    for method in ("GET", "POST", "PUT"):
        assert httpx.request(method, url + path).status_code == 404
    assert rasa.asked == []


def test_a_second_request_smuggled_in_a_body_is_not_run(address, rasa) -> None:
    inner = b"POST /chat/sessions HTTP/1.1\r\nHost: x\r\n\r\n"
    outer = (b"POST /chat/sessions HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
             b"Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
    answer = talk(address, outer + inner)
    assert answer.count(b"HTTP/1.1 ") <= 1


def test_a_flood_from_one_visitor_is_limited_and_others_are_served(url, headers, rasa) -> None:
    statuses = [ask(url, headers, f"question {n}").status_code for n in range(40)]
    assert statuses.count(200) <= 32
    assert statuses[-1] == 429
    other = httpx.post(f"{url}/chat/sessions").json()["token"]
    assert ask(url, {**headers, "Authorization": f"Bearer {other}"}, "hi").status_code == 200


def test_the_server_does_not_say_what_it_is(url) -> None:
    answer: Any = httpx.get(f"{url}/health")
    assert "server" not in answer.headers
