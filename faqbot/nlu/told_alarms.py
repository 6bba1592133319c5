"""An alarm told beside a harmless question: "how long is downtime? now it's like a curtain over my eye".

As a whole such a message sounds like its question. What it tells is therefore read apart, and
believed where it speaks of today or of being treated: "I faint at needles, is there a cream?" does
not.
"""

from __future__ import annotations

import re
from typing import List, Sequence

from faqbot.nlu.splitter import Piece, asks

# Fewer words say too little: "got injected this morning".
MIN_WORDS = 5
# Probability from which an alarm is believed of what is only told; among two thousand training
# wordings of other FAQs that tell something beside a question, three reach it.
TOLD_PROBABILITY = 0.88
_NOW = re.compile(
    r"\b(?:since|ago|today|tonight|minutes?|mins?|hours?|hrs?|this (?:morning|afternoon|evening|noon)|yesterday"
    r"|last night|just (?:had|got|been|now)|days? (?:after|later)|after (?:the|my|your|that|it|meso\w*)|inject\w*|shots?"
    r"|jabs?|needles?|treatment|session|clinic|meso\w*)\b",
    re.IGNORECASE,
)
_HABIT = re.compile(
    r"\b(?:always|whenever|every ?time|easily|usually|never|at the sight|when i (?:see|have|get)|once|years|months|if)\b",
    re.IGNORECASE,
)


def told_stretches(text: str, spans: Sequence[Piece]) -> List[Piece]:
    """Where a message tells something of today beside what it asks.

    Args:
        text: The message.
        spans: Its pieces (``splitter.pieces``).

    Returns:
        The longest runs of pieces without a question's form; none where nothing is asked.
    """
    runs: List[Piece] = []
    is_open = False
    is_asked = [asks(text[start:end]) for start, end in spans]
    for (start, end), is_question in zip(spans, is_asked):
        if not is_question:
            runs = [*runs[:-1], (runs[-1][0], end)] if is_open else [*runs, (start, end)]
        is_open = not is_question
    return [place for place in runs if any(is_asked) and _is_of_now(text[slice(*place)])]


def _is_of_now(words: str) -> bool:
    is_long = len(words.split()) >= MIN_WORDS
    return is_long and bool(_NOW.search(words)) and not _HABIT.search(words)
