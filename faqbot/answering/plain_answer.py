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
    r"(?: or (?:not|can['’]?t i|no))?(?: (?:have|get|do) (?:it|this|that))?(?: then| or not)?\W*$",
    re.IGNORECASE,
)
NOT_A_YES = "It is not a yes."
NO_VERDICT = "The pages give no plain yes or no on that. In short: {gist}"


def wants_verdict(text: str) -> bool:
    """Whether a text asks for a plain yes or no on what was said."""
    return bool(_PLAIN.search(text))


def on_candidacy(record: Record, condition: Optional[str]) -> Answer:
    """Say once more, in short, that it is not a yes, and what it depends on.

    Args:
        record: The FAQ ``candidacy``.
        condition: The health condition spoken of last.
    """
    details = record.details
    if condition is None or "conditions" not in details:
        gist = details.get("closing", {}).get("one", "")
        return Answer(f"{NOT_A_YES} {gist}".strip(), ())
    found = finding(details, condition)
    text = f"{NOT_A_YES} {line(details, found)} {details['closing']['one']}"
    return Answer(text, tuple(found["facts"]))
