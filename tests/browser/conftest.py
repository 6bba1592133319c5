"""Debian's Chromium against a real ``faqbot web`` with a stand-in for Rasa, on loopback only."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, Route

sys.path.insert(0, str(Path(__file__).parent))

from fake_rasa import make_fake_rasa  # noqa: E402
from servers import plain_server, serving  # noqa: E402
from site_pages import make_site  # noqa: E402

from faqbot.web.app import create_app  # noqa: E402
from faqbot.web.server import make_server  # noqa: E402
from faqbot.web.settings import WebSettings  # noqa: E402

PHONE = "+44 20 7946 0000"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Everything in here needs a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    path = os.environ.get("CHROMIUM_PATH") or shutil.which("chromium")
    if not path:
        message = "no Chromium: run scripts/browser-setup, or set CHROMIUM_PATH"
        pytest.fail(message) if os.environ.get("CI") else pytest.skip(message)
    return {
        **browser_type_launch_args,
        "executable_path": path,
        "chromium_sandbox": False,
        "args": [
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-sync",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-dev-shm-usage",
        ],
    }


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args: dict[str, Any]) -> dict[str, Any]:
    return {
        **browser_context_args,
        "viewport": {"width": 1280, "height": 800},
        "locale": "en-GB",
        "timezone_id": "Europe/London",
        "reduced_motion": "reduce",
        "service_workers": "block",
    }


@dataclass
class Bot:
    """The chat API under test and the stand-in behind it."""

    url: str
    rasa: Any
    site: str


@pytest.fixture(scope="session")
def servers() -> Iterator[Bot]:
    rasa, site = make_fake_rasa(), make_site()
    with serving(plain_server(rasa)) as rasa_url, serving(plain_server(site)) as site_url:
        settings = WebSettings(
            secret="only for these tests, long",
            rasa_url=rasa_url,
            clinic_phone=PHONE,
            allowed_origins=(site_url,),
            address_limit=100_000,
            new_session_limit=100_000,
            session_limit=10_000,
            rasa_timeout=4,
        )
        with serving(make_server(create_app(settings), settings)) as url:
            site.state.bot = url
            yield Bot(url, rasa, site_url)


@pytest.fixture
def bot(servers: Bot) -> Bot:
    state = servers.rasa.state
    state.asked.clear()
    state.failure, state.delay = None, 0.0
    return servers


EXPECTED = (
    "status of 401",
    "status of 5",
    "status of 4",
    "ERR_INTERNET_DISCONNECTED",
    "ERR_FAILED",
    "ERR_CONNECTION_REFUSED",
)
"""Failed requests that a test provokes; Chromium always logs them."""


@pytest.fixture
def context(context: BrowserContext) -> BrowserContext:
    """No request may leave this machine."""

    def guard(route: Route) -> None:
        host = urlsplit(route.request.url).hostname
        route.continue_() if host in ("127.0.0.1", "localhost") else route.abort()

    context.route("**/*", guard)
    context.set_default_timeout(8000)
    return context


@pytest.fixture
def page(page: Page, bot: Bot) -> Iterator[Page]:
    """A page that fails its test on an error, a policy violation or a cookie."""
    complaints = watch(page)
    yield page
    assert complaints == []
    assert page.context.cookies() == []


def watch(page: Page) -> list[str]:
    """Collect what the browser complains about."""
    complaints: list[str] = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on(
        "console",
        lambda message: (
            complaints.append(message.text)
            if message.type in ("error", "warning")
            and not any(expected in message.text for expected in EXPECTED)
            else None
        ),
    )
    return complaints


class Widget:
    """The widget as a visitor finds it: by names and roles."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.launcher = page.locator("faqbot-chat .launcher")
        self.panel = page.get_by_role("dialog")
        self.log = page.get_by_role("log")
        self.box = page.locator("faqbot-chat textarea")

    def open(self) -> "Widget":
        self.launcher.click()
        self.log.get_by_text("Hello! I answer").wait_for()
        return self

    def ask(self, text: str) -> "Widget":
        self.box.fill(text)
        self.box.press("Enter")
        return self

    def button(self, name: str) -> Locator:
        return self.panel.get_by_role("button", name=name, exact=True)

    def menu(self, name: str) -> None:
        self.button("Options").click()
        self.button(name).click()


@pytest.fixture
def widget(page: Page, bot: Bot) -> Widget:
    """The widget on the demo page."""
    page.goto(bot.url)
    return Widget(page)


@pytest.fixture
def new_widget() -> type[Widget]:
    return Widget
