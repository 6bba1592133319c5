"""A chat API with a stand-in for Rasa, and one conversation on it."""

from __future__ import annotations

import uuid
from typing import Any, Iterator, Optional

import pytest
from starlette.testclient import TestClient

from faqbot.web.app import create_app
from faqbot.web.errors import BotError
from faqbot.web.settings import WebSettings

SECRET = "a secret that is long enough"


class FakeRasa:
    """Answers every message with one reply, and remembers what reached it."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self.failure: Optional[BotError] = None
        self.ready = True
        self.parts: list[dict[str, Any]] = [{
            "text": "Most people go back **the same day**.",
            "buttons": [{"title": "Aftercare", "payload": '/faq{"id": "aftercare"}'}],
            "custom": {"kind": "answer", "faq": ["downtime"]},
        }]

    async def reply(
        self, conversation_id: str, text: str, timeout: Optional[float] = None
    ) -> list[dict[str, Any]]:
        self.asked.append((conversation_id, text))
        if self.failure is not None:
            raise self.failure
        return self.parts

    async def is_ready(self) -> bool:
        return self.ready

    async def close(self) -> None:
        pass

    @property
    def texts(self) -> list[str]:
        return [text for _, text in self.asked]


class FakeDetector:
    """Takes the word 'breathe' for a red flag."""

    class Flag:
        kind = "emergency"

    def find(self, text: str) -> Optional[Flag]:
        return self.Flag() if "breathe" in text else None


class Visitor:
    """Talks to the chat API the way the widget does."""

    def __init__(self, client: TestClient) -> None:
        self.client = client
        self.session = client.post("/chat/sessions").json()
        self.headers = {"Authorization": f"Bearer {self.session['token']}"}

    def send(self, text: Optional[str] = None, message_id: str = "", **body: Any) -> Any:
        body = {"id": message_id or str(uuid.uuid4()), **body}
        if text is not None:
            body["text"] = text
        return self.client.post("/chat/messages", json=body, headers=self.headers)

    def transcript(self) -> Any:
        return self.client.get("/chat/messages", headers=self.headers)

    def rate(self, message_id: str, rating: str) -> Any:
        body = {"message_id": message_id, "rating": rating}
        return self.client.post("/chat/feedback", json=body, headers=self.headers)

    def erase(self) -> Any:
        return self.client.delete("/chat/sessions/current", headers=self.headers)


def make_client(rasa: FakeRasa, **settings: Any) -> TestClient:
    values = {"secret": SECRET, **settings}
    app = create_app(WebSettings(**values), rasa=rasa, detector=FakeDetector())
    return TestClient(app, base_url="http://bot.test", raise_server_exceptions=False,
                      client=("127.0.0.1", 50000))


@pytest.fixture
def rasa() -> FakeRasa:
    return FakeRasa()


@pytest.fixture
def client(rasa: FakeRasa) -> Iterator[TestClient]:
    with make_client(rasa) as client:
        yield client


@pytest.fixture
def visitor(client: TestClient) -> Visitor:
    return Visitor(client)


@pytest.fixture
def new_client(rasa: FakeRasa) -> Any:
    """Makes clients with other settings."""
    return lambda **settings: make_client(rasa, **settings)


@pytest.fixture
def new_visitor() -> Any:
    return Visitor
