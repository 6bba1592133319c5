"""The same answer asked for again: only what the question adds, never all of it once more.

What was said is still on the screen. A follow-up gets the sentence of it that speaks of what
was asked; where none does, it is told so in a line, with ways on.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import replace
from typing import Optional, Sequence, Tuple

from faqbot.answering.context import Context
from faqbot.answering.corrections import without_taken_back
from faqbot.answering.focus import sentences_on
from faqbot.answering.goals import GOAL_NAMES
from faqbot.answering.misses import HANDOFF
from faqbot.answering.reply import MAX_BUTTONS, Reply
from faqbot.answering.sentences import sentences_of
from faqbot.answering.spoken_of import area_in
from faqbot.answering.understood import Part
from faqbot.faq_ids import NEVER_IN_PART

# What concerns safety is said again in full.
SAID_IN_FULL = frozenset({"candidacy"})
# One sentence alone could sound like a promise, or like a clean bill of health.
LIMIT_FIRST = frozenset({"hair_loss", "fat_weight", "results"})
AGAIN = (
    "What I said holds, so here it is again:",
    "I can only say this again:",
    "Once more, as it matters:",
)
NOTHING_SPECIAL = (
    "I found no page that says anything special about {what} here. What they say in general is "
    "in the answer above.",
    "About {what} in particular I find no more than the answer above.",
)
NOTHING_MORE = (
    "I can't find more on that in the pages than the answer above. In short: {gist}",
    "I can't find anything on that beyond the answer above; for the rest, {contact}.",
    "That is all I can find on this. A person at the clinic can tell you more.",
)
ORGAN = (
    "If you have an illness there, that may be a reason against it: one page names several that rule it "
    "out, liver and kidney failure and heart disease among them. Name yours, and I'll look it up."
)
_ORGAN = re.compile(
    r"\b(?:liver|kidneys?|heart|thyroid|lungs?|brain|womb|blood|bones?)\b", re.IGNORECASE
)
SHORTEST_GIST = 8  # words
_END = re.compile(r"\n\n(?:\*\*(?:Where the documents differ|Ask the clinic)|\*Sources?:)")


def told_again(
    reply: Reply, context: Context, contact: str, parts: Sequence[Part] = ()
) -> Tuple[Reply, int, int]:
    """Cut short a reply that is the same as the one before.

    Args:
        reply: About to be sent.
        context: Of the conversation, before it.
        contact: How to reach the clinic, as the end of a sentence.
        parts: What the visitor asked.

    Returns:
        The reply, the full text's checksum, and how often in a row it was asked for again.
    """
    said = zlib.crc32(reply.text.encode())
    if said != context.said:
        return reply, said, 0
    text = _short_text(reply, context.repeats, contact, parts)
    buttons = (*reply.buttons[: MAX_BUTTONS - 1], HANDOFF)
    return replace(reply, text=text, buttons=buttons), said, context.repeats + 1


def _short_text(reply: Reply, repeats: int, contact: str, parts: Sequence[Part]) -> str:
    if reply.kind == "advice" or SAID_IN_FULL.intersection(reply.faqs):
        return f"{AGAIN[repeats % len(AGAIN)]}\n\n{reply.text}"
    body = _END.split(reply.text)[0]
    area = area_in(parts)
    words = without_taken_back(" ".join(part.text for part in parts))
    found = sentences_on(body, words, [area] if area else [])
    gist = first_sentence(body)
    if found and not NEVER_IN_PART.intersection(reply.faqs):
        leads = LIMIT_FIRST.intersection(reply.faqs) and gist not in found
        lines = [gist, *found] if leads else found
        return ("\n" if any(line.startswith("- ") for line in lines) else " ").join(lines)
    if _ORGAN.search(words):
        return f"{gist} {ORGAN}"
    what = area or _goal_named(parts)
    if what:
        return NOTHING_SPECIAL[repeats % len(NOTHING_SPECIAL)].format(what=what)
    variants = NOTHING_MORE[1:] if gist.endswith(":") else NOTHING_MORE
    return variants[repeats % len(variants)].format(gist=gist, contact=contact)


def first_sentence(body: str) -> str:
    """The first sentence of an answer, or more if that says little ("Expect upkeep.")."""
    sentences = sentences_of(body.strip().split("\n")[0])
    gist = sentences[0]
    for sentence in sentences[1:]:
        if len(gist.split()) >= SHORTEST_GIST:
            break
        gist = f"{gist} {sentence}"
    return gist


def _goal_named(parts: Sequence[Part]) -> Optional[str]:
    goals = [goal for part in parts for goal in part.entities.get("goal", ())]
    return GOAL_NAMES.get(goals[-1]) if goals else None
