"""An own sign after a session hears first whom to show it to."""

from __future__ import annotations

import datetime

import pytest

from faqbot.answering.context import Context
from faqbot.answering.own_signs import led, tells_own_sign
from faqbot.answering.reply import Reply
from faqbot.answering.scene import Scene

SCENE = Scene(Context(), {}, "ring 020 1", datetime.date(2026, 11, 22), 9.0, emergency="999")
LIST = Reply("Swelling fades.", "answer", ("side_effects",))


@pytest.mark.parametrize(
    "text",
    [
        "chin slightly puffy since Friday's session",
        "my arm itches since the jabs",
        "a small lump where they injected",
        "I had it yesterday and the spots are still red",
        "is it normal that my thighs are sore after the treatment",
        "my legs are bruised after the injections, what can I do",
        "had my session today. it still burns",
    ],
)
def test_it_leads_with_the_clinic_and_with_when_to_call(text):
    assert tells_own_sign(text)
    words = led(LIST, text, SCENE).text
    assert words.index("ring 020 1") < words.index("Call 999 at once") < words.index("Swelling")


@pytest.mark.parametrize(
    "text",
    [
        "is swelling usual",
        "will my face be swollen after the session",
        "how long do bruises last after the injections",
        "does it hurt after the treatment",
        "how can I avoid redness after my session",
        "do people get lumps after injections",
        "I had my session yesterday, when may I swim",
        "had my session yesterday. does the next one hurt more",
        "no pain since my session",
        "since my treatment I look younger",
    ],
)
def test_a_question_in_general_is_answered_as_ever(text):
    assert led(LIST, text, SCENE) is LIST


def test_a_swollen_face_is_to_be_seen_today_and_a_bruise_need_not():
    assert "today" in led(LIST, "my cheek is swollen since the session", SCENE).text
    assert "today" not in led(LIST, "I have a bruise since the session", SCENE).text


def test_advice_that_names_the_clinic_itself_only_gains_when_to_call():
    advice = Reply("Show it to the clinic.\n\nIn general it fades.", "advice")
    words = led(advice, "my arm is red since the session", SCENE).text
    assert words.startswith("Show it to the clinic.\n\n**Call 999 at once**")
    assert words.endswith("In general it fades.")


def test_an_emergency_reply_stays_as_it_is():
    reply = Reply("Call now.", "emergency")
    assert led(reply, "my cheek is swollen since the session", SCENE) is reply
