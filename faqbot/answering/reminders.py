"""Recall before an answer what the visitor named that a doctor must decide on.

Said where it matters, once in a while elsewhere, and never before history and the like.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from faqbot.answering.context import Concern, Context
from faqbot.answering.reply import Reply
from faqbot.faq_ids import CANDIDACY

# What bears on having the treatment, and what has nothing to do with anybody's health.
CAUTIOUS = frozenset(
    {"safety", "side_effects", "preparation", "aftercare", "booking", "anesthesia", "ingredients"}
    | {"types"}  # who may not have one kind may not have another for all the pages say
)
NEUTRAL = frozenset({"history", "definition", "provider", "vs_creams_oral"})
REMINDED_EVERY = 4  # messages
REMINDED_KINDS = frozenset({"answer", "advice"})
REMINDER = "**{name}: {outcome}.** What follows is general and not a yes for you."
REMINDER_BARE = (
    "**You named: {name}.** A doctor must decide on that first; what follows is general."
)


def reminded(reply: Reply, context: Context) -> Reply:
    """An answer with a line before it that recalls what the visitor named, where it matters.

    Args:
        reply: About to be sent.
        context: Of the conversation.
    """
    concern = recalled_by(reply, context)
    return replace(reply, text=f"{_line(concern)}\n\n{reply.text}") if concern else reply


def recalled_by(reply: Reply, context: Context) -> Optional[Concern]:
    """What a reply has to recall before its answer; ``None`` for nothing.

    Before an answer that bears on having the treatment it is recalled each time, before
    history and the like never, and before any other once in a while.

    Args:
        reply: About to be sent.
        context: Of the conversation.
    """
    own = [one for one in context.concerns if not one.is_others and one.name not in reply.text]
    if reply.kind == "advice":  # which deals itself with what its message names
        own = [one for one in own if one.turn < context.turn]
    if reply.kind not in REMINDED_KINDS or CANDIDACY in reply.faqs or not own:
        return None
    if reply.kind == "advice" or CAUTIOUS.intersection(reply.faqs):
        return own[-1]
    if reply.faqs and NEUTRAL.issuperset(reply.faqs):
        return None
    since = context.turn - own[-1].recalled
    is_due = own[-1].recalled < own[-1].turn or since >= REMINDED_EVERY
    return own[-1] if is_due else None


def _line(concern: Concern) -> str:
    if not concern.outcome:
        return REMINDER_BARE.format(name=concern.name)
    return REMINDER.format(name=concern.name, outcome=concern.outcome)
