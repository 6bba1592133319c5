"""Plain ASGI middleware: security headers, origins, body size and time, the access log.

Errors raised in here are answered here, since they never reach the application.
"""

from __future__ import annotations

import asyncio
import logging
import time
import uuid
from typing import Iterable, Optional, Tuple

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from faqbot.web.errors import BadRequest, ChatError, Forbidden, error_response
from faqbot.web.metrics import Metrics

access = logging.getLogger("faqbot.web.access")

LARGEST_HEAD = 16_384
MOST_HEADERS = 100

BODY_SECONDS = 10.0
"""How long a client may take to send its body."""

SECURITY_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
DEFAULT_POLICY = "default-src 'none'; frame-ancestors 'none'"


class SecurityHeaders:
    """Adds headers that every response carries, unless it set its own."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(event: Message) -> None:
            if event["type"] == "http.response.start":
                headers = MutableHeaders(scope=event)
                headers.setdefault("Content-Security-Policy", DEFAULT_POLICY)
                for name, value in SECURITY_HEADERS.items():
                    headers.setdefault(name, value)
            await send(event)

        await self._app(scope, receive, with_headers if scope["type"] == "http" else send)


class Origins:
    """Answers preflights and turns foreign pages away.

    Args:
        app: The application inside.
        allowed: Origins that may use the API; pages of this server always may.
    """

    def __init__(self, app: ASGIApp, allowed: Iterable[str]) -> None:
        self._app = app
        self._allowed = frozenset(origin.rstrip("/").lower() for origin in allowed)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or not scope["path"].startswith("/chat/"):
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        origin = headers.get("origin")
        if origin is None:
            await self._app(scope, receive, send)
            return
        if not self._is_allowed(origin, headers.get("host", "")):
            refusal = Forbidden("origin_not_allowed", "This page may not use the assistant.")
            await error_response(refusal)(scope, receive, send)
            return
        if scope["method"] == "OPTIONS":
            preflight = Response(
                status_code=204,
                headers={
                    "Access-Control-Allow-Methods": "GET, POST, DELETE",
                    "Access-Control-Allow-Headers": "authorization, content-type",
                    "Access-Control-Max-Age": "600",
                },
            )
            await preflight(scope, receive, _allowing(origin, send))
            return
        await self._app(scope, receive, _allowing(origin, send))

    def _is_allowed(self, origin: str, host: str) -> bool:
        own = {f"http://{host}".lower(), f"https://{host}".lower()} if host else set()
        return origin.lower() in self._allowed or origin.lower() in own


def _allowing(origin: str, send: Send) -> Send:
    async def with_cors(event: Message) -> None:
        if event["type"] == "http.response.start":
            headers = MutableHeaders(scope=event)
            headers["Access-Control-Allow-Origin"] = origin
            headers["Access-Control-Expose-Headers"] = "Retry-After"
            headers.add_vary_header("Origin")
        await send(event)

    return with_cors


class SizeLimits:
    """Refuses heads and bodies that are too large, and bodies that trickle in.

    Args:
        app: The application inside.
        most: Bytes of a body.
        seconds: The longest a body may take.
    """

    def __init__(self, app: ASGIApp, most: int, seconds: float = BODY_SECONDS) -> None:
        self._app = app
        self._most = most
        self._seconds = seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        try:
            _check_head(scope)
            body = await self._read(Headers(scope=scope), receive)
        except ChatError as error:
            response = error_response(error)
            response.headers["Connection"] = "close"
            await response(scope, receive, send)
            return
        if body is None:
            return
        replayed = False

        async def replay() -> Message:
            nonlocal replayed
            if replayed:
                return await receive()
            replayed = True
            return {"type": "http.request", "body": body, "more_body": False}

        await self._app(scope, replay, send)

    async def _read(self, headers: Headers, receive: Receive) -> Optional[bytes]:
        length = headers.get("content-length", "0")
        if not length.isdecimal():
            raise BadRequest("bad_request", "The length of the body is not a number.")
        too_large = BadRequest("too_large", "The request is too large.", status=413)
        if int(length) > self._most:
            raise too_large
        body, deadline = b"", time.monotonic() + self._seconds
        while True:
            try:
                event = await asyncio.wait_for(receive(), max(0.01, deadline - time.monotonic()))
            except asyncio.TimeoutError:
                raise BadRequest("too_slow", "The request took too long.", status=408) from None
            if event["type"] == "http.disconnect":
                return None
            body += bytes(event.get("body", b""))
            if len(body) > self._most:
                raise too_large
            if not event.get("more_body"):
                return body


def _check_head(scope: Scope) -> None:
    headers = scope["headers"]
    size = sum(len(name) + len(value) for name, value in headers) + len(scope["raw_path"])
    if len(headers) > MOST_HEADERS or size > LARGEST_HEAD:
        raise BadRequest("headers_too_large", "The request has too many headers.", status=431)


class AccessLog:
    """One structured log line and two metrics per request; no text, no token, no address.

    Args:
        app: The application inside.
        metrics: Counted per route.
        routes: ``(method, path)`` of everything there is, so that unknown paths share one label.
    """

    def __init__(self, app: ASGIApp, metrics: Metrics, routes: Iterable[Tuple[str, str]]) -> None:
        self._app = app
        self._metrics = metrics
        self._paths = frozenset(path for _, path in routes)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        status, started, request_id = 500, time.perf_counter(), uuid.uuid4().hex[:12]

        async def watch(event: Message) -> None:
            nonlocal status
            if event["type"] == "http.response.start":
                status = event["status"]
                MutableHeaders(scope=event)["X-Request-Id"] = request_id
            await send(event)

        try:
            await self._app(scope, receive, watch)
        finally:
            seconds = time.perf_counter() - started
            route = scope["path"] if scope["path"] in self._paths else "other"
            method = scope["method"] if scope["method"] in _METHODS else "other"
            self._metrics.requests.labels(method, route, str(status)).inc()
            self._metrics.seconds.labels(route).observe(seconds)
            access.info(
                "request",
                extra={
                    "request_id": request_id,
                    "method": method,
                    "route": route,
                    "status": status,
                    "milliseconds": round(seconds * 1000, 1),
                },
            )


_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
