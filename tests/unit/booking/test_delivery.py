"""Requests reach the clinic: sent once, retried when that fails, never lost."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

from faqbot.booking.database import Database
from faqbot.booking.delivery import Desk, deliver_pending, wait_after
from faqbot.booking.outbox import HOLD_SECONDS, Outbox
from faqbot.booking.requests import BookingRequest, utc_now
from faqbot.booking.senders import SendError
from faqbot.booking.store import BookingStore

NOW = 1_800_000_000.0


class Clinic:
    """Stands in for a mail server: keeps what it gets, or fails."""

    def __init__(self) -> None:
        self.got: list[tuple[str, str]] = []
        self.is_down = False

    def send(self, request: BookingRequest, key: str) -> None:
        if self.is_down:
            raise SendError("mail: no route")
        self.got.append((key, request.status))


@pytest.fixture
def clinic() -> Clinic:
    return Clinic()


@pytest.fixture
def desk(tmp_path: Path, clinic: Clinic) -> Desk:
    database = Database(f"sqlite:///{tmp_path}/bot.db")
    return Desk(BookingStore(database, ("email",)), Outbox(database), {"email": clinic})


def draft(**changes: object) -> BookingRequest:
    now = utc_now()
    request = BookingRequest(
        "", "Jo Brown", None, "jo@example.org", "mornings", "", now, now, "new", "visitor-1"
    )
    return dataclasses.replace(request, **changes)


def test_a_request_is_sent_once(desk: Desk, clinic: Clinic) -> None:
    request = desk.store.add(draft())
    assert deliver_pending(desk, NOW).sent == 1
    assert deliver_pending(desk, NOW + 10_000_000).sent == 0
    assert clinic.got == [(f"{request.id}-1-email", "new")]


def test_a_failed_send_is_kept_and_tried_again_later(desk: Desk, clinic: Clinic) -> None:
    clinic.is_down = True
    desk.store.add(draft())
    assert deliver_pending(desk, NOW).failed == 1
    assert deliver_pending(desk, NOW + 30).failed == 0, "it waits before the next attempt"
    assert deliver_pending(desk, NOW + 61).failed == 1
    clinic.is_down = False
    assert deliver_pending(desk, NOW + 100_000).sent == 1
    assert desk.outbox.waiting() == 0


def test_the_wait_grows_but_never_past_six_hours() -> None:
    assert [wait_after(n) for n in (1, 2, 3)] == [60, 120, 240]
    assert wait_after(500) == 6 * 3600


def test_a_change_and_a_cancellation_are_sent_too(desk: Desk, clinic: Clinic) -> None:
    request = desk.store.add(draft())
    deliver_pending(desk, NOW)
    desk.store.change(request.id, preferred_time="Friday")
    deliver_pending(desk, NOW)
    desk.store.cancel(request.id)
    desk.store.cancel(request.id)
    deliver_pending(desk, NOW)
    assert [status for _, status in clinic.got] == ["new", "changed", "cancelled"]


def test_what_changed_before_it_was_sent_is_sent_once(desk: Desk, clinic: Clinic) -> None:
    request = desk.store.add(draft())
    desk.store.change(request.id, preferred_time="Friday")
    deliver_pending(desk, NOW)
    assert clinic.got == [(f"{request.id}-2-email", "changed")]


def test_what_one_process_is_sending_another_leaves_alone(desk: Desk) -> None:
    desk.store.add(draft())
    assert len(desk.outbox.take_due(NOW)) == 1
    assert desk.outbox.take_due(NOW + 1) == []
    assert len(desk.outbox.take_due(NOW + HOLD_SECONDS + 1)) == 1, "its holder may have died"


def test_an_erased_request_is_not_sent(desk: Desk, clinic: Clinic) -> None:
    desk.store.add(draft())
    assert desk.store.erase("visitor-1") == 1
    deliver_pending(desk, NOW)
    assert clinic.got == []


def test_a_channel_that_was_switched_off_keeps_its_deliveries(desk: Desk) -> None:
    desk.store.add(draft())
    off = dataclasses.replace(desk, senders={})
    assert deliver_pending(off, NOW).failed == 1
    assert desk.outbox.waiting() == 1
