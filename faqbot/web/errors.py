"""What the chat API refuses, as typed JSON: ``{"error": {"code", "message"}}``.

::

    ChatError
    ├── BadRequest        400 413 415 422   the request itself is wrong
    ├── NotSignedIn       401               no token, a forged or an expired one
    ├── Forbidden         403               an origin that is not on the list
    ├── NotFound          404
    ├── Conflict          409               a message id used twice, a full conversation
    ├── TooMany           429
    └── BotError          502 503 504       Rasa is starting, down, slow or silent

Messages are read by visitors: they say what to do and nothing about the inside.
"""

from __future__ import annotations

import logging
from typing import Optional

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from faqbot.errors import FaqbotError

logger = logging.getLogger(__name__)


class ChatError(FaqbotError):
    """Something the chat API answers with an error.

    Args:
        code: Short, stable, for programs.
        message: For people.
        status: HTTP status.
        retry_after: Seconds after which another try makes sense.
    """

    status = 400

    def __init__(
        self,
        code: str,
        message: str,
        status: Optional[int] = None,
        retry_after: Optional[int] = None,
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.status = status or type(self).status
        self.retry_after = retry_after


class BadRequest(ChatError):
    """The request is malformed, too large or empty."""


class NotSignedIn(ChatError):
    """The token is missing, forged, expired or its conversation is gone."""

    status = 401


class Forbidden(ChatError):
    """The page is not allowed to use this assistant."""

    status = 403


class NotFound(ChatError):
    """There is no such thing in this conversation."""

    status = 404


class Conflict(ChatError):
    """The request contradicts what is already there."""

    status = 409


class TooMany(ChatError):
    """A rate limit was reached."""

    status = 429


class BotError(ChatError):
    """Rasa did not answer."""

    status = 503


def error_response(error: ChatError) -> JSONResponse:
    """Turn an error into its JSON response."""
    headers = {"Cache-Control": "no-store"}
    if error.retry_after is not None:
        headers["Retry-After"] = str(error.retry_after)
    if error.status == 401:
        headers["WWW-Authenticate"] = "Bearer"
    body = {"error": {"code": error.code, "message": error.message}}
    return JSONResponse(body, status_code=error.status, headers=headers)


_HTTP_CODES = {
    404: ("not_found", "There is nothing at this address."),
    405: ("method_not_allowed", "This address does not take that method."),
}


async def on_chat_error(request: Request, error: Exception) -> Response:
    """Answer an error raised on purpose."""
    assert isinstance(error, ChatError)
    return error_response(error)


async def on_http_error(request: Request, error: Exception) -> Response:
    """Answer an unknown address or method."""
    assert isinstance(error, HTTPException)
    code, message = _HTTP_CODES.get(error.status_code, ("bad_request", "The request failed."))
    response = error_response(ChatError(code, message, status=error.status_code))
    response.headers.update(error.headers or {})
    return response


async def on_crash(request: Request, error: Exception) -> Response:
    """Answer a programming error without saying anything about it."""
    logger.error("request failed", extra={"error_type": type(error).__name__})
    return error_response(
        ChatError("internal", "Something went wrong on our side. Please try again.", status=500)
    )
