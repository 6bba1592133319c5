"""What the clinic gets by e-mail and webhook."""

from __future__ import annotations

import dataclasses
import hashlib
import hmac
import json
import smtplib
from typing import Any

import httpx
import pytest

from faqbot.booking.requests import BookingRequest, utc_now
from faqbot.booking.senders import EmailSender, SendError, WebhookSender, senders
from faqbot.errors import SettingsError
from faqbot.settings import Settings

MAIL = Settings(booking_email_to="desk@example.org", smtp_host="mail.example.org")
HOOK = Settings(booking_webhook="https://example.org/in", booking_webhook_secret="s3cret")


@pytest.fixture
def request_made() -> BookingRequest:
    now = utc_now()
    return BookingRequest(
        "ABCD-2345", "Jo\r\nBcc: x@example.org", None, "jo@example.org", "mornings",
        "Asked about: pain", now, now, "new", "visitor-1",
    )  # fmt: skip


class Server:
    """Stands in for ``smtplib.SMTP``."""

    sent: list[Any] = []
    fails = False

    def __init__(self, host: str, port: int, timeout: float) -> None:
        if Server.fails:
            raise ConnectionRefusedError("refused")

    def __enter__(self) -> Server:
        return self

    def __exit__(self, *error: object) -> None:
        pass

    def starttls(self, context: object) -> None:
        pass

    def send_message(self, message: Any) -> None:
        Server.sent.append(message)


@pytest.fixture
def mail_server(monkeypatch: pytest.MonkeyPatch) -> type:
    Server.sent, Server.fails = [], False
    monkeypatch.setattr(smtplib, "SMTP", Server)
    return Server


def test_nothing_is_sent_unless_configured() -> None:
    assert senders(Settings()) == {}
    assert sorted(senders(dataclasses.replace(MAIL, booking_webhook="https://x.org"))) == [
        "email",
        "webhook",
    ]


@pytest.mark.parametrize(
    "settings, named",
    [
        (Settings(booking_email_to="desk@example.org"), "FAQBOT_SMTP_HOST"),
        (dataclasses.replace(MAIL, smtp_security="ssl"), "FAQBOT_SMTP_SECURITY"),
        (Settings(booking_webhook="example.org"), "FAQBOT_BOOKING_WEBHOOK"),
    ],
)
def test_contradictory_settings_are_named(settings: Settings, named: str) -> None:
    with pytest.raises(SettingsError, match=named):
        senders(settings)


def test_a_mail_says_all_and_can_be_answered(mail_server: Any, request_made: Any) -> None:
    EmailSender(MAIL).send(request_made, "ABCD-2345-1-email")
    message = mail_server.sent[0]
    assert message["Subject"] == "New call-back request ABCD-2345"
    assert message["Reply-To"] == "jo@example.org"
    assert message["Bcc"] is None, "a visitor's words never become a header"
    assert "Preferred time: mornings" in message.get_content()


def test_a_repeated_mail_has_the_same_message_id(mail_server: Any, request_made: Any) -> None:
    for _ in range(2):
        EmailSender(MAIL).send(request_made, "ABCD-2345-1-email")
    assert len({message["Message-ID"] for message in mail_server.sent}) == 1


def test_a_mail_server_that_is_down_is_a_send_error(mail_server: Any, request_made: Any) -> None:
    mail_server.fails = True
    with pytest.raises(SendError, match="ConnectionRefused"):
        EmailSender(MAIL).send(request_made, "key")


def test_a_webhook_gets_signed_json(monkeypatch: Any, request_made: Any) -> None:
    calls: list[dict] = []

    def post(url: str, **given: Any) -> httpx.Response:
        calls.append(given)
        return httpx.Response(204)

    monkeypatch.setattr(httpx, "post", post)
    WebhookSender(HOOK).send(request_made, "key-1")
    content, headers = calls[0]["content"], calls[0]["headers"]
    assert json.loads(content)["id"] == "ABCD-2345"
    assert "conversation" not in json.loads(content)
    assert headers["Idempotency-Key"] == "key-1"
    digest = hmac.new(b"s3cret", content, hashlib.sha256).hexdigest()
    assert headers["X-Faqbot-Signature"] == f"sha256={digest}"


def test_a_webhook_that_refuses_is_a_send_error(monkeypatch: Any, request_made: Any) -> None:
    monkeypatch.setattr(httpx, "post", lambda url, **given: httpx.Response(500))
    with pytest.raises(SendError, match="500"):
        WebhookSender(HOOK).send(request_made, "key")
