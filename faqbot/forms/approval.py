"""Tell whether words approve of a request that was read back: "looks good", "all correct".

Nothing is kept without a clear yes, so every word must belong to one; "right number, wrong
name" and "correct the name" are none.
"""

from __future__ import annotations

import re

_CORE = frozenset(
    """yes yeah yep yup yea ya ok okay good fine right correct perfect great exactly confirm confirmed
    confirming accurate lgtm alright lovely brilliant excellent ideal approved approve agreed agree send
    submit absolutely definitely precisely indeed true spot""".split()
)
_AROUND = frozenset(
    """looks look looking sounds sound seems seem is are it its thats that this these those they theyre all
    everything everythings details detail the to me for on about just very quite really totally completely
    hundred percent i im ive happy with so far away off through go ahead and now then please thanks thank
    you thx ta cheers pls done checked have how should be as sure well oh my request there here bang hereby
    do x hi super pretty""".split()
)
_ASKS_CHANGE = re.compile(
    r"\b(?:wrong|incorrect|not|n['’]t|dont|isnt|arent|but|except|change|edit|instead|almost|nearly|odd|typo"
    r"|correct (?:the|my|it|that|this)|later|wait)\b|\?|👎|❌",
    re.IGNORECASE,
)


def approves(text: str) -> bool:
    """Whether words say that what was read back is right and may go.

    Args:
        text: The visitor's words.
    """
    words = re.findall(r"[a-z]+", text.lower().replace("’", "").replace("'", ""))
    if not words or _ASKS_CHANGE.search(text):
        return False
    return any(word in _CORE for word in words) and all(
        word in _CORE or word in _AROUND for word in words
    )


def asks_correction(text: str) -> bool:
    """Whether words that begin like a yes want something put right after all."""
    return bool(_ASKS_CHANGE.search(text))
