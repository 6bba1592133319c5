"""Everything about the chat API that is not the conversation itself."""

from __future__ import annotations

import base64
import hashlib
import json
import logging
import re

import pytest

from faqbot.errors import SettingsError
from faqbot.settings import Settings
from faqbot.web.openapi import description
from faqbot.web.pages import STATIC
from faqbot.web.server import JsonFormatter
from faqbot.web.settings import WebSettings, web_settings

SECRET = "a secret that is long enough"


def test_every_route_is_described(client) -> None:
    routes = {
        (method.lower(), re.sub(r":\w+\}", "}", route.path))
        for route in client.app.routes
        for method in route.methods - {"HEAD"}
    }
    described = {(method, path) for path, item in description()["paths"].items() for method in item}
    assert routes == described


def test_every_reference_of_the_description_leads_somewhere() -> None:
    text = json.dumps(description())
    for reference in re.findall(r'"#/([^"]+)"', text):
        found = description()
        for key in reference.split("/"):
            found = found[key]


def test_the_description_is_served(client) -> None:
    assert client.get("/openapi.json").json()["openapi"] == "3.1.0"


def test_errors_the_api_gives_are_described(visitor) -> None:
    statuses = {
        visitor.send("").status_code,
        visitor.client.get("/chat/messages").status_code,
        visitor.client.post("/chat/messages", headers=visitor.headers).status_code,
    }
    responses = description()["paths"]["/chat/messages"]["post"]["responses"]
    assert statuses <= {int(status) for status in responses}


def test_health_needs_no_bot_and_readiness_does(client, rasa) -> None:
    assert client.get("/ready").json() == {"status": "ready"}
    rasa.ready = False
    assert client.get("/health").status_code == 200
    assert client.get("/ready").status_code == 503


def test_metrics_count_replies_and_requests(client, visitor) -> None:
    visitor.send("hi")
    text = client.get("/metrics").text
    assert 'faqbot_replies_total{kind="answer"} 1.0' in text
    assert 'route="/chat/messages",status="200"} 1.0' in text
    assert "faqbot_conversations 1.0" in text


def test_metrics_are_not_public(new_client) -> None:
    with new_client() as client:
        assert client.get("/metrics", headers={"x-forwarded-for": "1.2.3.4"}).status_code == 403
    with new_client(metrics_token="let me in") as client:
        assert client.get("/metrics").status_code == 403
        headers = {"authorization": "Bearer let me in"}
        assert client.get("/metrics", headers=headers).status_code == 200


@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ("https://clinic.example", 201),
        ("http://bot.test", 201),
        (None, 201),
        ("https://evil.example", 403),
        ("null", 403),
        ("https://clinic.example.evil.test", 403),
        ("https://clinic.example:444", 403),
    ],
)
def test_only_listed_pages_may_use_the_api(new_client, origin, status) -> None:
    headers = {"origin": origin} if origin else {}
    with new_client(allowed_origins=("https://clinic.example",)) as client:
        answer = client.post("/chat/sessions", headers=headers)
        preflight = client.options("/chat/messages", headers=headers) if origin else None
    assert answer.status_code == status
    allowed = answer.headers.get("access-control-allow-origin")
    assert allowed == (origin if status == 201 else None)
    if preflight is not None:
        assert preflight.status_code == (204 if status == 201 else 403)


def test_no_response_allows_credentials_or_sets_a_cookie(client, visitor) -> None:
    for answer in (client.get("/"), visitor.send("hi"), client.post("/chat/sessions")):
        assert "set-cookie" not in answer.headers
        assert "access-control-allow-credentials" not in answer.headers
        assert answer.headers["x-content-type-options"] == "nosniff"


def test_conversations_are_never_cached(client, visitor) -> None:
    for answer in (visitor.transcript(), visitor.send("hi"), client.post("/chat/sessions")):
        assert answer.headers["cache-control"] == "no-store"


def test_the_demo_page_has_a_strict_policy_and_the_snippet(client) -> None:
    page = client.get("/")
    policy = page.headers["content-security-policy"]
    assert "unsafe" not in policy
    assert "require-trusted-types-for 'script'" in policy
    assert "&lt;script src=&quot;http://bot.test/faqbot.js&quot; defer&gt;" in page.text


def test_the_pinned_widget_matches_its_integrity(client) -> None:
    manifest = client.get("/widget.json").json()
    widget = client.get(manifest["src"])
    digest = base64.b64encode(hashlib.sha384(widget.content).digest()).decode()
    assert manifest["integrity"] == f"sha384-{digest}"
    assert "immutable" in widget.headers["cache-control"]
    assert widget.headers["access-control-allow-origin"] == "*"
    assert client.get("/faqbot-000000000000.js").status_code == 404


def test_the_widget_names_no_other_host() -> None:
    text = (STATIC / "faqbot.js").read_text(encoding="utf-8")
    hosts = set(re.findall(r"https?://([a-z0-9.-]+)", text))
    assert hosts <= {"www.w3.org"}


@pytest.mark.parametrize("language", ["ar", "de", "es", "fr"])
def test_every_language_has_every_string(language: str) -> None:
    english, other = (
        json.loads((STATIC / f"faqbot.{code}.json").read_text(encoding="utf-8"))
        for code in ("en", language)
    )
    assert english.keys() == other.keys()
    assert all(other.values())
    assert other["dir"] == ("rtl" if language == "ar" else "ltr")


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/static/..%2fapp.py",
        "/static//etc/passwd",
        "/static/",
        "/static/nothing.js",
        "/static/faqbot.js%00",
        "/.env",
        "/faqbot-.js",
    ],
)
def test_files_outside_the_static_folder_are_not_served(client, path) -> None:
    answer = client.get(path)
    assert (answer.status_code, answer.json()["error"]["code"]) == (404, "not_found")


def test_logs_hold_no_word_of_the_visitor(visitor, rasa, caplog) -> None:
    caplog.set_level(logging.DEBUG)
    rasa.parts = [{"unexpected": "reply words"}]
    visitor.send("my private words")
    formatter = JsonFormatter()
    for record in caplog.records:
        if not record.name.startswith("faqbot"):
            continue
        line = formatter.format(record)
        json.loads(line)
        assert "private words" not in line
        assert visitor.session["token"] not in line
    access = [r for r in caplog.records if r.name == "faqbot.web.access"]
    assert access[-1].status == 500


def test_a_logged_error_names_its_place_but_not_its_message() -> None:
    try:
        raise ValueError("my private words")
    except ValueError:
        import sys

        record = logging.LogRecord("x", 40, "f", 1, "failed", (), sys.exc_info())
    line = json.loads(JsonFormatter().format(record))
    assert line["error_type"] == "ValueError"
    assert "test_app.py" in line["error_place"][0]
    assert "private" not in json.dumps(line)


def test_a_short_secret_is_refused() -> None:
    with pytest.raises(SettingsError, match="shorter than 16"):
        WebSettings(secret="short")


@pytest.mark.parametrize("origin", ["clinic.example", "https://clinic.example/", "*"])
def test_an_origin_that_is_none_is_refused(origin: str) -> None:
    with pytest.raises(SettingsError, match="scheme and host"):
        WebSettings(secret=SECRET, allowed_origins=(origin,))


def test_settings_of_the_machine_become_settings_of_the_web_server() -> None:
    made = web_settings(Settings(secret=SECRET, clinic_phone="1", locale="en-GB", web_port=9))
    assert (made.port, made.clinic_phone, made.emergency_number) == (9, "1", "999")
    with pytest.raises(SettingsError, match="FAQBOT_SECRET"):
        web_settings(Settings())
