"""Keep booking requests, and note in the outbox what is to be sent about them."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import asdict, replace
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from faqbot.booking.database import OUTBOX, REQUESTS, Database
from faqbot.booking.outbox import enqueue
from faqbot.booking.requests import (
    CANCELLED,
    CHANGED,
    NEW,
    BookingRequest,
    new_reference,
    utc_now,
)

_TIMES = ("consent_at", "created_at", "done_at")


class BookingStore:
    """Booking requests in a database.

    Args:
        database: Where they are.
        channels: What each request is sent by, of ``email`` and ``webhook``. The note to
            send it is kept together with the request, so neither exists without the other.
    """

    def __init__(self, database: Database, channels: Sequence[str] = ()) -> None:
        self.database = database
        self._channels = tuple(channels)

    def add(self, draft: BookingRequest) -> BookingRequest:
        """Keep a new request; returns it with its reference.

        Raises:
            BookingStoreError: If the database cannot be written, as from all methods.
        """
        request = replace(draft, id=new_reference(), status=NEW, revision=1)
        with self.database.transaction() as connection:
            connection.execute(sa.insert(REQUESTS).values(**_to_row(request)))
            enqueue(connection, request, self._channels)
        return request

    def change(self, id: str, **changes: Any) -> BookingRequest | None:
        """Change a request; ``None`` if there is none by this id or it was cancelled."""
        return self._revise(id, {"status": CHANGED, "done_at": None, **changes})

    def cancel(self, id: str) -> BookingRequest | None:
        """Cancel a request; doing so again changes nothing and sends nothing."""
        return self._revise(id, {"status": CANCELLED, "done_at": None})

    def _revise(self, id: str, changes: dict) -> BookingRequest | None:
        with self.database.transaction() as connection:
            known = _one(connection, id)
            if known is None or known.status == CANCELLED:
                return known if changes["status"] == CANCELLED else None
            request = replace(known, **changes, revision=known.revision + 1)
            revise = sa.update(REQUESTS).where(REQUESTS.c.id == id)
            connection.execute(revise.values(**_to_row(request)))
            enqueue(connection, request, self._channels)
        return request

    def find(self, id: str) -> BookingRequest | None:
        """The request with this reference, or ``None``."""
        with self.database.transaction() as connection:
            return _one(connection, id)

    def all(
        self, status: str | None = None, conversation: str | None = None
    ) -> list[BookingRequest]:
        """Requests, the newest first."""
        query = REQUESTS.select().order_by(REQUESTS.c.created_at.desc())
        if status:
            query = query.where(REQUESTS.c.status == status)
        if conversation:
            query = query.where(REQUESTS.c.conversation == conversation)
        with self.database.transaction() as connection:
            return [_from_row(row) for row in connection.execute(query).fetchall()]

    def mark_done(self, id: str) -> BookingRequest | None:
        """Note that staff have dealt with a request; nothing is sent."""
        with self.database.transaction() as connection:
            done = sa.update(REQUESTS).where(REQUESTS.c.id == id)
            connection.execute(done.values(done_at=_to_text(utc_now())))
            return _one(connection, id)

    def delete(self, id: str) -> bool:
        """Delete a request and what was still to be sent about it; whether there was one."""
        with self.database.transaction() as connection:
            connection.execute(sa.delete(OUTBOX).where(OUTBOX.c.request_id == id))
            gone = connection.execute(sa.delete(REQUESTS).where(REQUESTS.c.id == id))
            return bool(gone.rowcount)

    def erase(self, conversation: str) -> int:
        """Delete a conversation's requests and their outbox; returns how many requests."""
        with self.database.transaction() as connection:
            mine = sa.select(REQUESTS.c.id).where(REQUESTS.c.conversation == conversation)
            connection.execute(sa.delete(OUTBOX).where(OUTBOX.c.request_id.in_(mine)))
            gone = sa.delete(REQUESTS).where(REQUESTS.c.conversation == conversation)
            return int(connection.execute(gone).rowcount)


def _one(connection: Connection, id: str) -> BookingRequest | None:
    row = connection.execute(REQUESTS.select().where(REQUESTS.c.id == id)).fetchone()
    return _from_row(row) if row else None


def _to_row(request: BookingRequest) -> dict:
    row = asdict(request)
    return {**row, **{name: _to_text(row[name]) for name in _TIMES}}


def _from_row(row: Any) -> BookingRequest:
    values = dict(row._mapping)
    for name in _TIMES:
        given = values[name]
        values[name] = datetime.datetime.fromisoformat(given) if given else None
    return BookingRequest(**values)


def _to_text(time: datetime.datetime | None) -> str | None:
    return time.isoformat(timespec="microseconds") if time else None
