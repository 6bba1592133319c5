from __future__ import annotations

import pytest

from faqbot.content.reader import read_content
from faqbot.nlu.guard import RedFlagGuard
from faqbot.settings import ROOT
from tests.unit.nlu.component_checks import CHECKS, Bench


@pytest.fixture
def bench(tmp_path):
    guessed = {"intent": {"name": "faq", "confidence": 0.9}}
    return Bench(RedFlagGuard, tmp_path, prepare=lambda text: guessed)


@pytest.mark.parametrize("check", CHECKS)
def test_component_keeps_the_common_promises(check, bench):
    check(bench)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("I can't breathe since the injections", "emergency"),
        ("I want to die", "crisis"),
        ("does it hurt? and my throat is closing up", "emergency"),
    ],
)
def test_a_red_flag_overrules_what_the_model_thought(bench, text, kind):
    (message,) = bench.process(bench.trained(), [text])
    assert message.get("intent") == {"name": kind, "confidence": 1.0}
    assert message.get("red_flag")["kind"] == kind
    assert "red_flag" in message.output_properties


@pytest.mark.parametrize("text", ["does it hurt?", "I have no trouble breathing", "/handoff"])
def test_without_a_red_flag_the_intent_stays(bench, text):
    (message,) = bench.process(bench.trained(), [text])
    assert message.get("intent")["name"] == "faq"
    assert message.get("red_flag") is None


def test_no_title_of_an_faq_reads_as_a_red_flag(bench):
    titles = [faq.title for faq in read_content(ROOT).faqs.values()]
    messages = bench.process(bench.trained(), titles)
    assert [m.get("text") for m in messages if m.get("red_flag")] == []
