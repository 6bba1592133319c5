"""The real bot, end to end: widget, chat API, Rasa, actions.

It is the one at ``FAQBOT_E2E_URL``, or one started here with ``faqbot run`` on free ports.
"""

from __future__ import annotations

import os
import re
import sqlite3
from pathlib import Path
from typing import Iterator

import pytest
from playwright.sync_api import Page, expect
from real_bot import running_bot

ANSWER_MS = 20_000

pytestmark = pytest.mark.e2e


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("e2e") / "faqbot.db"


@pytest.fixture(scope="module")
def real_url(database: Path) -> Iterator[str]:
    """Where the real bot's demo page is."""
    if given := os.environ.get("FAQBOT_E2E_URL"):
        yield given.rstrip("/")
        return
    with running_bot(database) as bot:
        yield bot.url


@pytest.fixture
def real(page: Page, real_url: str, new_widget):
    """The widget on the real bot's demo page, opened."""
    page.goto(real_url)
    return new_widget(page).open()


def answered(widget, words: str) -> None:
    expect(widget.log.locator(".bot").last).to_contain_text(
        re.compile(words, re.IGNORECASE), timeout=ANSWER_MS
    )


def test_a_question_is_answered_cited_and_followed_up(real) -> None:
    real.ask("how soon can I go back to work?")
    answered(real, "work")
    real.log.locator("summary").first.click()
    expect(real.log.locator("cite").first).to_be_visible()
    real.ask("and for the face?")
    answered(real, "face|mesoglow|mesolift")


def test_a_chip_leads_to_another_answer(real) -> None:
    real.ask("does it hurt?")
    chip = real.log.locator(".chip").first
    title = chip.inner_text(timeout=ANSWER_MS)
    chip.click()
    expect(real.log.locator(".visitor").last).to_contain_text(title)
    expect(real.log.locator(".bot")).to_have_count(3, timeout=ANSWER_MS)


def test_two_questions_at_once_are_both_answered(real) -> None:
    real.ask("does it hurt and when can I work again?")
    answered(real, "work")
    answered(real, "hurt|pain|sting|sore")


def test_a_thumb_is_taken(real) -> None:
    real.ask("what are the side effects?")
    answered(real, "bruis")
    real.button("Not helpful").click()
    expect(real.button("Talk to a person")).to_be_visible()


def test_an_emergency_is_unmistakable(real) -> None:
    real.ask("my tongue is swelling and I can't breathe")
    expect(real.log.locator(".emergency a.call")).to_be_visible(timeout=ANSWER_MS)


def test_what_the_documents_do_not_say_is_not_invented(real) -> None:
    real.ask("how much does one session cost?")
    answered(real, "document|don't know|clinic")
    expect(real.log.locator(".bot").last).not_to_contain_text(re.compile(r"[$€£]\s?\d"))


@pytest.mark.parametrize("text", ["/restart", "🙂🙂", "<script>alert(1)</script>", "x" * 1000])
def test_odd_input_gets_a_polite_answer(real, text: str) -> None:
    real.ask(text)
    expect(real.log.locator(".bot")).to_have_count(2, timeout=ANSWER_MS)
    expect(real.panel.get_by_role("alert")).to_have_count(0)


def test_reload_and_second_tab_keep_the_conversation(
    real, page: Page, real_url: str, new_widget
) -> None:
    real.ask("how do I prepare?")
    answered(real, "aspirin|water|caffeine")
    page.reload()
    answered(real, "aspirin|water|caffeine")
    other_page = page.context.new_page()
    other_page.goto(real_url)
    other = new_widget(other_page)
    answered(other, "aspirin|water|caffeine")
    other.ask("what results can I expect?")
    answered(other, "result")
    expect(real.log.locator(".visitor")).to_have_count(2)


def test_offline_and_back(real, page: Page) -> None:
    page.context.set_offline(True)
    real.ask("how many sessions do I need?")
    expect(real.log.get_by_text("Waiting to be sent")).to_be_visible()
    page.context.set_offline(False)
    answered(real, "session|visit|treatment")


def test_the_keyboard_and_a_phone_are_enough(real, page: Page) -> None:
    page.set_viewport_size({"width": 320, "height": 568})
    page.keyboard.type("is it safe?")
    page.keyboard.press("Enter")
    expect(real.log.locator(".bot")).to_have_count(2, timeout=ANSWER_MS)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.keyboard.press("Escape")
    expect(real.launcher).to_be_focused()


def test_right_to_left_page(real, page: Page) -> None:
    page.evaluate("Faqbot.setLanguage('ar')")
    expect(real.panel.get_by_role("button", name="إرسال")).to_be_visible()
    real.ask("does it hurt?")
    expect(real.log.locator(".bot")).to_have_count(2, timeout=ANSWER_MS)


def test_the_transcript_holds_the_sources(real, page: Page) -> None:
    real.ask("how soon can I go back to work?")
    answered(real, "work")
    with page.expect_download() as download:
        real.menu("Download conversation")
    assert "work" in Path(download.value.path()).read_text(encoding="utf-8")


def test_deleting_removes_every_row_of_the_tracker_store(real, database: Path) -> None:
    words = "my very own words about bruises"
    real.ask(words)
    expect(real.log.locator(".bot")).to_have_count(2, timeout=ANSWER_MS)
    if database.exists():
        assert rows_with(database, words) > 0
    real.menu("Delete my chat")
    real.button("Delete").click()
    expect(real.panel.get_by_role("status")).to_contain_text("Receipt: ERASED-")
    if database.exists():
        assert rows_with(database, words) == 0
        assert words.encode() not in database.read_bytes()


def rows_with(database: Path, words: str) -> int:
    with sqlite3.connect(database) as connection:
        query = "SELECT count(*) FROM events WHERE data LIKE ?"
        return int(connection.execute(query, (f"%{words}%",)).fetchone()[0])
