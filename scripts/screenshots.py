"""Take the README's pictures of the widget: phone and desktop.

    python scripts/screenshots.py [--url http://127.0.0.1:8000] [--out docs/images]

They show the bot at ``--url``, or one that is started for them.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "browser")]

DESKTOP = {"viewport": {"width": 1280, "height": 800}, "device_scale_factor": 1.5}
PHONE = {
    "viewport": {"width": 390, "height": 780},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}
QUESTION = "When can I go back to work?"
EMERGENCY = "My throat is swelling and I can hardly breathe"


def main() -> None:
    """Take every picture."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--url", help="a running demo page")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "images")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    with ExitStack() as stack:
        url = arguments.url or start_bot(stack)
        playwright = stack.enter_context(sync_playwright())
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM_PATH") or shutil.which("chromium"),
            chromium_sandbox=False,
            args=["--disable-gpu", "--disable-dev-shm-usage"],
        )
        stack.callback(browser.close)
        for name, take in PICTURES.items():
            page = take(browser, url)
            page.screenshot(path=arguments.out / f"{name}.png")
            page.context.close()
            print(arguments.out / f"{name}.png")


def start_bot(stack: ExitStack) -> str:
    """Start the bot with a database of its own; returns its address."""
    from real_bot import running_bot

    folder = stack.enter_context(TemporaryDirectory())
    return stack.enter_context(running_bot(Path(folder) / "faqbot.db")).url


def visit(browser: Browser, url: str, **options: Any) -> Page:
    """Open the demo page with the panel shut."""
    context = browser.new_context(locale="en-GB", reduced_motion="reduce", **options)
    page = context.new_page()
    page.goto(url)
    return page


def ask(page: Page, *questions: str) -> Page:
    """Open the panel and ask; returns when everything is answered."""
    page.get_by_role("button", name="Open chat").click()
    page.get_by_role("log").get_by_text("Hello").wait_for()
    for question in questions:
        box = page.locator("faqbot-chat textarea")
        box.fill(question)
        box.press("Enter")
        page.locator("faqbot-chat .row.visitor + .row.bot:not(:has(.dots))").wait_for()
        page.wait_for_timeout(300)
    return page


def greeting(browser: Browser, url: str) -> Page:
    """The demo page with the greeting bubble."""
    page = visit(browser, url, **DESKTOP)
    page.get_by_role("button", name="Questions?").wait_for()
    return page


def answer(browser: Browser, url: str, **options: Any) -> Page:
    """An answer, from its start."""
    return ask(visit(browser, url, **options), QUESTION)


def sources(browser: Browser, url: str, **options: Any) -> Page:
    """Where the documents differ, and the sources unfolded."""
    page = answer(browser, url, **options)
    page.locator("faqbot-chat summary").first.click()
    return page


PICTURES = {
    "desktop-greeting": greeting,
    "desktop-open": lambda browser, url: ask(visit(browser, url, **DESKTOP)),
    "desktop-answer": lambda browser, url: answer(browser, url, **DESKTOP),
    "desktop-dark": lambda browser, url: answer(browser, url, color_scheme="dark", **DESKTOP),
    "phone-page": lambda browser, url: visit(browser, url, **PHONE),
    "phone-answer": lambda browser, url: answer(browser, url, **PHONE),
    "phone-sources": lambda browser, url: sources(browser, url, **PHONE),
    "phone-emergency": lambda browser, url: ask(visit(browser, url, **PHONE), EMERGENCY),
}

if __name__ == "__main__":
    main()
