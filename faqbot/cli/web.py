"""``faqbot web``: the chat API, the widget and the demo page."""

from __future__ import annotations

import click

from faqbot.settings import read_settings
from faqbot.web.app import create_app
from faqbot.web.server import make_server
from faqbot.web.settings import web_settings


@click.command()
def web() -> None:
    """Serve visitors. Rasa must run beside it; `faqbot run` starts both."""
    settings = web_settings(read_settings())
    make_server(create_app(settings), settings).run()
