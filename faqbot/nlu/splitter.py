"""Where a message may fall into several questions.

Only the places are found here; whether a cut is any good is decided by how well the
pieces are understood (``understanding.py``).
"""

from __future__ import annotations

import re
from typing import List, Tuple

MAX_PIECES = 7

# A sentence ends here; "approx. 5" and "3.5" do not end one.
_SENTENCE_END = r"\s*\(?\b\d[).]\s+|(?<=[?!])\s*|(?<=[a-z0-9)]{2}\.)\s+(?![\s\d])|\s*[\n;]+\s*|\s+[-–—]+\s+|\.{2,}\s*"
# Before these words a new question may begin.
_JOINT = (
    r",\s*(?:and|or|but|plus|also|oh)\s+(?:also\s+|then\s+)?"
    r"|\s+(?:and|n|nd|plus|also|oh|but|as well as|&|\+)\s+(?:also\s+|then\s+|oh\s+)?"
    r"|,\s+(?=\S)"
    r"|\s*/\s+|(?<=[a-z]{3})(?<!\band)/(?=[a-z]{3})"
)
# A question word in the middle of a text without punctuation; see ``_ASKED_BEFORE``.
_QUESTION_WORD = (
    r"\s+(?=(?:how|what|when|where|who|why|which|can i|can you|could i|do i|do you|does it"
    r"|is it|is there|are there|will i|will it|should i|am i|would it|what's|whats|hows)\b)"
)
# There a cut needs a finished question on its left, or "how fast | does it …" would fall apart.
_ASKED_BEFORE = re.compile(
    r"\b(?:does|do|is|are|can|could|will|would|should|am|has|have|did)\s+\S+.*\S+"
    r"(?<!\bhow)(?<!\bwhat)(?<!\bwhen)(?<!\bwhich)(?<!\bknow)(?<!\bask)(?<!\bme)(?<!\bwho)(?<!\bif)"
    r"(?<!\bof)(?<!\bfrom)(?<!\bfor)(?<!\babout)(?<!\bsay)(?<!\bthat)(?<!\bwonder)(?<!\bto)$"
    r"|^(?:what|whats|what's|hows|how's)\s+(?:is\s+)?(?:it|that|mesotherapy|this)$",
    re.IGNORECASE | re.DOTALL,
)
_CUT = re.compile(f"(?:{_SENTENCE_END})|(?:{_JOINT})|(?P<question>{_QUESTION_WORD})", re.IGNORECASE)
_STRONG = re.compile(_SENTENCE_END, re.IGNORECASE)
_HAS_LETTER = re.compile(r"[^\W\d_]")
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
        is_unmarked = "question" in cut.groupindex and match.group("question") is not None
        if is_unmarked and not _ASKED_BEFORE.search(text[start : match.start()]):
            continue
        if _HAS_WORD.search(text, start, match.start()):
            spans.append((start, match.start()))
            start = match.end()
        elif not _HAS_LETTER.search(text, start, match.start()):
            start = match.end()  # "1." and the like belong to no piece
    if _HAS_WORD.search(text, start):
        spans.append((start, len(text)))
    return spans
