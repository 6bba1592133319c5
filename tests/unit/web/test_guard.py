from __future__ import annotations

from types import SimpleNamespace

import pytest

from faqbot.web.guard import EmergencyGuard, load_detector


class Detector:
    def __init__(self, kind: str) -> None:
        self.kind = kind

    def find(self, text: str) -> object:
        return SimpleNamespace(kind=self.kind) if "help" in text else None


@pytest.mark.parametrize(
    ("kind", "number", "words"),
    [
        ("emergency", "999", "may be an emergency"),
        ("crisis", "116 123", "talk to somebody"),
        ("urgent", "020 1", "today"),
        ("overdose", "999", "116 123"),
        ("poisoning", "999", "poison control"),
        ("pregnancy_emergency", "999", "maternity unit"),
        ("pregnancy", "020 1", "today"),
    ],
)
def test_each_kind_of_red_flag_has_its_words_and_its_number(kind, number, words) -> None:
    guard = EmergencyGuard(Detector(kind), "999", "116 123", "020 1")
    found = guard.find("help")
    assert found == kind
    reply = guard.reply(found)
    assert words in reply["text"]
    assert reply["custom"]["call"] == number
    assert guard.covers([reply])


@pytest.mark.parametrize("kind", ["emergency", "crisis", "urgent", "overdose", "poisoning"])
def test_a_visitor_elsewhere_is_told_of_the_local_number(kind) -> None:
    assert "local" in EmergencyGuard(None, "999", "116 123").reply(kind)["text"]


def test_a_kind_nobody_knows_is_taken_for_an_emergency() -> None:
    assert EmergencyGuard(Detector("new"), "999").find("help") == "emergency"


def test_ordinary_text_is_left_alone() -> None:
    assert EmergencyGuard(Detector("emergency"), "999").find("does it hurt?") is None
    assert EmergencyGuard(None, "999").find("help") is None


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I can't breathe and my tongue is swelling", "emergency"),
        ("I want to kill myself", "crisis"),
        ("my toddler swallowed the numbing cream", "poisoning"),
        ("I took forty paracetamol", "overdose"),
        ("no trouble breathing, just a small bruise", None),
    ],
)
def test_the_detector_of_the_pipeline_is_used(text: str, kind: object) -> None:
    assert EmergencyGuard(load_detector(), "999").find(text) == kind
