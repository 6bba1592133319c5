"""Days and times are found, and kept in the visitor's words."""

from __future__ import annotations

import pytest

from faqbot.booking.times import changed_time, find_time, has_time, is_only_time, without_time


@pytest.mark.parametrize(
    "text, phrase",
    [
        ("I'd like a call on Friday afternoon after 3pm please", "on Friday afternoon after 3pm"),
        ("Tuesday morning or Wednesday", "Tuesday morning or Wednesday"),
        ("how many weeks does it take", None),
    ],
)
def test_the_time_is_found_in_a_longer_text(text: str, phrase: str | None) -> None:
    assert find_time(text) == phrase


@pytest.mark.parametrize("text", ["after 6", "5 pm", "any time", "asap", "it doesn't matter"])
def test_a_time_needs_no_day(text: str) -> None:
    assert has_time(text)


@pytest.mark.parametrize(
    "text, kept",
    [
        ("ring me before 10 on Monday please", "before 10 on Monday"),
        ("thursday between 3 and 5", "thursday between 3 and 5"),
        ("any afternoon", "any afternoon"),
        ("evenings except wednesday", "evenings except wednesday"),
        ("this friday or sat am not before 11", "this friday or sat am not before 11"),
        ("weekdays 9-5", "weekdays 9-5"),
        ("half past 4 tomorrow", "half past 4 tomorrow"),
        ("from 9 til 12", "from 9 til 12"),
        ("any time but tuesdays", "any time but tuesdays"),
        ("please dont ring in the evening", "not in the evening"),
        ("i cant do thursdays", "not thursdays"),
        ("3 April", "3 April"),
        ("tomorrow, my mobile is here, after 6", "tomorrow, after 6"),
        ("after 5 sessions", None),
        ("is it sore after 2 days", None),
        ("about 3 areas", None),
        ("April", None),
        ("it may sting", None),
        ("i sat in the sun", None),
        ("I'm 45", None),
    ],
)
def test_a_wish_is_kept_whole_and_other_numbers_are_none(text: str, kept: str | None) -> None:
    assert find_time(text) == kept


@pytest.mark.parametrize(
    "text", ["actually friday after 2", "no i meant evenings", "make it 6 instead"]
)
def test_a_message_may_say_nothing_but_when(text: str) -> None:
    assert is_only_time(text)


@pytest.mark.parametrize("text", ["can i run on monday", "friday works, and does it hurt", "hello"])
def test_or_something_else_as_well(text: str) -> None:
    assert not is_only_time(text)


@pytest.mark.parametrize(
    "old, new, kept",
    [
        (None, "Friday", "Friday"),
        ("tomorrow after 5", "after 6", "tomorrow after 6"),
        ("Tuesday between 2 and 4", "Friday", "Friday between 2 and 4"),
        ("tomorrow", "not in the morning", "tomorrow, not in the morning"),
        ("any time", "mornings", "mornings"),
        ("thursday or fri am", "not thursday", "thursday or fri am, not thursday"),
        ("thursday, not before 10", "the afternoon", "thursday the afternoon, not before 10"),
        (
            "mornings except monday",
            "not mornings, evenings",
            "evenings, except monday, not mornings",
        ),
        ("mornings", "Monday evening", "Monday evening"),
    ],
)
def test_what_still_stands_of_the_time_before_is_kept(old: str | None, new: str, kept: str) -> None:
    assert changed_time(old, new) == kept


def test_times_can_be_taken_out() -> None:
    assert find_time(without_time("Sarah, tomorrow after 5, about hair")) is None
