"""Words that tell which of two FAQs is meant."""

from __future__ import annotations

import pytest

from faqbot.content.reader import read_content
from faqbot.nlu.telling_words import RULES, by_telling_word
from faqbot.settings import ROOT


@pytest.mark.parametrize(
    ("text", "label", "faq"),
    [
        ("something for the forehead", "faq/hair_loss", "face"),
        ("for ever or with topping up", "faq/fat_weight", "maintenance"),
        ("which food in the days following", "faq/preparation", "aftercare"),
        ("walk me through a visit", "faq/booking", "procedure"),
        ("did anybody ever get seriously hurt by it", "faq/pain", "safety"),
        ("skinny jeans on treated thighs?", "faq/downtime", "aftercare"),
        ("so can you guarantee me anything", "faq/safety", "results"),
        ("bruise still there after three weeks", "faq/aftercare", "side_effects"),
        ("and which of them has the shorter recovery", "faq/types", "downtime"),
        ("swear on your cat that it does something", "telling", "results"),
        ("so who is allowed to give it", "faq/candidacy", "provider"),
        ("as in kidney failure", "faq/cellulite", "candidacy"),
        ("quackery if you ask me", "faq/definition", "results"),
    ],
)
def test_a_telling_word_decides(text: str, label: str, faq: str) -> None:
    assert by_telling_word(text, label, True) == f"faq/{faq}"


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("my forehead gets bigger as my hair goes", "faq/hair_loss"),
        ("how many top ups", "faq/sessions"),
        ("what to eat before and what in the days following", "faq/preparation"),
        ("is acupuncture quackery", "out_of_scope"),
        ("can you guarantee that it's safe", "faq/safety"),
        ("does it really hurt", "faq/pain"),
        ("tight clothes to the appointment?", "faq/procedure"),
    ],
)
def test_what_means_another_matter_does_not(text: str, label: str) -> None:
    assert by_telling_word(text, label, True) is None


def test_what_was_missed_altogether_may_be_told_by_some() -> None:
    assert by_telling_word("all hogwash", "greeting", False) == "faq/results"
    assert by_telling_word("is this thing FDA cleared", "nlu_fallback", False) == "faq/safety"
    assert by_telling_word("is your doctor licensed", "nlu_fallback", False) is None
    assert by_telling_word("top ups", "greeting", False) is None


def test_every_rule_names_an_faq_that_exists() -> None:
    named = {rule.faq for rule in RULES} | {
        label[len("faq/") :] for rule in RULES for label in rule.taken_for if "/" in label
    }
    assert named <= set(read_content(ROOT).faqs)
