"""The reply at the end of the screening form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from faqbot.answering.reply import Answered, Button, Reply, merged, sources_of
from faqbot.answering.screening import summary
from faqbot.content.record import Record

CALL_BACK = Button("Ask for a call back", "/booking")
WITHOUT_RECORD = (
    "Thank you. I have no document at hand on who should not have the treatment, so please go "
    "through your answers with the doctor; {contact}."
)


def candidacy_record(domain: Mapping[str, Any]) -> Record | None:
    """The record on who may be treated, as the trained model's domain carries it."""
    responses = (domain.get("responses") or {}).get("utter_faq/candidacy") or ()
    for response in responses:
        record = (response.get("custom") or {}).get("record")
        if record:
            return Record.from_json(record)
    return None


def summary_reply(slots: Mapping[str, Any], record: Record | None, contact: str) -> Reply:
    """What the documents say to the answers.

    Args:
        slots: The screening form's.
        record: Of the FAQ on candidacy; ``None`` if it is not live.
        contact: How to reach the clinic, as the end of a sentence.
    """
    if record is None or "screening" not in record.details:
        text = WITHOUT_RECORD.format(contact=contact)
        return Reply(text, "screening", buttons=(CALL_BACK,))
    answer = summary(slots, record)
    answered = Answered(answer, record, sources=sources_of(answer, [record]))
    reply = merged([answered], buttons=(CALL_BACK,))
    return replace(reply, kind="screening", confidence=None)
