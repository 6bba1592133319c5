from __future__ import annotations

import pytest

from faqbot.answering.languages import is_foreign, speaks_another_language


@pytest.mark.parametrize(
    "text",
    [
        "was kostet das?",
        "cuanto cuesta el tratamiento",
        "сколько это стоит",
        "هل هو مؤلم",
        "bonjour, est-ce que ça fait mal?",
        "ça fait mal ?",
        "es peligroso",
        "fa male il giorno dopo?",
        "dói muito?",
        "brauche ich eine Betäubung",
        "czy to boli",
        "doet het pijn",
        "kya isme dard hota hai",
        "masakit ba",
    ],
)
def test_a_message_in_another_language_is_recognised(text):
    assert is_foreign(text)


@pytest.mark.parametrize(
    "text",
    [
        "does it hurt",
        "is it a male thing",
        "how much for men",
        "",
        "😂😂",
        "lipo or meso",
        "merci, does it hurt",
        "peau d'orange",
        "hola",
        "chronic fatigue",
        "wer r u",
        "no pain no gain",
    ],
)
def test_english_and_wordless_messages_are_not_foreign(text):
    assert not is_foreign(text)


@pytest.mark.parametrize(
    "text",
    [
        "ça fait très mal ?",
        "c'est dangereux pour moi",
        "fa male dopo?",
        "dói muito",
        "hal hada moelem",
        "kam si3r jalsa",
        "wie oft muss ich das",
        "ile kosztuje jedna sesja",
        "هل هو مؤلم",
    ],
)
def test_what_is_plainly_another_language_is_not_guessed_at(text):
    assert speaks_another_language(text)


@pytest.mark.parametrize(
    "text",
    [
        "does it hurt",
        "male hair",
        "per session",
        "peau d'orange",
        "merci, does it hurt",
        "gr8, how much",
        "vitamin b3 and co2",
        "come on",
        "mesotherapie paris doctor pistor",
        "",
    ],
)
def test_english_with_a_foreign_word_is_answered(text):
    assert not speaks_another_language(text)
