"""A bare "roughly?" or "ballpark?" after what no page says, such as the price: not even roughly."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Optional

from faqbot.answering.misses import HANDOFF
from faqbot.answering.reply import Reply
from faqbot.answering.scene import Scene, Turn
from faqbot.answering.understood import Understood

_ONLY_ROUGHLY = re.compile(
    r"^\W*(?:(?:and|but|so|ok(?:ay)?|just|only|not even|even|like|at least|can you say|tell me|give me)\W+)*(?:(?:a|an|the|some)\W+)?(?:roughly|rough|approx\w*"
    r"|about|ball ?park|estimat\w*|guess|idea|range|more or less|from|starting (?:at|from)|ish|average|on average|normally|usually)"
    r"(?:\W+(?:idea|number|figure|price|range|guess|estimate|then|maybe|please|pls|how much|what))*\W*$",
    re.IGNORECASE,
)
NOT_EVEN_ROUGHLY = (
    "Not even roughly, I'm afraid: our documents say nothing on it. For this, {contact}."
)


def not_even_roughly(understood: Understood, scene: Scene) -> Optional[Turn]:
    """Say that there is no figure at all; ``None`` where none was asked for or missed.

    Args:
        understood: The message.
        scene: What else is known.
    """
    if not scene.context.misses or not _ONLY_ROUGHLY.match(understood.text):
        return None
    text = NOT_EVEN_ROUGHLY.format(contact=scene.contact)
    reply = Reply(text, "unknown", buttons=(HANDOFF,), release=understood.release)
    return Turn(reply, replace(scene.context, misses=scene.context.misses + 1))
