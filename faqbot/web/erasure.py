"""Erase a conversation from Rasa's tracker store.

Rasa 3.6 offers no such thing: its HTTP API has no delete, and replacing a tracker with an empty
one (``PUT /conversations/<id>/tracker/events``) only appends to an SQL store. Rasa reads the
``events`` table at every turn, though, so removing the rows there does it. A turn that Rasa is
still working on would write itself back; ``Erasures`` therefore looks again later.
"""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import time
from contextlib import closing
from pathlib import Path
from typing import Callable, Dict, List, Optional, Protocol
from urllib.parse import unquote

from faqbot.errors import FaqbotError, SettingsError
from faqbot.settings import ROOT

logger = logging.getLogger(__name__)

LOOK_AGAIN = 300.0
"""Seconds for which an erased conversation is erased again: the longest a Rasa turn can take."""

Eraser = Callable[[str], int]
"""Removes what is stored under a conversation id and returns how many rows that was."""


class EraseError(FaqbotError):
    """A store could not be reached; nothing may be called erased."""


class TrackerStore(Protocol):
    """Where Rasa keeps conversations."""

    def erase(self, conversation_id: str) -> int:
        """Remove every event of a conversation and return how many there were."""


class SqliteTracker:
    """Rasa's SQLite tracker store.

    Args:
        path: The database file.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def erase(self, conversation_id: str) -> int:
        """Remove the events and overwrite them in the file."""
        if not self._path.exists():
            return 0
        try:
            with closing(sqlite3.connect(self._path, timeout=5)) as connection:
                connection.execute("PRAGMA secure_delete = ON")
                removed = self._delete(connection, conversation_id)
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # no-op without a WAL
                return removed
        except sqlite3.Error as error:
            raise EraseError(f"The tracker store could not be reached: {error}") from error

    @staticmethod
    def _delete(connection: sqlite3.Connection, conversation_id: str) -> int:
        with connection:
            tables = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'events'")
            if tables.fetchone() is None:
                return 0
            command = "DELETE FROM events WHERE sender_id = ?"
            return connection.execute(command, (conversation_id,)).rowcount


class PostgresTracker:
    """Rasa's PostgreSQL tracker store.

    Args:
        url: ``postgresql://user:password@host:port/database``.
    """

    def __init__(self, url: str) -> None:
        self._url = url

    def erase(self, conversation_id: str) -> int:
        """Remove the events."""
        import psycopg2  # comes with Rasa; only needed where PostgreSQL is configured

        try:
            with closing(psycopg2.connect(self._url, connect_timeout=3)) as connection:
                with connection, connection.cursor() as cursor:
                    cursor.execute("SET statement_timeout = 3000")
                    cursor.execute("SELECT to_regclass('events')")
                    if cursor.fetchone()[0] is None:
                        return 0
                    cursor.execute("DELETE FROM events WHERE sender_id = %s", (conversation_id,))
                    return int(cursor.rowcount)
        except psycopg2.Error as error:
            raise EraseError(f"The tracker store could not be reached: {error}") from error


def tracker_store(url: Optional[str]) -> Optional[TrackerStore]:
    """Return the store a URL names; None for None (Rasa then keeps conversations in memory).

    Raises:
        SettingsError: If the URL names neither SQLite nor PostgreSQL.
    """
    if url is None:
        return None
    scheme, _, rest = url.partition("://")
    if scheme == "sqlite":
        return SqliteTracker(ROOT / unquote(rest[1:]))
    if scheme.partition("+")[0] in ("postgresql", "postgres"):
        return PostgresTracker(f"postgresql://{rest}")
    raise SettingsError(
        f"Tracker store '{scheme}:' is not supported; use sqlite:///path or postgresql://…"
    )


class Erasures:
    """Erases conversations everywhere, and again for a while after.

    Args:
        erasers: By name of the store, as the receipt shows it.
        now: Seconds from a monotonic clock.
    """

    def __init__(
        self, erasers: Dict[str, Eraser], now: Callable[[], float] = time.monotonic
    ) -> None:
        self._erasers = erasers
        self._now = now
        self._recent: Dict[str, float] = {}

    async def erase(self, conversation_id: str) -> Dict[str, int]:
        """Erase now.

        Returns:
            The number of rows removed per store.

        Raises:
            EraseError: If a store could not be reached.
        """
        removed = {}
        for name, eraser in self._erasers.items():
            removed[name] = await asyncio.to_thread(eraser, conversation_id)
        self._recent[conversation_id] = self._now() + LOOK_AGAIN
        return removed

    async def look_again(self) -> List[str]:
        """Erase what a late turn wrote back; returns the ids that were looked at."""
        now, looked_at = self._now(), list(self._recent)
        for conversation_id in looked_at:
            try:
                for eraser in self._erasers.values():
                    await asyncio.to_thread(eraser, conversation_id)
            except EraseError as error:
                logger.warning("erasing again failed", extra={"error_type": type(error).__name__})
                continue
            if self._recent[conversation_id] <= now:
                del self._recent[conversation_id]
        return looked_at
