from __future__ import annotations

import pytest

from faqbot.answering.languages import is_foreign


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
