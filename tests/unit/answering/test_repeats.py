"""The same answer asked for again is cut to what the question adds."""

from __future__ import annotations

import zlib

import pytest

from faqbot.answering.context import Context
from faqbot.answering.repeats import told_again
from faqbot.answering.reply import Reply
from faqbot.answering.understood import Part

TEXT = (
    "Expect upkeep. One page speaks of the **legs**: thighs, calves. Hormonal loss stays, in men or "
    "women. Tablets are slower.\n\n**Ask the clinic:** Ask about women.\n\n*Source: A page*"
)
CONTACT = "you can reach us on 020 1"


def again(words: str, repeats: int = 0, faq: str = "maintenance", kind: str = "answer", **entities):
    reply = Reply(TEXT, kind, faqs=(faq,))
    context = Context(said=zlib.crc32(TEXT.encode()), repeats=repeats)
    named = {name: (value,) for name, value in entities.items()}
    return told_again(reply, context, CONTACT, (Part(words, "follow_up", 0.9, entities=named),))


def test_another_answer_is_left_alone():
    reply = Reply(TEXT, "answer", faqs=("maintenance",))
    assert told_again(reply, Context(said=7, repeats=2), CONTACT) == (
        reply,
        zlib.crc32(TEXT.encode()),
        0,
    )


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("and the calves", "One page speaks of the **legs**: thighs, calves."),
        ("for a woman too?", "Hormonal loss stays, in men or women."),
        ("what about pills", "Tablets are slower."),
    ],
)
def test_the_sentence_that_speaks_of_it_is_enough(words, sentence):
    reply, _, repeats = again(words)
    assert reply.text == sentence
    assert (reply.faqs, repeats) == (("maintenance",), 1)
    assert reply.buttons[-1].payload == "/handoff"


def test_a_limit_leads_what_could_sound_like_a_promise():
    reply, _, _ = again("and tablets", faq="hair_loss")
    assert reply.text.startswith("Expect upkeep.")
    assert reply.text.endswith("Tablets are slower.")


def test_safety_is_never_told_in_part():
    assert "Tablets are slower." not in again("and tablets", faq="safety")[0].text


@pytest.mark.parametrize("repeats", range(4))
def test_an_area_no_sentence_speaks_of_is_named_in_a_line(repeats):
    text = again("and my arms", repeats, body_area="upper_arms")[0].text
    assert "upper arms" in text
    assert len(text.split()) < 30


def test_what_names_nothing_is_told_the_gist_in_other_words_each_time():
    texts = [again("really?", repeats)[0].text for repeats in range(3)]
    assert len(set(texts)) == 3
    assert "Expect upkeep. One page speaks" in texts[0]
    assert all("Ask the clinic" not in text for text in texts)


@pytest.mark.parametrize("organ", ["liver", "kidneys", "heart"])
def test_an_organ_leads_to_who_may_not_have_it(organ):
    assert "liver and kidney failure" in again(f"i mean for my {organ}", faq="safety")[0].text


@pytest.mark.parametrize(("faq", "kind"), [("candidacy", "answer"), ("x", "advice")])
def test_a_caution_is_said_again_in_full(faq, kind):
    assert again("really?", faq=faq, kind=kind)[0].text.endswith(TEXT)
