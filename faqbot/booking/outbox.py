"""What is still to be sent about booking requests.

A row is written in the same transaction as the request it is about and stays until it is
sent, however often that fails. Its key names request, revision and channel, so nothing is
queued twice, and whoever takes a row holds it for a while, so nothing is sent twice by
two processes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from faqbot.booking.database import OUTBOX, Database
from faqbot.booking.requests import BookingRequest, utc_now

HOLD_SECONDS = 300.0


@dataclass(frozen=True)
class Delivery:
    """Something to be sent: its key, the request it is about, by which channel."""

    key: str
    request_id: str
    channel: str
    attempts: int

    @property
    def revision(self) -> int:
        """The revision of the request that it was queued for."""
        return int(self.key.rsplit("-", 2)[1])


def enqueue(connection: Connection, request: BookingRequest, channels: Sequence[str]) -> None:
    """Queue a request's present revision for each channel."""
    for channel in channels:
        row = {
            "key": f"{request.id}-{request.revision}-{channel}",
            "request_id": request.id,
            "channel": channel,
            "attempts": 0,
            "next_try_at": 0.0,
        }
        connection.execute(sa.insert(OUTBOX).values(**row))


class Outbox:
    """The deliveries in a database."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def take_due(self, now: float) -> list[Delivery]:
        """Take what is to be sent now, so that no other process takes it too.

        Args:
            now: Seconds since 1970.
        """
        waiting = sa.and_(OUTBOX.c.sent_at.is_(None), OUTBOX.c.next_try_at <= now)
        query = OUTBOX.select().where(waiting).order_by(OUTBOX.c.next_try_at, OUTBOX.c.key)
        taken = []
        with self._database.transaction() as connection:
            for row in connection.execute(query).fetchall():
                take = sa.update(OUTBOX).where(OUTBOX.c.key == row.key, waiting)
                held = connection.execute(take.values(next_try_at=now + HOLD_SECONDS))
                if held.rowcount == 1:
                    taken.append(Delivery(row.key, row.request_id, row.channel, row.attempts))
        return taken

    def note_sent(self, key: str) -> None:
        """Note that a delivery has succeeded."""
        self._update(key, sent_at=utc_now().isoformat(), last_error=None)

    def note_failed(self, key: str, error: str, attempts: int, next_try_at: float) -> None:
        """Note that a delivery has failed, how often by now, and when to try again."""
        self._update(key, last_error=error[:500], attempts=attempts, next_try_at=next_try_at)

    def waiting(self) -> int:
        """How many deliveries have not succeeded yet."""
        count = sa.select(sa.func.count()).select_from(OUTBOX).where(OUTBOX.c.sent_at.is_(None))
        with self._database.transaction() as connection:
            return int(connection.execute(count).scalar() or 0)

    def _update(self, key: str, **values: Any) -> None:
        with self._database.transaction() as connection:
            connection.execute(sa.update(OUTBOX).where(OUTBOX.c.key == key).values(**values))
