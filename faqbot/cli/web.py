"""``faqbot web``: the chat API, the widget and the demo page."""

from __future__ import annotations

import click

from faqbot.booking.delivery import deliver_forever
from faqbot.booking.service import store_of
from faqbot.settings import read_settings
from faqbot.web.app import create_app
from faqbot.web.server import log_as_json, make_server
from faqbot.web.settings import web_settings


@click.command()
def web() -> None:
    """Serve visitors. Rasa must run beside it; `faqbot run` starts both.

    Booking requests are sent on from here too, by the mail server or webhook of .env.
    """
    settings = read_settings()
    chat = web_settings(settings)
    log_as_json()
    app = create_app(
        chat,
        erase_also={"booking_requests": store_of(settings).erase},
        background=[lambda: deliver_forever(settings)],
    )
    make_server(app, chat).run()
