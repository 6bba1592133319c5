"""A stand-in for Rasa's REST channel: canned replies in Rasa's own shape, fragments and all."""

from __future__ import annotations

import asyncio
from typing import Any

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

SOURCES = [
    {"document": "The clinic Q&A page", "heading": "When will I be able to return to work?"},
    {"document": "The Chernoff page", "heading": "What does the procedure involve?"},
]
DOWNTIME = [
    {
        "text": "Most people go back to work **the same day**. What can stay for a while:\n"
        "- redness for some hours\n- small bruises for up to a week\n\n"
        "**Where the documents differ**\n"
        "- The Chernoff page: some doctors want you to be driven home.\n"
        "- The clinic Q&A page: no downtime at all.\n\n"
        "**Ask the clinic:** Ask whether you need someone to drive you home.\n\n"
        "*Sources: The clinic Q&A page, “When will I be able to return to work?”; "
        "The Chernoff page, “What does the procedure involve?”*",
        "buttons": [
            {"title": "Aftercare", "payload": "/faq_aftercare"},
            {"title": "Side effects", "payload": "/faq_side_effects"},
        ],
    },
    {
        "custom": {
            "kind": "answer",
            "faq": ["downtime"],
            "goal": None,
            "confidence": 0.93,
            "release": "test",
            "sources": SOURCES,
            "disagreement": True,
        }
    },
]
CANNED: dict[str, list[dict[str, Any]]] = {
    "work": DOWNTIME,
    "/faq_aftercare": [
        {"text": "Keep make-up off the area for four hours, drink water and wear loose clothes."},
        {
            "custom": {
                "kind": "answer",
                "faq": ["aftercare"],
                "sources": SOURCES[:1],
                "disagreement": False,
            }
        },
    ],
    "/handoff": [{"text": "I'll ask the team to ring you."}, {"custom": {"kind": "handoff"}}],
    "face": [
        {"text": "The page on faces speaks of **4 to 6 visits**."},
        {"text": "Ask the clinic how many you need."},
        {"custom": {"kind": "answer", "faq": ["sessions"], "sources": SOURCES[1:]}},
    ],
    "lump": [
        {"text": "**Please have this looked at by a doctor promptly.**"},
        {"custom": {"kind": "emergency", "faq": [], "sources": [], "sign": "urgent"}},
    ],
    "breathe": [
        {"text": "**Call 112 now.** Trouble breathing needs help at once."},
        {"custom": {"kind": "emergency", "faq": [], "sources": [], "sign": "emergency"}},
        {
            "text": "Once you are safe, I can come back to what else you asked.",
            "buttons": [{"title": "Pain", "payload": "/faq_pain"}],
        },
        {"custom": {"kind": "emergency"}},
    ],
    "hostile": [
        {
            "text": '<img src=x onerror="window.__hit=1"><script>window.__hit=2</script> '
            "[click](javascript:window.__hit=3) [data](data:text/html,hit) "
            "**<b>bold</b>** [fine](https://example.org/a)",
            "buttons": [{"title": "<i>x</i>", "payload": "/hostile"}],
        },
        {
            "custom": {
                "kind": "answer",
                "sources": [{"document": "<b>doc</b>", "heading": "javascript:hit"}],
                "disagreement": True,
            }
        },
    ],
    "long": [
        {
            "text": "\n\n".join(
                f"Paragraph {n} of a long answer about the matter at hand." for n in range(1, 16)
            )
        },
        {"custom": {"kind": "answer"}},
    ],
}
UNKNOWN = [
    {"text": "That is not in our documents. Please ask the clinic's team."},
    {"custom": {"kind": "unknown", "faq": []}},
]


def make_fake_rasa() -> Starlette:
    """Build the stand-in; ``app.state.asked`` lists the messages it got."""

    async def webhook(request: Request) -> Response:
        body = await request.json()
        app.state.asked.append(body)
        await asyncio.sleep(app.state.delay)
        if app.state.failure == "empty":
            return JSONResponse([])
        if app.state.failure == "crash":
            return Response("<html>Traceback …</html>", status_code=500)
        text = body["message"].lower()
        reply = next((reply for key, reply in CANNED.items() if key in text), UNKNOWN)
        return JSONResponse([{"recipient_id": body["sender"], **part} for part in reply])

    async def alive(request: Request) -> Response:
        return Response("Hello from Rasa: 3.6.21")

    app = Starlette(
        routes=[
            Route("/webhooks/rest/webhook", webhook, methods=["POST"]),
            Route("/", alive),
        ]
    )
    app.state.asked, app.state.failure, app.state.delay = [], None, 0.0
    return app
