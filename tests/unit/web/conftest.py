"""A chat API with a stand-in for Rasa, and one conversation on it."""

from __future__ import annotations

import json
import socket
import threading
import time
import uuid
from typing import Any, Iterator, Optional

import httpx
import pytest
from starlette.testclient import TestClient

from faqbot.web.app import create_app
from faqbot.web.errors import BotError
from faqbot.web.protocol import CarefulProtocol
from faqbot.web.server import make_server
from faqbot.web.settings import WebSettings

SECRET = "a secret that is long enough"


class FakeRasa:
    """Answers every message with one reply, and remembers what reached it."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []
        self.failure: Optional[BotError] = None
        self.ready = True
        self.parts: list[dict[str, Any]] = [
            {
                "text": "Most people go back **the same day**.",
                "buttons": [{"title": "Aftercare", "payload": '/faq{"id": "aftercare"}'}],
                "custom": {"kind": "answer", "faq": ["downtime"]},
            }
        ]

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
    return TestClient(
        app, base_url="http://bot.test", raise_server_exceptions=False, client=("127.0.0.1", 50000)
    )


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


class HastyProtocol(CarefulProtocol):
    """Waits less long for headers, so that the tests need not."""

    header_seconds = 0.5


class Wire:
    """Speaks to a server byte by byte."""

    def __init__(self, port: int) -> None:
        self.address = ("127.0.0.1", port)
        self.url = f"http://127.0.0.1:{port}"

    def connect(self) -> socket.socket:
        return socket.create_connection(self.address, timeout=5)

    def talk(self, *chunks: bytes, pause: float = 0.0) -> bytes:
        """Send bytes as they are; returns everything the server says until it hangs up."""
        answer = b""
        with self.connect() as connection:
            try:
                for chunk in chunks:
                    connection.sendall(chunk)
                    time.sleep(pause)
            except OSError:
                pass  # the server hung up while we were still sending
            try:
                while chunk := connection.recv(65536):
                    answer += chunk
            except OSError:
                pass
        assert b"Traceback" not in answer
        return answer

    @staticmethod
    def post(path: str, *lines: str, body: bytes = b"") -> bytes:
        head = [f"POST {path} HTTP/1.1", "Host: x", "Connection: close", *lines]
        return "\r\n".join(head).encode("latin-1") + b"\r\n\r\n" + body

    @staticmethod
    def refusal(answer: bytes) -> tuple[int, str]:
        """The status and the error code of an answer."""
        head, _, body = answer.partition(b"\r\n\r\n")
        return int(head.split()[1]), json.loads(body)["error"]["code"]

    def assert_alive(self) -> None:
        assert httpx.get(f"{self.url}/health", timeout=2).status_code == 200


@pytest.fixture
def wire(rasa: FakeRasa) -> Iterator[Wire]:
    """A real server on a free loopback port."""
    settings = WebSettings(secret=SECRET, address_limit=10_000, new_session_limit=1000)
    server = make_server(create_app(settings, rasa=rasa), settings, 0, HastyProtocol)
    listener = socket.create_server(("127.0.0.1", 0))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]}, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.01)
    yield Wire(listener.getsockname()[1])
    server.should_exit = True
    thread.join(10)
    listener.close()


@pytest.fixture
def url(wire: Wire) -> str:
    return wire.url


@pytest.fixture
def headers(url: str) -> dict[str, str]:
    """Of a visitor with a session."""
    token = httpx.post(f"{url}/chat/sessions").json()["token"]
    return {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
