"""Settings of the machine: the environment, or ``.env``, read once into a frozen record.

The only module that reads ``os.environ``. What belongs to the model stands in
``config.yml``; what belongs to the content, under ``data/``.
"""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any, Dict, List, Mapping, Optional, Tuple

from dotenv import load_dotenv

from faqbot.errors import SettingsError

SECRETS = ("FAQBOT_SECRET", "FAQBOT_RASA_TOKEN")
ROOT = Path(__file__).resolve().parent.parent

# What to ring in an emergency, for thoughts of suicide and for poisoning, by country of the locale.
EMERGENCY_NUMBERS = {"US": "911", "CA": "911", "GB": "999", "IE": "112", "AU": "000", "NZ": "111"}
CRISIS_LINES = {"US": "988", "CA": "988", "GB": "116 123", "IE": "116 123", "AU": "13 11 14"}
POISON_LINES = {"US": "1-800-222-1222", "AU": "13 11 26"}
DEFAULT_EMERGENCY_NUMBER = "112"


@dataclass(frozen=True)
class Settings:
    """Every setting, with its default. ``.env.example`` documents each.

    Args:
        clinic_name: As shown to visitors.
        clinic_phone: ``None`` when visitors should not ring.
        clinic_email: ``None`` for none.
        clinic_url: A page with contact details, ``None`` for none.
        locale: Such as ``en-US``; decides the default emergency numbers.
        emergency_number: Empty for the locale's.
        crisis_line: Empty for the locale's.
        poison_line: Of a poison control centre; empty for the locale's.
        web_host: Where ``faqbot web`` listens.
        web_port: 1..65535, as the other ports.
        console_port: Of the staff console.
        rasa_port: Of ``rasa run``.
        actions_port: Of ``rasa run actions``.
        secret: Signs sessions; ``make run`` makes one. At least 16 characters.
        rasa_token: Guards Rasa's HTTP API; ``make run`` makes one.
        allowed_origins: Sites that may embed the widget, comma-separated; empty means
            only the bot's own pages.
        database_url: Where conversations and requests are kept.
        context_turns: After how many turns old context fades.
        context_minutes: After how many minutes it does.
        session_hours: How long a visitor's conversation stays open.
        redis_url: For rate limits shared between processes; empty keeps them in memory.
        trusted_proxies: Addresses whose ``X-Forwarded-For`` is believed, comma-separated.
        metrics_token: Bearer token for ``/metrics``; empty lets only this machine read it.
        booking_email_to: Where booking requests are mailed; needs ``smtp_host``.
        booking_webhook: An address that gets each booking request as JSON.
        booking_webhook_secret: Signs what the webhook gets.
        smtp_host: The mail server; ``None`` for no mail.
        smtp_port: Its port.
        smtp_security: ``starttls``, ``tls`` or ``none``.
        smtp_user: ``None`` for no login.
        smtp_password: Its password.
        smtp_from: The sender; ``None`` for ``booking_email_to``.
    """

    clinic_name: str = "our clinic"
    clinic_phone: Optional[str] = None
    clinic_email: Optional[str] = None
    clinic_url: Optional[str] = None
    locale: str = "en-US"
    emergency_number: str = ""
    crisis_line: str = ""
    poison_line: str = ""
    web_host: str = "127.0.0.1"
    web_port: int = 8000
    console_port: int = 8001
    rasa_port: int = 5005
    actions_port: int = 5055
    secret: Optional[str] = None
    rasa_token: Optional[str] = None
    allowed_origins: Tuple[str, ...] = ()
    database_url: str = "sqlite:///build/faqbot.db"
    context_turns: int = 6
    context_minutes: int = 30
    session_hours: int = 24
    redis_url: Optional[str] = None
    trusted_proxies: str = ""
    metrics_token: Optional[str] = None
    booking_email_to: Optional[str] = None
    booking_webhook: Optional[str] = None
    booking_webhook_secret: Optional[str] = None
    smtp_host: Optional[str] = None
    smtp_port: int = 587
    smtp_security: str = "starttls"
    smtp_user: Optional[str] = None
    smtp_password: Optional[str] = None
    smtp_from: Optional[str] = None

    @property
    def emergency(self) -> str:
        """The emergency number to show: the configured one or the locale's."""
        return self.emergency_number or EMERGENCY_NUMBERS.get(
            self._country, DEFAULT_EMERGENCY_NUMBER
        )

    @property
    def crisis(self) -> str:
        """The crisis line to show, or the emergency number where none is known."""
        return self.crisis_line or CRISIS_LINES.get(self._country, self.emergency)

    @property
    def poison_control(self) -> str:
        """What to call poison control, with its number where one is known."""
        number = self.poison_line or POISON_LINES.get(self._country, "")
        return f"poison control on {number}" if number else "your poison control centre"

    @property
    def contact(self) -> str:
        """How to reach the clinic, as the end of a sentence; made of what is configured."""
        ways = []
        if self.clinic_phone:
            ways.append(f"by phone on {self.clinic_phone}")
        if self.clinic_email:
            ways.append(f"by e-mail at {self.clinic_email}")
        if self.clinic_url:
            ways.append(f"on {self.clinic_url}")
        if not ways:
            return f"please ask {self.clinic_name}'s team directly"
        return f"you can reach {self.clinic_name} {' or '.join(ways)}"

    @property
    def has_contact(self) -> bool:
        """Whether visitors were given any way to reach the clinic."""
        return bool(self.clinic_phone or self.clinic_email or self.clinic_url)

    @property
    def rasa_url(self) -> str:
        """Where Rasa's server answers, on this machine."""
        return f"http://127.0.0.1:{self.rasa_port}"

    @property
    def _country(self) -> str:
        return self.locale.replace("_", "-").rpartition("-")[2].upper()


# Setting -> variable; the ports of Rasa's own servers keep the names Rasa users know.
VARIABLES = {
    field.name: {"rasa_port": "RASA_PORT", "actions_port": "ACTIONS_PORT"}.get(
        field.name, f"FAQBOT_{field.name.upper()}"
    )
    for field in fields(Settings)
}


def read_settings(environment: Optional[Mapping[str, str]] = None) -> Settings:
    """Read the settings from the environment, and from ``.env`` where that is silent.

    Args:
        environment: Used instead of both when given.

    Raises:
        SettingsError: If a value cannot be read; the message names the variable.
    """
    if environment is None:
        load_dotenv(ROOT / ".env")
        environment = os.environ
    values = {}
    for field in fields(Settings):
        given = environment.get(VARIABLES[field.name], "").strip()
        if given:
            values[field.name] = _converted(VARIABLES[field.name], given, field.default)
    settings = Settings(**values)
    if settings.secret is not None and len(settings.secret) < 16:
        raise SettingsError("FAQBOT_SECRET is too short; use 16 characters or more.")
    return settings


def _converted(variable: str, given: str, default: Any) -> Any:
    if isinstance(default, int):
        if not (given.isascii() and given.isdigit()) or not 0 < int(given) < 65536:
            raise SettingsError(f"{variable} is '{given}'; it must be a number of 1 to 65535.")
        return int(given)
    if isinstance(default, tuple):
        return tuple(item.strip() for item in given.split(",") if item.strip())
    return given


def child_environment(**changes: str) -> Dict[str, str]:
    """The environment for a process started from here: Rasa's telemetry off, no nagging."""
    return {
        **os.environ,
        "RASA_TELEMETRY_ENABLED": "false",
        "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
        "PYTHONWARNINGS": "ignore",
        "SANIC_HOST": "127.0.0.1",
        **changes,
    }


def complete_env_file(path: Path) -> List[str]:
    """Add the secrets that ``.env`` lacks, random ones; everything else has a default.

    Returns:
        The names of the variables added.
    """
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    present = {line.split("=", 1)[0].strip() for line in text.splitlines()}
    given = {name for name, value in os.environ.items() if value}
    missing = [name for name in SECRETS if name not in present | given]
    if missing:
        lines = [f"{name}={secrets.token_urlsafe(32)}" for name in missing]
        kept = f"{text.rstrip()}\n" if text.strip() else ""
        path.write_text(kept + "\n".join(lines) + "\n", encoding="utf-8")
        path.chmod(0o600)
    return missing
