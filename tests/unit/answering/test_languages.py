from __future__ import annotations

import pytest

from faqbot.answering.languages import is_foreign


@pytest.mark.parametrize(
    "text",
    ["was kostet das?", "cuanto cuesta el tratamiento", "сколько это стоит", "هل هو مؤلم"],
)
def test_a_message_in_another_language_is_recognised(text):
    assert is_foreign(text)


@pytest.mark.parametrize(
    "text", ["does it hurt", "is it a male thing", "how much for men", "", "😂😂", "lipo or meso"]
)
def test_english_and_wordless_messages_are_not_foreign(text):
    assert not is_foreign(text)
