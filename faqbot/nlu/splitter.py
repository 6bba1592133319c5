"""Where a message may fall into several questions.

Only the places are found here; whether a cut is any good is decided by how well the
pieces are understood (``understanding.py``).
"""

from __future__ import annotations

import re
from typing import List, Tuple

MAX_PIECES = 7

# A sentence ends here; "approx. 5" and "3.5" do not end one.
_SENTENCE_END = r"\s*\(?\b\d[).]\s+|(?<=[?!])\s*|(?<=[a-z0-9)]{2}\.)\s+(?![\s\d])|\s*[\n;]+\s*|\s+[-–—]+\s+|\.{2,}\s*|\s+[:;]-?[()]+\s+"
# "Need to plan: pain?" leads in to what is asked.
_LEAD_IN = r"(?<=[a-z]{2}):\s+(?=[a-z][^.!?\n]{2,80}\?)"
# A verb before its subject: "does it", "can my sister".
_INVERTED = (
    r"(?:do|does|did|can|could|will|would|should|shall|may|is|are|am|was|has|have)(?:n'?t)?"
    r" (?:i|it|you|u|they|we|he|she|this|that|these|those|there|the|my|your|one|no|any|people)"
)
# "But first tell me" asks what "tell me" does.
_FIRST = r"(?:first(?: of all)?,?\s+(?=(?:tell|can|could|how|what|is|are|do|does|did|who|when|where|let|will|would|should|i want to know)\b))?"
# Before these words a new question may begin.
_JOINT = (
    r",\s*(?:and|or|but|plus|also|oh)\s+(?:also\s+|then\s+)?"
    + _FIRST
    + r"|(?<!work)(?<!works)(?<!worked)(?<!working)(?<!\bdo)(?<!does)(?<!just)(?<!nearly)(?<!half)(?<!last)(?<!lasts)\s+as well as\s+"
    r"|\s+(?:and|n|nd|plus|also|oh|but|&|\+)\s+(?:also\s+|then\s+|oh\s+)?" + _FIRST + r"|,\s+(?=\S)"
    r"|\s*/\s+|(?<=[a-z]{3})(?<!\band)/(?=[a-z]{3})"
    r"|\s*(?:[\u2190-\u21ff\u2600-\u27bf\U0001f300-\U0001faff][\ufe0f\u200d\U0001f3fb-\U0001f3ff]*)+\s*|\s+(?:[|•·]|-+>)\s+"
)
# A question word in the middle of a text without punctuation; see ``_is_finished``.
_QUESTION_WORD = (
    r"\s+(?=(?:how|what|why|when (?:can|do|does|will|is|are|would|should)"
    r"|where (?:can|do|does|will|is|are)|who (?:does|do|will|gives|performs|is doing)"
    r"|which (?:one|is|are|kind|type)|what's|whats|hows|" + _INVERTED + r")\b)"
)
# There a cut needs something finished on its left, or "how fast | does it …" would fall apart:
# a question, or what the visitor tells: "im scared of needles | will it hurt". "Can you" is none.
_PRONOUN = r"(?:i|you|u|it|we|they|he|she|this|that|there|yours?|mine|hers|theirs|ours)\b"
_FINISHED = re.compile(
    rf"\b(?:does|do|is|are|can|could|will|would|should|am|has|have|did)\s+"
    rf"(?:{_PRONOUN}\s+\S+|(?!{_PRONOUN})\S+)"
    r"|^(?:whats|what's|hows|how's|what is|how is)\s+\S+"
    r"|^(?:(?:hi|hello|hey|so|ok|and|but|well)\W+)*(?:i|i'?m|i'?ve|my|we|we're|she|he)\s+\S+",
    re.IGNORECASE | re.DOTALL,
)
# After these words a question goes on: "i was wondering | how long".
_LEADS_ON = frozenset(
    "how what when which who whom whose where why if whether know knows known ask asked asking say said tell "
    "told wonder wondering curious sure see understand understood hear heard explain explained question "
    "of from for about that than like at in on by with to into after before until and or but the a an "
    "anyone anybody someone somebody people person those reason everyone nobody exactly matter".split()
)
# "The difference between this | and that" is one thing.
_BETWEEN = re.compile(r"\bbetween\b(?:(?!\band\b)[^?.!])*$", re.IGNORECASE)
_AND = re.compile(r"[\s,]*(?:and|n|nd|&|\+)\s", re.IGNORECASE)
# "Again and again", "up and about" are one thing, too.
_PAIRS = re.compile(
    r"\b(?:(\w+) and \1|up and (?:about|running|down)|out and about|now and (?:then|again)|on and off|off and on|here and there|back and forth|to and fro"
    r"|in and out|over and (?:over|done)|one and done|all and sundry|do['’]?s and don['’]?ts|pros and cons|ins and outs|safe and sound|bits and (?:bobs|pieces)"
    r"|wait and see|touch and go|black and blue|sick and tired|by and large|once and for all|more and more|red and (?:hot|swollen|sore)|skin and (?:bones?|hair))\b",
    re.IGNORECASE,
)
_RECEIVES = frozenset({"me", "us"})
_TELLING_VERBS = frozenset(
    "tell telling show showing explain explaining let remind advise give inform to for ask asked"
    " asks asking".split()
)
_CUT = re.compile(
    f"(?:{_SENTENCE_END})|(?:{_LEAD_IN})|(?:{_JOINT})|(?P<question>{_QUESTION_WORD})", re.IGNORECASE
)
_STRONG = re.compile(f"(?:{_SENTENCE_END})|(?:{_LEAD_IN})", re.IGNORECASE)
_ASKS = re.compile(
    r"[\W\d]*(?:(?:so|oh|ok|okay|also|then|and|but|or|hi|hello|hey|please|first|firstly|second|secondly"
    r"|just|another one|two things|n|plus|no seriously|well|um|er|good (?:morning|afternoon|evening|day)"
    r"|dear \w+|yes|no|sorry)\b\W*)*"
    r"(?:(?:for|in|on|at|to|from|with|by|of|after|until|since) )?"
    r"(?:how|what|when|where|who|whom|whose|why|which|can|could|do|does|did|is|are|am|was|will|would"
    r"|should|shall|may|might|must|has|have|any(?:thing|one|body|where)?|if|whether|wh?ats|hows|tell me|explain|describe|compare|"
    r"(?:talk|walk|take) (?:me|us) through|(?:need|want|have|got) to (?:move|change|cancel|shift|push)|"
    r"i (?:want|need|would like|wonder|wanna|wish)|i'?d (?:like|love|want)|i'?m (?:wondering|curious)"
    r"|wondering|curious|need to know|want to know|book"
    r"|(?:is|are|was|do|does|did|have|has|can|could|will|would|should)n'?t(?! (?:want|wanna|like|mind|care|feel|really want) )|ca?n'?t|won'?t)\b",
    re.IGNORECASE,
)
# A part that asks for sure, wherever it stands in its sentence.
_ASKS_HARD = re.compile(
    r"\W*(?:(?:and|or|but|also|then|so|just) )*(?:(?:for|in|on|at|to|from|with|by|of) )?"
    r"(?:how|what|when (?:do|does|can|will|would|should|is|are|may)|where|why|which|can i|can it|could it|do i|do you|do they|does it|is it|is there|are there|will i|will it"
    r"|should i|would it|whats|what's|hows)\b"
    r"|.*(?<!no matter )(?<!know )(?<!see )(?<!remember )\bhow (?:long|soon|often|painful)\b",
    re.IGNORECASE | re.DOTALL,
)
_REQUESTS = re.compile(
    r"\b(?:(?:tell|explain to|show|let|help|advise) me|explain|wonder\w*|curious (?:about|if|how|what|when|whether|to|why)|(?:want(?:ed)?|like|love|need) to"
    r" (?:know|ask|hear|understand|learn|book|make|see)|question is|asking|asks? (?:if|whether|how|what|when)|to know|no idea|not sure"
    r"|don'?t (?:understand|get)|do you know|appointment|book)\b",
    re.IGNORECASE,
)
_TELLS = re.compile(
    r"\b(?:i|i'?m|i'?ve|me|my|we|our|she|he|they|his|her|their|everyone|somebody|someone)\b",
    re.IGNORECASE,
)
FRAGMENT = 4  # words; what is shorter may be a question without looking like one
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
    paired = [pair.span() for pair in _PAIRS.finditer(text)]
    for match in cut.finditer(text):
        if any(begin < match.start() and match.end() < end for begin, end in paired):
            continue
        is_unmarked = "question" in cut.groupindex and match.group("question") is not None
        if _BETWEEN.search(text, start, match.start()) and _AND.match(match.group()):
            continue
        if is_unmarked and not _is_finished(text[start : match.start()]):
            continue
        if _HAS_WORD.search(text, start, match.start()):
            spans.append((start, match.start()))
            start = match.end()
        elif not _HAS_LETTER.search(text, start, match.start()):
            start = match.end()  # "1." and the like belong to no piece
    if _HAS_WORD.search(text, start):
        spans.append((start, len(text)))
    return spans


def _is_finished(text: str) -> bool:
    """Whether a new question may begin after some words without a mark between."""
    words = text.lower().split()
    if not words or words[-1] in _LEADS_ON or words[-2:-1] == ["how"]:
        return False
    if words[-1] in _RECEIVES and _TELLING_VERBS.intersection(words[-3:]):
        return False  # "can you tell me | how long"
    return bool(_FINISHED.search(text))


def tellings(text: str) -> List[Piece]:
    """The sentences that only tell something, in a message that asks elsewhere.

    "My twins are nine now and keep me busy. How long does it take?" asks one thing. A
    sentence tells if it has no question mark, does not begin like a question or a request,
    is longer than a fragment and speaks of people; and only if another sentence asks.
    """
    sentences = _spans(text, _STRONG)
    is_asking = [asks(text[start:end]) for start, end in sentences]
    for start, end in _spans(text, _CUT):
        if _ASKS_HARD.match(text[start:end]):
            is_asking = [is_one or s <= start < e for is_one, (s, e) in zip(is_asking, sentences)]
    if not any(is_asking):
        return []
    return [
        (start, end)
        for (start, end), is_question in zip(sentences, is_asking)
        if not is_question
        and _TELLS.search(text[start:end])
        and _words(text, start, end) > FRAGMENT
    ]


def asks(sentence: str) -> bool:
    """Whether a sentence has the form of a question or a request."""
    return "?" in sentence or bool(_ASKS.match(sentence) or _REQUESTS.search(sentence))


def _words(text: str, start: int, end: int) -> int:
    return len(text[start:end].split())
