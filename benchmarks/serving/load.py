"""Visitors who ask one question after the other, straight at Rasa or through the chat API."""

from __future__ import annotations

import asyncio
import itertools
import time
import uuid
from dataclasses import dataclass
from typing import Callable, List

from benchmarks.serving.client import Connection

QUESTIONS = (
    "how soon can I go back to work?",
    "does it hurt?",
    "what are the side effects?",
    "how do I prepare?",
    "what results can I expect?",
)
TURNS = 10
"""Questions in a conversation, after which a visitor starts another."""


@dataclass(frozen=True)
class Measured:
    """What one run of the load found.

    Args:
        visitors: How many asked at once.
        seconds: How long it ran.
        milliseconds: Of each answer, ascending.
        failures: Questions without an answer.
    """

    visitors: int
    seconds: float
    milliseconds: List[float]
    failures: int

    @property
    def per_second(self) -> float:
        """Answers per second."""
        return len(self.milliseconds) / self.seconds

    def percentile(self, share: float) -> float:
        """The milliseconds within which this share of the answers came."""
        if not self.milliseconds:
            return float("nan")
        return self.milliseconds[
            min(len(self.milliseconds) - 1, int(share * len(self.milliseconds)))
        ]


class DirectVisitor:
    """Asks Rasa's REST channel itself."""

    def __init__(self, address: str) -> None:
        self._connection = Connection(address)
        self._sender = ""

    async def start(self) -> None:
        """Begin another conversation."""
        self._sender = uuid.uuid4().hex

    async def ask(self, text: str) -> bool:
        """Tell whether there was an answer."""
        body = {"sender": self._sender, "message": text}
        status, answer = await self._connection.post("/webhooks/rest/webhook", body)
        return status == 200 and bool(answer)


class ChatVisitor:
    """Asks the chat API, as the widget does."""

    def __init__(self, address: str) -> None:
        self._connection = Connection(address)
        self._token = ""

    async def start(self) -> None:
        """Begin another conversation."""
        _, session = await self._connection.post("/chat/sessions")
        self._token = session["token"]

    async def ask(self, text: str) -> bool:
        """Tell whether there was an answer."""
        body = {"id": str(uuid.uuid4()), "text": text}
        status, _ = await self._connection.post("/chat/messages", body, self._token)
        return status == 200


async def measure(
    make_visitor: Callable[[], "DirectVisitor | ChatVisitor"], visitors: int, seconds: float
) -> Measured:
    """Let visitors ask for a while."""
    milliseconds: List[float] = []
    failures = 0
    end = time.perf_counter() + seconds

    async def visit() -> None:
        nonlocal failures
        visitor = make_visitor()
        for turn in itertools.count():
            if time.perf_counter() >= end:
                return
            if turn % TURNS == 0:
                await visitor.start()
            started = time.perf_counter()
            is_answered = await visitor.ask(QUESTIONS[turn % len(QUESTIONS)])
            if is_answered:
                milliseconds.append((time.perf_counter() - started) * 1000)
            else:
                failures += 1

    began = time.perf_counter()
    await asyncio.gather(*(visit() for _ in range(visitors)))
    return Measured(visitors, time.perf_counter() - began, sorted(milliseconds), failures)
