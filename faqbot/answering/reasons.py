"""A bare "why?" after an answer: the reason the pages give, or that they give none."""

from __future__ import annotations

import re
from typing import Optional

from faqbot.answering.candidacy import NOT_COVERED, finding, outcome_of
from faqbot.answering.context import Concern, Context
from faqbot.answering.pieces import Piece, facts_of, mentions
from faqbot.content.record import Record
from faqbot.faq_ids import CANDIDACY

_WHY = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|but|and|so|oh|hm+|no|yes|yeah|well|really|right|um|er)\W+)*"
    r"(?:why|how come|what for|for what reason|what(?:['’]?s| is) the reason|says why|wai|y)"
    r"(?:\W+(?:not|no|so|is (?:that|it|this)|is|that|it|this|though|tho|then|exactly|on earth|ever|pls"
    r"|please|do (?:they|you|the pages) (?:say|think) (?:that|so)|would (?:that|it) be|does (?:it|that)"
    r" matter|can['’]?t (?:i|you)|shouldn['’]?t i|for))*\W*$",
    re.IGNORECASE,
)
NOT_SAID = "The pages don't say why."
NOT_IN_PAGES = (
    "I could not find anything on it in the five pages I look things up in; they may just not "
    "mention it."
)
NOT_MINE = (
    "Because I only know what five web pages say, not your case. A doctor or pharmacist who knows "
    "it can weigh that up; I can't."
)
# After what was said of an illness, a medicine or a stage of life.
NO_REASON = (
    "The page gives no reason; it only says so. A doctor who knows your case can explain what "
    "speaks against it, and only they can decide."
)
SILENCE = (
    "Because no page speaks of it, and silence is not a yes. A doctor who knows your case can "
    "weigh it up; I can't."
)
NOT_AT_HOME = (
    "Because it has to be a trained professional, one page says, and another names allergic reactions "
    "and infections, if rare. At home nobody could deal with either."
)
NOT_AT_HOME_FACTS = ("S4-15", "S0-30")
PAST = "Because no page says what holds once it is over; a doctor who knows your history can."
OF_THE_OTHERS = "For the others on the list the pages give no reason; they only name them."


def asks_why(text: str) -> bool:
    """Whether a text is a bare question for the reason of what was said."""
    return bool(_WHY.match(text))


def recent_concern(context: Context) -> Optional[Concern]:
    """What was named, or refused again, in the message before; ``None`` if nothing."""
    recent = [one for one in context.concerns if one.turn >= context.turn - 1]
    return recent[-1] if recent else None


def reason_of(context: Context, record: Optional[Record]) -> Piece:
    """The reason for what was said last.

    Args:
        context: Of the conversation.
        record: The FAQ answered last, if one.
    """
    if context.refused and context.turn - context.refused <= 1:
        return {"text": NOT_AT_HOME, "facts": list(NOT_AT_HOME_FACTS)}
    if context.advised:
        return {"text": NOT_MINE, "facts": []}
    if context.misses or record is None:
        return {"text": NOT_IN_PAGES, "facts": []}
    reasons = record.details.get("reasons", ())
    concern = recent_concern(context)
    if record.id == CANDIDACY and concern is not None:
        return _of_concern(concern, record)
    for reason in reasons:
        if _fits(reason, context) and (record.id != CANDIDACY or context.condition):
            return reason
    if record.id == CANDIDACY and reasons and not (context.condition and not context.concerns):
        said = " ".join([*(reason["text"] for reason in reasons), OF_THE_OTHERS])
        return {"text": said, "facts": list(facts_of(reasons))}
    return {"text": NOT_SAID, "facts": []}


def _of_concern(concern: Concern, record: Record) -> Piece:
    """The reason for what is said on one illness, medicine or stage of life."""
    found = finding(record.details, concern.value)
    if concern.is_over:
        return {"text": PAST, "facts": found["facts"]}
    if outcome_of(found) == NOT_COVERED:
        return {"text": SILENCE, "facts": found["facts"]}
    for reason in record.details.get("reasons", ()):
        if concern.value in reason.get("conditions", ()):
            return reason
    return {"text": NO_REASON, "facts": found["facts"]}


def _fits(reason: Piece, context: Context) -> bool:
    if "conditions" in reason:
        return context.condition in reason["conditions"]
    return "words" not in reason or mentions(context.asked, reason["words"])
