"""Emergencies that were answered in Rasa's stead, until Rasa has heard of them.

What comes after an emergency is worded by Rasa from its own record of the conversation. A
message it never got is therefore handed to it ahead of the next one; what it says to that is
thrown away, for the visitor has had a reply.
"""

from __future__ import annotations

from time import monotonic
from typing import Any, Dict, Iterator, List, Sequence

from faqbot.web.errors import BotError
from faqbot.web.rasa_client import Rasa

Json = Dict[str, Any]
UNAVAILABLE = "unavailable"
LEAST_WAIT = 0.05


class Unheard:
    """What Rasa has not heard of in one conversation: the last message for each sign."""

    def __init__(self) -> None:
        self._texts: Dict[str, str] = {}

    def __bool__(self) -> bool:
        return bool(self._texts)

    def __iter__(self) -> Iterator[str]:
        """The signs, the longest known first."""
        return iter(tuple(self._texts))

    def add(self, sign: str, text: str) -> None:
        """Remember a message; an earlier one of the same sign says nothing more.

        Args:
            sign: Which reply it got, such as ``emergency``.
            text: The visitor's words.
        """
        self._texts.pop(sign, None)
        self._texts[sign] = text

    def texts(self) -> List[str]:
        """The messages, oldest first."""
        return list(self._texts.values())

    def heard(self, text: str) -> None:
        """Forget a message that Rasa has taken in."""
        self._texts = {sign: kept for sign, kept in self._texts.items() if kept != text}


async def ask(
    rasa: Rasa, conversation_id: str, text: str, unheard: Unheard, seconds: float
) -> List[Json]:
    """Ask Rasa, once it has heard what it missed.

    Args:
        rasa: The bot.
        conversation_id: Of the visitor.
        text: The message to answer.
        unheard: What Rasa missed; emptied as it hears of it.
        seconds: For everything together, so that no emergency waits longer for an older one.

    Raises:
        BotError: If Rasa does not answer, or still does not take in what it missed.
    """
    until = monotonic() + seconds
    for missed in unheard.texts():
        parts = await rasa.reply(conversation_id, missed, max(until - monotonic(), LEAST_WAIT))
        if is_apology(parts):
            raise BotError("bot_failed", "The assistant failed. Please try again.", 502, 5)
        unheard.heard(missed)
    return await rasa.reply(conversation_id, text, max(until - monotonic(), LEAST_WAIT))


def is_apology(parts: Sequence[Json]) -> bool:
    """Whether Rasa only says that it cannot say anything; it may not have kept the message."""
    return all(part["custom"].get("kind") == UNAVAILABLE for part in parts)
