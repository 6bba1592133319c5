"""Tell what somebody only fears from what happens: "so scared I'll stop breathing from it".

This counts only against the model's alarm. Where a pattern of ``red_flags.yml`` finds a sign, it
decides, and so does any word of today or of having been treated.
"""

from __future__ import annotations

import re

_AFRAID = (
    r"(?:afraid|scared|terrified|frightened|petrified|worried|anxious|nervous|paranoid|panicking)"
)
_FEARED = re.compile(
    rf"\b{_AFRAID}(?: \w+)? (?:that |it |of |about )?(?:\w+ )?(?:i|it|they|she|he|we|my \w+|the \w+)(?:['’]ll|ll)?"
    r" (?:will|might|may|could|would|gonna|going to|can)\b"
    rf"|\b{_AFRAID}(?: \w+)? (?:that )?(?:i|it|she|he)['’]?ll\b"
    rf"|\b{_AFRAID} (?:of|about) (?:not )?\w+ing\b"
    r"|\b(?:fear|dread|phobia|nightmare) (?:of|that|is)\b",
    re.IGNORECASE,
)
_HAPPENS = re.compile(
    r"\b(?:since|now|today|tonight|yesterday|ago|this (?:morning|afternoon|evening)|last night|hours?|minutes?|mins?"
    r"|just (?:had|got)|(?:was|been|got|were) (?:injected|treated)|after (?:the|my|having|getting)"
    r"|(?:is|are|feels?|am|['’]m|im) (?:\w+ )?(?:swelling|closing|swollen|going|getting|tight|numb|blue|black))\b",
    re.IGNORECASE,
)


def only_fears(text: str) -> bool:
    """Whether a text speaks of what may come and of nothing that happens."""
    return bool(_FEARED.search(text)) and not _HAPPENS.search(text)
