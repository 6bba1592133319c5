"""The last line for emergencies: works while Rasa is starting, slow, silent or down.

Rasa's pipeline runs the same detector; this guard makes sure a reply comes in any case.
"""

from __future__ import annotations

import logging
from typing import Any, Dict, Iterable, List, Optional, Protocol

logger = logging.getLogger(__name__)

Part = Dict[str, Any]

EMERGENCY_WAIT = 3.0
"""Seconds Rasa gets to answer an emergency before the guard does."""

RECALL_WAIT = 6.0
"""Seconds it gets for what follows an emergency it has not heard of yet."""

# Wording to be approved by a medical reviewer.
_EMERGENCY = (
    "**This may be an emergency. Call {number} or your local emergency number now**, or go to the nearest emergency department. "
    "Don't wait for an answer here: I am a machine and cannot judge it. If somebody is with you, "
    "ask them to stay."
)
_CRISIS = (
    "I'm sorry you are going through this. **Please talk to somebody now: call {number}** or your "
    "local crisis line, and stay with someone you trust. You matter, and there are people who can "
    "help at any hour. I am a machine and cannot give you that help."
)
_URGENT = (
    "**This should be looked at soon. Please contact the clinic that treated you today**; if you "
    "cannot reach it, see a doctor. If it gets worse, or you have trouble breathing, swelling of "
    "the face or a high fever, call {number} or your local emergency number."
)
_OVERDOSE = (
    "**This may be an overdose. Call {number} or your local emergency number now**, even if nothing "
    "is felt yet. Say what was taken, how much and when. Don't try to vomit unless they tell you to. "
    "If you meant to harm yourself: after that call, {crisis} is there for you at any hour."
)
_POISONING = (
    "**This may be poisoning. Call {number} or your local emergency number now**, or your poison "
    "control centre, even if nothing is noticed yet. Say what was swallowed, how much and when. "
    "Don't make anybody vomit unless they tell you to."
)
_PREGNANCY_EMERGENCY = (
    "**In pregnancy this may be an emergency. Call {number} or your local emergency number, or your "
    "maternity unit, now.** Don't wait for an answer here: I am a machine and cannot judge it."
)
_PREGNANCY = (
    "**Please call your midwife, maternity unit or doctor today** and say what was injected and "
    "when. If you bleed, have cramps or lose fluid, call {number} or your local emergency number."
)
_TEXTS = {
    "emergency": _EMERGENCY,
    "crisis": _CRISIS,
    "urgent": _URGENT,
    "overdose": _OVERDOSE,
    "poisoning": _POISONING,
    "pregnancy_emergency": _PREGNANCY_EMERGENCY,
    "pregnancy": _PREGNANCY,
}


_NOT_AT_ONCE = ("urgent", "pregnancy")
_NOTHING_ELSE = "I can't answer anything else just now; please ask again in a few minutes."
# While Rasa is out of reach; what the first words were about is not told again in full.
_STILL = (
    "**If what you told me is still going on, call {number} or your local emergency number now.** "
    "Don't wait for an answer here, and don't drive yourself. "
)
_STILL_CRISIS = (
    "I'm glad you are still writing. **Please talk to somebody now: call {number}** or your local "
    "crisis line. "
)
_STILL_URGENT = (
    "**What you told me should still be looked at today.** If you cannot reach the clinic, see a "
    "doctor; if it gets worse, call {number} or your local emergency number. "
)


class Detector(Protocol):
    """Finds signs that need help at once."""

    def find(self, text: str) -> Any:
        """Return the gravest red flag, with a ``kind``, or None."""


def load_detector() -> Optional[Detector]:
    """Return the red-flag detector, or None in an installation without it."""
    try:
        from faqbot.safety.red_flags import RedFlagDetector
    except ImportError:
        logger.error("no red-flag detector: emergencies are left to Rasa")
        return None
    return RedFlagDetector.default()


class EmergencyGuard:
    """Recognises an emergency and words the reply.

    Args:
        detector: Finds red flags; ``None`` finds nothing.
        emergency_number: To be dialled.
        crisis_line: To be dialled when somebody wishes to die.
        clinic_phone: Named beside it, if there is one.
    """

    def __init__(
        self,
        detector: Optional[Detector],
        emergency_number: str,
        crisis_line: str = "",
        clinic_phone: str = "",
    ) -> None:
        self._detector = detector
        self._number = emergency_number
        self._crisis = crisis_line or emergency_number
        self._phone = clinic_phone

    def find(self, text: str) -> Optional[str]:
        """Return which reply the text needs: emergency, crisis, urgent, overdose …; or None."""
        flag = self._detector.find(text) if self._detector is not None else None
        if not flag:
            return None
        kind = getattr(flag, "reply", "") or getattr(flag, "kind", "emergency")
        return kind if kind in _TEXTS else "emergency"

    def covers(self, parts: List[Part]) -> bool:
        """Tell whether a reply already treats the message as an emergency."""
        return any(part["custom"].get("kind") == "emergency" for part in parts)

    def reply(self, kind: str) -> Part:
        """Return the reply for a kind of red flag."""
        number = self._crisis if kind == "crisis" else self._number
        text = _TEXTS[kind].format(number=number, crisis=self._crisis)
        if self._phone and kind != "crisis":
            text += f"\n\nThe clinic's number: {self._phone}."
        custom = {"kind": "emergency", "sign": kind, "faq": [], "call": self._call(kind)}
        return {"text": text, "buttons": [], "custom": custom}

    def gravest(self, kind: str, before: Iterable[str]) -> str:
        """The reply a red flag needs after others: a lesser sign does not soften a graver one."""
        graver = [one for one in before if one not in _NOT_AT_ONCE]
        return graver[-1] if graver and kind in _NOT_AT_ONCE else kind

    def recall(self, before: Iterable[str]) -> Part:
        """Return what to say to anything else while an emergency stands and Rasa is out of reach.

        Args:
            before: The kinds of red flags so far, at least one.
        """
        kinds = list(before)
        kind = self.gravest(kinds[-1], kinds)
        text = _STILL_CRISIS if kind == "crisis" else _STILL
        text = _STILL_URGENT if kind in _NOT_AT_ONCE else text
        number = self._crisis if kind == "crisis" else self._number
        return {**self.reply(kind), "text": text.format(number=number) + _NOTHING_ELSE}

    def with_number(self, part: Part) -> Part:
        """Add to Rasa's own emergency reply the number that a tap should dial."""
        custom = part["custom"]
        if custom.get("kind") != "emergency" or "sign" not in custom or custom.get("call"):
            return part
        return {**part, "custom": {**custom, "call": self._call(custom["sign"])}}

    def _call(self, kind: object) -> str:
        if kind == "crisis":
            return self._crisis
        return self._phone if kind in _NOT_AT_ONCE else self._number
