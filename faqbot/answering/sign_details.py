"""What somebody adds to a sign they told of: "it was three days ago", "and it's getting bigger".

Such words name nothing, so the model takes them for a tale or for another question. After a sign
was told they are about that sign, and nobody here can judge it. Wording to be approved by a
medical reviewer.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Optional

from faqbot.answering.misses import HANDOFF
from faqbot.answering.reply import Reply
from faqbot.answering.scene import Scene, Turn
from faqbot.answering.understood import Understood

STILL = (
    "Thank you, that matters to whoever looks at it; I can't judge a sign from here. Please show it "
    "**today** to the clinic that treated you or to your own doctor, and tell them just that. If it gets "
    "worse, or fever or pus comes, **call {emergency}**."
)
LONGEST = 12  # words
# Labels that have no answer of their own for such a message.
TOLD = frozenset(
    {"telling", "nlu_fallback", "did_you_mean", "follow_up", "correction", "deny", "affirm"}
    | {"out_of_scope", "personal_advice", "nonsense"}
)
_NUMBER = r"(?:\d+|an?|one|two|three|four|five|six|seven|a few|a couple(?: of)?|some|several)"
_WHEN = (
    rf"\b{_NUMBER} (?:minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|wks?|months?) (?:ago|now|already|later|since)\b"
    rf"|\bsince (?:yesterday|last|this|the|my|{_NUMBER}|\w+day|then)\b|\b(?:for|started|began|came (?:up|on)|happened|noticed|got it|it was|was) (?:\w+ ){{0,2}}?"
    r"(?:yesterday|today|tonight|last (?:night|week|\w+day)|this (?:morning|week|afternoon|evening)|(?:on )?\w+day|overnight|just now|right after)\b"
    rf"|^\W*(?:(?:about|like|only|maybe|just|for|around|after|well|oh)\W+)*{_NUMBER} (?:hours?|days?|weeks?|nights?)\W*$"
)
_HOW = (
    r"\b(?:getting|got|gets|growing|grows|becoming|gone|turned|feels?|is|it['’]?s|its|looks?) (?:\w+ ){0,2}?(?:bigger|larger|worse|redder|hotter|harder|darker"
    r"|sorer|tighter|spreading|growing|hot|warm|hard|throbbing|oozing|leaking|weeping|itchier|more (?:red|sore|swollen|painful))\b"
    r"|\b(?:still|not|never|isn['’]?t|hasn['’]?t|won['’]?t) (?:\w+ )?(?:there|gone|going (?:away|down)|getting better|better|healed|healing|gone down)\b"
    r"|\b(?:it|they)(?:['’]?s| is| are|['’]?re)? (?:spread\w*|swelled|swollen|throb\w*|burn\w*|ooz\w*|weep\w*|worse)\b"
)
_DETAIL = re.compile(rf"{_WHEN}|{_HOW}", re.IGNORECASE)
_ASKS = re.compile(
    r"\?|^\W*(?:(?:so|and|but|ok(?:ay)?)\W+)*(?:how|what|which|who|where|when|why|does|do|did|is|are|can|could|will"
    r"|would|should|may)\b",
    re.IGNORECASE,
)


def adds_to_sign(text: str) -> bool:
    """Whether a few words only say since when a sign is there, or how it goes on."""
    if len(text.split()) > LONGEST or _ASKS.search(text):
        return False
    return bool(_DETAIL.search(text))


def still_a_sign(intent: str, understood: Understood, text: str, scene: Scene) -> Optional[Turn]:
    """Send whoever adds to a sign to a doctor; ``None`` where no sign was told just before.

    Args:
        intent: What the model took the message for.
        understood: What it made of it.
        text: The visitor's words.
        scene: What else is known.
    """
    context = scene.context
    is_fresh = context.turn - context.topic_turn <= 1
    if not (context.advised and context.effects and is_fresh):
        return None
    if intent not in TOLD or not adds_to_sign(text):
        return None
    told = STILL.format(emergency=scene.emergency)
    reply = Reply(told, "advice", buttons=(HANDOFF,), release=understood.release)
    return Turn(reply, replace(context, topic_turn=context.turn, at=scene.now, misses=0))
