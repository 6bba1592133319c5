"""Conversations in SQL, read at a cost that does not grow with their length.

Rasa's SQL tracker store reads a conversation's every event for each message. This one
reads the latest ``MAX_EVENTS``, and from before those only what is still in force: the
last value of each slot and the open form. It can also erase a conversation.

Named in ``endpoints.yml``; the database comes from ``FAQBOT_DATABASE_URL``.
"""

from __future__ import annotations

import json
from typing import Any, List, Optional, Text

import sqlalchemy as sa
from rasa.core.brokers.broker import EventBroker
from rasa.core.tracker_store import SQLTrackerStore
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActiveLoop, AllSlotsReset, SessionStarted, SlotSet
from rasa.shared.core.trackers import DialogueStateTracker
from sqlalchemy.engine.url import make_url

from faqbot.settings import ROOT, read_settings

MAX_EVENTS = 60  # about eight turns


class FaqbotTrackerStore(SQLTrackerStore):
    """Rasa's SQL tracker store with a bounded read and an erase."""

    def __init__(
        self,
        domain: Optional[Domain] = None,
        host: Optional[Text] = None,
        event_broker: Optional[EventBroker] = None,
        url: Optional[str] = None,
        max_events: int = MAX_EVENTS,
        **kwargs: Any,
    ) -> None:
        address = make_url(url or read_settings().database_url)
        self._max_events = max_events
        database = address.database
        if address.drivername.startswith("sqlite") and database and database != ":memory:":
            path = ROOT / database
            path.parent.mkdir(parents=True, exist_ok=True)
            database = str(path)
        super().__init__(
            domain,
            dialect=address.drivername,
            host=address.host,
            port=address.port,
            db=database,
            username=address.username,
            password=address.password,
            event_broker=event_broker,
            query=dict(address.query) or None,
            **kwargs,
        )

    async def _retrieve(
        self, sender_id: Text, fetch_events_from_all_sessions: bool
    ) -> Optional[DialogueStateTracker]:
        """See parent class; bounded unless all sessions are asked for."""
        if fetch_events_from_all_sessions:
            return await super()._retrieve(sender_id, True)
        with self.session_scope() as session:
            events = self._latest_events(session, sender_id)
        if not self.domain or not events:
            return None
        tracker = DialogueStateTracker.from_dict(sender_id, events, self.domain.slots)
        _mark_stored(tracker)
        return tracker

    def _latest_events(self, session: Any, sender_id: Text) -> List[dict]:
        """The conversation's latest events, preceded by what is still in force."""
        table = self.SQLEvent
        mine = session.query(table).filter(table.sender_id == sender_id)
        rows = mine.order_by(table.id.desc()).limit(self._max_events).all()[::-1]
        starts = [i for i, row in enumerate(rows) if row.type_name == SessionStarted.type_name]
        if starts:
            rows = rows[starts[-1] :]
        elif len(rows) == self._max_events:
            rows = self._in_force_before(session, sender_id, rows[0].id) + rows
        return [json.loads(row.data) for row in rows]

    def _in_force_before(self, session: Any, sender_id: Text, first_id: int) -> list:
        """The last event for each slot, reset and form before ``first_id``."""
        table = self.SQLEvent
        before = sa.and_(table.sender_id == sender_id, table.id < first_id)
        start = (
            session.query(sa.func.max(table.id))
            .filter(before, table.type_name == SessionStarted.type_name)
            .scalar()
        )
        kinds = table.type_name.in_(
            [SlotSet.type_name, AllSlotsReset.type_name, ActiveLoop.type_name]
        )
        # Rasa keeps an event's "name" in action_name: for a slot event, the slot's name.
        latest = (
            session.query(sa.func.max(table.id))
            .filter(before, kinds, table.id > (start or 0))
            .group_by(
                table.type_name,
                sa.case([(table.type_name == SlotSet.type_name, table.action_name)], else_=""),
            )
        )
        return session.query(table).filter(table.id.in_(latest)).order_by(table.id).all()

    async def save(self, tracker: DialogueStateTracker) -> None:
        """See parent class for full docstring."""
        await super().save(tracker)
        _mark_stored(tracker)

    async def stream_events(self, tracker: DialogueStateTracker) -> None:
        """Publish what is new; Rasa's own counts events, which a bounded read misleads."""
        if self.event_broker is not None:
            await self._stream_new_events(self.event_broker, _news(tracker), tracker.sender_id)

    def _additional_events(self, session: Any, tracker: DialogueStateTracker) -> list:
        """The events added since the tracker was read or saved."""
        return _news(tracker)

    async def delete(self, sender_id: Text) -> None:
        """Erase a conversation, every session of it."""
        self.erase(sender_id)

    def erase(self, sender_id: Text) -> int:
        """Erase a conversation and return how many events it had."""
        with self.session_scope() as session:
            count = session.query(self.SQLEvent).filter_by(sender_id=sender_id).delete()
            session.commit()
        return int(count)


def _news(tracker: DialogueStateTracker) -> list:
    """The tracker's events that the database does not hold yet."""
    return list(tracker.events)[getattr(tracker, "stored_events", 0) :]


def _mark_stored(tracker: DialogueStateTracker) -> None:
    """Note on the tracker how many of its events the database holds."""
    tracker.stored_events = len(tracker.events)
