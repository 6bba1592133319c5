"""What the chat API does, apart from HTTP: start, answer, rate and erase a conversation."""

from __future__ import annotations

import logging
import time
import uuid
from datetime import datetime, timezone
from typing import Any, Callable, Dict, List, Optional, Tuple

from faqbot.web.conversations import Conversation, Conversations, Turn, message
from faqbot.web.erasure import EraseError, Erasures
from faqbot.web.errors import (
    BadRequest,
    BotError,
    ChatError,
    Conflict,
    NotFound,
    NotSignedIn,
    TooMany,
)
from faqbot.web.guard import EMERGENCY_WAIT, RECALL_WAIT, EmergencyGuard
from faqbot.web.metrics import Metrics
from faqbot.web.rasa_client import Rasa
from faqbot.web.settings import WebSettings
from faqbot.web.text import clean_text, neutralise_commands, visitor_text
from faqbot.web.unheard import ask, is_apology

Json = Dict[str, Any]
FeedbackListener = Callable[[str, Json, str], None]
MOST_WAITING = 3
HANDOFF_PAYLOAD = "/handoff"

logger = logging.getLogger(__name__)


class Chat:
    """The conversations of one server.

    Args:
        settings: Limits, names and numbers.
        rasa: The bot.
        conversations: Where transcripts are kept.
        guard: Recognises emergencies without Rasa.
        erasures: Erases from the other stores.
        metrics: Counted as things happen.
        on_feedback: Called with conversation id, the rated message and "up" or "down".
    """

    def __init__(
        self,
        settings: WebSettings,
        rasa: Rasa,
        conversations: Conversations,
        guard: EmergencyGuard,
        erasures: Erasures,
        metrics: Metrics,
        on_feedback: Optional[FeedbackListener] = None,
    ) -> None:
        self._settings = settings
        self._rasa = rasa
        self._conversations = conversations
        self._guard = guard
        self._erasures = erasures
        self._metrics = metrics
        self._on_feedback = on_feedback

    def start(self, conversation_id: str) -> List[Json]:
        """Open a conversation and return its greeting."""
        conversation = self._conversations.start(conversation_id)
        starters = [{"title": text, "payload": text} for text in self._settings.starters]
        greeting = message(
            "bot",
            "Hello! I answer questions about mesotherapy and show where each answer comes from. "
            "What would you like to know?",
            buttons=starters,
            custom={"kind": "greeting", "faq": []},
        )
        conversation.add([greeting])
        return [greeting]

    def conversation(self, conversation_id: str) -> Conversation:
        """Return a running conversation.

        Raises:
            NotSignedIn: If it expired or was erased.
        """
        found = self._conversations.get(conversation_id)
        if found is None:
            raise NotSignedIn("session_expired", "This conversation has ended.")
        return found

    async def answer(self, conversation: Conversation, body: Json) -> List[Json]:
        """Answer one message; a message id seen before gets the same answer again.

        Raises:
            ChatError: If the message is refused or Rasa does not answer.
        """
        message_id = _message_id(body.get("id"))
        shown, sent, is_typed = self._read(conversation, body)
        if conversation.waiting >= MOST_WAITING:
            raise TooMany("too_many_waiting", "One question at a time, please.", retry_after=2)
        conversation.waiting += 1
        try:
            async with conversation.lock:
                if conversation.erased:
                    raise NotSignedIn("session_expired", "This conversation has ended.")
                known = conversation.turns.get(message_id)
                if known is not None:
                    if known.asked != sent:
                        raise Conflict("id_reused", "This message id was used for another text.")
                    return known.replies
                if len(conversation.messages) >= self._settings.max_turns:
                    raise Conflict(
                        "conversation_full", "This conversation is full. Please start a new one."
                    )
                parts = await self._ask(conversation, sent, is_typed)
                replies = [message("bot", **part) for part in parts]
                conversation.add([message("visitor", shown, message_id), *replies])
                conversation.turns[message_id] = Turn(sent, replies)
        finally:
            conversation.waiting -= 1
        for reply in replies:
            self._metrics.count_reply(reply["custom"].get("kind"))
        return replies

    def _read(self, conversation: Conversation, body: Json) -> Tuple[str, str, bool]:
        """Return what to show, what to send to Rasa, and whether it was typed."""
        if ("text" in body) == ("payload" in body):
            raise BadRequest("text_invalid", "Send either 'text' or 'payload'.", status=422)
        if "text" in body:
            text = visitor_text(body["text"], self._settings.max_text)
            return text, text, True
        payload = body["payload"]
        title = conversation.titles.get(payload) if isinstance(payload, str) else None
        if title is None:
            raise BadRequest("payload_unknown", "That choice was not offered.", status=422)
        return title, payload, False

    async def _ask(self, conversation: Conversation, sent: str, is_typed: bool) -> List[Json]:
        flag = self._guard.find(sent) if is_typed else None
        unheard, started = conversation.unheard, time.perf_counter()
        seconds = EMERGENCY_WAIT if flag else self._settings.rasa_timeout
        if unheard and not flag:
            seconds = min(seconds, RECALL_WAIT)
        try:
            parts = await ask(self._rasa, conversation.id, sent, unheard, seconds)
        except BotError as error:
            self._metrics.bot_errors.labels(error.code).inc()
            if flag:
                return [self._in_place_of_rasa(conversation, flag, sent)]
            if unheard:
                return [self._guard.recall(unheard)]
            raise
        self._metrics.rasa_seconds.observe(time.perf_counter() - started)
        if flag and is_apology(parts):
            return [self._in_place_of_rasa(conversation, flag, sent)]
        if flag and not self._guard.covers(parts):
            return [self._guard.reply(flag), *parts]
        return [self._guard.with_number(part) for part in parts]

    def _in_place_of_rasa(self, conversation: Conversation, flag: str, text: str) -> Json:
        """The guard's reply to an emergency, of which Rasa is to hear as soon as it can."""
        conversation.unheard.add(flag, text)
        return self._guard.reply(self._guard.gravest(flag, conversation.unheard))

    def emergency(self, conversation: Conversation, body: Json) -> List[Json]:
        """Return the emergency reply to a message, without Rasa; nothing if it is none."""
        text = body.get("text")
        if not isinstance(text, str):
            return []
        text = neutralise_commands(clean_text(text[: self._settings.max_text]))
        flag = self._guard.find(text)
        if flag is None:
            return []
        return [message("bot", **self._in_place_of_rasa(conversation, flag, text))]

    def rate(self, conversation: Conversation, body: Json) -> List[Json]:
        """Store thumbs up or down for a reply; the first thumbs down offers a person.

        Raises:
            BadRequest: If the rating is neither "up" nor "down".
            NotFound: If there is no such reply in this conversation.
        """
        rating, message_id = body.get("rating"), body.get("message_id")
        if rating not in ("up", "down"):
            raise BadRequest("rating_invalid", "'rating' must be 'up' or 'down'.", status=422)
        reply = conversation.reply(message_id) if isinstance(message_id, str) else None
        if reply is None:
            raise NotFound("message_unknown", "There is no such reply in this conversation.")
        before = conversation.ratings.get(reply["id"])
        if before == rating:
            return []
        offered = "down" in conversation.ratings.values()
        conversation.ratings[reply["id"]] = rating
        reply["rating"] = rating
        self._metrics.feedback.labels(rating).inc()
        if self._on_feedback is not None:
            self._on_feedback(conversation.id, reply, rating)
        if rating == "up" or offered:
            return []
        sorry = message(
            "bot",
            "Thank you, I'll pass that on. You can ask in other words, or talk to the clinic.",
            buttons=[{"title": "Talk to a person", "payload": HANDOFF_PAYLOAD}],
            custom={"kind": "handoff", "faq": []},
        )
        conversation.add([sorry])
        return [sorry]

    async def erase(self, conversation: Conversation) -> Json:
        """Erase a conversation everywhere and return a receipt.

        Raises:
            ChatError: If a store could not be reached; nothing is then called erased.
        """
        async with conversation.lock:  # a turn under way would write itself back
            try:
                removed = await self._erasures.erase(conversation.id)
            except EraseError as error:
                logger.error("erasing failed", extra={"error_type": type(error).__name__})
                raise ChatError(
                    "erase_failed",
                    "The conversation could not be erased just now. Please try again.",
                    status=503,
                    retry_after=10,
                ) from None
            conversation.erased = True
            removed = {"messages": len(conversation.messages), **removed}
            self._conversations.forget(conversation.id)
        self._metrics.erased.inc()
        return {
            "receipt": f"ERASED-{uuid.uuid4().hex[:12].upper()}",
            "erased_at": datetime.now(timezone.utc).isoformat(timespec="seconds"),
            "erased": removed,
        }


def _message_id(value: object) -> str:
    try:
        return str(uuid.UUID(value)) if isinstance(value, str) and len(value) <= 45 else _refuse()
    except ValueError:
        return _refuse()


def _refuse() -> str:
    raise BadRequest("id_invalid", "'id' must be a UUID.", status=422)
