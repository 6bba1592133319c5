from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path

import pytest

from faqbot.errors import SettingsError
from faqbot.web.erasure import LOOK_AGAIN, EraseError, Erasures, SqliteTracker, tracker_store

SECRET_WORDS = "my very private question"


@pytest.fixture
def database(tmp_path: Path) -> Path:
    """A database as Rasa's SQLTrackerStore makes it."""
    path = tmp_path / "rasa.db"
    with sqlite3.connect(path) as connection:
        connection.execute(
            "CREATE TABLE events (id INTEGER PRIMARY KEY, sender_id VARCHAR(255) NOT NULL, "
            "type_name VARCHAR(255) NOT NULL, timestamp FLOAT, intent_name VARCHAR(255), "
            "action_name VARCHAR(255), data TEXT)"
        )
        for sender in ("mine", "mine", "other"):
            write(connection, sender)
    return path


def write(connection: sqlite3.Connection, sender: str) -> None:
    connection.execute(
        "INSERT INTO events (sender_id, type_name, data) VALUES (?, 'user', ?)",
        (sender, f"{sender}: {SECRET_WORDS}"),
    )


def senders(path: Path) -> list[str]:
    with sqlite3.connect(path) as connection:
        return [row[0] for row in connection.execute("SELECT sender_id FROM events")]


def test_only_the_conversation_asked_for_is_erased(database: Path) -> None:
    assert SqliteTracker(database).erase("mine") == 2
    assert senders(database) == ["other"]


def test_the_words_are_gone_from_the_file(database: Path) -> None:
    assert f"mine: {SECRET_WORDS}".encode() in database.read_bytes()
    SqliteTracker(database).erase("mine")
    assert f"mine: {SECRET_WORDS}".encode() not in database.read_bytes()


def test_a_database_without_events_has_nothing_to_erase(tmp_path: Path) -> None:
    assert SqliteTracker(tmp_path / "new.db").erase("mine") == 0


def test_a_store_that_cannot_be_reached_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "rasa.db").write_bytes(b"this is no database, and long enough to tell" * 50)
    with pytest.raises(EraseError, match="could not be reached"):
        SqliteTracker(tmp_path / "rasa.db").erase("mine")


def test_the_words_are_gone_with_a_write_ahead_log_too(database: Path) -> None:
    with sqlite3.connect(database) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        write(connection, "mine")
    assert SqliteTracker(database).erase("mine") == 3
    for path in database.parent.glob("rasa.db*"):
        assert f"mine: {SECRET_WORDS}".encode() not in path.read_bytes()


def test_what_a_late_turn_writes_back_is_erased_again(database: Path) -> None:
    now = [0.0]
    erasures = Erasures({"tracker": SqliteTracker(database).erase}, now=lambda: now[0])
    assert asyncio.run(erasures.erase("mine")) == {"tracker": 2}
    with sqlite3.connect(database) as connection:
        write(connection, "mine")
    asyncio.run(erasures.look_again())
    assert senders(database) == ["other"]
    now[0] = LOOK_AGAIN
    assert asyncio.run(erasures.look_again()) == ["mine"]
    assert asyncio.run(erasures.look_again()) == []


def test_a_tracker_store_of_another_kind_is_refused() -> None:
    assert tracker_store(None) is None
    with pytest.raises(SettingsError, match="not supported"):
        tracker_store("mongodb://x")
