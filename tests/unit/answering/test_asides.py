"""Short questions on what was just compared."""

from __future__ import annotations

import pytest

from faqbot.answering.asides import piece_for


def asked(record_of, topic, text, *kinds, leans=False):
    piece = piece_for(topic, record_of(topic).details, text, kinds, leans)
    return piece["text"] if piece else None


@pytest.mark.parametrize(
    ("topic", "text", "words"),
    [
        ("vs_liposuction", "which one hurts more", "No page compares how the two feel"),
        ("vs_liposuction", "and which lasts longer", "No page says which lasts longer"),
        ("vs_liposuction", "what's safer", "No page compares the risks"),
        ("vs_liposuction", "which is better", "No page says which of the two is better"),
        ("vs_liposuction", "i had lipo and its lumpy, can it fix that", "even out ridges"),
        ("vs_liposuction", "which needs an anaesthetic", "no general anaesthetic"),
        ("vs_liposuction", "which one smells", "No page compares the two on that"),
        ("types", "which kind hurts least", "No page compares the kinds side by side"),
        ("types", "is that one as good", "less effective"),
        ("types", "how many needles", "12 to 36"),
        ("vs_creams_oral", "which lasts longer", "longer than with creams"),
        ("face", "whats the difference", "Mesolift".lower()),
    ],
)
def test_it_is_about_what_was_compared(record_of, topic, text, words):
    assert words in asked(record_of, topic, text)


def test_that_one_is_the_kind_spoken_of(record_of):
    needleless = asked(record_of, "types", "does that one hurt", "needleless")
    assert "painless, which nobody can promise" in needleless
    assert "less well than needles" in needleless
    assert "no page says how it feels" in asked(
        record_of, "types", "does that one hurt", "microneedling"
    )
    compared = asked(record_of, "types", "does it hurt more than the normal one", "microneedling")
    assert compared.startswith("No page compares")


def test_ellipses_lean(record_of):
    assert "Against tablets" in asked(record_of, "vs_creams_oral", "and pills?", leans=True)
    assert asked(record_of, "vs_creams_oral", "pills please") is None


@pytest.mark.parametrize(
    ("topic", "text"),
    [
        ("types", "does it hurt"),
        ("vs_liposuction", "how many sessions do i need"),
        ("sessions", "which one is better"),
        ("types", "which " + "long " * 14 + "hurts more"),
    ],
)
def test_a_question_of_its_own_is_left_alone(record_of, topic, text):
    assert asked(record_of, topic, text) is None
