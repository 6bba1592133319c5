"""Choose the answer of one FAQ to one question.

Seven subjects, and who may be treated, have code of their own; every other FAQ answers with the text
written for the goal, or with its default.
"""

from __future__ import annotations

from typing import Callable, Dict

from faqbot.answering import (
    aftercare,
    candidacy,
    complaints,
    downtime,
    pain,
    preparation,
    results,
    side_effects,
)
from faqbot.answering.asked import Answer, Asked
from faqbot.answering.direct import opened
from faqbot.answering.pieces import several_goals, written_answer
from faqbot.content.record import Record

SUBJECTS: Dict[str, Callable[[Record, Asked], Answer]] = {
    "aftercare": aftercare.answer,
    "candidacy": candidacy.answer,
    "conditions_treated": complaints.answer,
    "downtime": downtime.answer,
    "pain": pain.answer,
    "preparation": preparation.answer,
    "results": results.answer,
    "side_effects": side_effects.answer,
}


def answer_from(record: Record, asked: Asked) -> Answer:
    """Answer a question from a record.

    Args:
        record: The FAQ asked for.
        asked: The question.

    Returns:
        The answer; its ``goal`` says which goal's text was used.
    """
    subject = SUBJECTS.get(record.id)
    if subject is not None and record.details:
        return opened(subject(record, asked), record, asked)
    written = several_goals(record, asked) or written_answer(record, asked)
    return opened(written, record, asked)
