"""Keep refusing help with doing it oneself, whatever detail is asked for afterwards.

"Can I buy it and do it at home?" – "what dose would you put then?" Wording to be approved by a
medical reviewer.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Optional

from faqbot.answering.context import Context
from faqbot.answering.misses import HANDOFF
from faqbot.answering.premises import is_refused, refusal
from faqbot.answering.scene import Scene, Turn
from faqbot.answering.understood import Understood

FRESH = 4  # messages for which "what dose?" is about doing it oneself
KEEPS_OWN_REPLY = frozenset({"emergency", "urgent", "crisis", "handoff", "booking"})
_DETAIL = re.compile(
    r"\b(?:dos(?:e|es|age|ing)|ml|mls|mg|cc|millilit\w+|syringes?|vials?|ampoules?|dilut\w+|mix(?:ing)?|ratio|gauge|angle)\b"
    r"|\bhow (?:much|deep|far|often|many (?:ml|units|points|jabs|injections|times))\b(?! (?:does|do|is|are|would|will) (?:it|that|this|a session|you) (?:cost|charge|hurt)|[^.?!]{0,16}\bcosts?\b)"
    r"|\b(?:what|which|what['’]?s)(?: \w+){0,2} (?:needles?|depth|length|product|solution|brand|mixture|strength|amount|roller|pen)\b"
    r"|\bwhere (?:do|can|could|should|would|to) (?:i |you |we )?(?:get|buy|order|find|inject|put|stick)\b"
    r"|\bhow (?:do|would|should|can|to) (?:i |you |we )?(?:inject|do|mix|use|start|put|go)\b"
    r"|\b(?:would|do|should|could) (?:you|i) (?:put|use|inject|mix|take|start|stick|buy)\b"
    r"|\b(?:only|just) (?:little|small|tiny|vitamins?|needles?|a (?:bit|little|drop))\b",
    re.IGNORECASE,
)
KINDS = "types"
_AT_HOME = re.compile(
    r"\b(?:us(?:e|ing)|do(?:ing)?|try(?:ing)?|roll\w*|get(?:ting)?|buy\w*|order\w*|have|having|put|run|giv(?:e|ing)|work\w*|made|meant|one)\b[^.?!]{0,40}"
    r"\b(?:(?:at|for|from) (?:my |the )?home|in (?:my|the|our) (?:bathroom|kitchen|bedroom|living room|house|flat)|(?:by |on )?my ?self|on my own|diy|home use)\b",
    re.IGNORECASE,
)
# What is done at home after a visit.
_RESTS = re.compile(
    r"\b(?:rest\w*|driv\w*|afterwards?|stay\w*|work from home|get home|recover\w*)\b", re.I
)
_AT_CLINIC = re.compile(
    r"\b(?:clinics?|doctors?|professionals?|practitioners?|nurses?|sessions?|appointments?|at yours|you lot)\b",
    re.IGNORECASE,
)


def refused_detail(intent: str, understood: Understood, text: str, scene: Scene) -> Optional[Turn]:
    """The refusal once more to who asks how to do it; ``None`` for anything else.

    Args:
        intent: Of the message.
        understood: What the model made of it.
        text: The visitor's words.
        scene: What else is known.
    """
    context = scene.context
    is_fresh = bool(context.refused) and context.turn - context.refused <= FRESH
    if intent in KEEPS_OWN_REPLY or _AT_CLINIC.search(text):
        return None
    if not (is_fresh and _DETAIL.search(text) or _is_of_kinds(context, text)):
        return None
    told = refusal(scene.contact)
    reply = replace(told, release=understood.release, buttons=(HANDOFF,))
    return Turn(reply, replace(context, refused=context.turn))


def _is_of_kinds(context: Context, text: str) -> bool:
    """Whether a kind just spoken of is to be used at home: "is that ok to use in my bathroom"."""
    is_topic = context.faqs[:1] == (KINDS,) and context.turn - context.topic_turn <= FRESH
    return is_topic and bool(_AT_HOME.search(text)) and not _RESTS.search(text)


def marked_refused(context: Context, text: str) -> Context:
    """The context after a message that wanted help with doing it oneself."""
    return replace(context, refused=context.turn) if is_refused(text) else context
