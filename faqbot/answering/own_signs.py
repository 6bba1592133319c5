"""An own sign after a session: before any list, whom to show it to and when.

"My face is a bit swollen since yesterday" may be the usual course or the start of something
else; a chat can't tell. Stays calm where the pages name such an effect, but never without an
address. Wording to be approved by a medical reviewer.
"""

from __future__ import annotations

import re
from dataclasses import replace

from faqbot.answering.reply import Reply
from faqbot.answering.scene import Scene
from faqbot.safety.treated import tells_treated

LED_KINDS = frozenset({"answer", "clarify", "unknown"})
_SIGN = re.compile(
    r"\b(?:swell\w*|swollen|swole|puff(?:y|ed|ing|iness)|bruis\w*|black and blue|red(?:ness|dish|der)?|rash|itch\w*|burn(?:s|ing)"
    r"|sting(?:s|ing)|stung|sore(?:ness)?|hurt(?:s|ing)?|ach(?:e|es|ing|y)|pain(?:s|ful)?|tender(?:ness)?|throb\w*"
    r"|lump\w*|bump\w*|hard (?:spot|bit|patch|area)s?|knots?|warm|hot|numb\w*|tingl\w*|bleed\w*|blood|ooz\w*|scab\w*"
    r"|dizzy|nause\w*|sick|queasy|fever\w*|shiver\w*|tired|headaches?|spots?|marks?|blotch\w*|stiff\w*|heavy)\b",
    re.IGNORECASE,
)
_FACE = re.compile(
    r"\b(?:face|facial|cheeks?|eyes?|eyelids?|lips?|mouth|jaw|chin|neck|forehead|nose|temples?)\b",
    re.IGNORECASE,
)
_SWOLLEN = re.compile(
    r"\b(?:swell\w*|swollen|swole|puff(?:y|ed|ing|iness)|fat|bigger)\b", re.IGNORECASE
)
_AFTER = re.compile(
    r"\b(?:since|after|from|following) (?:my|the|that|this|a|having|yesterday['’]?s?|today['’]?s)? ?(?:[\w'’-]+ ){0,2}?"
    r"(?:sessions?|treatments?|injections?|jabs?|shots?|meso\w*|procedure|needles?)\b",
    re.IGNORECASE,
)
_IS_STATE = re.compile(
    r"\b(?:i have|i['’]?ve got|i got|i feel|still|now|is it normal (?:that|to (?:still|have))"
    r"|(?:is|are|['’]s|['’]m|am|feels?|looks?|has|have|got|getting|became)"
    r" (?:still |a (?:bit|little) |slightly |quite |very |really |so |all )*"
    r"(?:swollen|puffy|red|sore|hot|warm|itchy|bruised|numb|hard|tender))\b",
    re.IGNORECASE,
)
_MODAL = re.compile(
    r"^\W*(?:will|would|could|can|might|may|how (?:long|common|often|likely|soon)|what if|if|do|does|should)\b",
    re.IGNORECASE,
)
_IS_OWN = re.compile(r"\b(?:my|i['’]?m|i am|im)\b", re.IGNORECASE)
# Asked beforehand, or of others.
_AHEAD = re.compile(
    r"\b(?:will|would|could|can|might|may|if|do|does|how (?:long|common|often|likely|bad|soon)|normally|usually|people"
    r"|patients|avoid|prevent|expect|worried about|afraid of|risk|chance|going to|gonna|should (?:i|it|there))\b",
    re.IGNORECASE,
)
_DENIED = re.compile(
    r"\b(?:no|not|without|n['’]t|dont|isnt|never) (?:\w+ ){0,2}(?:swell\w*|swollen|pain|red\w*|bruis\w*|sore)\b",
    re.IGNORECASE,
)

IN_THE_FACE = (
    "**I can't judge from here what you have. As it is in the face, please show it to the clinic that treated "
    "you today**; for ours, {contact}. If nobody answers, see a doctor."
)
ELSEWHERE = (
    "**I can't judge from here what you have.** If it grows, hurts more, turns hot or hard, or isn't "
    "fading within a few days, show it to the clinic that treated you or to a doctor, the same day; "
    "for ours, {contact}."
)
AT_ONCE = (
    "**Call {emergency} at once** with trouble breathing or swallowing, swelling that spreads quickly or "
    "reaches lips, tongue or throat, faintness, chest pain, trouble seeing, skin that turns white or black, "
    "or redness that spreads with a fever."
)
GENERAL = "What follows is what the pages say in general."


def tells_own_sign(text: str) -> bool:
    """Whether a text tells of something felt or seen after a session that was had.

    Args:
        text: The visitor's words.
    """
    told = [one for one in re.split(r"[.!?;\n]+", text) if _SIGN.search(one)]
    if not told or _DENIED.search(text):
        return False
    told = [one for one in told if not _asks_ahead(one)]
    if tells_treated(text):
        return bool(told)
    return any(
        _AFTER.search(one) and (_IS_STATE.search(one) or _IS_OWN.search(one)) for one in told
    )


def _asks_ahead(sentence: str) -> bool:
    """Whether a sign is only asked about: "will it hurt", but not "it hurts, will it pass"."""
    if _IS_STATE.search(sentence):
        return bool(_MODAL.search(sentence))
    sign = _SIGN.search(sentence)
    return sign is not None and bool(_AHEAD.search(sentence[: sign.start()]))


def led(reply: Reply, text: str, scene: Scene) -> Reply:
    """A usual reply below whom to show an own sign to; unchanged where none is told.

    Args:
        reply: About to be sent.
        text: The visitor's words.
        scene: What else is known.
    """
    if reply.kind not in (*LED_KINDS, "advice") or not tells_own_sign(text):
        return reply
    at_once = AT_ONCE.format(emergency=scene.emergency)
    if reply.kind == "advice":  # which refers to the clinic itself
        first, _, rest = reply.text.partition("\n\n")
        return replace(reply, text="\n\n".join(filter(None, [first, at_once, rest])))
    is_face = bool(_FACE.search(text)) and bool(_SWOLLEN.search(text))
    whom = (IN_THE_FACE if is_face else ELSEWHERE).format(contact=scene.contact)
    general = [GENERAL] if reply.kind == "answer" else []
    return replace(reply, text="\n\n".join([whom, at_once, *general, reply.text]))
