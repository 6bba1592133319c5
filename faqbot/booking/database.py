"""The tables of booking requests and their outbox, and transactions on them.

SQLite by default, PostgreSQL by its URL. Only what SQLAlchemy 1.4 and 2.0 share is used,
as Rasa brings the one and the web parts may run on the other.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection, Engine
from sqlalchemy.engine.url import make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from faqbot.errors import FaqbotError
from faqbot.settings import ROOT

BUSY_SECONDS = 10

_metadata = sa.MetaData()
REQUESTS = sa.Table(
    "booking_requests",
    _metadata,
    sa.Column("id", sa.String(16), primary_key=True),
    sa.Column("name", sa.String(100), nullable=False),
    sa.Column("phone", sa.String(40)),
    sa.Column("email", sa.String(320)),
    sa.Column("preferred_time", sa.String(250), nullable=False),
    sa.Column("note", sa.Text, nullable=False),
    sa.Column("consent_at", sa.String(40), nullable=False),
    sa.Column("created_at", sa.String(40), nullable=False),
    sa.Column("status", sa.String(16), nullable=False),
    sa.Column("conversation", sa.String(255), nullable=False, index=True),
    sa.Column("revision", sa.Integer, nullable=False),
    sa.Column("done_at", sa.String(40)),
)
OUTBOX = sa.Table(
    "booking_outbox",
    _metadata,
    # Request, revision and channel: a second row for the same thing cannot exist.
    sa.Column("key", sa.String(64), primary_key=True),
    sa.Column("request_id", sa.String(16), nullable=False, index=True),
    sa.Column("channel", sa.String(16), nullable=False),
    sa.Column("attempts", sa.Integer, nullable=False),
    sa.Column("next_try_at", sa.Float, nullable=False, index=True),
    sa.Column("sent_at", sa.String(40)),
    sa.Column("last_error", sa.String(500)),
)


class BookingStoreError(FaqbotError):
    """Booking requests cannot be read or kept."""


class Database:
    """A database that makes its tables when first used.

    Args:
        url: As ``FAQBOT_DATABASE_URL``; a relative SQLite path is below the project.
    """

    def __init__(self, url: str) -> None:
        self._engine = _engine(url)
        self._has_tables = False
        self._lock = threading.Lock()

    @contextmanager
    def transaction(self) -> Iterator[Connection]:
        """A connection whose work is kept when the block ends well, and undone otherwise.

        Raises:
            BookingStoreError: If the database refuses.
        """
        try:
            self._make_tables()
            with self._engine.begin() as connection:
                yield connection
        except SQLAlchemyError as error:
            # The statement's values are the visitor's; only the kind of error is told.
            raise BookingStoreError(
                f"The booking database failed ({type(error).__name__}); "
                "check FAQBOT_DATABASE_URL and that it can be written."
            ) from error

    def _make_tables(self) -> None:
        with self._lock:
            if not self._has_tables:
                _metadata.create_all(self._engine)
                self._has_tables = True


def _engine(url: str) -> Engine:
    try:
        address = make_url(url.replace("postgres://", "postgresql://", 1))
    except SQLAlchemyError as error:
        raise BookingStoreError("FAQBOT_DATABASE_URL is not a database address.") from error
    options: dict[str, Any] = {"future": True, "hide_parameters": True}
    if address.drivername.startswith("sqlite") and address.database:
        path = ROOT / address.database
        path.parent.mkdir(parents=True, exist_ok=True)
        address = address.set(database=str(path))
        options |= {"poolclass": NullPool, "connect_args": {"timeout": BUSY_SECONDS}}
    else:
        options["pool_pre_ping"] = True
    return sa.create_engine(address, **options)
