"""Every unit test sees the settings' defaults, and Rasa as it runs here: without TensorFlow."""

from __future__ import annotations

import pytest

from faqbot import settings
from faqbot.lightrasa import install

install()


@pytest.fixture(autouse=True)
def plain_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever this machine's environment or its .env says."""
    monkeypatch.setattr(settings, "load_dotenv", lambda *args, **kwargs: False)
    for variable in settings.VARIABLES.values():
        monkeypatch.delenv(variable, raising=False)
