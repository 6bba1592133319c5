"""What a turn may draw on, gathered from a conversation as Rasa hands it to an action.

Works on plain dictionaries and lists, so it knows nothing of Rasa's classes.
"""

from __future__ import annotations

import datetime
import time
from dataclasses import replace
from typing import Any, Dict, List, Mapping, Optional, Sequence

from faqbot.answering.concerns import heard
from faqbot.answering.context import Context
from faqbot.answering.scene import Scene
from faqbot.answering.understood import Understood, records_of
from faqbot.answering.wishes import standing_wish
from faqbot.content.record import Record
from faqbot.safety.aftermath import Said, standing_alarm
from faqbot.settings import Settings

CONTEXT_SLOT = "context"

Event = Mapping[str, Any]


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
    since, records = messages_since(events), records_seen(events)
    context = Context.from_slot(slots.get(CONTEXT_SLOT)).next_turn(
        now, settings.context_turns, settings.context_minutes, max(1, len(since))
    )
    for message in since:
        parsed = message.get("parse_data") or {}
        text = _text_of(message)
        context = heard(context, Understood.from_message(parsed), text, records)
        wish = standing_wish(text)
        context = context if wish is None else replace(context, brief=wish)
    return Scene(
        context=context,
        records=records,
        contact=settings.contact,
        today=datetime.date.fromtimestamp(now),
        now=now,
        emergency=settings.emergency,
        crisis=settings.crisis,
        alarm=standing_alarm(messages_said(events), now),
    )


def messages_since(events: Sequence[Event]) -> List[Event]:
    """The messages since the context was kept, with those others dealt with, oldest first."""
    since: List[Event] = []
    for event in reversed(events):
        if event.get("event") == "slot" and event.get("name") == CONTEXT_SLOT:
            break
        if event.get("event") == "user":
            since.append(event)
    return since[::-1]


def messages_said(events: Sequence[Event]) -> List[Said]:
    """The visitor's messages, each with the form that was open when it came."""
    said: List[Said] = []
    form: Optional[str] = None
    for event in events:
        if event.get("event") == "active_loop":
            form = event.get("name")
        elif event.get("event") == "user":
            intent = (event.get("parse_data") or {}).get("intent") or {}
            name = str(intent.get("name") or "")
            said.append(Said(name, _text_of(event), event.get("timestamp"), form))
    return said


def _text_of(event: Event) -> str:
    return str(event.get("text") or (event.get("parse_data") or {}).get("text") or "")


def records_seen(events: Sequence[Mapping[str, Any]]) -> Dict[str, Record]:
    """The FAQ records that the visitor's messages carried, the newest of each FAQ."""
    records: Dict[str, Record] = {}
    for event in reversed(events):
        if event.get("event") == "user":
            for faq, record in records_of(event.get("parse_data") or {}).items():
                records.setdefault(faq, record)
    return records
