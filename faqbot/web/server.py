"""Serve the chat API with uvicorn."""

from __future__ import annotations

import json
import logging
import traceback
from datetime import datetime, timezone
from typing import Any, Optional, Type

import uvicorn
from starlette.types import ASGIApp

from faqbot.web.middleware import LARGEST_HEAD
from faqbot.web.protocol import CarefulProtocol
from faqbot.web.settings import WebSettings

MOST_CONNECTIONS = 2_000

_PLAIN = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}


class JsonFormatter(logging.Formatter):
    """One JSON object per line: time, level, logger, event and what was passed as ``extra``.

    An error is logged by type and place only: its message could hold a visitor's words.
    """

    def format(self, record: logging.LogRecord) -> str:
        """Word a record."""
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, timezone.utc).isoformat(),
            "level": record.levelname.lower(),
            "logger": record.name,
            "event": record.getMessage(),
        }
        line.update({k: v for k, v in vars(record).items() if k not in _PLAIN})
        if record.exc_info and record.exc_info[0]:
            line["error_type"] = record.exc_info[0].__name__
            line["error_place"] = [
                f"{frame.filename}:{frame.lineno}"
                for frame in traceback.extract_tb(record.exc_info[2])[-5:]
            ]
        return json.dumps(line, default=str)


def log_as_json(level: int = logging.INFO) -> None:
    """Send the logs of this process to standard error, one JSON object per line."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter())
    logging.basicConfig(level=level, handlers=[handler], force=True)
    logging.getLogger("httpx").setLevel(logging.WARNING)  # it logs whole addresses


def make_server(
    app: ASGIApp,
    settings: WebSettings,
    port: Optional[int] = None,
    protocol: Type[CarefulProtocol] = CarefulProtocol,
) -> uvicorn.Server:
    """Return a uvicorn server that is ready to ``run``.

    Args:
        app: From ``create_app``.
        settings: Host, port and trusted proxies.
        port: In place of the settings' port; 0 picks a free one.
        protocol: How HTTP is spoken.
    """
    return uvicorn.Server(
        uvicorn.Config(
            app,
            host=settings.host,
            port=settings.port if port is None else port,
            http=protocol,
            ws="none",  # Rasa holds websockets at a version uvicorn cannot use
            lifespan="on",
            access_log=False,
            log_config=None,
            server_header=False,
            proxy_headers=bool(settings.trusted_proxies),
            forwarded_allow_ips=settings.trusted_proxies or None,
            h11_max_incomplete_event_size=LARGEST_HEAD,
            limit_concurrency=MOST_CONNECTIONS,
            timeout_keep_alive=15,
            timeout_graceful_shutdown=3,
        )
    )
