"""Put the chat API together."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from typing import Any, AsyncIterator, Callable, Coroutine, Dict, Optional, Sequence

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import Route

from faqbot.web.chat import Chat, FeedbackListener
from faqbot.web.conversations import Conversations
from faqbot.web.erasure import Eraser, Erasures, tracker_store
from faqbot.web.errors import ChatError, on_chat_error, on_crash, on_http_error
from faqbot.web.guard import Detector, EmergencyGuard, load_detector
from faqbot.web.health import HealthRoutes
from faqbot.web.limits import make_limiter
from faqbot.web.metrics import Metrics
from faqbot.web.middleware import AccessLog, Origins, SecurityHeaders, SizeLimits
from faqbot.web.openapi import description_route
from faqbot.web.pages import Pages
from faqbot.web.rasa_client import Rasa, RasaClient
from faqbot.web.routes import ChatRoutes
from faqbot.web.sessions import Sessions
from faqbot.web.settings import WebSettings

SWEEP_SECONDS = 30.0


def create_app(
    settings: WebSettings,
    rasa: Optional[Rasa] = None,
    detector: Optional[Detector] = None,
    erase_also: Optional[Dict[str, Eraser]] = None,
    on_feedback: Optional[FeedbackListener] = None,
    background: Sequence[Callable[[], Coroutine[Any, Any, None]]] = (),
) -> Starlette:
    """Build the application.

    Args:
        settings: Everything that differs between installations.
        rasa: The bot; by default Rasa at ``settings.rasa_url``.
        detector: Finds red flags; by default the one the NLU pipeline uses.
        erase_also: Further stores that hold a conversation, by the name the receipt shows.
        on_feedback: Told about thumbs up and down.
        background: Work that goes on while the server runs.

    Returns:
        An ASGI application; serve it with ``faqbot.web.server``.
    """
    rasa = rasa or RasaClient(
        settings.rasa_url, settings.rasa_timeout, settings.rasa_parallel, settings.rasa_token
    )
    metrics, limiter = Metrics(), make_limiter(settings.redis_url)
    conversations = Conversations(settings.session_hours, settings.max_conversations)
    erasures = Erasures(_erasers(settings, erase_also))
    guard = EmergencyGuard(
        detector or load_detector(),
        settings.emergency_number,
        settings.crisis_line,
        settings.clinic_phone,
    )
    chat = Chat(settings, rasa, conversations, guard, erasures, metrics, on_feedback)
    sessions = Sessions(settings.secret, settings.session_hours)
    routes = [
        *ChatRoutes(settings, sessions, limiter, chat).routes(),
        *HealthRoutes(rasa, metrics, conversations, settings.metrics_token).routes(),
        *Pages(settings).routes(),
        description_route(),
    ]

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        tasks = [asyncio.create_task(_sweep(conversations, erasures))]
        tasks += [asyncio.create_task(work()) for work in background]
        yield
        for task in tasks:
            task.cancel()
        await rasa.close()
        await limiter.close()

    return Starlette(
        routes=routes,
        middleware=[
            Middleware(AccessLog, metrics=metrics, routes=_listed(routes)),
            Middleware(SecurityHeaders),
            Middleware(Origins, allowed=settings.allowed_origins),
            Middleware(SizeLimits, most=settings.max_body),
        ],
        exception_handlers={
            ChatError: on_chat_error,
            HTTPException: on_http_error,
            Exception: on_crash,
        },
        lifespan=lifespan,
    )


def _erasers(settings: WebSettings, also: Optional[Dict[str, Eraser]]) -> Dict[str, Eraser]:
    tracker = tracker_store(settings.tracker_url)
    erasers = {"tracker_events": tracker.erase} if tracker else {}
    return {**erasers, **(also or {})}


def _listed(routes: list[Route]) -> list[tuple[str, str]]:
    return [(method, route.path) for route in routes for method in sorted(route.methods or ())]


async def _sweep(conversations: Conversations, erasures: Erasures) -> None:
    while True:
        await asyncio.sleep(SWEEP_SECONDS)
        conversations.sweep()
        await erasures.look_again()
