from __future__ import annotations

import pytest

from faqbot.safety.aftermath import (
    NOT_REAL,
    PASSED,
    REACHED,
    STANDS_FOR,
    STANDS_SECONDS,
    Said,
    ending,
    standing_alarm,
)

ALARM = Said("emergency", "my throat is closing")


@pytest.mark.parametrize(
    "text",
    ["panic over, is it good for scars", "its ok, passed. how many jabs is it", "it went away",
     "all good now thanks", "the swelling has gone. can i come on friday", "I'm fine again"],
)  # fmt: skip
def test_what_is_over_altogether_ends_an_alarm_but_not_a_wish_to_die(text):
    assert ending(text) == PASSED
    after = [Said("emergency", "my throat swells"), Said("faq", text)]
    assert standing_alarm(after).over == PASSED
    assert standing_alarm([after[0]._replace(intent="crisis"), after[1]]).over is None


@pytest.mark.parametrize(
    "text",
    ["doctor put me on antibiotics, when is the next one", "hospital gave me doxycycline",
     "seen my doctor, he's given me tablets", "im on amoxicillin now"],
)  # fmt: skip
def test_a_treatment_told_in_few_words_is_help(text):
    assert ending(text) == REACHED


@pytest.mark.parametrize(
    "text",
    [
        "the ambulance is on its way",
        "paramedics are here now",
        "I called 999",
        "my husband has called an ambulance",
        "on the phone with them",
        "I'm at the hospital",
        "in the ER now",
        "they gave me something and are watching me",
        "I'm safe now",
        "the doctor has looked at it",
        "saw my gp this morning",
        "my wife is driving me to the ER",
        "already spoke to 911",
        "/booking",
    ],
)
def test_help_that_is_reached_ends_it(text):
    assert ending(text) == REACHED


@pytest.mark.parametrize(
    "text",
    [
        "just kidding",
        "that was only a test",
        "false alarm, sorry",
        "it isn't an emergency",
        "I was just asking in general",
        "nothing happened, I'm only curious",
        "I haven't had the treatment yet",
        "you misunderstood me",
        "that was years ago",
        "it's for a school essay",
        "ok it was just my contact lens dried out",
        "that was only my bra, sorry",
    ],
)
def test_what_was_not_real_ends_it(text):
    assert ending(text) == NOT_REAL


@pytest.mark.parametrize(
    "text",
    [
        "should I call an ambulance?",
        "I don't want an ambulance",
        "can't get to the hospital",
        "nobody answers at the clinic",
        "I called but they hung up on me",
        "is it a false alarm?",
        "maybe a false alarm",
        "hopefully not an emergency",
        "I feel a bit better now",
        "I'm fine I think",
        "passed, but my chest still hurts",
        "it's gone numb",
        "he passed out",
        "my pulse has stopped",
        "everything went black",
        "I'm ok now but my lip tingles",
        "has it passed?",
        "the clinic gave me the wrong injection",
        "not me, it's my sister",
        "I'm going to the hospital tomorrow",
        "do I have to go to hospital",
        "ok",
        "the upper one",
        "how much is an ambulance",
        "driving to the hospital myself",
        "on my way to the hospital",
        "I spoke to the receptionist",
        "it was just my throat closing a bit",
        "it is only my face swelling",
    ],
)
def test_doubt_relief_and_questions_end_nothing(text):
    assert ending(text) is None


def test_an_alarm_stands_for_some_messages_and_hours():
    later = [Said("faq", "and then?")] * STANDS_FOR
    alarm = standing_alarm([ALARM, *later])
    assert alarm is not None and alarm.turns == STANDS_FOR
    assert standing_alarm([ALARM, *later, Said("faq", "more")]) is None
    old = ALARM._replace(at=1.0)
    assert standing_alarm([old], now=STANDS_SECONDS) is not None
    assert standing_alarm([old], now=STANDS_SECONDS + 2) is None


def test_an_ending_is_heard_once():
    ended = [ALARM, Said("nlu_fallback", "the ambulance is here")]
    assert standing_alarm(ended).over == REACHED
    assert standing_alarm([*ended, Said("faq", "how many sessions?")]) is None


def test_what_the_model_takes_for_an_alarm_may_end_one():
    alarm = standing_alarm([ALARM, Said("emergency", "I've called 911")])
    assert alarm is not None and alarm.over == REACHED
    alarm = standing_alarm([ALARM, Said("emergency", "I have called an ambulance")])
    assert alarm is not None and alarm.over == REACHED
    first = standing_alarm([Said("emergency", "I've called 911")])
    assert first is not None and first.over is None
    again = standing_alarm([ALARM, Said("emergency", "I called 911 but I can't breathe")])
    assert again is not None and again.over is None


def test_the_graver_alarm_and_the_form_it_broke_off_go_on():
    first = Said("emergency", "my throat is closing", form="booking_form")
    alarm = standing_alarm([first, Said("urgent", "and a hard lump for weeks")])
    assert (alarm.kind, alarm.form, alarm.turns) == ("emergency", "booking_form", 0)


def test_without_a_red_flag_nothing_stands():
    assert standing_alarm([Said("faq", "does it hurt?")]) is None


@pytest.mark.parametrize(
    "text",
    [
        "oh, that was about a series I'm watching",
        "sorry, it's a line from a play",
        "I meant my rabbit",
        "it's about our dog, not me",
        "I only wanted to see how you react",
        "was trying out the bot",
        "I'm writing a novel",
        "my nephew typed that",
        "it was only a drill",
    ],
)
def test_a_tale_a_pet_or_a_test_ends_it(text):
    assert ending(text) == NOT_REAL


@pytest.mark.parametrize(
    "text",
    [
        "it began in the movie theatre",
        "I was watching a series when it started",
        "our dog bit me there",
        "I think it's the cat, I'm allergic",
        "this is not a test",
        "the test came back positive",
        "wrong chat",
        "was it from a film?",
    ],
)
def test_what_only_names_one_ends_nothing(text):
    assert ending(text) is None


@pytest.mark.parametrize(
    "text",
    ["no i mean i hate my thighs, sorry", "sorry no, I meant my belly", "oh not like that, i hate my body's shape, i meant these legs"],
)  # fmt: skip
def test_looks_that_were_meant_end_an_alarm(text):
    assert ending(text) == NOT_REAL


@pytest.mark.parametrize(
    "text",
    ["no i mean it, i hate my life", "i hate my body and don't want to live", "no, I meant I want to die because of my legs"],
)  # fmt: skip
def test_a_wish_to_die_is_not_taken_for_looks(text):
    assert ending(text) is None
