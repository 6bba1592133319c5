"""Transcripts of running conversations, in memory, until they expire or are erased.

Only what the widget needs to show a conversation again, to answer a retry once and to know
which button payloads were offered; and the emergencies that Rasa has yet to hear of. Rasa keeps
its own record.
"""

from __future__ import annotations

import asyncio
import time
import uuid
from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Any, Callable, Dict, List, Optional, Set

from faqbot.web.unheard import Unheard

Json = Dict[str, Any]
MOST_PAYLOADS = 500


def message(
    sender: str,
    text: str,
    message_id: Optional[str] = None,
    buttons: Optional[List[Json]] = None,
    custom: Optional[Json] = None,
) -> Json:
    """Build a message in the shape the browser reads."""
    return {
        "id": message_id or str(uuid.uuid4()),
        "from": sender,
        "text": text,
        "buttons": buttons or [],
        "custom": custom or {},
        "at": datetime.now(timezone.utc).isoformat(timespec="milliseconds"),
    }


@dataclass
class Turn:
    """One answered message, kept so that a retry is answered with the same reply."""

    asked: str
    replies: List[Json]


@dataclass
class Conversation:
    """One visitor's conversation."""

    id: str
    expires: float
    messages: List[Json] = field(default_factory=list)
    turns: Dict[str, Turn] = field(default_factory=dict)
    titles: "OrderedDict[str, str]" = field(default_factory=OrderedDict)
    ratings: Dict[str, str] = field(default_factory=dict)
    unheard: Unheard = field(default_factory=Unheard)
    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    waiting: int = 0
    erased: bool = False

    def add(self, messages: List[Json]) -> None:
        """Append messages and remember the payloads their buttons offer."""
        self.messages.extend(messages)
        for one in messages:
            for button in one["buttons"]:
                self.titles[button["payload"]] = button["title"]
        while len(self.titles) > MOST_PAYLOADS:
            self.titles.popitem(last=False)

    def reply(self, message_id: str) -> Optional[Json]:
        """Return the bot's message with this id, if there is one."""
        return next(
            (m for m in self.messages if m["id"] == message_id and m["from"] == "bot"), None
        )


class Conversations:
    """All running conversations.

    Args:
        hours: How long one lives after it began.
        most: How many are kept; the longest idle one is dropped for a new one.
        now: Seconds from a monotonic clock.
    """

    def __init__(self, hours: float, most: int, now: Callable[[], float] = time.monotonic) -> None:
        self._seconds = hours * 3600
        self._most = most
        self._now = now
        self._by_id: "OrderedDict[str, Conversation]" = OrderedDict()

    def __len__(self) -> int:
        return len(self._by_id)

    def start(self, conversation_id: str) -> Conversation:
        """Open a conversation, making room if needed."""
        self.sweep()
        while len(self._by_id) >= self._most:
            self._by_id.popitem(last=False)
        conversation = Conversation(conversation_id, expires=self._now() + self._seconds)
        self._by_id[conversation_id] = conversation
        return conversation

    def get(self, conversation_id: str) -> Optional[Conversation]:
        """Return a running conversation, or None if it never was, expired or was erased."""
        conversation = self._by_id.get(conversation_id)
        if conversation is None or conversation.erased:
            return None
        if conversation.expires <= self._now():
            self.forget(conversation_id)
            return None
        self._by_id.move_to_end(conversation_id)
        return conversation

    def forget(self, conversation_id: str) -> None:
        """Drop a conversation and everything it holds."""
        self._by_id.pop(conversation_id, None)

    def sweep(self) -> Set[str]:
        """Drop what has expired and return the ids."""
        now = self._now()
        gone = {key for key, value in self._by_id.items() if value.expires <= now}
        for key in gone:
            self.forget(key)
        return gone
