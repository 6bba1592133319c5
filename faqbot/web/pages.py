"""The demo page and the widget's files."""

from __future__ import annotations

import hashlib
import html
from base64 import b64encode
from pathlib import Path
from string import Template
from typing import Dict

from starlette.requests import Request
from starlette.responses import FileResponse, HTMLResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from faqbot.web.errors import NotFound
from faqbot.web.settings import WebSettings

HERE = Path(__file__).parent
STATIC = HERE / "static"
TEMPLATES = HERE / "templates"

DEMO_NAME = "Demo Clinic"

PAGE_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'; trusted-types faqbot"
)
"""What a careful clinic's site would send; the widget must work under it."""

SHARED = {
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Cache-Control": "public, max-age=300",
}
FOREVER = {**SHARED, "Cache-Control": "public, max-age=31536000, immutable"}
TYPES = {
    ".js": "text/javascript",
    ".json": "application/json",
    ".css": "text/css",
    ".svg": "image/svg+xml",
    ".map": "application/json",
}


class Pages:
    """Handlers of pages and files.

    Args:
        settings: Name and numbers shown on the demo page.
    """

    def __init__(self, settings: WebSettings) -> None:
        self._settings = settings
        self._files = {
            path.relative_to(STATIC).as_posix(): path
            for path in STATIC.rglob("*")
            if path.is_file()
        }
        widget = (STATIC / "faqbot.js").read_bytes()
        self.version = hashlib.sha256(widget).hexdigest()[:12]
        self.integrity = "sha384-" + b64encode(hashlib.sha384(widget).digest()).decode()

    def routes(self) -> list[Route]:
        """Return the routes."""
        return [
            Route("/", self.demo, methods=["GET"]),
            Route("/favicon.ico", self.favicon, methods=["GET"]),
            Route("/faqbot.js", self.widget, methods=["GET"]),
            Route("/faqbot-{version}.js", self.versioned, methods=["GET"]),
            Route("/widget.json", self.manifest, methods=["GET"]),
            Route("/static/{path:path}", self.file, methods=["GET"]),
        ]

    async def demo(self, request: Request) -> Response:
        """The demo page of a clinic, with the widget."""
        address = str(request.base_url).rstrip("/")
        name = self._settings.clinic_name
        values: Dict[str, str] = {
            "clinic": DEMO_NAME if name == WebSettings.clinic_name else name,
            "emergency": self._settings.emergency_number,
            "snippet": f'<script src="{address}/faqbot.js" defer></script>',
            "pinned": (
                f'<script src="{address}/faqbot-{self.version}.js"\n'
                f'  integrity="{self.integrity}"\n  crossorigin="anonymous" defer></script>'
            ),
        }
        template = Template((TEMPLATES / "demo.html").read_text(encoding="utf-8"))
        page = template.substitute({key: html.escape(value) for key, value in values.items()})
        return HTMLResponse(
            page, headers={"Content-Security-Policy": PAGE_POLICY, "Cache-Control": "no-cache"}
        )

    async def favicon(self, request: Request) -> Response:
        """Browsers ask for it unasked."""
        return RedirectResponse("/static/favicon.svg", status_code=308)

    async def widget(self, request: Request) -> Response:
        """The newest widget."""
        return _send(self._files["faqbot.js"], SHARED)

    async def versioned(self, request: Request) -> Response:
        """The widget under an address that names its content, fit for an integrity attribute."""
        if request.path_params["version"] != self.version:
            raise NotFound("not_found", "There is no such version of the widget.")
        return _send(self._files["faqbot.js"], FOREVER)

    async def manifest(self, request: Request) -> Response:
        """Address and integrity of the widget, for a site's build."""
        body = {"src": f"/faqbot-{self.version}.js", "integrity": self.integrity}
        return JSONResponse(body, headers=SHARED)

    async def file(self, request: Request) -> Response:
        """A file of the widget or the demo page; only names known at start."""
        path = self._files.get(request.path_params["path"])
        if path is None:
            raise NotFound("not_found", "There is nothing at this address.")
        return _send(path, SHARED)


def _send(path: Path, headers: Dict[str, str]) -> FileResponse:
    return FileResponse(path, media_type=TYPES.get(path.suffix), headers=headers)
