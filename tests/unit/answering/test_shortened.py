from __future__ import annotations

import pytest

from faqbot.answering.asked import Asked
from faqbot.answering.choose import answer_from
from faqbot.answering.sentences import MOST_WORDS
from faqbot.answering.shortened import DIFFER, shortened


@pytest.fixture
def short(record_of):
    def make(faq, text="", goal=None, **entities):
        record = record_of(faq)
        asked = Asked(text, goal, {name: (value,) for name, value in entities.items()})
        return shortened(answer_from(record, asked), record, asked)

    return make


FAQS = ("pain", "sessions", "maintenance", "downtime", "results", "fat_weight", "how_it_works",
        "history", "definition", "aftercare", "preparation", "provider", "hair_loss")  # fmt: skip


@pytest.mark.parametrize("faq", FAQS)
def test_an_answer_is_a_sentence_or_two(short, faq):
    made = short(faq)
    assert len(made.text.split()) <= MOST_WORDS + 5 + len(DIFFER.split())
    assert "\n" not in made.text and not made.text.endswith(":")
    assert made.facts and made.disagreement is None and made.ask_clinic is None


def test_the_detail_asked_for_says_it_best(short):
    assert short("procedure", "how deep does it go").text.startswith("Three to six")


def test_that_pages_differ_is_still_said(short):
    assert short("pain").text.endswith(DIFFER)


def test_nothing_that_concerns_safety_is_left_out(short):
    assert "allergic" in short("side_effects").text and "emergency" in short("side_effects").text
    assert "allergic" in short("safety").text and "trained professional" in short("safety").text
    rules = short("candidacy").text
    for word in ("pregnancy", "under 18", "kidney failure", "prednisone", "a doctor decides"):
        assert word in rules


def test_what_is_said_on_an_illness_stays_whole(short):
    made = short("candidacy", "i am pregnant, can i have it", condition="pregnancy")
    assert made.text.startswith("**Pregnancy: the documents say no.**")


def test_a_bruise_that_lasts_too_long_is_still_sent_to_a_doctor(short):
    made = short("side_effects", "my bruise is there for three weeks", effect="bruising")
    assert "longer than any page gives" in made.text


def test_that_pages_do_not_agree_is_said_once(short):
    assert DIFFER not in short("sessions", goal="cellulite").text
