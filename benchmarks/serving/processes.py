"""Servers for the benchmark, each a process of its own: ``python -m benchmarks.serving.processes``."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import Iterator

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from faqbot.web.app import create_app
from faqbot.web.server import make_server
from faqbot.web.settings import WebSettings

PLENTY = 100_000_000
STAND_IN_SECONDS = 0.010
"""About what Rasa takes for an answer with the light pipeline."""


def stand_in() -> Starlette:
    """Answer as Rasa's REST channel does, after as long as Rasa takes."""

    async def webhook(request: Request) -> Response:
        body = await request.json()
        await asyncio.sleep(STAND_IN_SECONDS)
        recipient = {"recipient_id": body["sender"]}
        buttons = [{"title": "Aftercare", "payload": '/faq{"faq": "aftercare"}'}]
        custom = {"kind": "answer", "faq": ["downtime"], "sources": []}
        return JSONResponse(
            [
                {**recipient, "text": "Most people go back the same day. " * 8, "buttons": buttons},
                {**recipient, "custom": custom},
            ]
        )

    async def alive(request: Request) -> Response:
        return Response("Hello from Rasa")

    return Starlette(
        routes=[
            Route("/webhooks/rest/webhook", webhook, methods=["POST"]),
            Route("/", alive),
        ]
    )


def serve(role: str, port: int, rasa_url: str) -> None:
    """Run one of the servers until it is ended."""
    if role == "stand-in":
        uvicorn.run(stand_in(), port=port, log_level="warning", access_log=False, ws="none")
        return
    settings = WebSettings(
        secret="only for the benchmark, long",
        rasa_url=rasa_url,
        port=port,
        rasa_timeout=60,
        session_limit=PLENTY,
        address_limit=PLENTY,
        new_session_limit=PLENTY,
    )
    make_server(create_app(settings), settings).run()


@contextmanager
def running(role: str, rasa_url: str = "") -> Iterator[str]:
    """Start a server on a free loopback port; yields its address and ends it."""
    port = free_port()
    command = [sys.executable, "-m", "benchmarks.serving.processes", role, str(port), rasa_url]
    process = subprocess.Popen(command)
    try:
        wait_for(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(10)


def free_port() -> int:
    """A loopback port that nothing listens on."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


def wait_for(port: int, seconds: float = 30) -> None:
    """Wait until something listens."""
    deadline = time.monotonic() + seconds
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.05)


if __name__ == "__main__":
    serve(sys.argv[1], int(sys.argv[2]), sys.argv[3])
