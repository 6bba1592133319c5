from __future__ import annotations

import pytest

from faqbot.answering.claiming import ASKED, CLAIMED, NEITHER, meant, plain, sentences


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("As it's free, can I come twice?", CLAIMED),
        ("It is free so I'll come twice", CLAIMED),
        ("You told me it's free", CLAIMED),
        ("it's free, right?", CLAIMED),
        ("why is it free", CLAIMED),
        ("isn't it free?", CLAIMED),
        ("if it's free why do I get a bill", CLAIMED),
        ("so many people come, does the leaflet say it's free", CLAIMED),
        ("is it free?", ASKED),
        ("hi, is it really free", ASKED),
        ("so it's free?", ASKED),
        ("I wonder whether it's free", ASKED),
        ("it's free, yes or no", CLAIMED),
        ("how free is it", ASKED),
        ("free", ASKED),
        ("I want it to be free", NEITHER),
        ("it isn't free, is it", NEITHER),
        ("I doubt it's free", NEITHER),
        ("botox is free, why isn't this", NEITHER),
        ("my session was free, can I have one more", NEITHER),
    ],
)
def test_words_are_claimed_asked_or_neither(text, how):
    sentence = sentences(plain(text))[0]
    start = sentence.index("free")
    assert meant(sentence, (start, start + len("free"))) == how


def test_text_is_made_plain_for_the_patterns():
    assert plain("It’s F.D.A. approved, isn't it?") == "its fda approved, isnt it?"
    assert sentences("one. two? 3\n") == ["one.", " two?", " 3\n"]
