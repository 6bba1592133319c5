"""What a visitor wants with a request they made, or began, in this conversation.

"Cancel it", "when will they call?" and "actually after 5" mean the request only where
there is one, so what the words say and what the conversation holds are read together. The
events are plain dictionaries.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from faqbot.answering.choices import agrees
from faqbot.booking.names import introduced_name
from faqbot.booking.requests import find_reference
from faqbot.booking.times import has_time, is_only_time
from faqbot.booking.validation import find_contact
from faqbot.forms.booking_fields import CONTACT, NAME, TIME, asks_for_change, field_named

Event = Mapping[str, Any]

CANCEL, DELETE, WHEN, CHANGE, FIND = "cancel", "delete", "when", "change", "find"
BOOK, PERSON = "book", "person"
NEAR = 4  # for how many messages "it" may still be the request

_CANCEL = re.compile(
    r"\b(?:cancel\w*(?=\W*(?:it|this|that|them|everything|all|please|pls|now|$"
    r"|(?:(?:my|the|that|this|our)\s+)?(?:request|booking|appointment|call|consult|one|reservation|meeting)))"
    r"|call (?:it|the call) off|withdraw|scrap|(?:i )?(?:don['’]?t|do not|no longer) (?:want|need)"
    r" (?:it|this|that|the call\w*|a call\w*|them to|you to|anyone to|any ?more)|don['’]?t (?:call|ring|phone|contact) me"
    r"|tell them not to|no need to call|take me off)",
    re.IGNORECASE,
)
_SOFT_CANCEL = re.compile(
    r"(?:oh |actually |no |ok |sorry |please )*(?:forget (?:it|about it|that|the call)|never ?mind|nvm|leave it"
    r"|drop it|stop(?: it| that)?|(?:i(?:['’]?ve)? )?changed my mind|delete it|remove it|undo(?: it| that)?"
    r"|take (?:it|that) back)(?: please| then| now| thanks)*[\s.!]*",
    re.IGNORECASE,
)
_IN_GENERAL = re.compile(
    r"\b(?:policy|fees?|charged?|if i|later|what happens|notice|deposit|last minute|refund)\b",
    re.IGNORECASE,
)
_DELETE = re.compile(
    r"\b(?:delet\w*|eras\w*|wip\w*|remov\w*|get rid of|destroy|purge|forget|clear)\b.{0,30}"
    r"\b(?:data|details|info\w*|records?|everything|all (?:of )?(?:it|this|that)|(?:my|the) (?:name|number|phone"
    r"|e-?mail|address|contact|history|entry)|what i (?:gave|told|said|typed|wrote))\b"
    r"|\bforget me\b|\bright to be forgotten\b|\bgdpr\b.*\b(?:delet|eras|remov)",
    re.IGNORECASE,
)
_DROPPED = re.compile(r"\b(?:delet|eras|wip(?:e|ing))", re.IGNORECASE)
_USES_OTHER = re.compile(
    r"\b(?:instead|use|write|e-?mail me|and (?:call|ring|mail))\b", re.IGNORECASE
)
_THEM = r"(?:they|them|someone|somebody|anyone|anybody|the team|the clinic|the doctor|the nurse|you|u|ya)"
_REPLY = (
    r"(?:call\w*|ring\w*|rang|phon\w+|contact\w*|repl\w+|answer\w*|get(?:ting)? back|reach\w*|respon\w+"
    r"|be in touch|get in touch|text|e-?mail|write)"
)
_WHEN = re.compile(
    rf"\b(?:when|how (?:long|soon|quick\w*|fast|many (?:days|hours))|what (?:time|day))\b.{{0,40}}\b{_THEM}\b"
    rf".{{0,25}}\b{_REPLY}\b"
    r"|\bwhen (?:will|do|can|should|would) i (?:hear|be (?:called|contacted|rung|phoned)"
    r"|get (?:a|the|my|that) (?:call|reply|answer)|expect)"
    r"|\bhow long (?:until|till|before|til)\b.{0,20}\b(?:call|ring|hear|reply|contact\w*|answer)\b"
    rf"|\b(?:will|are|do|can) {_THEM}\b.{{0,20}}\b{_REPLY}\b.{{0,15}}\b(?:today|tomorrow|soon|now|tonight|this week)\b"
    r"|\b(?:did|has|have|is|was|are) (?:it|they|you|that|my (?:request|message))\b.{0,12}"
    r"\b(?:go(?:ne)? through|received|got(?:ten)?|sent|confirmed|seen|arrived?)\b",
    re.IGNORECASE,
)
_HOW_LONG_THEM = re.compile(
    rf"\W*(?:and |so |ok )*how long (?:will|does|would|might|is) (?:it|that) (?:going to )?take (?:for )?{_THEM}?\W*"
    r"|\W*(?:and |so |ok )*(?:when|how soon|how long)(?: is that| then| roughly| about)?\W*",
    re.IGNORECASE,
)
_GO_ON = re.compile(
    r"\b(?:send it|after all|let['’]?s (?:do|send) it|same (?:e-?mail|number|name|details|phone|as before)"
    r"|(?:resume|carry on with|continue|go on with|finish) (?:it|my|the) ?(?:request|form|booking|call)?"
    r"|i do want (?:it|the call|that|to))\b",
    re.IGNORECASE,
)
_GO_ON_AT_ONCE = re.compile(
    r"\b(?:changed my mind|carry on|continue|resume|go on|go ahead|do it|try again|start again|put it back"
    r"|yes|wait)\b",
    re.IGNORECASE,
)
_SEND = re.compile(
    r"\W*(?:(?:ok|okay|yes|yeah|actually|please|just|then|so|and)\W+)*send (?:it|that|the request)"
    r"(?:\W+(?:after all|please|now|then|anyway|off|through|thanks))*\W*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\S+@\S+")
_PIECES = re.compile(
    r"[.,;!?\n]+|\band\b|\bbut\b|\d{4,}|(?=\bmy (?:number|e-?mail|phone|mobile|cell|name)\b)"
    r"|(?=\b(?:call|ring|phone|text) me\b)",
    re.IGNORECASE,
)
_QUESTION = re.compile(
    r"(?:(?:also|oh|and|so|asap|please|just wondering)\W+)*(?:how|what|whats|what's|when|where|why|who|which|does"
    r"|do|did|is|are|will|would|can|could|should)\b",
    re.IGNORECASE,
)
_ASKS_FOR_CALL = re.compile(
    r"\b(?:call|ring|phone|text|contact|reach|e-?mail|message) (?:me|us|my \w+|her|him)\b|\bcall-? ?back\b"
    r"|\b(?:call|ring|phone|text)\b\W{0,3}(?:on |at )?[+(]?\d"
    r"|\b(?:get in touch|give (?:me|us) a (?:call|ring|bell|shout)|arrange|schedule)\b"
    r"|\b(?:book|booking|appointment|consult\w*|get (?:some|any)(?:one|body) to|have (?:some|any)(?:one|body))\b"
    r"|\bmy (?:number|phone|mobile|cell|e-?mail|name)\b",
    re.IGNORECASE,
)
_PERSON = re.compile(
    r"\W*(?:hello |hi |hey |sorry |but )*(?:is (?:any|some)(?:one|body)(?: real| actually)? (?:there|here|around|available"
    r"|online|listening)|any(?:one|body) (?:there|here|around|home))(?: (?:now|right now|today|please|to talk|to help))*\W*"
    r"|.{0,30}\b(?:ask|contact|reach|get hold of|talk to|speak to|speak with|call|ring) (?:the |your )?(?:team|clinic|them)"
    r"(?: directly)?,? how\b.{0,20}"
    r"|\W*(?:ok |and |so |but )*how (?:do|can|would|am|should) i (?:supposed to )?(?:ask|contact|reach|get hold of|talk to|speak to)"
    r" (?:the |your )?(?:team|clinic|them)(?: directly| then| if .{0,40})?\W*",
    re.IGNORECASE,
)  # fmt: skip


_NAMED = re.compile(r"\*\*([A-Z0-9]{4}-[A-Z0-9]{4})\*\*")
_GONE = re.compile(r"\bis (?:cancelled|deleted)\b")


@dataclass(frozen=True)
class Past:
    """What a conversation holds of requests.

    Args:
        reference: Of the request that is open, or ``None``.
        age: The visitor's messages since the form or a request was last spoken of.
        has_draft: Whether an unfinished request was left behind.
        is_waiting: Whether the last reply was about reaching a person.
        deletes: Whether the last reply asked for the reference of what is to be deleted.
    """

    reference: str | None = None
    age: int = 99
    has_draft: bool = False
    is_waiting: bool = False
    deletes: bool = False


def past_of(slots: Mapping[str, Any], events: Sequence[Event]) -> Past:
    """Read what a conversation holds.

    Args:
        slots: The tracker's.
        events: The tracker's, oldest first.
    """
    age, count, is_waiting, deletes = 99, 0, False, False
    for event in reversed(events):
        count += event.get("event") == "user"
        custom = _custom(event)
        if custom.get("kind") == "emergency" and count < NEAR:
            return replace(Past(), reference=_reference_in(events))
        if custom.get("kind") not in ("booking", "handoff"):
            continue
        age = min(age, count)
        is_waiting = is_waiting or (count == 0)
        text = str(event.get("text") or "")
        deletes = deletes or (count == 0 and "and I can delete it" in text)
    reference = _reference_in(events)
    has_draft = any(slots.get(slot) for slot in (NAME, CONTACT, TIME))
    return Past(reference, age, has_draft, is_waiting, deletes)


def _reference_in(events: Sequence[Event]) -> str | None:
    """The reference of the request that was last said to be in, unless it is gone again."""
    for event in reversed(events):
        text = str(event.get("text") or "")
        named = _NAMED.search(text)  # not the example of "such as ABCD-2345"
        if _custom(event).get("kind") == "booking" and named:
            return None if _GONE.search(text) else named.group(1)
    return None


def wish_in(text: str, past: Past, region: str) -> str | None:
    """What a visitor wants with a request; ``None`` if it is something else.

    Args:
        text: The visitor's words, outside any form.
        past: What the conversation holds.
        region: The country of phone numbers without a country code.
    """
    if len(text) > 300:
        return None
    if is_reference(text):
        return _wish_by_reference(text, past, region)
    if _DELETE.search(text) and not _USES_OTHER.search(text) and not _IN_GENERAL.search(text):
        return DELETE
    if past.reference is not None:
        wish = _wish_for_request(text, past, region)
        if wish:
            return wish
    elif past.has_draft and past.age <= NEAR and _goes_on(text, past.is_waiting):
        return BOOK
    is_new = past.reference is None or past.age > NEAR
    if _SEND.fullmatch(text) or (is_new and starts_request(text, region) and not _asks_more(text)):
        return BOOK
    if past.is_waiting and (_WHEN.search(text) or _HOW_LONG_THEM.fullmatch(text)):
        return WHEN
    return PERSON if _PERSON.fullmatch(text) else None


def is_reference(text: str) -> bool:
    """Whether a text names a request by its reference."""
    reference = find_reference(text)
    if reference is None:
        return False
    is_plain = any(c.isdigit() for c in reference) or reference in text
    return is_plain and len(text.split()) <= 12


def _wish_by_reference(text: str, past: Past, region: str) -> str:
    if _DROPPED.search(text) or past.deletes:
        return DELETE
    if _CANCEL.search(text) or re.search(r"\bcancel", text, re.IGNORECASE):
        return CANCEL
    is_change = re.search(r"\bchang|\bmove\b|\breschedul", text, re.IGNORECASE) is not None
    return CHANGE if is_change or _holds_value(text, region) else FIND


def is_softly_cancelled(text: str) -> bool:
    """Whether words such as "never mind" may take a request back: the visitor is asked."""
    return _SOFT_CANCEL.fullmatch(text.strip()) is not None


def _wish_for_request(text: str, past: Past, region: str) -> str | None:
    is_near = past.age <= NEAR
    is_short = len(text.split()) <= 12
    if _IN_GENERAL.search(text):
        return None
    is_taken_back = past.is_waiting and is_softly_cancelled(text)
    if is_near and is_short and (_CANCEL.search(text) or is_taken_back):
        return CHANGE if _holds_value(text, region) else CANCEL
    if _WHEN.search(text) or (past.is_waiting and _HOW_LONG_THEM.fullmatch(text)):
        return WHEN
    if not is_near or not is_short:
        return None
    is_told = asks_for_change(text) and field_named(text) is not None
    return CHANGE if is_told or _holds_value(text, region) else None


def _holds_value(text: str, region: str) -> bool:
    """Whether a message gives a new time, number, address or name, and nothing else."""
    if text.rstrip().endswith("?") and not asks_for_change(text):
        return False
    is_named = introduced_name(text) is not None and len(text.split()) <= 7
    return is_only_time(text) or bool(find_contact(text, region)) or is_named


def _goes_on(text: str, is_at_once: bool) -> bool:
    if len(text.split()) > 10 or text.rstrip().endswith("?"):
        return False
    is_yes = agrees(text) or _GO_ON_AT_ONCE.search(text) is not None
    return _GO_ON.search(text) is not None or (is_at_once and is_yes)


def starts_request(text: str, region: str) -> bool:
    """Whether a message brings a number or address to be reached by."""
    contact = find_contact(text, region)
    if not contact and contact.problem is None:
        return False
    is_asked = _ASKS_FOR_CALL.search(text) is not None
    if text.rstrip().endswith("?"):
        return is_asked and bool(contact)
    return is_asked or (bool(contact) and (len(text.split()) <= 6 or has_time(text)))


def _asks_more(text: str) -> bool:
    """Whether a message asks something besides the call, which is to be answered first."""
    return any(
        _QUESTION.match(piece.strip()) and not _ASKS_FOR_CALL.search(piece)
        for piece in _PIECES.split(_ADDRESS.sub(" . ", text))
    )


def _custom(event: Event) -> Mapping[str, Any]:
    is_reply = event.get("event") == "bot"
    return ((event.get("data") or {}).get("custom") or {}) if is_reply else {}
