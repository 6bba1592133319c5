"""What a turn may draw on, gathered from a conversation as Rasa hands it to an action.

Works on plain dictionaries and lists, so it knows nothing of Rasa's classes.
"""

from __future__ import annotations

import datetime
import time
from typing import Any, Dict, Mapping, Optional, Sequence

from faqbot.answering.context import Context
from faqbot.answering.turn import Scene
from faqbot.answering.understood import records_of
from faqbot.content.record import Record
from faqbot.settings import Settings

CONTEXT_SLOT = "context"


def scene_of(
    slots: Mapping[str, Any],
    events: Sequence[Mapping[str, Any]],
    settings: Settings,
    now: Optional[float] = None,
) -> Scene:
    """Gather what a turn may draw on.

    Args:
        slots: The tracker's slots.
        events: The tracker's events, oldest first.
        settings: How soon context fades, and the clinic's contact.
        now: Seconds since 1970; the clock's by default.
    """
    now = time.time() if now is None else now
    context = Context.from_slot(slots.get(CONTEXT_SLOT))
    return Scene(
        context=context.next_turn(
            now, settings.context_turns, settings.context_minutes, messages_since(events)
        ),
        records=records_seen(events),
        contact=settings.contact,
        today=datetime.date.fromtimestamp(now),
        now=now,
    )


def messages_since(events: Sequence[Mapping[str, Any]]) -> int:
    """How many messages came since the context was kept, with those others dealt with."""
    count = 0
    for event in reversed(events):
        if event.get("event") == "slot" and event.get("name") == CONTEXT_SLOT:
            break
        count += event.get("event") == "user"
    return max(1, count)


def records_seen(events: Sequence[Mapping[str, Any]]) -> Dict[str, Record]:
    """The FAQ records that the visitor's messages carried, the newest of each FAQ."""
    records: Dict[str, Record] = {}
    for event in reversed(events):
        if event.get("event") == "user":
            for faq, record in records_of(event.get("parse_data") or {}).items():
                records.setdefault(faq, record)
    return records
