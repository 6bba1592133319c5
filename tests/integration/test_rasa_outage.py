"""What stands of an emergency once Rasa, which was down, is back."""

from __future__ import annotations

import time
import uuid
from typing import Callable, Iterator

import httpx
import pytest

from tests.integration.conftest import PATIENCE, TOKEN


@pytest.fixture
def rasa_comes_back(bot) -> Iterator[Callable[[], None]]:
    """Rasa is down; starts it again when called, and after the test in any case."""
    bot.servers.stop_one("rasa")
    started = False

    def start() -> None:
        nonlocal started
        bot.servers.start_one("rasa")
        started = True
        deadline = time.monotonic() + PATIENCE
        while not _is_up(bot):
            assert time.monotonic() < deadline, "Rasa did not come back"
            time.sleep(0.2)

    yield start
    if not started:
        start()


def _is_up(bot) -> bool:
    try:
        return bot.http.get("/status", params={"token": TOKEN}).status_code == 200
    except httpx.HTTPError:
        return False


def test_an_emergency_answered_while_rasa_is_down_stands_when_it_is_back(bot, rasa_comes_back):
    url = f"http://127.0.0.1:{bot.settings.web_port}"
    with httpx.Client(base_url=url, timeout=60) as web:
        token = web.post("/chat/sessions").json()["token"]
        headers = {"Authorization": f"Bearer {token}"}

        def say(text: str) -> str:
            body = {"id": str(uuid.uuid4()), "text": text}
            answer = web.post("/chat/messages", json=body, headers=headers)
            assert answer.status_code == 200
            return "\n\n".join(message["text"] for message in answer.json()["messages"])

        assert "911" in say("my throat is closing up")
        assert "911" in say("should I wait?")
        rasa_comes_back()
        said = web.get("/chat/messages", headers=headers).json()["messages"]  # as a reload does
        assert [one["from"] for one in said] == ["bot"] + ["visitor", "bot"] * 2
        assert "911" in say("can I book for tomorrow?")
        assert "911" in say("How many sessions do people need for cellulite?")
