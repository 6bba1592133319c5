"""Serve the description of the chat API (``openapi.yml``) as JSON."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, Dict

from ruamel.yaml import YAML
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

DESCRIPTION = Path(__file__).with_name("openapi.yml")


@lru_cache(maxsize=1)
def description() -> Dict[str, Any]:
    """Return the OpenAPI description."""
    loaded: Dict[str, Any] = YAML(typ="safe").load(DESCRIPTION.read_text(encoding="utf-8"))
    return loaded


def description_route() -> Route:
    """Return the route that serves it."""

    async def serve(request: Request) -> Response:
        return JSONResponse(description(), headers={"Access-Control-Allow-Origin": "*"})

    return Route("/openapi.json", serve, methods=["GET"])
