"""A visitor's message as a form hears it, and when it is none of the form's business."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import AbstractSet, Any

from faqbot.answering.choices import agrees

RED_FLAGS = frozenset({"emergency", "urgent", "crisis"})
# Said in the middle of a form, these are answered first and the form goes on afterwards.
SIDE_TRACKS = frozenset(
    {"faq", "follow_up", "personal_advice", "greeting", "thanks", "goodbye", "bot_chitchat"}
    | {"capabilities", "source_request", "agreement", "certainty", "correction"}
)

_QUESTION = re.compile(
    r"(?:^|[.,;!]\s+|\b(?:and|but|wait|hang on|ok|so|oh|um+|hmm+|actually|also|btw|by the way|sorry"
    r"|just wondering|wondering|quick question|one thing|first|before that|tell me|can i ask|i mean"
    r"|please|pls)\b,?\s+)"
    r"(?:how|what|whats|what's|when|where|why|who|which|whose|does|do|did|is|are|was|will|would"
    r"|can|could|should|shall|may|must|has|have you|am i|any idea)\b(?!\s+i\b['’]?m)",
    re.IGNORECASE,
)
_YES = re.compile(
    r"(?:oh\s+)?(?:yes|yeah|yep|yup|yea|ya|y|ok|okay|sure|of course|please do|go ahead|agreed|fine"
    r"|i agree|i do|i consent|send it|correct|right|absolutely|definitely)\b",
    re.IGNORECASE,
)
_NO = re.compile(
    r"(?:no(?! (?:problem|worries))|nope|nah|n|never|(?:please )?(?:don['’]?t|do not)"
    r"|(?:i['’]d )?rather not|not now|i do ?n[o'’]t|i refuse)\b",
    re.IGNORECASE,
)
_NEGATION = re.compile(r"\b(?:not|no|don['’]?t|never|wait|unless|but|except)\b", re.IGNORECASE)
_BYE = re.compile(
    r"(?:(?:ok|okay|thanks|thank you|thx|ta|cheers|alright|right|well|no|that['’]?s all|gotta go|must go"
    r"|have to go|got to go|anyway)[\s,.!]+)*(?:good ?bye|bye+(?: bye+| for now)?|see (?:you|ya)|cya|ttyl"
    r"|(?:talk|speak) (?:to you )?(?:later|soon)|(?:i['’]?ve |i )?(?:have to|got to|gotta|must|need to) (?:go|run)"
    r"|i['’]?m off|good ?night|take care)\b.{0,25}",
    re.IGNORECASE,
)
_SENDS = re.compile(
    r"(?<!don't )(?<!don’t )(?<!dont )(?<!not )(?<!never )\b(?:(?:just |please )?(?:send|submit) (?:it|that|this)|go ahead|no changes?|nothing (?:else )?to change)\b",
    re.IGNORECASE,
)
# A no that can mean nothing but "drop it".
_REFUSAL = re.compile(
    r"(?:(?:no|nope|nah|n|never|not now|no way|actually no|oh no)[\s,.!]*)*(?:thanks|thank you|thx|ta|please"
    r"|(?:please )?(?:don['’]?t|do not)(?: (?:send|do|keep|save)(?: (?:it|that|this|anything))?)?|i (?:don['’]?t|do not)"
    r"(?: (?:agree|want (?:to|it|that|this)|consent))?|i refuse|rather not|i['’]?d rather not|not (?:now|today|any ?more)"
    r"|no need|leave it|(?:i )?changed my mind)?[\s,.!]*(?:thanks|thank you|please|any ?more|now)?[\s,.!👎❌]*",
    re.IGNORECASE,
)
_STOP = re.compile(
    r"(?:(?:please|ok|actually|no|i want to|i['’]?d like to|can you|could you|let['’]?s|just)[\s,]+)*"
    r"(?:stop|cancel|quit|abort|exit|end)(?:\s+(?:it|this|that|here|please|now|the|my|all|request|form"
    r"|booking|appointment|call|call-?back|back))*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Heard:
    """One message.

    Args:
        text: As typed, or a button's payload.
        intent: As the model understood it.
        is_repeated: Whether the visitor said just the same before.
    """

    text: str
    intent: str
    is_repeated: bool = False

    @property
    def words(self) -> str:
        """What was typed; empty for a button."""
        return "" if self.text.startswith("/") else self.text.strip()

    @property
    def is_question(self) -> bool:
        """Whether it reads like a question."""
        return self.words.endswith("?") or _QUESTION.search(self.words) is not None

    @property
    def is_stop(self) -> bool:
        """Whether the visitor wants to leave the form."""
        if _SENDS.search(self.words):
            return False
        return self.intent == "stop" or _STOP.fullmatch(self.words.rstrip(".! ")) is not None

    @property
    def is_no(self) -> bool:
        """Whether it is a no."""
        is_no = self.intent == "deny" or self.words[:1] in tuple("👎❌")
        return is_no or _NO.match(self.words) is not None

    @property
    def is_bye(self) -> bool:
        """Whether the visitor takes their leave: "thanks bye"."""
        return bool(_BYE.fullmatch(self.words)) or self.intent == "goodbye"

    @property
    def is_refusal(self) -> bool:
        """Whether it is a no and nothing else, so not "no, that is the wrong day"."""
        return self.is_no and (not self.words or _REFUSAL.fullmatch(self.words) is not None)

    @property
    def is_yes(self) -> bool:
        """Whether it is a plain yes, without a but."""
        if _SENDS.search(self.words) and not self.is_question:  # "no changes, send it"
            return True
        if self.is_no or self.is_question or _NEGATION.search(self.words):
            return False
        if self.intent in SIDE_TRACKS and len(self.words.split()) > 3:
            return False  # "fine lines round the mouth"
        is_yes = self.intent == "affirm" or self.words[:1] in tuple("👍👌✅")
        return is_yes or _YES.match(self.words) is not None or agrees(self.words)

    def breaks_off(self, own: AbstractSet[str]) -> bool:
        """Whether it must be dealt with outside the form, whatever is being asked.

        Args:
            own: The intents the form itself deals with.
        """
        if self.intent in RED_FLAGS or self.is_stop:
            return True
        return self.text.startswith("/") and self.intent not in own


@dataclass(frozen=True)
class Step:
    """What a form does next.

    Args:
        slots: Slots to set.
        ask: The slot asked for next; ``None`` when the form is complete.
        say: Markdown for the visitor; empty when complete.
        choices: Buttons, as title and payload.
    """

    slots: Mapping[str, Any]
    ask: str | None
    say: str = ""
    choices: tuple[tuple[str, str], ...] = ()
