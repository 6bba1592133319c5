"""Booking requests are kept, changed, cancelled, listed and erased."""

from __future__ import annotations

from pathlib import Path

import pytest

from faqbot.booking.database import BookingStoreError, Database
from faqbot.booking.requests import BookingRequest, find_reference, utc_now
from faqbot.booking.store import BookingStore


def draft(name: str = "Jo Brown", conversation: str = "visitor-1") -> BookingRequest:
    now = utc_now()
    return BookingRequest(
        "", name, "+44 20 7946 0958", None, "mornings", "pain", now, now, "new", conversation
    )


@pytest.fixture
def store(tmp_path: Path) -> BookingStore:
    return BookingStore(Database(f"sqlite:///{tmp_path}/bot.db"))


def test_a_request_comes_back_as_it_was_kept(store: BookingStore) -> None:
    request = store.add(draft())
    assert store.find(request.id) == request
    assert request.status == "new"


def test_the_reference_can_be_found_in_a_sentence(store: BookingStore) -> None:
    request = store.add(draft())
    assert find_reference(f"please cancel {request.id.lower()} thanks") == request.id
    assert find_reference("please cancel it") is None


def test_requests_are_listed_the_newest_first(store: BookingStore) -> None:
    ids = [store.add(draft(name)).id for name in ("Ann", "Bob", "Cy")]
    assert [request.id for request in store.all()] == ids[::-1]


def test_a_change_keeps_the_rest_and_counts_up(store: BookingStore) -> None:
    request = store.add(draft())
    changed = store.change(request.id, preferred_time="Friday")
    assert changed is not None
    assert (changed.status, changed.revision, changed.name) == ("changed", 2, "Jo Brown")


def test_a_cancelled_request_stays_cancelled(store: BookingStore) -> None:
    request = store.add(draft())
    store.cancel(request.id)
    assert store.change(request.id, preferred_time="Friday") is None
    assert store.all(status="cancelled")[0].id == request.id


def test_an_unknown_reference_is_no_request(store: BookingStore) -> None:
    assert store.find("ABCD-2345") is None
    assert store.cancel("ABCD-2345") is None
    assert store.mark_done("ABCD-2345") is None


def test_done_is_noted_and_undone_by_a_change(store: BookingStore) -> None:
    request = store.add(draft())
    done = store.mark_done(request.id)
    assert done is not None and done.done_at is not None
    changed = store.change(request.id, name="Joe")
    assert changed is not None and changed.done_at is None


def test_erasing_a_conversation_leaves_others(store: BookingStore) -> None:
    store.add(draft())
    store.add(draft(conversation="visitor-2"))
    assert store.erase("visitor-1") == 1
    assert [request.conversation for request in store.all()] == ["visitor-2"]


def test_a_database_that_fails_tells_no_visitor_data(tmp_path: Path) -> None:
    (tmp_path / "bot.db").write_text("this is no database")
    store = BookingStore(Database(f"sqlite:///{tmp_path}/bot.db"))
    with pytest.raises(BookingStoreError, match="FAQBOT_DATABASE_URL") as refused:
        store.add(draft())
    assert "Jo Brown" not in str(refused.value)
