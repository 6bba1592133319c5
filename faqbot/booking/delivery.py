"""Send what waits in the outbox; try again later, more and more rarely, what fails."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Mapping
from dataclasses import dataclass

from faqbot.booking.database import BookingStoreError, Database
from faqbot.booking.outbox import Delivery, Outbox
from faqbot.booking.senders import Sender, SendError, channels, senders
from faqbot.booking.store import BookingStore
from faqbot.settings import Settings

logger = logging.getLogger(__name__)

FIRST_WAIT, LONGEST_WAIT = 60.0, 6 * 3600.0
SECONDS_BETWEEN_ROUNDS = 20.0


@dataclass(frozen=True)
class Round:
    """How one round of sending went."""

    sent: int
    failed: int


@dataclass(frozen=True)
class Desk:
    """Everything that booking requests need, made from the settings.

    Args:
        store: The requests.
        outbox: What is still to be sent.
        senders: By channel.
    """

    store: BookingStore
    outbox: Outbox
    senders: Mapping[str, Sender]

    @classmethod
    def of(cls, settings: Settings) -> Desk:
        """Make it; the database is opened when first used.

        Raises:
            SettingsError: If the settings for sending are contradictory.
        """
        database = Database(settings.database_url)
        store = BookingStore(database, channels(settings))
        return cls(store, Outbox(database), senders(settings))


def deliver_pending(desk: Desk, now: float | None = None) -> Round:
    """Send everything that is due.

    Args:
        desk: Where requests are and how they are sent.
        now: Seconds since 1970; the clock's without one.
    """
    now = time.time() if now is None else now
    sent = failed = 0
    for delivery in desk.outbox.take_due(now):
        if _deliver(desk, delivery, now):
            sent += 1
        else:
            failed += 1
    return Round(sent, failed)


def _deliver(desk: Desk, delivery: Delivery, now: float) -> bool:
    sender = desk.senders.get(delivery.channel)
    request = desk.store.find(delivery.request_id)
    if request is None:  # erased meanwhile
        return True
    if delivery.revision < request.revision:  # the newer revision's delivery says it all
        desk.outbox.note_sent(delivery.key)
        return True
    try:
        if sender is None:
            raise SendError(f"{delivery.channel}: not configured any more")
        sender.send(request, delivery.key)
    except SendError as error:
        attempts = delivery.attempts + 1
        desk.outbox.note_failed(delivery.key, str(error), attempts, now + wait_after(attempts))
        logger.warning("Request %s was not sent (%s); it will be retried.", request.id, error)
        return False
    desk.outbox.note_sent(delivery.key)
    return True


def wait_after(attempts: int) -> float:
    """Seconds to wait after so many failed attempts."""
    return min(FIRST_WAIT * 2 ** min(attempts - 1, 20), LONGEST_WAIT)


async def deliver_forever(settings: Settings) -> None:
    """Send what is due again and again, until cancelled. For a server's background task."""
    desk = Desk.of(settings)
    if not desk.senders:
        return
    while True:
        try:
            await asyncio.to_thread(deliver_pending, desk)
        except BookingStoreError as error:
            logger.warning("%s", error)
        await asyncio.sleep(SECONDS_BETWEEN_ROUNDS)
