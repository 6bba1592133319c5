"""What visitors are cross about: the clinic's service, or the bot itself. Regretted, never argued with.

A chat cannot look into what went wrong at a desk or on the telephone; people at the clinic can.
"""

from __future__ import annotations

import re
from typing import Optional

_CLINIC = (
    r"(?:you (?:people|guys|lot)|your (?:staff|team|people|clinic|place|receptionist|girls?|nurses?|doctors?|office)"
    r"|(?:the|that|this|a|some) (?:\w+ ){0,2}?(?:receptionist|reception|front desk|desk|staff|clinic|nurse|secretary|manager)|customer service)"
)
_BAD = (
    r"(?:rude|awful|terrible|horrible|disgusting|unprofessional|dismissive|useless|appalling|shocking|disgrace\w*|a joke"
    r"|ignored me|hung up|laughed at|shouted|snapped|nasty|unhelpful|incompetent|mean to me|messed up|lost my)"
)
_SERVICE = re.compile(
    rf"\b{_CLINIC}\b.{{0,40}}\b{_BAD}\b|\b{_BAD}\b.{{0,20}}\b{_CLINIC}\b"
    r"|\b(?:nobody|no ?one|noone) (?:ever |has |had )?(?:called|calls|rang|phoned|answers?|answered|replied|replies|picks? up|got back|gets back|came back|comes back)\b"
    r"|\b(?:been |was |kept |left )(?:waiting|on hold)\b.{0,30}\b(?:hours?|days?|weeks?|ages|forever|call|reply|answer)\b"
    r"|\b(?:still|never) (?:waiting for|got|had|heard)\b.{0,20}\b(?:call ?back|reply|answer|response|from (?:you|anyone|the clinic))\b"
    rf"|\b(?:fed up|sick|tired|disappointed|had (?:it|enough)|angry|furious|annoyed) (?:of|with|at) {_CLINIC}\b"
    r"|\b(?:make|file|lodge|put in) a (?:formal )?complaint\b|\bcomplaint (?:about|against) (?:you|the|your|one|a)\b|\bwant to complain\b|\bi['’]?m complaining\b"
    r"|\b(?:appalling|terrible|shocking|bad|worst|awful|poor) (?:customer )?(?:service|experience|treatment by)\b",
    re.IGNORECASE,
)
_BOT = re.compile(
    r"^\W*(?:(?:that|this|it|you)(?:['’]?(?:s|re)| is| are| was| were)|how|so|bit|very|well)(?: (?:so|a bit|a little|very|just|really|pretty|kinda|being|all))* "
    r"(?:rude|cold|harsh|mean|vague|unhelpful|patronising|patronizing|condescending|robotic|insensitive|heartless|useless|no (?:help|use|good))\b"
    r"|\b(?:stop|quit) (?:being (?:so )?\w+|dodging|avoiding|repeating|going on|waffling)\b"
    r"|\byou (?:do(?:n['’]?t| not)|clearly (?:do(?:n['’]?t| not))|really do(?:n['’]?t| not)) (?:know|understand|get|help|listen|answer)\b(?! (?:if|how|what|when|where|whether|why|who|which|about))"
    r"|\b(?:did(?:n['’]?t| not)|have(?:n['’]?t| not)|still (?:did(?:n['’]?t| not)|have(?:n['’]?t| not))) (?:really |even |actually )?(?:answer\w*|listen\w*|read)\b"
    r"|\byou(?:['’]?re| are|r) (?:just |so |really |no |not )*(?:a )?(?:dodging|avoiding|waffling|useless|unhelpful|vague|rude|no help|rubbish|helping|listening)\b",
    re.IGNORECASE,
)
_DOUBT = re.compile(
    r"^\W*(?:(?:hm+|umm*|ok(?:ay)?|well|idk|ugh|oh|but|so|honestly|tbh)\W+)*(?:i['’]?m |im |i am |now i['’]?m |getting )?(?:not (?:so |too |really |that |quite |entirely )?(?:sure|convinced|keen)"
    r"|having (?:second|2nd) thoughts|(?:a bit |kinda |still )?unsure|(?:in|of) two minds|on the fence|going off (?:it|the idea)|(?:gone|put) (?:me )?off (?:it|the idea|now))"
    r"(?: (?:about|of|on|if|that|whether) (?:it|this|that|i want (?:it|this)|the whole thing|all this|any of (?:it|this)))?(?: (?:now|anymore|any more|tbh|after that|yet|then|honestly|really|all|at all))*\W*$",
    re.IGNORECASE,
)
SERVICE = (
    "I'm sorry about that. A chat can't look into it, but the clinic's team can, so do tell them.",
    "I'm sorry to hear that; it should not be so. Please let the clinic's team know, as a chat can't put it right.",
)
BOT = (
    "I'm sorry about that. I only know what five web pages say; ask me in other words, or talk to a "
    "person.",
    "I'm sorry I'm not more help. What is it you would like to know? A person at the clinic can say more.",
)
DOUBT = (
    "That's fine; nothing has to be decided here. If something in particular worries you, ask me "
    "what the pages say about it, or talk it over with a person at the clinic.",
    "Take your time. You can ask me about whatever holds you back, or talk to a person.",
)
# Whoever asks something besides is answered.
_QUESTION = re.compile(
    r"\b(?:how (?:long|many|much|often|soon|do|does|is|are|will)|what|when|where|which|why|(?:does|is|will|do) (?:it|this|they)|can i)\b",
    re.IGNORECASE,
)
KINDS = ((_SERVICE, SERVICE), (_BOT, BOT), (_DOUBT, DOUBT))


def regret(text: str, times_before: int) -> Optional[str]:
    """A sentence for somebody who is cross or in doubt; ``None`` for everybody else.

    Args:
        text: The visitor's words.
        times_before: How many small replies the conversation has had, to vary the words.
    """
    for pattern, variants in KINDS:
        asks_besides = variants is not SERVICE and _QUESTION.search(text)
        if pattern.search(text) and not asks_besides:
            return variants[times_before % len(variants)]
    return None


def regret_beside(text: str, times_before: int) -> Optional[str]:
    """The same for before an answer: only what concerns the clinic stands beside a question."""
    return SERVICE[times_before % len(SERVICE)] if _SERVICE.search(text) else None
