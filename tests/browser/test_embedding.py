"""On other people's pages: policies, styles, settings, the script's own interface."""

from __future__ import annotations

import httpx
import pytest
from playwright.sync_api import Page, expect


@pytest.fixture
def visit(page: Page, bot, new_widget):
    """Opens a page of the clinic's site; every one has a strict policy with Trusted Types."""

    def go(name: str):
        page.goto(f"{bot.site}/{name}")
        return new_widget(page)

    return go


def test_it_works_under_a_strict_policy_with_trusted_types(visit) -> None:
    visit("plain").open().ask("work?")


def test_the_script_can_be_pinned(page: Page, visit, bot) -> None:
    made = httpx.get(f"{bot.url}/widget.json").json()
    visit(f"pinned?src={made['src']}&integrity={made['integrity'].replace('+', '%2B')}").open()


def test_a_changed_script_does_not_run(bot, context) -> None:
    page = context.new_page()
    made = httpx.get(f"{bot.url}/widget.json").json()
    page.goto(f"{bot.site}/pinned?src={made['src']}&integrity=sha384-{'A' * 64}")
    page.wait_for_timeout(500)
    expect(page.locator("faqbot-chat")).to_have_count(0)


def test_a_page_that_is_not_listed_is_turned_away(bot, context, new_widget) -> None:
    page = context.new_page()
    page.goto(f"{bot.site.replace('127.0.0.1', 'localhost')}/plain")
    widget = new_widget(page)
    widget.launcher.click()
    expect(widget.panel.get_by_role("alert")).to_contain_text("cannot be reached")


def test_a_page_with_hostile_styles_cannot_hide_or_bend_it(visit, page: Page) -> None:
    widget = visit("hostile")
    widget.open().ask("work?")
    expect(widget.log).to_contain_text("the same day")
    host = page.locator("faqbot-chat")
    for name, value in {"opacity": "1", "transform": "none", "position": "fixed"}.items():
        expect(host).to_have_css(name, value)
    for part in (widget.panel, widget.launcher, widget.box):
        expect(part).to_be_in_viewport(ratio=1)
    expect(widget.log.locator("p").first).to_have_css("font-size", "16px")
    expect(widget.log.locator("p").first).not_to_have_css("color", "rgb(255, 0, 0)")


def test_it_leaves_the_page_alone(visit, page: Page) -> None:
    visit("plain").open()
    assert page.evaluate("document.body.children.length") == 2
    assert page.evaluate("document.adoptedStyleSheets.length") == 0
    assert page.evaluate("[...document.querySelectorAll('style')].length") == 0
    added = page.evaluate("Object.keys(window).filter(k => /^(faqbot|lit)/i.test(k))")
    assert set(added) == {"Faqbot", "litHtmlVersions"}


def test_settings_are_read_from_the_script_tag(visit, page: Page) -> None:
    widget = visit("settings")
    page.get_by_role("button", name="Own button").click()
    expect(widget.panel.get_by_role("heading", name="Praxis")).to_be_visible()
    expect(widget.panel.get_by_role("button", name="Senden")).to_be_visible()
    assert page.locator("faqbot-chat").bounding_box()["x"] == 20
    head = widget.panel.locator(".head")
    expect(head).to_have_css("background-color", "rgb(255, 212, 0)")
    expect(head).to_have_css("color", "rgb(0, 0, 0)")
    expect(widget.panel).to_have_css("background-color", "rgb(20, 28, 29)")


def test_commands_given_before_it_loads_are_kept(visit, page: Page) -> None:
    widget = visit("queue")
    expect(widget.log).to_contain_text("the same day")
    page.evaluate("Faqbot.close()")
    expect(widget.panel).to_have_count(0)
    names = page.evaluate("window.events")
    assert names[:2] == ["ready", "open"]
    assert {"message", "close"} <= set(names)


def test_the_language_can_change_while_it_runs(visit, page: Page) -> None:
    widget = visit("plain").open()
    page.evaluate("Faqbot.setLanguage('fr')")
    expect(widget.panel.get_by_role("button", name="Envoyer")).to_be_visible()


def test_a_single_page_app_can_take_it_away_and_put_it_back(visit, page: Page) -> None:
    widget = visit("manual")
    expect(page.locator("faqbot-chat")).to_have_count(0)
    for _ in range(3):
        page.evaluate("Faqbot.push(['mount'])")
        page.evaluate("Faqbot.open()")
        expect(widget.log).to_contain_text("Hello!")
        page.evaluate("Faqbot.destroy()")
        expect(page.locator("faqbot-chat")).to_have_count(0)
    page.evaluate("Faqbot.open(); Faqbot.send('x')")  # harmless without an element


def test_a_script_included_twice_makes_one_widget(visit, page: Page) -> None:
    visit("twice").open()
    expect(page.locator("faqbot-chat")).to_have_count(1)


def test_no_third_party_is_called(page: Page, bot, new_widget) -> None:
    hosts: set[str] = set()
    page.on("request", lambda request: hosts.add(request.url.split("/")[2]))
    page.goto(bot.url)
    new_widget(page).open().ask("work?")
    page.wait_for_timeout(300)
    assert hosts == {bot.url.split("/")[2]}
