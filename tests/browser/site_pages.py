"""A clinic's own site on another origin, with pages that embed the widget in various ways."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

PAGES = {
    "plain": '<script src="{bot}/faqbot.js" defer></script>',
    "settings": '<script src="{bot}/faqbot.js" defer data-lang="de" data-position="left" '
    'data-theme="dark" data-accent="#ffd400" data-title="Praxis" data-greeting="off" '
    'data-launcher="#own"></script><button id="own">Own button</button>',
    "arabic": '<script src="{bot}/faqbot.js" defer data-lang="ar"></script>',
    "queue": '<script src="/queue.js"></script><script src="{bot}/faqbot.js" defer></script>',
    "manual": '<script src="{bot}/faqbot.js" defer data-auto="false"></script>',
    "twice": '<script src="{bot}/faqbot.js" defer></script>'
    '<script src="{bot}/faqbot.js" defer></script>',
    "hostile": '<link rel="stylesheet" href="/hostile.css">'
    '<script src="{bot}/faqbot.js" defer></script>',
    "pinned": '<script src="{bot}{src}" integrity="{integrity}" crossorigin="anonymous" defer>'
    "</script>",
}
POLICY = (
    "default-src 'none'; script-src 'self' {bot}; style-src 'self'; connect-src {bot}; "
    "img-src data:; base-uri 'none'; require-trusted-types-for 'script'; trusted-types faqbot"
)
HOSTILE = """
* { display: none !important; color: red !important; position: static !important;
    transform: rotate(9deg) !important; opacity: 0.1 !important; font-size: 3px !important; }
html, head ~ body, h1 { display: block !important; opacity: 1 !important; transform: none !important; }
button, textarea, a { all: unset !important; width: 0 !important; pointer-events: none !important; }
"""
QUEUE = """
window.Faqbot = window.Faqbot || [];
window.events = [];
for (const name of ['ready', 'open', 'close', 'message', 'unread', 'feedback', 'erased'])
  document.addEventListener('faqbot:' + name, (event) => window.events.push(name));
Faqbot.push(['open']);
Faqbot.push(['send', 'When can I work?']);
"""


def make_site() -> Starlette:
    """Build the site; ``app.state.bot`` is where the widget comes from."""

    async def page(request: Request) -> Response:
        bot = app.state.bot
        tags = PAGES[request.path_params["name"]].format(
            bot=bot,
            src=request.query_params.get("src", ""),
            integrity=request.query_params.get("integrity", "").replace(" ", "+"),
        )
        html = (
            '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A clinic</title>'
            '<meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">'
            f"{tags}</head><body><main><h1>A clinic</h1></main></body></html>"
        )
        return HTMLResponse(html, headers={"Content-Security-Policy": POLICY.format(bot=bot)})

    def text(content: str, kind: str):
        async def serve(request: Request) -> Response:
            return Response(content, media_type=kind)

        return serve

    app = Starlette(
        routes=[
            Route("/hostile.css", text(HOSTILE, "text/css")),
            Route("/queue.js", text(QUEUE, "text/javascript")),
            Route("/{name}", page),
        ]
    )
    return app
