"""The chat API over HTTP: reads requests, calls ``Chat``, words responses."""

from __future__ import annotations

import json
from typing import Any, Dict

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from faqbot.web.chat import Chat
from faqbot.web.conversations import Conversation
from faqbot.web.errors import BadRequest, Conflict, TooMany
from faqbot.web.limits import Limiter, enforce
from faqbot.web.sessions import Sessions
from faqbot.web.settings import WebSettings

Json = Dict[str, Any]
NO_STORE = {"Cache-Control": "no-store"}


class ChatRoutes:
    """Handlers of the chat API.

    Args:
        settings: The limits.
        sessions: Makes and reads tokens.
        limiter: Counts per session and address.
        chat: Does the work.
    """

    def __init__(
        self, settings: WebSettings, sessions: Sessions, limiter: Limiter, chat: Chat
    ) -> None:
        self._settings = settings
        self._sessions = sessions
        self._limiter = limiter
        self._chat = chat

    def routes(self) -> list[Route]:
        """Return the routes, paths as in the OpenAPI description."""
        return [
            Route("/chat/sessions", self.start, methods=["POST"]),
            Route("/chat/sessions/current", self.erase, methods=["DELETE"]),
            Route("/chat/messages", self.answer, methods=["POST"]),
            Route("/chat/messages", self.transcript, methods=["GET"]),
            Route("/chat/feedback", self.feedback, methods=["POST"]),
        ]

    async def start(self, request: Request) -> Response:
        """Start a conversation."""
        await self._limit_address(request)
        await enforce(self._limiter, f"new:{_address(request)}", self._settings.new_session_limit)
        token, conversation_id, expires_at = self._sessions.start()
        messages = self._chat.start(conversation_id)
        request.state.conversation = conversation_id
        clinic = {
            "name": self._settings.clinic_name,
            "phone": self._settings.clinic_phone,
            "emergency_number": self._settings.emergency_number,
        }
        body = {
            "token": token,
            "expires_at": expires_at.isoformat(timespec="seconds"),
            "clinic": clinic,
            "messages": messages,
        }
        return JSONResponse(body, status_code=201, headers=NO_STORE)

    async def answer(self, request: Request) -> Response:
        """Answer a message."""
        conversation = await self._conversation(request)
        body = await _body(request)
        try:
            await enforce(self._limiter, f"session:{conversation.id}", self._settings.session_limit)
            messages = await self._chat.answer(conversation, body)
        except (TooMany, Conflict):
            # Help comes even when nothing else may.
            messages = self._chat.emergency(conversation, body)
            if not messages:
                raise
        return JSONResponse({"messages": messages}, headers=NO_STORE)

    async def transcript(self, request: Request) -> Response:
        """Return the conversation so far."""
        conversation = await self._conversation(request)
        return JSONResponse({"messages": conversation.messages}, headers=NO_STORE)

    async def feedback(self, request: Request) -> Response:
        """Take thumbs up or down."""
        conversation = await self._conversation(request)
        messages = self._chat.rate(conversation, await _body(request))
        return JSONResponse({"messages": messages}, headers=NO_STORE)

    async def erase(self, request: Request) -> Response:
        """Erase the conversation."""
        conversation = await self._conversation(request)
        return JSONResponse(await self._chat.erase(conversation), headers=NO_STORE)

    async def _conversation(self, request: Request) -> Conversation:
        await self._limit_address(request)
        conversation_id = self._sessions.read(request.headers.get("authorization", ""))
        request.state.conversation = conversation_id
        return self._chat.conversation(conversation_id)

    async def _limit_address(self, request: Request) -> None:
        await enforce(self._limiter, f"address:{_address(request)}", self._settings.address_limit)


def _address(request: Request) -> str:
    return request.client.host if request.client else "unknown"


async def _body(request: Request) -> Json:
    """Return the JSON object of a request.

    Raises:
        BadRequest: If it is not JSON, not UTF-8, or no object.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise BadRequest("not_json", "Send application/json.", status=415)
    try:
        body = json.loads((await request.body()).decode("utf-8"))
    except (ValueError, RecursionError):
        raise BadRequest("not_json", "The body is not valid JSON in UTF-8.") from None
    except ClientDisconnect:
        raise BadRequest("incomplete", "The request ended early.") from None
    if not isinstance(body, dict):
        raise BadRequest("not_an_object", "The body must be a JSON object.", status=422)
    return body
