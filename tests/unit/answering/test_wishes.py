from __future__ import annotations

import pytest

from faqbot.answering.wishes import asks_beside, is_only_wish, standing_wish, wants_short

ALONE = [
    "shorter", "Shorter please!", "much shorter pls", "make it shorter", "can you keep it brief",
    "tl;dr", "TLDR?", "in a nutshell", "too long", "ugh thats way too long", "too long didnt read",
    "simple words pls", "in plain english please", "say it in simple terms", "one sentence",
    "just one sentence pls", "in two sentences", "sum it up", "summarise that for me", "short version?",
    "just give me the short answer", "explain like i'm five", "eli5", "dumb it down", "what do you mean",
    "wot do u mean", "i dont get it", "i don't understand", "huh?", "can you explain that", "simpler",
    "im not reading all that", "get to the point", "too much text", "bottom line?", "yes or no?",
    "just yes or no", "y/n", "a one word answer", "in one word please", "quick answer pls",
]  # fmt: skip
BESIDE = [
    "does it hurt? short pls", "side effects, but short", "tell me about cellulite in one sentence",
    "is it safe yes or no", "too long. just the risks", "what is it in simple words",
    "short answer: can i drive", "tldr on the downtime", "explain like im 5 how it works on fat",
    "how does it melt fat, keep it short", "sessions? be brief",
]  # fmt: skip
NEITHER = [
    "is the needle short", "do you do short hair", "i get short of breath on stairs", "a short course?",
    "is two weeks too long for a bruise", "does it take too long", "too long?", "is that too long",
    "is a shorter session possible", "i have a long scar", "a word with the doctor please",
    "what do you mean by mesoderm", "how long is it", "is it simple to do", "i understand, and the price",
    "explain the procedure", "my hair is too long for that", "are the needles shorter than normal ones",
    "what does lipolysis mean", "shortly after my operation", "can you sum in my sister",
]  # fmt: skip


@pytest.mark.parametrize("text", ALONE)
def test_a_wish_alone_is_about_the_last_answer(text):
    assert wants_short(text) and is_only_wish(text) and not asks_beside(text)


@pytest.mark.parametrize("text", BESIDE)
def test_a_wish_beside_a_question_is_about_its_answer(text):
    assert wants_short(text) and not is_only_wish(text)


@pytest.mark.parametrize("text", NEITHER)
def test_the_same_words_of_the_treatment_are_no_wish(text):
    assert not wants_short(text) and not is_only_wish(text)


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("short answers please", True),
        ("can u keep your replies brief", True),
        ("keep it short pls, does it hurt", True),
        ("yes or no answers only", True),
        ("no essays, just tell me about bruises", True),
        ("im in a rush, does it hurt", True),
        ("havent got time to read a lot", True),
        ("be brief from now on", True),
        ("more detail please", False),
        ("i'd like the full answer now", False),
        ("explain it properly", False),
        ("shorter", None),
        ("does it hurt, one sentence", None),
        ("im in a hurry to see results", None),
        ("no time off work, is that ok", None),
        ("do short people need fewer sessions", None),
        ("is a week too short", None),
    ],
)
def test_a_wish_for_every_answer_stands_until_more_is_asked_for(text, wish):
    assert standing_wish(text) is wish
