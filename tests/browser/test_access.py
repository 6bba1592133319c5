"""Everybody can use it: axe in every state, keyboard, screen reader, small and odd screens."""

from __future__ import annotations

import re
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SMALL = {"width": 320, "height": 568}


def assert_accessible(page: Page) -> None:
    """Fail with axe's report if it finds anything at all."""
    results = Axe().run(page, options={"runOnly": RULES})
    assert results.violations_count == 0, results.generate_report()


def talked(widget: Any) -> Any:
    widget.open().ask("work?")
    expect(widget.log).to_contain_text("the same day")
    widget.log.get_by_text("Sources (2)").click()
    return widget


def test_the_closed_widget_is_accessible(widget, page: Page) -> None:
    expect(page.get_by_role("button", name="Questions? Ask me")).to_be_visible()
    assert_accessible(page)


def test_the_open_panel_is_accessible(widget, page: Page) -> None:
    widget.open()
    assert_accessible(page)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_conversation_is_accessible(widget, page: Page, theme) -> None:
    page.emulate_media(color_scheme=theme)
    talked(widget).ask("I can hardly breathe")
    expect(widget.log.get_by_role("link", name="Call 112")).to_be_visible()
    widget.button("Helpful").click()
    assert_accessible(page)


def test_the_menu_and_the_question_before_deleting_are_accessible(widget, page: Page) -> None:
    talked(widget).button("Options").click()
    assert_accessible(page)
    widget.button("Delete my chat").click()
    assert_accessible(page)
    widget.button("Delete").click()
    expect(widget.panel.get_by_role("status")).to_contain_text("Receipt")
    assert_accessible(page)


def test_an_error_is_accessible(widget, page: Page, bot) -> None:
    widget.open()
    page.route(
        "**/chat/messages",
        lambda route: route.fulfill(
            status=422, json={"error": {"code": "text_empty", "message": "Please type a question."}}
        ),
    )
    widget.ask("work?")
    expect(widget.panel.get_by_role("alert")).to_contain_text("Please type a question.")
    assert_accessible(page)


def test_the_offline_state_is_accessible(widget, page: Page) -> None:
    widget.open()
    page.context.set_offline(True)
    widget.ask("work?")
    expect(widget.panel.get_by_text("Waiting to be sent")).to_be_visible()
    assert_accessible(page)


def test_forced_colours_are_accessible(widget, page: Page) -> None:
    page.emulate_media(forced_colors="active")
    talked(widget)
    assert_accessible(page)


def test_right_to_left_is_accessible(page: Page, bot, new_widget) -> None:
    page.goto(f"{bot.site}/arabic")
    widget = new_widget(page)
    expect(widget.launcher).to_have_accessible_name("افتح المحادثة")
    widget.launcher.click()
    expect(widget.panel).to_be_visible()
    box = page.locator("faqbot-chat").bounding_box()
    assert box["x"] < 100, "the launcher is on the left in a right-to-left language"
    widget.ask("work?")
    answer = widget.log.get_by_text("Most people go back")
    expect(answer).to_have_css("direction", "ltr")
    expect(widget.log.locator("summary")).to_have_css("direction", "rtl")
    assert_accessible(page)


@pytest.mark.parametrize("page_name", ["settings", "plain"])
def test_other_sites_are_accessible(page: Page, bot, new_widget, page_name) -> None:
    page.goto(f"{bot.site}/{page_name}")
    widget = new_widget(page)
    widget.launcher.click()
    widget.ask("work?")
    expect(widget.log).to_contain_text("the same day")
    assert_accessible(page)


def test_a_phone_shows_it_full_screen_and_keeps_the_focus_inside(widget, page: Page) -> None:
    page.set_viewport_size(SMALL)
    talked(widget)
    box = widget.panel.bounding_box()
    assert (box["x"], box["y"], box["width"], box["height"]) == (0, 0, 320, 568)
    expect(widget.panel).to_have_attribute("aria-modal", "true")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    for key in ("Tab", "Shift+Tab"):
        for _ in range(25):
            page.keyboard.press(key)
            assert page.evaluate("document.activeElement.localName") == "faqbot-chat"
    assert_accessible(page)


def test_the_keyboard_alone_is_enough(widget, page: Page) -> None:
    widget.launcher.focus()
    page.keyboard.press("Enter")
    expect(widget.box).to_be_focused()
    page.keyboard.type("work?")
    page.keyboard.press("Enter")
    expect(widget.log).to_contain_text("the same day")
    chip = widget.button("Aftercare")
    for _ in range(12):
        page.keyboard.press("Shift+Tab")
        if chip.evaluate("chip => chip.getRootNode().activeElement === chip"):
            break
    expect(chip).to_be_focused()
    page.keyboard.press("Enter")
    expect(widget.log).to_contain_text("Keep make-up off")
    expect(widget.box).to_be_focused()
    page.keyboard.press("Escape")
    expect(widget.panel).to_have_count(0)
    expect(widget.launcher).to_be_focused()


def test_escape_closes_the_menu_before_the_panel(widget, page: Page) -> None:
    widget.open().button("Options").click()
    page.keyboard.press("Escape")
    expect(widget.button("Print conversation")).to_have_count(0)
    expect(widget.button("Options")).to_be_focused()
    page.keyboard.press("Escape")
    expect(widget.panel).to_have_count(0)


def test_the_question_before_deleting_gets_the_focus(widget) -> None:
    widget.open().menu("Delete my chat")
    expect(widget.button("Delete")).to_be_focused()


def test_a_screen_reader_hears_the_new_message_and_nothing_else(widget, page: Page) -> None:
    widget.open().ask("work?")
    expect(widget.log).to_contain_text("the same day")
    status = page.locator("faqbot-chat .frame > [role=status]")
    expect(status).to_contain_text("Most people go back to work the same day")
    expect(status).not_to_contain_text("Hello")
    widget.ask("face?")
    expect(status).to_have_text(re.compile(r"^The page on faces .* how many you need\.$", re.S))
    widget.ask("I can hardly breathe")
    expect(status).to_contain_text("Call 112 now")
    expect(status).to_contain_text("Once you are safe")
    expect(status).not_to_contain_text("faces")
    expect(widget.log).to_have_attribute("aria-live", "off")


def test_after_a_reload_nothing_old_is_read_out(widget, page: Page) -> None:
    widget.open().ask("work?")
    expect(widget.log).to_contain_text("the same day")
    page.reload()
    expect(widget.log).to_contain_text("the same day")
    expect(page.locator("faqbot-chat .frame > [role=status]")).to_have_text("")


def test_targets_are_large_enough(widget) -> None:
    talked(widget).button("Options").click()
    for target in widget.panel.locator("button, summary, .call").all():
        if target.is_visible():
            box = target.bounding_box()
            assert min(box["width"], box["height"]) >= 24, target.inner_text()


def test_nothing_moves_for_those_who_ask_for_it(widget) -> None:
    widget.open()
    expect(widget.panel).to_have_css("animation-name", "none")


def test_text_can_be_twice_as_large(widget, page: Page) -> None:
    page.set_viewport_size({"width": 640, "height": 400})
    talked(widget)
    expect(widget.box).to_be_in_viewport()
    expect(widget.button("Close chat")).to_be_in_viewport()
