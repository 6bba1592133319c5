"""Say plainly that nobody is cleared here, to who asks for it or takes themselves for cleared.

A practitioner decides; the questions on health are offered, never begun unasked. Wording to
be approved by a medical reviewer.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Optional

from faqbot.answering.context import Context
from faqbot.answering.misses import HANDOFF
from faqbot.answering.pieces import paragraphs
from faqbot.answering.reply import Button, Reply
from faqbot.answering.scene import Scene, Turn
from faqbot.answering.understood import Understood
from faqbot.faq_ids import CANDIDACY
from faqbot.safety.clearance import asks_clearance, is_bare_yes, thinks_cleared
from faqbot.safety.softening import takes_for_yes

# After these, or before any answer, "so that's a yes" is about having the treatment.
ABOUT_HAVING_IT = frozenset({CANDIDACY, "safety"})
KEEPS_OWN_REPLY = frozenset({"emergency", "urgent", "crisis"})
ANSWERS = frozenset({"answer", "advice", "clarify", "unknown"})
SAID_ALREADY = "not a yes"

SCREENING = Button("Go through the health questions", "/screening")
NOBODY = "This chat clears nobody for the treatment; a practitioner who examines you decides."
NOT_CLEARED = f"**{NOBODY}**"
NO_YES = f"**No, that was not a yes.** {NOBODY}"
OFFERED = (
    "If you like, I can ask you four short questions about your health and sum up what the pages "
    "say on your answers, for you to take along. That is no clearance either."
)


def cleared_nobody(intent: str, understood: Understood, text: str, scene: Scene) -> Optional[Turn]:
    """The denial, if a message wants to be cleared and asks or names nothing else.

    Args:
        intent: Of the message.
        understood: What the model made of it.
        text: The visitor's words.
        scene: What else is known.
    """
    if intent in KEEPS_OWN_REPLY or _holds_more(understood):
        return None
    is_taken = _takes_a_yes(text, scene.context)
    if not is_taken and not asks_clearance(text):
        return None
    if is_taken and scene.context.advised:
        return None  # what was refused, perhaps to stop a medicine, is refused again
    reply = Reply(
        text=paragraphs(NO_YES if is_taken else NOT_CLEARED, OFFERED),
        kind="advice",
        faqs=(CANDIDACY,),
        buttons=(SCREENING, HANDOFF),
        release=understood.release,
    )
    context = scene.context.with_topic((CANDIDACY,), scene.context.goal, scene.now)
    return Turn(reply, replace(context, advised=False))


def denied_before(reply: Reply, text: str) -> Reply:
    """An answer with the denial before it, where a text wants to be cleared besides.

    Args:
        reply: To what else the text asks or names.
        text: The visitor's words.
    """
    wants = asks_clearance(text) or thinks_cleared(text)
    if not wants or reply.kind not in ANSWERS or NOBODY in reply.text or SAID_ALREADY in reply.text:
        return reply
    return replace(reply, text=paragraphs(f"**{NOBODY}**", reply.text))


def _holds_more(understood: Understood) -> bool:
    """Whether a message names a condition or asks something else; then it is answered."""
    return any(
        part.entities.get("condition") or (part.is_understood and part.faq not in (None, CANDIDACY))
        for part in understood.parts
    )


def _takes_a_yes(text: str, context: Context) -> bool:
    if thinks_cleared(text) or takes_for_yes(text):
        return True
    is_about_it = not context.faqs or context.faqs[0] in ABOUT_HAVING_IT
    return is_about_it and is_bare_yes(text)
