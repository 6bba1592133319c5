"""`/health`, `/ready` and `/metrics`."""

from __future__ import annotations

import hmac
import ipaddress
from typing import Optional

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from faqbot.web.conversations import Conversations
from faqbot.web.errors import Forbidden
from faqbot.web.metrics import Metrics
from faqbot.web.rasa_client import Rasa


class HealthRoutes:
    """Handlers for whoever watches the server.

    Args:
        rasa: Asked whether it is ready.
        metrics: Shown to those who may see them.
        conversations: Counted.
        metrics_token: Bearer token for `/metrics`; without one only loopback may read it.
    """

    def __init__(
        self,
        rasa: Rasa,
        metrics: Metrics,
        conversations: Conversations,
        metrics_token: Optional[str],
    ) -> None:
        self._rasa = rasa
        self._metrics = metrics
        self._conversations = conversations
        self._token = metrics_token

    def routes(self) -> list[Route]:
        """Return the routes."""
        return [
            Route("/health", self.health, methods=["GET"]),
            Route("/ready", self.ready, methods=["GET"]),
            Route("/metrics", self.metrics, methods=["GET"]),
        ]

    async def health(self, request: Request) -> Response:
        """This process is alive."""
        return JSONResponse({"status": "ok"})

    async def ready(self, request: Request) -> Response:
        """Rasa answers and has a model."""
        is_ready = await self._rasa.is_ready()
        return JSONResponse(
            {"status": "ready" if is_ready else "starting"}, status_code=200 if is_ready else 503
        )

    async def metrics(self, request: Request) -> Response:
        """Prometheus' text format."""
        if not self._may_read(request):
            raise Forbidden("forbidden", "The metrics are not public.")
        self._metrics.conversations.set(len(self._conversations))
        return Response(self._metrics.text(), media_type=self._metrics.content_type)

    def _may_read(self, request: Request) -> bool:
        if self._token is not None:
            given = request.headers.get("authorization", "").encode("latin-1", "replace")
            return hmac.compare_digest(given, f"Bearer {self._token}".encode())
        if "x-forwarded-for" in request.headers or "forwarded" in request.headers:
            return False  # a proxy on this machine speaks for somebody else
        try:
            return ipaddress.ip_address(request.client.host if request.client else "").is_loopback
        except ValueError:
            return False
