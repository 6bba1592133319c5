"""What several tests of turn need."""

from __future__ import annotations

import datetime

from faqbot.answering.context import Context
from faqbot.answering.scene import Scene
from faqbot.answering.turn import respond
from faqbot.answering.understood import Understood
from tests.unit.answering.small_records import make_record, parsed

RECORDS = {
    faq: make_record(faq, goals)
    for faq, goals in {
        "pain": ("face",),
        "sessions": ("face", "hair_loss", "cellulite"),
        "hair_loss": ("hair_loss",),
        "cellulite": (),
        "aftercare": (),
        "procedure": (),
        "candidacy": (),
        "conditions_treated": (),
        "types": (),
    }.items()
}


CONTACT = "you can reach us on 020 1"


CANDIDACY_DETAILS = {
    "conditions": {},
    "ages": {"limit": 18, "older": 70},
    "outcomes": {"not_covered": "not covered, ask first"},
    "not_mentioned": "No page says.",
    "closing": {"one": "Ask a doctor."},
}


def scene(context: Context = Context(turn=1), records=RECORDS) -> Scene:
    return Scene(context, records, CONTACT, datetime.date(2026, 11, 22), 1000.0)


def say(*parts, context: Context = Context(turn=1), records=RECORDS):
    return respond(Understood.from_message(parsed(*parts)), scene(context, records))


def after(faq: str, goal=None) -> Context:
    return Context(faqs=(faq,), goal=goal, turn=2, topic_turn=1)


def goal(name: str) -> dict:
    return {"entities": {"goal": [name]}}


def wrote(text, *parts):
    message = {**parsed(*parts), "text": text}
    return respond(Understood.from_message(message), scene())
