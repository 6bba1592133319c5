"""Reloads, tabs, failures, and the end of a conversation."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, Route, expect


def refuse(code: str, status: int, message: str = "Not now."):
    def answer(route: Route) -> None:
        route.fulfill(status=status, json={"error": {"code": code, "message": message}})

    return answer


def test_the_greeting_comes_once_and_never_opens_the_panel(widget, page: Page, bot) -> None:
    greeting = page.get_by_role("button", name="Questions? Ask me")
    expect(greeting).to_be_visible()
    expect(widget.panel).to_have_count(0)
    page.get_by_role("button", name="Dismiss").click()
    expect(greeting).to_have_count(0)
    page.reload()
    page.wait_for_timeout(2000)
    expect(greeting).to_have_count(0)


def test_no_request_is_made_before_the_visitor_opens_the_chat(page: Page, bot) -> None:
    calls: list[str] = []
    page.on("request", lambda request: calls.append(request.url))
    page.goto(bot.url)
    page.wait_for_timeout(2000)
    assert not [url for url in calls if "/chat/" in url]


def test_a_reload_keeps_the_conversation(widget, page: Page) -> None:
    widget.open().ask("work?")
    expect(widget.log).to_contain_text("the same day")
    page.reload()
    expect(widget.panel).to_be_visible()
    expect(widget.log).to_contain_text("the same day")
    expect(widget.log.get_by_text("Hello! I answer")).to_have_count(1)
    widget.button("Aftercare").click()
    expect(widget.log).to_contain_text("Keep make-up off")


def test_nothing_the_visitor_said_stays_on_the_device(widget, page: Page) -> None:
    widget.open().ask("my private words about work")
    expect(widget.log).to_contain_text("the same day")
    kept = page.evaluate("JSON.stringify(localStorage) + JSON.stringify(sessionStorage)")
    assert "private" not in kept


def test_a_second_tab_shows_the_same_conversation(widget, page: Page, bot, new_widget) -> None:
    widget.open().ask("work?")
    expect(widget.log).to_contain_text("the same day")
    other_page = page.context.new_page()
    other_page.goto(bot.url)
    other = new_widget(other_page)
    expect(other.log).to_contain_text("the same day")
    other.ask("face?")
    expect(widget.log).to_contain_text("4 to 6 visits")
    expect(widget.log.locator(".visitor")).to_have_count(2)


def test_deleting_in_one_tab_empties_the_other(widget, page: Page, bot, new_widget) -> None:
    widget.open().ask("work?")
    expect(widget.log).to_contain_text("the same day")
    other_page = page.context.new_page()
    other_page.goto(bot.url)
    other = new_widget(other_page)
    expect(other.log).to_contain_text("the same day")
    widget.menu("Delete my chat")
    widget.button("Delete").click()
    expect(other.log).not_to_contain_text("the same day")


def test_answers_that_come_while_it_is_closed_are_counted(widget, bot) -> None:
    bot.rasa.state.delay = 0.6
    widget.open().ask("work?")
    widget.button("Close chat").click()
    expect(widget.launcher).to_have_accessible_name("Open chat, 1 unread")
    expect(widget.launcher.locator(".badge")).to_have_text("1")
    widget.launcher.click()
    expect(widget.launcher.locator(".badge")).to_have_count(0)


def test_what_is_asked_offline_is_sent_when_the_network_is_back(widget, page: Page, bot) -> None:
    widget.open()
    page.context.set_offline(True)
    expect(widget.panel.get_by_text("You are offline")).to_be_visible()
    widget.ask("work?").ask("face?")
    expect(widget.log.get_by_text("Waiting to be sent")).to_have_count(2)
    assert bot.rasa.state.asked == []
    page.context.set_offline(False)
    expect(widget.log).to_contain_text("4 to 6 visits")
    assert [asked["message"] for asked in bot.rasa.state.asked] == ["work?", "face?"]
    expect(widget.panel.get_by_text("You are offline")).to_have_count(0)


def test_a_starting_bot_is_waited_for(widget, page: Page) -> None:
    page.route("**/chat/messages", refuse("bot_starting", 503), times=2)
    widget.open().ask("work?")
    expect(widget.panel.get_by_text("The assistant is starting")).to_be_visible()
    expect(widget.log).to_contain_text("the same day")


def test_a_server_that_turns_the_visitor_away_is_tried_again(widget, page: Page) -> None:
    page.route("**/chat/sessions", refuse("rate_limited", 429, "Please wait a moment."), times=1)
    widget.launcher.click()
    expect(widget.panel.get_by_role("alert")).to_contain_text("Please wait a moment.")
    expect(widget.log).to_contain_text("Hello! I answer")
    expect(widget.panel.get_by_role("alert")).to_have_count(0)


def test_a_silent_bot_gets_an_honest_message_a_phone_number_and_a_retry(widget, bot) -> None:
    bot.rasa.state.failure = "empty"
    widget.open().ask("work?")
    alert = widget.panel.get_by_role("alert")
    expect(alert).to_contain_text("had no answer", timeout=20_000)
    expect(alert.get_by_role("link")).to_have_attribute("href", "tel:+442079460000")
    bot.rasa.state.failure = None
    widget.button("Try again").click()
    expect(widget.log).to_contain_text("the same day")
    expect(alert).to_have_count(0)
    expect(widget.log.locator(".visitor")).to_have_count(1)


def test_a_server_out_of_reach_is_told(widget, page: Page) -> None:
    widget.open()
    page.route("**/chat/messages", lambda route: route.abort())
    widget.ask("work?")
    expect(widget.panel.get_by_role("alert")).to_contain_text("cannot be reached", timeout=15_000)
    expect(widget.button("Try again")).to_be_visible()


def test_an_answer_lost_on_the_way_is_asked_for_again_but_answered_once(
    widget, page: Page, bot
) -> None:
    def lose(route: Route) -> None:
        route.fetch()
        route.abort()

    widget.open()
    page.route("**/chat/messages", lose, times=1)
    widget.ask("work?")
    expect(widget.log).to_contain_text("the same day")
    assert len(bot.rasa.state.asked) == 1


def test_a_conversation_the_server_forgot_begins_anew(widget, page: Page) -> None:
    widget.open().ask("work?")
    expect(widget.log).to_contain_text("the same day")
    page.route("**/chat/messages", refuse("session_expired", 401), times=1)
    widget.ask("face?")
    expect(widget.log).to_contain_text("4 to 6 visits")


def test_the_chat_can_be_deleted_with_a_receipt(widget, page: Page) -> None:
    widget.open().ask("work?")
    expect(widget.log).to_contain_text("the same day")
    token = page.evaluate("Object.entries(localStorage).find(([k]) => k.endsWith('session'))[1]")
    widget.menu("Delete my chat")
    widget.button("Keep").click()
    expect(widget.log).to_contain_text("the same day")
    widget.menu("Delete my chat")
    widget.button("Delete").click()
    expect(widget.panel.get_by_role("status")).to_contain_text("Receipt: ERASED-")
    expect(widget.log).not_to_contain_text("the same day")
    kept = page.evaluate("JSON.stringify(localStorage)")
    assert token[20:60] not in kept
    widget.button("Start a new chat").click()
    expect(widget.log).to_contain_text("Hello! I answer")


def test_the_transcript_can_be_downloaded(widget, page: Page) -> None:
    widget.open().ask("work?")
    expect(widget.log).to_contain_text("the same day")
    with page.expect_download() as download:
        widget.menu("Download conversation")
    text = Path(download.value.path()).read_text(encoding="utf-8")
    assert "You said:\nwork?" in text
    assert "the same day" in text and "**" not in text
    assert "[The clinic Q&A page: When will I be able to return to work?]" in text


def test_the_conversation_prints_alone(widget, page: Page) -> None:
    widget.open().ask("work?")
    expect(widget.log).to_contain_text("the same day")
    page.evaluate(
        "window.print = () => { window.printing = "
        "document.querySelector('faqbot-chat').hasAttribute('printing') }"
    )
    widget.menu("Print conversation")
    assert page.evaluate("window.printing") is True
    expect(page.locator("faqbot-chat[printing]")).to_have_count(0)
