"""Rasa's REST channel, minus the ways it fails its callers.

Stock Rasa takes any JSON for a message and any text for a sender, dies on some of them,
lets everyone fire any intent with a slash, and answers most failures with an empty list.
This channel keeps the route and the shape of the replies, checks what comes in, lets
through only the payloads of our own buttons, and never answers nothing.
"""

from __future__ import annotations

import asyncio
import logging
import re
from typing import Any, Awaitable, Callable, Dict, Optional, Text, Tuple

from rasa.core.channels.channel import CollectingOutputChannel, InputChannel, UserMessage
from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse, json

from faqbot.payloads import as_typed, is_payload
from faqbot.serving.reading import Told, read
from faqbot.settings import read_settings

logger = logging.getLogger(__name__)

SENDER = re.compile(r"[A-Za-z0-9_.:@+-]{1,128}")
MAX_CHARACTERS = 1000


class FaqbotRestInput(InputChannel):
    """``POST /webhooks/rest/webhook`` with ``{"sender", "message"}``, checked."""

    @classmethod
    def name(cls) -> Text:
        """The channel's name in URLs, Rasa's own."""
        return "rest"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """The routes of the channel."""
        blueprint = Blueprint("faqbot_rest", __name__)

        @blueprint.route("/", methods=["GET"])
        async def health(request: Request) -> HTTPResponse:
            return json({"status": "ok"})

        @blueprint.route("/webhook", methods=["POST"])
        async def receive(request: Request) -> HTTPResponse:
            body = _body_of(request)
            problem = _problem_with(body)
            if problem:
                return json({"error": {"code": "bad_request", "message": problem}}, status=400)
            sender = body["sender"]
            store = getattr(getattr(request.app.ctx, "agent", None), "tracker_store", None)
            return json(await _converse(on_new_message, sender, clean(body["message"]), store))

        return blueprint


def _body_of(request: Request) -> Any:
    try:
        return request.json
    except Exception:  # Sanic raises InvalidUsage, and on deep nesting RecursionError
        return None


def _problem_with(body: Any) -> Optional[str]:
    if not isinstance(body, dict):
        return "send a JSON object with 'sender' and 'message'."
    sender, message = body.get("sender"), body.get("message")
    if not isinstance(sender, str) or not SENDER.fullmatch(sender):
        return "'sender' must be 1 to 128 letters, digits or any of _ . : @ + -"
    if message is not None and not isinstance(message, str):
        return "'message' must be text."
    body["message"] = message or ""
    return None


def clean(message: str) -> str:
    """Make a message fit for Rasa.

    Control characters and lone surrogates go, a text is cut at ``MAX_CHARACTERS``, and a
    leading slash is dropped unless the message is the payload of one of our buttons.
    """
    if is_payload(message):
        return message
    return as_typed(message)[:MAX_CHARACTERS]


async def _converse(
    on_new_message: Callable[[UserMessage], Awaitable[Any]], sender: str, text: str, store: Any
) -> list:
    collector = CollectingOutputChannel()
    try:
        given, metadata = await _read(text, sender, store)
        message = UserMessage(given, collector, sender, input_channel="rest", metadata=metadata)
        await on_new_message(message)
    except asyncio.CancelledError:
        logger.error("A message was cancelled before it was answered.")
    except Exception:
        # Whatever failed, the visitor is told. No text of theirs goes into the log.
        logger.error("A message could not be answered.", exc_info=logger.isEnabledFor(10))
    return collector.messages or [_apology(sender)]


async def _read(text: str, sender: str, store: Any) -> Tuple[str, Dict[str, str]]:
    """The message with what was said before it; as typed where that cannot be told."""

    async def recall() -> Optional[Told]:
        tracker = await store.retrieve(sender) if store is not None else None
        if tracker is None:
            return None
        events = [event.as_dict() for event in tracker.events]
        return Told(tracker.current_slot_values(), events, tracker.active_loop_name)

    try:
        return await read(text, recall)
    except Exception:
        # What it could not be read with must not keep a message from being answered.
        logger.error("A conversation could not be read.", exc_info=logger.isEnabledFor(10))
        return text, {}


def _apology(sender: str) -> Dict[str, Any]:
    contact = read_settings().contact
    return {
        "recipient_id": sender,
        "text": f"Sorry, I can't look that up at the moment. Please try again shortly, or "
        f"{contact}.",
        "custom": {"kind": "unavailable", "faq": [], "sources": []},
    }
