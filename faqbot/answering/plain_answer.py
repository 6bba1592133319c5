"""A visitor who wants a plain yes or no: "so is it a yes or no", "so no then?".

Who may be treated never ends in a yes. Elsewhere the first sentence of the answer has to do,
because the pages hold claims rather than verdicts.
"""

from __future__ import annotations

import re
from typing import Optional

from faqbot.answering.asked import Answer
from faqbot.answering.candidacy import finding, line
from faqbot.content.record import Record

_OPENING = r"^\W*(?:(?:ok(?:ay)?|so|but|and|right|well|hm+|please|pls|just|sorry|fine)\W+)*"
_PLAIN = re.compile(
    r"\b(?:a )?(?:simple |straight |plain |clear )?(?:yes|yeah|yep|y)\s?(?:or|/|\\)\s?(?:a )?(?:no|nah|nope|n)\b"
    r"|"
    + _OPENING
    + r"(?:is (?:it|that)|it['’]?s|that['’]?s|thats|its|was that|i['’]?ll take (?:it|that) as)"
    r"(?: like)? (?:just )?an? (?:yes|no|maybe)\b"
    r"|" + _OPENING + r"(?:yes|no|a yes|a no|not)\s+then\W*$"
    r"|^\W*(?:so|ok so|right so)\W+(?:yes|no|not|it['’]?s (?:yes|no))\W*$"
    r"|^\W*(?:so|ok so|but)\W+(?:can i|i can|i can['’]?t|i cannot|am i allowed|i(?:['’]?m| am) (?:not )?allowed)"
    r"(?: or (?:not|can['’]?t i|no))?(?: (?:have|get|do) (?:it|this|that))?(?: then| or not)?\W*$"
    # "Can I or cant I", "do I get it or not", "am I in or out", "is it a go or a no go".
    r"|"
    + _OPENING
    + r"(?:(?:can|may|could|should|shall|do|am|will|would) (?:i|we|she|he)(?: (?:have|get|do|take|come|be|go|still|just|actually|ok(?:ay)?|fine|suitable"
    r"|eligible|allowed|treated|in|good|for|to|it|this|that|one|a|the|treatment|jabs?|injections?|meso\w*)){0,5}"
    r"|is (?:it|that|this) (?:a |an )?(?:go|goer|green light|possible|allowed|permitted|on))"
    r",? or (?:not|no|out|nay|off|(?:a )?no[- ]?go|(?:a )?red light|(?:can|may|could|should|shall|do|am|will|would|ca|wo|sha|ai|is)"
    r"(?:n['’]?t|not| not)? ?(?:i|we|she|he|it)(?: not)?(?: (?:have|get|do) (?:it|this|that|one))?)(?: then)?\W*$",
    re.IGNORECASE,
)
_WHICH = re.compile(
    r"^\W*(?:(?:ok(?:ay)?|so|but|and|well|hm+|right|then)\W+)*which (?:one |side |page |of (?:them|those|these) )?(?:is|are) (?:it|true|right|correct|the right one)(?: then| now)?\W*$"
    r"|^\W*(?:(?:ok(?:ay)?|so|but|and|well)\W+)*what is it (?:then|now)\W*$",
    re.IGNORECASE,
)
NOT_A_YES = "It is not a yes."
AS_FAR = "As far as the pages go:"
UNSETTLED = (
    "That the pages leave open, and I can't settle it: none of them cites a study. In short: {gist}"
)
NO_VERDICT = "The pages give no plain yes or no on that. In short: {gist}"


def wants_verdict(text: str) -> bool:
    """Whether a text asks for a plain yes or no on what was said, or which of two things holds."""
    return bool(_PLAIN.search(text)) or asks_which(text)


def asks_which(text: str) -> bool:
    """Whether a text asks which side is right: "so which is it"."""
    return bool(_WHICH.match(text))


def on_candidacy(record: Record, condition: Optional[str], opening: str = NOT_A_YES) -> Answer:
    """Say once more, in short, that it is not a yes, and what it depends on.

    Args:
        record: The FAQ ``candidacy``.
        condition: The health condition spoken of last.
        opening: What it begins with.
    """
    details = record.details
    if condition is None or "conditions" not in details:
        gist = details.get("closing", {}).get("one", "")
        return Answer(f"{opening} {gist}".strip(), ())
    found = finding(details, condition)
    text = f"{opening} {line(details, found)} {details['closing']['one']}"
    return Answer(text, tuple(found["facts"]))
