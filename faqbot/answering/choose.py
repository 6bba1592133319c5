"""Choose the answer of one FAQ to one question.

Five subjects, and who may be treated, have code of their own; every other FAQ answers with the text
written for the goal, or with its default.
"""

from __future__ import annotations

from typing import Callable, Dict

from faqbot.answering import candidacy, downtime, pain, preparation, results, side_effects
from faqbot.answering.asked import Answer, Asked
from faqbot.answering.goals import goals_to_try
from faqbot.answering.pieces import unwrapped
from faqbot.content.record import Record

SUBJECTS: Dict[str, Callable[[Record, Asked], Answer]] = {
    "candidacy": candidacy.answer,
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
        return subject(record, asked)
    return written_answer(record, asked)


def written_answer(record: Record, asked: Asked) -> Answer:
    """The text written for the goal, for a near goal, or the default."""
    by_goal = {answer.goal: answer for answer in reversed(record.answers)}
    for goal in goals_to_try(asked.goal):
        if goal in by_goal:
            chosen = by_goal[goal]
            break
    else:
        chosen = record.answers[0]
    return Answer(
        text=unwrapped(chosen.text),
        facts=chosen.facts,
        goal=chosen.goal,
        disagreement=chosen.disagreement or (record.disagreement if not chosen.goal else None),
        ask_clinic=chosen.ask_clinic or record.ask_clinic,
    )
