"""What a visitor says and sees."""

from __future__ import annotations

from playwright.sync_api import expect


def test_a_question_is_answered(widget) -> None:
    widget.open().ask("When can I go back to work?")
    expect(widget.log.locator("strong").first).to_have_text("the same day")
    expect(widget.log.locator("li").first).to_have_text("redness for some hours")
    expect(widget.box).to_be_focused()
    expect(widget.box).to_have_value("")


def test_a_starter_question_can_be_tapped(widget, bot) -> None:
    widget.open().button("When can I go back to work?").click()
    expect(widget.log).to_contain_text("the same day")
    assert bot.rasa.state.asked[0]["message"] == "When can I go back to work?"


def test_a_chip_asks_by_its_payload_and_shows_its_title(widget, bot) -> None:
    widget.open().ask("work?")
    widget.button("Aftercare").click()
    expect(widget.log).to_contain_text("Keep make-up off")
    assert bot.rasa.state.asked[-1]["message"] == "/faq_aftercare"
    expect(widget.log.locator(".visitor").last).to_contain_text("Aftercare")
    expect(widget.button("Side effects")).to_have_count(0)


def test_citations_unfold(widget) -> None:
    widget.open().ask("work?")
    heading = widget.log.get_by_text("When will I be able to return to work?")
    expect(heading).to_be_hidden()
    widget.log.get_by_text("Sources (2)").click()
    expect(heading).to_be_visible()
    expect(widget.log.locator("cite").first).to_have_text("The clinic Q&A page")


def test_documents_that_differ_are_shown_as_such(widget) -> None:
    widget.open().ask("work?")
    expect(widget.log.get_by_text("The documents differ on this")).to_be_visible()
    sides = widget.log.locator(".differ li")
    expect(sides).to_have_count(2)
    expect(sides.first).to_contain_text("The Chernoff page: some doctors")
    widget.ask("and for the face?")
    expect(widget.log).to_contain_text("4 to 6 visits")
    expect(widget.log.get_by_text("The documents differ on this")).to_have_count(1)


def test_sources_are_named_once(widget) -> None:
    widget.open().ask("work?")
    expect(widget.log).to_contain_text("Ask the clinic:")
    expect(widget.log).not_to_contain_text("Sources: The clinic")


def test_a_thumb_can_be_given_and_changed(widget) -> None:
    widget.open().ask("work?")
    widget.button("Helpful").click()
    expect(widget.button("Helpful")).to_have_attribute("aria-pressed", "true")
    widget.button("Not helpful").click()
    expect(widget.button("Helpful")).to_have_attribute("aria-pressed", "false")
    widget.button("Talk to a person").click()
    expect(widget.log).to_contain_text("ask the team to ring you")


def test_an_emergency_is_unmistakable_and_dials(widget) -> None:
    widget.open().ask("I can hardly breathe")
    bubble = widget.log.locator(".emergency")
    expect(bubble).to_contain_text("Emergency")
    call = bubble.get_by_role("link", name="Call 112")
    expect(call).to_have_attribute("href", "tel:112")
    assert call.bounding_box()["height"] >= 44
    later = widget.log.locator(".bubble", has_text="Once you are safe")
    expect(later).not_to_contain_text("Emergency")


def test_what_needs_a_doctor_soon_dials_the_clinic(widget) -> None:
    widget.open().ask("a lump came up last week")
    bubble = widget.log.locator(".emergency")
    expect(bubble).to_contain_text("Please have this looked at")
    expect(bubble.get_by_role("link")).to_have_attribute("href", "tel:+442079460000")


def test_an_emergency_is_answered_while_the_bot_is_down(widget, bot) -> None:
    bot.rasa.state.failure = "crash"
    widget.open().ask("my throat is swelling and I can't breathe")
    expect(widget.log.get_by_role("link", name="Call 112")).to_be_visible()


def test_the_notice_is_always_visible(widget) -> None:
    widget.open()
    expect(widget.panel.get_by_text("not for emergencies")).to_be_visible()
    widget.ask("work?").ask("face?").ask("long")
    expect(widget.log).to_contain_text("Paragraph 15")
    expect(widget.panel.get_by_text("not for emergencies")).to_be_in_viewport()


def test_a_hostile_reply_is_shown_as_text(widget, page) -> None:
    widget.open().ask("hostile")
    expect(widget.log).to_contain_text("<script>window.__hit=2</script>")
    assert widget.log.locator("img, script, b, i.x, u").count() == 0
    assert [link.get_attribute("href") for link in widget.log.locator("a").all()] == [
        "https://example.org/a"
    ]
    expect(widget.log.locator("a")).to_have_attribute("rel", "noopener noreferrer")
    for label in ("click", "data"):
        widget.log.get_by_text(label).first.click()
    assert page.evaluate("window.__hit") is None


def test_hostile_words_of_the_visitor_are_shown_as_text(widget, page) -> None:
    widget.open().ask("<img src=x onerror=window.__hit=1> **x** [a](javascript:1)")
    expect(widget.log.locator(".visitor")).to_contain_text("<img src=x onerror=window.__hit=1>")
    assert page.evaluate("window.__hit") is None


def test_a_long_answer_is_read_from_its_start(widget) -> None:
    widget.open().ask("long")
    expect(widget.log).to_contain_text("Paragraph 15")
    expect(widget.log.get_by_text("Paragraph 1 of")).to_be_in_viewport()


def test_typing_is_shown_while_the_bot_thinks(widget, bot) -> None:
    bot.rasa.state.delay = 1.0
    widget.open().ask("work?")
    expect(widget.log.locator(".dots")).to_be_visible()
    expect(widget.log).to_contain_text("the same day")
    expect(widget.log.locator(".dots")).to_have_count(0)


def test_two_quick_questions_are_answered_in_order(widget, bot) -> None:
    bot.rasa.state.delay = 0.3
    widget.open().ask("work?").ask("face?")
    expect(widget.log).to_contain_text("4 to 6 visits")
    rows = widget.log.locator(".row").all_inner_texts()
    order = [
        next(k for k in ("Hello", "work?", "same day", "face?", "visits") if k in row)
        for row in rows
    ]
    assert order == ["Hello", "work?", "same day", "face?", "visits"]


def test_nothing_is_sent_for_an_empty_question(widget, bot) -> None:
    widget.open().ask("   ")
    widget.button("Send").click()
    assert bot.rasa.state.asked == []
    expect(widget.log.locator(".visitor")).to_have_count(0)


def test_shift_enter_makes_a_new_line(widget) -> None:
    widget.open()
    widget.box.press_sequentially("one")
    widget.box.press("Shift+Enter")
    widget.box.press_sequentially("two")
    expect(widget.box).to_have_value("one\ntwo")
