"""Visitors who ask one question after the other, straight at Rasa or through the chat API."""

from __future__ import annotations

import asyncio
import itertools
import time
import uuid
from dataclasses import dataclass
from typing import Callable, Dict, List, Optional, Union

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


PATIENCE = 60.0
"""Seconds after which a question counts as not answered."""


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

    def hang_up(self) -> None:
        """Forget a connection that failed."""
        self._connection.close()


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

    def hang_up(self) -> None:
        """Forget a connection that failed."""
        self._connection.close()


Visitor = Union[DirectVisitor, ChatVisitor]


async def timed(visitor: Visitor, text: str) -> Optional[float]:
    """Ask; returns the milliseconds it took, or None if there was no answer."""
    started = time.perf_counter()
    try:
        is_answered = await asyncio.wait_for(visitor.ask(text), PATIENCE)
    except (OSError, asyncio.IncompleteReadError, asyncio.TimeoutError):
        visitor.hang_up()
        return None
    return (time.perf_counter() - started) * 1000 if is_answered else None


async def alternate(ways: Dict[str, Visitor], seconds: float) -> Dict[str, Measured]:
    """Ask each question every way in turn, so that a busy moment hits all alike."""
    took: Dict[str, List[Optional[float]]] = {way: [] for way in ways}
    began = time.perf_counter()
    for turn in itertools.count():
        if time.perf_counter() - began >= seconds:
            break
        for way, visitor in ways.items():
            if turn % TURNS == 0:
                await visitor.start()
            took[way].append(await timed(visitor, QUESTIONS[turn % len(QUESTIONS)]))
    return {way: _measured(1, sum(filter(None, all_)) / 1000, all_) for way, all_ in took.items()}


def _measured(visitors: int, seconds: float, took: List[Optional[float]]) -> Measured:
    answered = sorted(one for one in took if one is not None)
    return Measured(visitors, seconds, answered, len(took) - len(answered))


async def measure(make_visitor: Callable[[], Visitor], visitors: int, seconds: float) -> Measured:
    """Let visitors ask for a while."""
    took: List[Optional[float]] = []
    end = time.perf_counter() + seconds

    async def visit() -> None:
        visitor = make_visitor()
        for turn in itertools.count():
            if time.perf_counter() >= end:
                return
            if turn % TURNS == 0:
                await visitor.start()
            took.append(await timed(visitor, QUESTIONS[turn % len(QUESTIONS)]))

    began = time.perf_counter()
    await asyncio.gather(*(visit() for _ in range(visitors)))
    return _measured(visitors, time.perf_counter() - began, took)
