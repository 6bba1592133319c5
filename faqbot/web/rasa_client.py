"""Ask Rasa over its REST channel and make one honest reply of what it says.

Rasa answers most of its failures with HTTP 200 and an empty list, splits text at blank lines and
sends ``custom`` as a message of its own. Here an empty list is an error, parts are joined and
``custom`` goes onto the message it belongs to.
"""

from __future__ import annotations

import asyncio
import json
from typing import Any, Dict, List, Optional, Protocol

import httpx

from faqbot.web.errors import BotError

Json = Dict[str, Any]
LONGEST_REPLY = 8000
MOST_BUTTONS = 10
LONGEST_PAYLOAD = 1000
LARGEST_BODY = 1_000_000


class Rasa(Protocol):
    """What the chat API needs of a bot."""

    async def reply(
        self, conversation_id: str, text: str, timeout: Optional[float] = None
    ) -> List[Json]:
        """Answer one message."""

    async def is_ready(self) -> bool:
        """Tell whether a model is loaded and the bot answers."""

    async def close(self) -> None:
        """Let connections go."""


class RasaClient:
    """Rasa's REST channel.

    Args:
        url: Where Rasa listens.
        timeout: Seconds to wait for an answer.
        parallel: The most requests in flight; more are turned away at once.
        token: Rasa's ``--auth-token``, if it runs with ``--enable-api``.
    """

    def __init__(
        self, url: str, timeout: float, parallel: int = 64, token: Optional[str] = None
    ) -> None:
        self._timeout = timeout
        self._free = parallel
        self._token = token
        self._seen_ready = False
        self._http = httpx.AsyncClient(
            base_url=url,
            timeout=httpx.Timeout(timeout, connect=2.0),
            limits=httpx.Limits(max_connections=parallel, max_keepalive_connections=parallel),
            trust_env=False,
        )

    async def reply(
        self, conversation_id: str, text: str, timeout: Optional[float] = None
    ) -> List[Json]:
        """Ask, and return at least one part ``{"text", "buttons", "custom"}``.

        Raises:
            BotError: If Rasa is starting, down, slow, busy, or has nothing to say.
        """
        if self._free <= 0:
            raise BotError("bot_busy", "The assistant is very busy. Please try again.", 503, 5)
        self._free -= 1
        try:
            parts = await asyncio.wait_for(
                self._post(conversation_id, text), timeout or self._timeout
            )
        except (asyncio.TimeoutError, httpx.ReadTimeout, httpx.PoolTimeout):
            raise BotError(
                "bot_slow", "The assistant is taking too long. Please try again.", 504, 5
            ) from None
        except (httpx.ConnectError, httpx.ConnectTimeout):
            raise self._not_there() from None
        except httpx.HTTPError:
            raise BotError(
                "bot_unavailable", "The assistant cannot be reached just now.", retry_after=5
            ) from None
        finally:
            self._free += 1
        self._seen_ready = True
        return parts

    async def _post(self, conversation_id: str, text: str) -> List[Json]:
        response = await self._http.post(
            "/webhooks/rest/webhook", json={"sender": conversation_id, "message": text}
        )
        if response.status_code != 200 or len(response.content) > LARGEST_BODY:
            raise BotError("bot_failed", "The assistant failed. Please try again.", 502, 5)
        try:
            parts = merge_parts(json.loads(response.content))
        except ValueError:
            parts = []
        if not parts:
            raise BotError("bot_silent", "The assistant had no answer. Please try again.", 502, 5)
        return parts

    def _not_there(self) -> BotError:
        if self._seen_ready:
            return BotError(
                "bot_unavailable", "The assistant cannot be reached just now.", retry_after=5
            )
        return BotError(
            "bot_starting", "The assistant is starting. Please wait a moment.", retry_after=3
        )

    async def is_ready(self) -> bool:
        """Tell whether Rasa answers; with a token also whether it has a model."""
        path, query = ("/status", {"token": self._token}) if self._token else ("/", None)
        try:
            response = await self._http.get(path, params=query, timeout=2.0)
        except httpx.HTTPError:
            return False
        self._seen_ready = self._seen_ready or response.status_code == 200
        return response.status_code == 200

    async def close(self) -> None:
        """Close the connections."""
        await self._http.aclose()


def merge_parts(raw: object) -> List[Json]:
    """Join Rasa's fragments into parts ``{"text", "buttons", "custom"}``.

    Args:
        raw: The decoded body of the REST channel.

    Returns:
        The parts that hold something, in order.
    """
    if not isinstance(raw, list):
        return []
    parts: List[Json] = []
    is_open = False  # whether the last part may still take text or its ``custom``
    for fragment in raw:
        if not isinstance(fragment, dict):
            continue
        text = _text(fragment.get("text"))
        buttons = _buttons(fragment.get("buttons"))
        custom = fragment.get("custom") if isinstance(fragment.get("custom"), dict) else {}
        if custom and not text and not buttons and is_open:
            parts[-1]["custom"] = custom
            is_open = False
        elif text and is_open and not parts[-1]["buttons"] and not parts[-1]["custom"]:
            parts[-1]["text"] = f"{parts[-1]['text']}\n\n{text}"[:LONGEST_REPLY]
            parts[-1]["buttons"] = buttons
            parts[-1]["custom"] = custom
        elif text or buttons or custom:
            parts.append({"text": text, "buttons": buttons, "custom": custom})
            is_open = not custom
    return parts


def _text(value: object) -> str:
    if not isinstance(value, str):
        return ""
    return value.encode("utf-8", "ignore").decode()[:LONGEST_REPLY].strip()


def _buttons(value: object) -> List[Json]:
    kept: List[Json] = []
    for button in value if isinstance(value, list) else []:
        if not isinstance(button, dict):
            continue
        title, payload = _text(button.get("title")), button.get("payload")
        if title and isinstance(payload, str) and 0 < len(payload) <= LONGEST_PAYLOAD:
            kept.append({"title": title[:200], "payload": payload})
    return kept[:MOST_BUTTONS]
