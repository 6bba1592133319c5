"""What `faqbot web` needs to know. Only ``faqbot/settings.py`` reads the environment."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Optional, Tuple

from faqbot.errors import SettingsError
from faqbot.settings import Settings

SHORTEST_SECRET = 16


@dataclass(frozen=True)
class WebSettings:
    """Settings of the chat API.

    Args:
        secret: Signs the visitors' session tokens; at least 16 characters.
        rasa_url: Where Rasa listens, on loopback or a private network.
        rasa_token: Rasa's ``--auth-token`` when it runs with ``--enable-api``; `/ready` then
            knows whether a model is loaded.
        tracker_url: Rasa's tracker store, ``sqlite:///path`` or ``postgresql://…``, so that a
            visitor's conversation can be erased there. ``None`` when Rasa keeps it in memory.
        allowed_origins: Sites that may embed the widget; this server's own pages always may.
        trusted_proxies: Addresses whose ``X-Forwarded-For`` is believed, comma-separated.
        session_hours: How long a conversation lives.
        max_text: The most characters in one message.
        max_body: The most bytes in one request body.
        max_turns: The most messages in one conversation, as Rasa replays it at each turn.
        max_conversations: The most conversations kept at once; the longest idle one goes first.
        session_limit: Messages per session and minute.
        address_limit: Requests per address and minute.
        new_session_limit: New sessions per address and minute.
        rasa_timeout: Seconds a visitor waits for Rasa.
        rasa_parallel: The most requests in flight to Rasa.
        redis_url: Keeps the rate limits in Redis, for several servers; ``None`` for memory.
        metrics_token: Bearer token for `/metrics`; without one only loopback may read it.
        clinic_name: Shown on the demo page and in the widget.
        clinic_phone: Given when the assistant cannot answer; empty when there is none.
        emergency_number: Dialled from an emergency reply.
        crisis_line: Dialled when somebody speaks of wishing to die.
        starters: Questions offered with the greeting.
    """

    secret: str
    rasa_url: str = "http://127.0.0.1:5005"
    rasa_token: Optional[str] = None
    tracker_url: Optional[str] = None
    allowed_origins: Tuple[str, ...] = ()
    trusted_proxies: str = ""
    host: str = "127.0.0.1"
    port: int = 8000
    session_hours: float = 24.0
    max_text: int = 1000
    max_body: int = 16_384
    max_turns: int = 300
    max_conversations: int = 20_000
    session_limit: int = 30
    address_limit: int = 600
    new_session_limit: int = 60
    rasa_timeout: float = 15.0
    rasa_parallel: int = 64
    redis_url: Optional[str] = None
    metrics_token: Optional[str] = None
    clinic_name: str = "our clinic"
    clinic_phone: str = ""
    emergency_number: str = "112"
    crisis_line: str = "112"
    starters: Tuple[str, ...] = (
        "What is mesotherapy?",
        "Does it hurt?",
        "When can I go back to work?",
        "What are the side effects?",
    )

    def __post_init__(self) -> None:
        if len(self.secret) < SHORTEST_SECRET:
            raise SettingsError(
                f"The web secret is shorter than {SHORTEST_SECRET} characters; set a longer one."
            )
        for origin in self.allowed_origins:
            if origin.count("/") != 2 or not origin.startswith(("http://", "https://")):
                raise SettingsError(
                    f"Allowed origin '{origin}' is not of the form https://example.org; "
                    "write scheme and host only, without a path."
                )


def web_settings(settings: Settings) -> WebSettings:
    """Pick from the machine's settings what the chat API needs.

    Raises:
        SettingsError: If there is no secret to sign sessions with.
    """
    if not settings.secret:
        raise SettingsError("FAQBOT_SECRET is not set; set it to a long random text.")
    is_sql = settings.database_url.startswith(("sqlite:", "postgres"))
    return WebSettings(
        secret=settings.secret,
        rasa_url=settings.rasa_url,
        rasa_token=settings.rasa_token,
        tracker_url=settings.database_url if is_sql else None,
        allowed_origins=settings.allowed_origins,
        host=settings.web_host,
        port=settings.web_port,
        session_hours=settings.session_hours,
        redis_url=settings.redis_url,
        trusted_proxies=settings.trusted_proxies,
        metrics_token=settings.metrics_token,
        clinic_name=settings.clinic_name,
        clinic_phone=settings.clinic_phone or "",
        emergency_number=settings.emergency,
        crisis_line=settings.crisis,
    )
