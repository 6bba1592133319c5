"""Where a message may fall into several questions.

Only the places are found here; whether a cut is any good is decided by how well the
pieces are understood (``understanding.py``).
"""

from __future__ import annotations

import re
from typing import List, Tuple

MAX_PIECES = 7

# A sentence ends here; "approx. 5" and "3.5" do not end one.
_SENTENCE_END = r"(?<=[?!])\s*|(?<=[a-z0-9)]{2}\.)\s+|\s*[\n;]+\s*|\s+[-–—]+\s+|\.{2,}\s*"
# Before these words a new question may begin.
_JOINT = (
    r",\s*(?:and|or|but|plus|also|oh)\s+(?:also\s+|then\s+)?"
    r"|\s+(?:and|n|nd|plus|also|oh|but|as well as|&|\+)\s+(?:also\s+|then\s+|oh\s+)?"
    r"|,\s+(?=\S)"
    r"|\s*/\s+"
)
# A question word in the middle of a text without punctuation. Not right after another one
# ("how fast does it …", "do you know when …"), where it belongs to the same question.
_QUESTION_WORD = (
    r"(?<!how)(?<!what)(?<!when)(?<!which)(?<!know)(?<!wonder)(?<!wondering)(?<!ask)(?<!tell me)"
    r"(?<!why)(?<!who)(?<!where)(?<!that)(?<!if)(?<!long)(?<!many)(?<!much)(?<!soon)(?<!often)"
    r"(?<!fast)(?<!quickly)(?<!about)(?<!of)(?<!from)(?<!for)(?<!sure)(?<!say)(?<!explain)\s+"
    r"(?=(?:how|what|when|where|who|why|which|can i|can you|could i|do i|do you|does it"
    r"|is it|is there|are there|will i|will it|should i|am i|would it|whats|hows)\b)"
)
_CUT = re.compile(f"(?:{_SENTENCE_END})|(?:{_JOINT})|(?:{_QUESTION_WORD})", re.IGNORECASE)
_STRONG = re.compile(_SENTENCE_END, re.IGNORECASE)
_HAS_WORD = re.compile(r"[^\W_]{2,}")

Piece = Tuple[int, int]


def pieces(text: str) -> List[Piece]:
    """The smallest parts a message may be cut into, as character spans.

    Returns:
        One span when there is nowhere to cut; at most ``MAX_PIECES``. Joining words are in
        no span. When there would be too many, only ends of sentences count, and of those
        the last pieces are taken together.
    """
    found = _spans(text, _CUT)
    if len(found) > MAX_PIECES:
        found = _spans(text, _STRONG)
    if len(found) > MAX_PIECES:
        found = found[: MAX_PIECES - 1] + [(found[MAX_PIECES - 1][0], found[-1][1])]
    return found or [(0, len(text))]


def _spans(text: str, cut: re.Pattern) -> List[Piece]:
    spans: List[Piece] = []
    start = 0
    for match in cut.finditer(text):
        if match.start() > start and _HAS_WORD.search(text, start, match.start()):
            spans.append((start, match.start()))
            start = match.end()
    if _HAS_WORD.search(text, start):
        spans.append((start, len(text)))
    return spans
