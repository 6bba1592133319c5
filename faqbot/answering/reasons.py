"""A bare "why?" after an answer: the reason the pages give, or that they give none."""

from __future__ import annotations

import re
from typing import Optional

from faqbot.answering.context import Context
from faqbot.answering.pieces import Piece, mentions
from faqbot.content.record import Record

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


def asks_why(text: str) -> bool:
    """Whether a text is a bare question for the reason of what was said."""
    return bool(_WHY.match(text))


def reason_of(context: Context, record: Optional[Record]) -> Piece:
    """The reason for what was said last.

    Args:
        context: Of the conversation.
        record: The FAQ answered last, if one.
    """
    if context.advised:
        return {"text": NOT_MINE, "facts": []}
    if context.misses or record is None:
        return {"text": NOT_IN_PAGES, "facts": []}
    for reason in record.details.get("reasons", ()):
        if _fits(reason, context):
            return reason
    return {"text": NOT_SAID, "facts": []}


def _fits(reason: Piece, context: Context) -> bool:
    if "conditions" in reason:
        return context.condition in reason["conditions"]
    return "words" not in reason or mentions(context.asked, reason["words"])
