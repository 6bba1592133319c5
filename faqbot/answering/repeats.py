"""The same answer asked for again: owned up to, in other words each time, with a person offered."""

from __future__ import annotations

import zlib
from dataclasses import replace
from typing import Tuple

from faqbot.answering.context import Context
from faqbot.answering.misses import HANDOFF
from faqbot.answering.reply import MAX_BUTTONS, Reply

AGAIN = (
    "The pages say no more on this than before, so here it is once more.",
    "I can only repeat what the pages say; for anything beyond them, {contact}.",
    "Once more, as the pages have it. If something is missing, {contact}.",
)


def told_again(reply: Reply, context: Context, contact: str) -> Tuple[Reply, int, int]:
    """Open with a word of its own a reply that is the same as the one before.

    Args:
        reply: About to be sent.
        context: Of the conversation, before it.
        contact: How to reach the clinic, as the end of a sentence.

    Returns:
        The reply, its text's checksum, and how often in a row it was said again.
    """
    said = zlib.crc32(reply.text.encode())
    if said != context.said:
        return reply, said, 0
    lead = AGAIN[context.repeats % len(AGAIN)].format(contact=contact)
    buttons = (*reply.buttons[: MAX_BUTTONS - 1], HANDOFF)
    again = replace(reply, text=f"{lead}\n\n{reply.text}", buttons=buttons)
    return again, said, context.repeats + 1
