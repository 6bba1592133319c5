"""What a turn may draw on, and what it leads to."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Mapping, Optional

from faqbot.answering.context import Context
from faqbot.answering.reply import Reply
from faqbot.content.record import Record
from faqbot.safety.aftermath import Alarm


@dataclass(frozen=True)
class Turn:
    """What a turn leads to."""

    reply: Reply
    context: Context


@dataclass(frozen=True)
class Scene:
    """What a turn may draw on besides the message.

    Args:
        context: At the start of the turn, already without what has faded.
        records: Records of this and earlier messages, the newest of each FAQ.
        contact: How to reach the clinic, as the end of a sentence.
        today: The date, for checklists.
        now: Seconds since 1970.
        emergency: The emergency number.
        crisis: The line for thoughts of suicide.
        alarm: A red flag raised lately that still stands.
    """

    context: Context
    records: Mapping[str, Record]
    contact: str
    today: datetime.date
    now: float
    emergency: str = "112"
    crisis: str = "112"
    alarm: Optional[Alarm] = None
