"""Short questions on what was just compared: "which hurts more?", "is that one as good?".

The answers stand in ``details["asides"]`` of the FAQ they follow. Where none fits, no page
compares that, which is said in a line.
"""

from __future__ import annotations

import re
from typing import Any, Mapping, Optional, Sequence

from faqbot.answering.pieces import Piece, mentions

LONGEST = 14  # words; a longer text says itself what it is about
# The topics that set things side by side, and what these are called.
COMPARED = {
    "vs_liposuction": "the two",
    "types": "the kinds",
    "vs_creams_oral": "them",
    "face": "the two",
}
_POINTS = re.compile(
    r"^\W*(?:(?:and|so|but|ok(?:ay)?|then)\W+)*which\b|\bwhich (?:one|kind|type|of|is|works?|hurts?|lasts?)\b"
    r"|\b(?:that|this) (?:one|kind|type|sort|version)\b"
    r"|\b(?:first|second|third|other|former|latter|normal|usual|classic\w*|needle\w*|no[- ]needle|micro\w*"
    r"|machine|electric\w*|pen|roller|cream|tablet|pill|lipo\w*|surgical|gentle\w*) "
    r"(?:one|ones|kind|type|sort|version|way|method|option)\b"
    r"|\b(?:both|either|neither|the two|each)\b|\bthan\b|\bas (?:good|well|effective|strong|painful|safe)\b"
    r"|\b(?:which|what(?:['’]?s| is)?|is (?:it|that|this)|are they)\b.*\b(?:saf|cheap|fast|quick|strong|weak"
    r"|gentl|easi|mild|riski|long)e?r\b"
    r"|\bdifferen\w+|\bcompared?\b|\bhow many (?:little |tiny )?(?:needles|spikes|pins)\b"
    r"|\b(?:hurt|last|sting|cost|work)s? (?:more|less|longer|better)\b|\b(?:better|worse|best)\b",
    re.IGNORECASE,
)
_WEIGHS = re.compile(
    r"\b(?:which|than|both|either|neither|more|less|compared?|differen\w+|better|best|worse)\b",
    re.IGNORECASE,
)
# After a liposuction of one's own, what is uneven may be meant.
_AFTER_IT = re.compile(r"\b(?:after|had|since|from) (?:my |the )?lipo\w*", re.IGNORECASE)
# "Which of those works best?" after any list asks for what no page weighs.
_OF_THOSE = re.compile(
    r"^\W*(?:(?:and|so|but|ok(?:ay)?|then|hm+|right|well)\W+)*(?:which|wich|what)(?: one)?(?:s)? (?:of|out of|from|among) "
    r"(?:those|these|them|all (?:of )?(?:those|these|them)|the (?:two|three|four|lot|bunch))\b",
    re.IGNORECASE,
)
# After what it is used for, "which works best?" means these as well.
LISTING = frozenset({"conditions_treated", "body_areas"})
_WORKS_BEST = re.compile(
    r"^\W*(?:(?:and|so|but|ok(?:ay)?|then|hm+|right|well)\W+)*(?:which|wich)(?: (?:one|thing|is|would|does|do|area|problem|works?|responds?|goes|reacts?|be))+"
    r"(?: the)? (?:best|better|most|fastest|quickest|worst|least)\b",
    re.IGNORECASE,
)
_ASKS_DEGREE = re.compile(
    r"\b(?:best|better|most|worst|worse|least|easi|fast|quick|strong|weak|saf)\w*|\bdoes? it work\b",
    re.I,
)
NOT_WEIGHED = (
    "No page weighs them against each other or says where it works best, so I won't guess. The doctor who "
    "examines you can say what is realistic for each."
)
NOT_COMPARED = "No page compares {what} on that, so I won't guess. Please ask the clinic."


def piece_for(
    topic: str, details: Mapping[str, Any], text: str, kinds: Sequence[str], leans: bool
) -> Optional[Piece]:
    """The piece that a short question after a topic asks for; ``None`` if it asks for none.

    Args:
        topic: The FAQ spoken of last.
        details: Of that FAQ's record.
        text: The visitor's words.
        kinds: Kinds of treatment spoken of, the message's own first.
        leans: Whether the words need what went before.
    """
    asides = details.get("asides", ())
    if _weighs_a_list(topic, text):
        return {"text": NOT_WEIGHED, "facts": []}
    is_short = len(text.split()) <= LONGEST
    points = _POINTS.search(text) or leans or (_AFTER_IT.search(text) and topic == "vs_liposuction")
    if not asides or not is_short or not points:
        return None
    weighs = bool(_WEIGHS.search(text))
    for piece in asides:
        is_of_kind = piece["kind"] in kinds and not weighs if "kind" in piece else True
        if is_of_kind and mentions(text, piece["words"]):
            return piece
    if weighs and not leans and topic in COMPARED:
        return {"text": NOT_COMPARED.format(what=COMPARED[topic]), "facts": []}
    return None


def _weighs_a_list(topic: str, text: str) -> bool:
    """Whether a text asks which of the things just listed does best."""
    if topic in LISTING and _WORKS_BEST.search(text):
        return True
    return topic not in COMPARED and bool(_OF_THOSE.search(text) and _ASKS_DEGREE.search(text))
