"""Pass a booking request on, by e-mail or to a webhook."""

from __future__ import annotations

import hashlib
import hmac
import json
import smtplib
import ssl
from email.message import EmailMessage
from typing import Any, Protocol

import httpx

from faqbot.booking.requests import CANCELLED, CHANGED, BookingRequest
from faqbot.errors import FaqbotError, SettingsError
from faqbot.settings import Settings

SECONDS = 15.0
SECURITIES = ("starttls", "tls", "none")


class SendError(FaqbotError):
    """A request could not be passed on this time."""


class Sender(Protocol):
    """One way to pass a request on."""

    def send(self, request: BookingRequest, key: str) -> None:
        """Send; ``key`` is the same when the same thing is sent again.

        Raises:
            SendError: If it may not have arrived.
        """


def channels(settings: Settings) -> tuple[str, ...]:
    """The channels that requests are to be sent by, whether or not they can be."""
    wanted = {"email": settings.booking_email_to, "webhook": settings.booking_webhook}
    return tuple(channel for channel, target in wanted.items() if target)


def senders(settings: Settings) -> dict[str, Sender]:
    """The senders that are configured, by channel.

    Raises:
        SettingsError: If a setting contradicts another.
    """
    made: dict[str, Sender] = {}
    if settings.booking_email_to:
        made["email"] = EmailSender(settings)
    if settings.booking_webhook:
        made["webhook"] = WebhookSender(settings)
    return made


class EmailSender:
    """Mails each request to the clinic."""

    def __init__(self, settings: Settings) -> None:
        if not settings.smtp_host:
            raise SettingsError("FAQBOT_BOOKING_EMAIL_TO is set; set FAQBOT_SMTP_HOST as well.")
        if settings.smtp_security not in SECURITIES:
            raise SettingsError(f"FAQBOT_SMTP_SECURITY must be one of {', '.join(SECURITIES)}.")
        self._settings = settings

    def send(self, request: BookingRequest, key: str) -> None:
        """See ``Sender``; the key becomes the Message-ID, by which mail servers drop repeats."""
        settings = self._settings
        message = EmailMessage()
        message["From"] = settings.smtp_from or settings.booking_email_to
        message["To"] = settings.booking_email_to
        message["Subject"] = subject(request)
        message["Message-ID"] = f"<{key}@faqbot.invalid>"
        if request.email:
            message["Reply-To"] = request.email
        message.set_content(body(request))
        try:
            with self._connected() as server:
                if settings.smtp_user:
                    server.login(settings.smtp_user, settings.smtp_password or "")
                server.send_message(message)
        except (OSError, smtplib.SMTPException, ValueError) as error:
            raise SendError(f"mail: {type(error).__name__}: {error}") from error

    def _connected(self) -> smtplib.SMTP:
        host, port = self._settings.smtp_host or "", self._settings.smtp_port
        if self._settings.smtp_security == "tls":
            context = ssl.create_default_context()
            return smtplib.SMTP_SSL(host, port, timeout=SECONDS, context=context)
        server = smtplib.SMTP(host, port, timeout=SECONDS)
        if self._settings.smtp_security == "starttls":
            server.starttls(context=ssl.create_default_context())
        return server


class WebhookSender:
    """Posts each request as JSON."""

    def __init__(self, settings: Settings) -> None:
        self._url = settings.booking_webhook or ""
        self._secret = settings.booking_webhook_secret
        if not self._url.startswith(("http://", "https://")):
            raise SettingsError("FAQBOT_BOOKING_WEBHOOK must start with https:// or http://.")

    def send(self, request: BookingRequest, key: str) -> None:
        """See ``Sender``; the key travels as ``Idempotency-Key``."""
        content = json.dumps(as_json(request)).encode()
        headers = {"Content-Type": "application/json", "Idempotency-Key": key}
        if self._secret:
            digest = hmac.new(self._secret.encode(), content, hashlib.sha256).hexdigest()
            headers["X-Faqbot-Signature"] = f"sha256={digest}"
        try:
            response = httpx.post(self._url, content=content, headers=headers, timeout=SECONDS)
        except httpx.HTTPError as error:
            raise SendError(f"webhook: {type(error).__name__}: {error}") from error
        if not response.is_success:
            raise SendError(f"webhook: answered {response.status_code}")


def subject(request: BookingRequest) -> str:
    """The subject line; nothing a visitor typed is in it."""
    kind = {CHANGED: "Changed request", CANCELLED: "Cancelled request"}
    return f"{kind.get(request.status, 'New call-back request')} {request.id}"


def body(request: BookingRequest) -> str:
    """The mail's text."""
    lines = [
        f"Reference: {request.id}",
        f"Status: {request.status}",
        f"Name: {request.name}",
        f"Phone: {request.phone or '-'}",
        f"E-mail: {request.email or '-'}",
        f"Preferred time: {request.preferred_time}",
        f"Requested: {request.created_at:%Y-%m-%d %H:%M} UTC",
        f"Agreed to being contacted: {request.consent_at:%Y-%m-%d %H:%M} UTC",
        "",
        request.note,
    ]
    return "\n".join(lines).rstrip() + "\n"


def as_json(request: BookingRequest) -> dict[str, Any]:
    """A request as JSON types; the conversation's id stays here."""
    return {
        "id": request.id,
        "status": request.status,
        "revision": request.revision,
        "name": request.name,
        "phone": request.phone,
        "email": request.email,
        "preferred_time": request.preferred_time,
        "note": request.note,
        "consent_at": request.consent_at.isoformat(timespec="seconds"),
        "created_at": request.created_at.isoformat(timespec="seconds"),
        "done_at": request.done_at.isoformat(timespec="seconds") if request.done_at else None,
    }
