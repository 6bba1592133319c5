"""Questions of money, which no document answers.

The model knows whole ones; a short "ok and cost for that" it takes for a follow-up of whatever
was spoken of before, which then would be answered in place of the price.
"""

from __future__ import annotations

import re

_PRICE = re.compile(
    r"\b(?:pric(?:e|es|ey|ing|y)|costs?|costing|fees?|expensive|cheap(?:er|est)?|afford\w*|pay(?:ing|ment)?"
    r"|payments|charge[sd]?|quote|discounts?|instal?lments?|insurance|financ(?:e|ing)|how many (?:quid|pounds"
    r" sterling|dollars|euros?|bucks)|free of charge|per session price|budget|deposit|refund\w*|set (?:me|us|you) back|knock (?:me|us) back|(?:what|wot)['’]?s the damage|ballpark figure"
    r"|(?:in terms of|for the|save|how much|what) money|(?:money|cost|price)[- ]wise|mates['’]? rates|on tick|klarna|clearpay|afterpay|pay monthly)\b|[£$€]",
    re.IGNORECASE,
)
# "How much is that?", and not "how much would I lose" or "how much does it hurt".
_HOW_MUCH = re.compile(
    r"^\W*(?:(?:and|ok(?:ay)?|so|but|right|then|thanks|cool|great)\W+)*how much"
    r"(?:['’]?s|\s+(?:is|are|for|does|do|would|will|wud)\s+)?\s*"
    r"(?:it|that|this|they|them|those|these|one|each|both|all|it all|a session|one session|per session"
    r"|a course|the (?:whole|lot|treatment|course|first one|other one|second one|\w+ (?:one|kind)))*"
    r"(?:\W+(?:be|then|though|tho|pls|please|in total|altogether|roughly|about|set me back))*\W*$",
    re.IGNORECASE,
)
# Fat that is lost, water that is drunk, and other sums without money.
_OTHER_SUMS = re.compile(
    r"\bprice (?:of|you) (?:beauty|pay for)\b|\bpay attention\b", re.IGNORECASE
)


def asks_price(text: str) -> bool:
    """Whether a text asks what something costs, or how to pay for it."""
    if _OTHER_SUMS.search(text):
        return False
    return bool(_PRICE.search(text) or _HOW_MUCH.match(text))
