"""Press a button by words: "the second one", or "yes" to what was just offered.

Reads the conversation's events as plain dictionaries, so it knows nothing of Rasa. What it
finds is the payload that a tap would have sent.
"""

from __future__ import annotations

import re
from typing import Any, List, Mapping, Optional, Sequence

from faqbot.answering.reply import Button
from faqbot.payloads import read_faq_payload

Event = Mapping[str, Any]

ASK_WHICH = "/affirm"  # a yes to several buttons; see ``offers.take_up_offer``
# Offers that a plain yes takes up; a follow-up question is asked for by its words.
SCREENING = "/screening"
_OFFERS = ("/booking", "/handoff", SCREENING)
# After these replies a yes must never start anything by itself.
_NEVER_AFTER = frozenset({"emergency", "advice", "unavailable"})
_LEAD = re.compile(
    r"(?:(?:ok|okay|um+|er+|hmm+|well|oh|no+|yes|yeah|and|actually|sorry|please|maybe|just|then"
    r"|i mean(?:t)?|what about|how about|(?:let['’]?s|lets|i['’]?ll|ill|i will)"
    r" (?:do|try|go (?:with|for)|take|have|hear|see)|i(?:['’]?d| would)?"
    r" (?:like|want|wanna|pick|choose|take|go (?:for|with)|prefer)|can (?:i|you|we) (?:have|see|do|try|answer"
    r"|open|show me|tell me)|give me|tell me(?: about| more about)?|show me|go (?:for|with)|pick|choose"
    r"|try|press|click(?: on)?|tap|open|take|answer|number)[\s,.]+)*",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"(?:the |that |this |option |number |button |choice |question |no\.? ?|# ?)*"
    r"(?P<which>first|1st|second|2nd|third|3rd|last|final|bottom|top|middle|other|[123])"
    r"(?: (?:1|one|option|button|question|choice|suggestion|thing|link|topic|of (?:those|these|them)))?"
    r"(?P<tail>(?:[\s,]+(?:please|pls|plz|thanks|thx|then|again|instead|now|x+))*)[\s.!?]*",
    re.IGNORECASE,
)
_PLACES = {
    "first": 0, "1st": 0, "top": 0, "1": 0, "second": 1, "2nd": 1, "2": 1, "third": 2, "3rd": 2,
    "3": 2, "last": -1, "final": -1, "bottom": -1,
}  # fmt: skip
_POINTS_BACK = re.compile(r"\b(?:what about|how about|and|again|no+|instead)\b", re.IGNORECASE)
_AGREE = frozenset(
    """yes yess yesss yeah yea yep yup yh ye ya aye sure absolutely definitely certainly please pls plz
    course""".split()
)
_AGREE_WORDS = _AGREE | frozenset(
    """ok okay okey k kk oh um well alright right fine great good cool perfect lovely brilliant nice
    sounds go on ahead then do it that this lets let's of why not i'd i would like love to thanks
    thank you thx ta x xx can you could we just so and for the one very much if be""".split()
)
_AGREE_PHRASE = re.compile(
    r"\b(?:go on|go ahead|go for it|do (?:it|that|so)|why not|sounds (?:good|great|fine|perfect)"
    r"|of course|(?:i['’]?d|i would) (?:like|love) (?:that|to|it)|let['’]?s do (?:it|that|this)"
    r"|that would be (?:good|great|nice|lovely|perfect|fine))\b",
    re.IGNORECASE,
)
_REFUSES = re.compile(
    r"(?:no|nope|nah|don['’]?t|do not|keep it|leave it|no[\s,]+(?:thanks|thank you|keep it|leave it|don['’]?t))"
    r"[\s.!]*",
    re.IGNORECASE,
)
_BARE_OK = re.compile(r"(?:ok|okay|k|alright|all right|fine)(?: then)?[\s.!]*", re.IGNORECASE)


def pressed(text: str, events: Sequence[Event]) -> Optional[str]:
    """The payload of the button that typed words press; ``None`` if they press none.

    Args:
        text: The visitor's words, not yet among the events.
        events: The conversation's, oldest first.
    """
    place = ordinal_in(text)
    if place is not None:
        return _pressed_by_place(text, place, events)
    if _REFUSES.fullmatch(text.strip()):
        shown = buttons_shown(events)
        return next((b.payload for b in shown[1:] if b.title.lower().startswith("no,")), None)
    return _offer_taken(text, events)


def to_choose_from(text: str, events: Sequence[Event]) -> List[Button]:
    """The buttons to show again to words that press none of several: "yes", "the other".

    Args:
        text: The visitor's words; empty for a button.
        events: The conversation's before them, oldest first.
    """
    place = ordinal_in(text)
    if place is None:
        kinds = {_custom(reply).get("kind") for reply in _latest_replies(events)}
        shown = buttons_shown(events)
        is_yes = not text or agrees(text)  # an "ok" only takes note
        return shown if is_yes and len(shown) > 1 and not kinds & _NEVER_AFTER else []
    earlier, chosen = _choice_before(events)
    shown = earlier if place == "other" and earlier else buttons_shown(events)
    return [button for button in shown if button.payload != chosen]


def may_press(text: str) -> bool:
    """Whether words may press a button, before anything is known of the conversation."""
    is_answer = _BARE_OK.fullmatch(text.strip()) or _REFUSES.fullmatch(text.strip())
    return ordinal_in(text) is not None or agrees(text) or bool(is_answer)


def ordinal_in(text: str) -> Optional[str]:
    """The word that points at one of several buttons, if a text does nothing else."""
    text = text.strip()
    match = _ORDINAL.fullmatch(text[_end_of_lead(text) :])
    return match.group("which").lower() if match else None


def agrees(text: str) -> bool:
    """Whether words say no more than "yes, go on"; an "ok" that only takes note does not."""
    words = re.findall(r"[^\W_]+(?:['’][^\W_]+)?", text.lower().replace("’", "'"))
    if not words or len(words) > 8 or text.rstrip().endswith("?"):
        return False
    if "not" in words and "why" not in words:  # "absolutely not"
        return False
    is_core = any(word in _AGREE for word in words) or bool(_AGREE_PHRASE.search(text))
    return is_core and all(word in _AGREE_WORDS for word in words)


def buttons_shown(events: Sequence[Event]) -> List[Button]:
    """The buttons of the latest reply, each once."""
    return _buttons_of(_latest_replies(events))


def _end_of_lead(text: str) -> int:
    match = _LEAD.match(text)
    return match.end() if match else 0


def _pressed_by_place(text: str, which: str, events: Sequence[Event]) -> Optional[str]:
    shown = buttons_shown(events) or _shown_before_a_word(events)
    earlier, chosen = _choice_before(events)
    if which == "other" or (earlier and _POINTS_BACK.search(text)):
        shown = earlier or shown
    if which == "other":
        left = [button for button in shown if button.payload != chosen]
        is_clear = len(left) == 1 and len(shown) == 2
        return left[0].payload if is_clear else ASK_WHICH if shown else None
    if which == "middle":
        return shown[1].payload if len(shown) == 3 else None
    place = _PLACES[which]
    if which.isdigit() and text.strip(" .!#") == which and place >= len(shown):
        return None  # a number may be an answer to something else
    if place >= len(shown):
        return ASK_WHICH if shown else None
    return shown[place].payload if shown else None


def _shown_before_a_word(events: Sequence[Event]) -> List[Button]:
    """The buttons before a "thanks" and its reply."""
    kinds = {_custom(reply).get("kind") for reply in _latest_replies(events)}
    said = [i for i, event in enumerate(events) if event.get("event") == "user"]
    return buttons_shown(events[: said[-1]]) if said and kinds == {"smalltalk"} else []


def _choice_before(events: Sequence[Event]) -> "tuple[List[Button], Optional[str]]":
    """The buttons of which the visitor's last message pressed one, and which it was."""
    said = [i for i, event in enumerate(events) if event.get("event") == "user"]
    if not said:
        return [], None
    shown = buttons_shown(events[: said[-1]])
    text = str(events[said[-1]].get("text") or "")
    chosen = next((b.payload for b in shown if text in (b.payload, b.title)), None)
    return (shown, chosen) if chosen else ([], None)


def _offer_taken(text: str, events: Sequence[Event]) -> Optional[str]:
    """What a yes takes up: the one thing offered; nothing where a yes could be a mistake."""
    replies = _latest_replies(events)
    kinds = {str(_custom(reply).get("kind")) for reply in replies}
    is_ok = bool(_BARE_OK.fullmatch(text.strip())) and kinds == {"handoff"}
    shown = _buttons_of(replies)
    if agrees(text) and kinds == {"advice"} and shown and shown[0].payload == SCREENING:
        return SCREENING  # questions and no treatment, so a yes can only mean these
    if not (agrees(text) or is_ok) or kinds & _NEVER_AFTER:
        return None
    if shown and shown[0].title.lower().startswith("yes,"):
        return shown[0].payload
    if _is_request(shown) and agrees(text):
        return "/booking"  # "book" was asked back, and a yes means just that
    offers = [button for button in shown if button.payload in _OFFERS]
    others = [button for button in shown if button not in offers]
    if len(offers) == 1 and not any(read_faq_payload(b.payload) for b in others):
        return offers[0].payload
    if re.search(r"\bdo it\b", text, re.IGNORECASE):
        return None  # the treatment, rather than one of several questions
    # Of several follow-ups, the visitor is asked which.
    return ASK_WHICH if len(others) > 1 or (shown and not offers) else None


def _is_request(shown: Sequence[Button]) -> bool:
    """Whether the one subject that is offered is an appointment."""
    faqs = [asked[0] for asked in (read_faq_payload(b.payload) for b in shown) if asked]
    return faqs == ["booking"]


def _latest_replies(events: Sequence[Event]) -> List[Event]:
    """What the bot said since the visitor's last message."""
    replies: List[Event] = []
    for event in reversed(events):
        if event.get("event") == "user":
            break
        if event.get("event") == "bot":
            replies.insert(0, event)
    return replies


def _buttons_of(replies: Sequence[Event]) -> List[Button]:
    found = [
        Button(str(button.get("title") or ""), str(button.get("payload") or ""))
        for reply in replies
        for button in (reply.get("data") or {}).get("buttons") or ()
    ]
    return list({button.payload: button for button in found if button.payload}.values())


def _custom(reply: Event) -> Mapping[str, Any]:
    return (reply.get("data") or {}).get("custom") or {}
