"""What attackers send to a real server over HTTP: right status, typed error, Rasa untouched."""

from __future__ import annotations

import json
import uuid
from typing import Iterator

import httpx
import pytest


@pytest.mark.parametrize("size", [16_385, 1_000_000])
def test_a_large_body_is_refused(url, headers, rasa, size) -> None:
    answer = httpx.post(f"{url}/chat/messages", headers=headers, content=b"x" * size)
    assert (answer.status_code, answer.json()["error"]["code"]) == (413, "too_large")
    assert rasa.asked == []


def test_a_large_body_in_chunks_is_refused(wire, url, headers, rasa) -> None:
    def chunks() -> Iterator[bytes]:
        for _ in range(40):
            yield b"x" * 1000

    try:
        answer = httpx.post(f"{url}/chat/messages", headers=headers, content=chunks())
        assert answer.status_code == 413
    except httpx.HTTPError:
        pass  # hung up on while sending, as it should be
    wire.assert_alive()
    assert rasa.asked == []


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
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
    ],
    ids=range(14),
)
def test_a_body_that_is_no_message_is_refused(url, headers, rasa, body, status, code) -> None:
    answer = httpx.post(f"{url}/chat/messages", headers=headers, content=body)
    assert (answer.status_code, answer.json()["error"]["code"]) == (status, code)
    assert rasa.asked == []


@pytest.mark.parametrize(
    "kind",
    ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""],
)
def test_a_form_cannot_speak_for_a_visitor(url, headers, rasa, kind) -> None:
    answer = httpx.post(
        f"{url}/chat/messages", headers={**headers, "Content-Type": kind}, content=b'{"id": "x"}'
    )
    assert answer.status_code == 415
    assert rasa.asked == []


def ask(url: str, headers: dict[str, str], text: str) -> httpx.Response:
    body = json.dumps({"id": str(uuid.uuid4()), "text": text})  # surrogates as \ud800
    return httpx.post(f"{url}/chat/messages", headers=headers, content=body)


@pytest.mark.parametrize(
    ("text", "reaches"),
    [
        ("/restart", "restart"),
        ("  //session_start", "session_start"),
        ('/faq{"note": "INJECTED"}', 'faq{"note": "INJECTED"}'),
        ("/greet@0.9", "greet@0.9"),
        ("a\u0000b", "a b"),
        ("a\ud800b", "a b"),
        ("'; DROP TABLE events; --", "'; DROP TABLE events; --"),
        ("<script>alert(1)</script>", "<script>alert(1)</script>"),
        ("{{7*7}} ${jndi:ldap://x} %s%n", "{{7*7}} ${jndi:ldap://x} %s%n"),
    ],
)
def test_hostile_text_reaches_rasa_as_plain_words(url, headers, rasa, text, reaches) -> None:
    assert ask(url, headers, text).status_code == 200
    assert rasa.texts == [reaches]


@pytest.mark.parametrize("text", ["", "/", "\u0000", "\ud800", "x" * 1001, "/" * 1000, "x" * 9000])
def test_text_that_rasa_should_not_see_does_not_reach_it(url, headers, rasa, text) -> None:
    assert ask(url, headers, text).status_code == 422
    assert rasa.asked == []


def test_deeply_nested_and_huge_extras_do_not_reach_rasa(url, headers, rasa) -> None:
    body = {
        "id": str(uuid.uuid4()),
        "text": "hi",
        "sender": "other",
        "metadata": {"a": "b" * 5000},
        "stream": True,
        "input_channel": "socketio",
    }
    answer = httpx.post(f"{url}/chat/messages?stream=true", headers=headers, json=body)
    assert answer.status_code == 200
    assert len(rasa.asked) == 1
    assert rasa.asked[0][0] != "other"


def test_tokens_cannot_be_guessed(url, rasa) -> None:
    token = httpx.post(f"{url}/chat/sessions").json()["token"]
    body, stamp, signature = token.split(".")
    guesses = [
        "null",
        "undefined",
        "0",
        "' OR 1=1 --",
        "a.b.c",
        f"{body}.{stamp}.",
        f"{body}..",
        f"{body}.{stamp}.{signature[::-1]}",
        f"{body[::-1]}.{stamp}.{signature}",
        f"{body}.AAAAAA.{signature}",
        f"{token}{token}",
        "A" * 10_000,
    ]
    for guess in guesses:
        answer = httpx.get(f"{url}/chat/messages", headers={"Authorization": f"Bearer {guess}"})
        assert (answer.status_code, answer.json()["error"]["code"]) in {
            (401, "token_invalid"),
            (401, "token_missing"),
        }, guess


@pytest.mark.parametrize(
    "path",
    [
        "/webhooks/rest/webhook",
        "/model",
        "/conversations/x/tracker",
        "/socket.io/",
        "/webhook",
        "/status",
        "/version",
        "/domain",
    ],
)
def test_rasas_own_addresses_lead_nowhere(url, rasa, path) -> None:
    for method in ("GET", "POST", "PUT"):
        assert httpx.request(method, url + path).status_code == 404
    assert rasa.asked == []


def test_a_flood_from_one_visitor_is_limited_and_others_are_served(url, headers, rasa) -> None:
    statuses = [ask(url, headers, f"question {n}").status_code for n in range(40)]
    assert statuses.count(200) <= 32
    assert statuses[-1] == 429
    other = httpx.post(f"{url}/chat/sessions").json()["token"]
    assert ask(url, {**headers, "Authorization": f"Bearer {other}"}, "hi").status_code == 200


def test_the_server_does_not_say_what_it_is(url) -> None:
    answer = httpx.get(f"{url}/health")
    assert "server" not in answer.headers
