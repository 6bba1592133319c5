"""Parts of a message that are read otherwise than the model did, before anything is answered.

"Ok so no prices. How many times then": the first part only takes note of what was declined.
"What about my hands, they look old" tells something and asks all the same.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import List, Sequence

from faqbot.answering.understood import Part, Understood
from faqbot.answering.wishes import is_only_wish

# What was declined or found missing is only taken note of by these.
NOTING = frozenset({"out_of_scope", "telling", "nlu_fallback", "deny", "affirm", "bot_chitchat"})
_OPENING = (
    r"(?:ok(?:ay)?|k|so|right|fine|fair enough|fair|alright|all right|i see|hm+|well|oh|shame|pity|got it|understood|cool"
    r"|thats ok|that['’]?s (?:ok|fine|a shame|a pity)|no (?:problem|worries|prob)|never ?mind|noted|ah|ugh|sure)"
)
_NOTES = re.compile(
    rf"^\W*(?:{_OPENING}\W+)+(?:then\W+)?(?:(?:there(?:['’]?s| is| are)|you|u|they|it|that)\W+)?(?:(?:have|has|got|do|are|is|can|will)\W*)?"
    r"(?:no|not|n['’]?t|none|nothing|don['’]?t|dont|doesn['’]?t|doesnt|can['’]?t|cant|cannot|won['’]?t|wont|isn['’]?t|isnt|never)\b[^?]*$"
    rf"|^\W*(?:{_OPENING}\W*)+$|^\W*no (?:\w+\W?){{1,2}}then\W*$",
    re.IGNORECASE,
)
_TOLD = frozenset({"telling", "nlu_fallback", "did_you_mean"})
_ASKS_ABOUT = re.compile(r"\b(?:what|how|wot|wat|hw) ?(?:about|abt|bout)\b", re.IGNORECASE)


def reread(understood: Understood) -> Understood:
    """The message without what asks nothing, and with what asks after all read as a follow-up."""
    parts = _left(understood.parts)
    parts = [_as_question(part) for part in parts]
    return (
        understood if tuple(parts) == understood.parts else replace(understood, parts=tuple(parts))
    )


def _left(parts: Sequence[Part]) -> List[Part]:
    """The parts that ask something; all of them where none does."""
    asking = [part for part in parts if not is_only_wish(part.text) and not _only_notes(part)]
    return asking or list(parts)


def _only_notes(part: Part) -> bool:
    return (part.label in NOTING or not part.is_understood) and bool(_NOTES.match(part.text))


def _as_question(part: Part) -> Part:
    if part.label in _TOLD and _ASKS_ABOUT.search(part.text):
        return replace(part, label="follow_up", is_understood=True, is_elliptical=True)
    return part
