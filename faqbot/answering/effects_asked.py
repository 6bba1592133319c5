"""Questions on the side effects just spoken of: "how long does it last?", "is that normal?".

"It" is the bruise then, not the treatment: its results and their upkeep are another matter.
"""

from __future__ import annotations

import re
from typing import Any, List, Mapping, Optional, Sequence

from faqbot.answering.asked import Answer
from faqbot.answering.pieces import Piece, bullet, facts_of, paragraphs
from faqbot.content.record import Record

_OPENING = r"^\W*(?:(?:and|but|so|ok(?:ay)?|hm+|oh|right|then|yeah|yes|no)\W+)*"
_IT = r"(?:it|that|this|they|these|those|them|the (?:marks?|effects?|spots?))"
# Until when it stays, and not until when the treatment works.
_DURATION = re.compile(
    _OPENING
    + r"(?:(?:for )?how (?:long|many (?:days|hours|weeks))\b|(?:un)?till? when|when (?:does|do|will"
    rf"|would|should|is|are) {_IT}\b|(?:does|do|will|would|is|are) {_IT}\b.*\b(?:go(?:es)?|fade|stay|last|clear|"
    r"disappear|settle|heal|permanent|forever|for ever|wear off|get better|stop)\b)",
    re.IGNORECASE,
)
_NOT_OF_EFFECTS = re.compile(
    r"\b(?:works?|working|results?|sessions?|appointments?|wait|benefits?|hurt|pain|see (?:it|a|any|the|some)|notice"
    r"|next one|have it|have this|get it done|treatments?|procedure|injections?)\b",
    re.IGNORECASE,
)
_NORMAL = re.compile(
    _OPENING
    + rf"(?:is|are|was|isn['’]?t|sounds?|would)\s?{_IT}?\s?(?:\w+\s){{0,2}}(?:normal|common|usual|ok|okay|fine"
    r"|expected|typical|bad|serious|dangerous|harmless|rare|frequent|a problem|worrying|alright|to be expected)\b"
    r"|" + _OPENING + r"(?:normal|common|usual|typical|serious|dangerous)\W*$"
    r"|\bhow (?:common|normal|usual|often|likely|bad|serious)\b"
    rf"|\b(?:does|do|will|would|can) {_IT} happen\b"
    r"|\b(?:should|do|must) i (?:need to )?(?:be )?(?:worr|concern)\w*"
    rf"|\bdo(?:es)? (?:everyone|everybody|most people|all people|people|others) (?:get|have) {_IT}\b",
    re.IGNORECASE,
)
_LESS = re.compile(
    rf"\b(?:avoid|prevent|reduc\w+|lessen|minimi[sz]e|lower|stop|treat|get rid of|help(?: with)?|ease|calm|soothe) {_IT}\b"
    rf"|\b{_IT} be (?:avoided|prevented|reduced|treated|helped|stopped|minimi[sz]ed)\b"
    rf"|\bmake {_IT} (?:less|better|smaller|milder|go|stop|fade)\b|\bdo (?:about|for|against|with) {_IT}\b"
    rf"|\bdo (?:\w+ ){{1,2}}(?:about|for|against) {_IT}\b|\bwhat helps\b|\banything (?:i can do|to do|that helps|helps|against)\b",
    re.IGNORECASE,
)
_SIGN = re.compile(
    r"\b(?:sign|proof|means?|mean)\b.*\b(?:work\w*|doing|effective|good)\b|\bgood (?:thing|sign)\b",
    re.IGNORECASE,
)
_ABSENT = re.compile(r"\b(?:not|n['’]?t|dont|doesnt|isnt|none|without|no)\b", re.IGNORECASE)
NAMED = "{names} is among the side effects the pages name; I can't judge yours from here."
NO_TIP = "No page says what to do about {names}."
NO_PLACE = "No page gives it for the {place} in particular."
_OF_THEM = re.compile(
    _OPENING + r"(?:for )?how (?:long|many (?:days|hours|weeks)) (?:do|will|would|did|should|does) "
    r"(?:they|these|those|it|that) (?:usually |normally |all |still )?(?:last|stay|take to (?:go|fade|heal|clear)|show|hang (?:about|around)|be (?:there|visible))\b",
    re.IGNORECASE,
)
NO_ABSENCE = "That it stays away is no sign of the contrary: no page says so."


def answer(record: Record, text: str, effects: Sequence[str], is_listed: bool) -> Optional[Answer]:
    """Answer on the effects spoken of; ``None`` when the words ask for nothing of the kind.

    Args:
        record: The FAQ ``side_effects``.
        text: The visitor's words.
        effects: Spoken of before, canonical.
        is_listed: Whether all of them were listed just before.
    """
    details = record.details
    named = [name for name in effects if name in details.get("effects", {})]
    if not named and not is_listed:
        return None
    pieces: List[Piece] = [details["effects"][name] for name in named]
    if _SIGN.search(text):
        return _made(record, [details["remarks"]["sign"]], _absence(text))
    if _LESS.search(text):
        return _made(record, _tips(details, named), _no_tip(details, named))
    if _DURATION.match(text) and not _NOT_OF_EFFECTS.search(text):
        return _made(record, pieces) if pieces else _made(record, _groups(details))
    if pieces and _NORMAL.search(text) and not _NOT_OF_EFFECTS.search(text):
        names = " and ".join(piece["name"] for piece in pieces)
        lead = NAMED.format(names=names[:1].upper() + names[1:])
        return _made(record, pieces, lead.replace(" is ", " are ") if len(pieces) > 1 else lead)
    return None


def is_of_them(text: str) -> bool:
    """Whether a text asks how long what was just spoken of stays, wherever on the body."""
    return bool(_OF_THEM.match(text))


def asks_of_sign(text: str) -> bool:
    """Whether a text asks how long a sign of one's own stays, or if it is normal."""
    asks = _DURATION.match(text) or _NORMAL.search(text)
    return bool(asks) and not _NOT_OF_EFFECTS.search(text)


def _made(record: Record, pieces: Sequence[Piece], lead: str = "") -> Answer:
    """The pieces, a line of its own before them, and when to seek help."""
    help_piece = record.details["help"]
    texts = [piece["text"] for piece in pieces]
    joined = "\n".join(texts) if any(text.startswith("- ") for text in texts) else " ".join(texts)
    return Answer(
        text=paragraphs(lead, joined, help_piece["text"]),
        facts=facts_of([*pieces, help_piece]),
    )


def _groups(details: Mapping[str, Any]) -> List[Piece]:
    return [{**group, "text": bullet(group["lasts"], group["text"])} for group in details["groups"]]


def _tips(details: Mapping[str, Any], named: Sequence[str]) -> List[Piece]:
    tip = details["remarks"]["tip"]
    return [tip] if not named or set(tip["effects"]).intersection(named) else []


def _no_tip(details: Mapping[str, Any], named: Sequence[str]) -> str:
    tip = details["remarks"]["tip"]
    names = [details["effects"][name]["name"] for name in named if name not in tip["effects"]]
    return NO_TIP.format(names=" or ".join(names)) if names else ""


def _absence(text: str) -> str:
    return NO_ABSENCE if _ABSENT.search(text) else ""
