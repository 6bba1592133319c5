from __future__ import annotations

import re

import pytest
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import BotUttered, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker

from faqbot.serving.responses import ConfiguredResponses, response_values
from faqbot.settings import ROOT, Settings

SETTINGS = Settings(clinic_name="Rose", clinic_phone="020 1", locale="en-GB")


@pytest.fixture
def domain():
    return Domain.load(str(ROOT / "domain.yml"))


def said(domain, name):
    generator = ConfiguredResponses(None, domain, SETTINGS)
    tracker = DialogueStateTracker.from_events("someone", [], domain.slots)
    return generator.generate(name, tracker, "rest")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("utter_emergency", "999"),
        ("utter_crisis", "116 123"),
        ("utter_urgent", "020 1"),
        ("utter_overdose", "116 123"),
        ("utter_poisoning", "999"),
    ],
)
async def test_numbers_and_contact_come_from_the_settings(domain, name, words):
    assert words in (await said(domain, name))["text"]


@pytest.mark.parametrize(
    ("name", "flag", "words"),
    [
        ("utter_emergency", {"kind": "emergency", "reply": "overdose"}, "overdose"),
        ("utter_emergency", {"kind": "emergency", "reply": "poisoning"}, "swallowed"),
        ("utter_urgent", {"kind": "urgent", "reply": "pregnancy"}, "midwife"),
        ("utter_emergency", {"kind": "emergency", "reply": ""}, "nearest emergency department"),
        ("utter_emergency", {"kind": "emergency", "reply": "unknown"}, "may be an emergency"),
        ("utter_thanks", {"kind": "emergency", "reply": "overdose"}, "welcome"),
    ],
)
async def test_a_red_flag_with_a_reply_of_its_own_gets_it(domain, name, flag, words):
    generator = ConfiguredResponses(None, domain, SETTINGS)
    said_last = UserUttered("help", parse_data={"red_flag": flag})
    tracker = DialogueStateTracker.from_events("someone", [said_last], domain.slots)
    assert words in (await generator.generate(name, tracker, "rest"))["text"]


async def test_no_response_is_sent_with_a_gap_in_it(domain):
    for name in domain.responses:
        reply = await said(domain, name)
        assert reply["text"] and not re.search(r"\{\w*\}", reply["text"]), name
        assert reply["custom"]["kind"]


async def test_the_wordings_of_a_response_take_turns(domain):
    generator = ConfiguredResponses(None, domain, SETTINGS)
    events, texts = [], []
    for _ in range(4):
        tracker = DialogueStateTracker.from_events("someone", list(events), domain.slots)
        texts.append((await generator.generate("utter_thanks", tracker, "rest"))["text"])
        events.append(BotUttered(texts[-1]))
    assert texts[:2] == texts[2:] and texts[0] != texts[1]


async def test_a_new_models_responses_are_used_without_a_new_generator(domain):
    generator = ConfiguredResponses(None, domain, SETTINGS)
    generator.responses = {"utter_new": [{"text": "Ring {contact}."}]}
    tracker = DialogueStateTracker.from_events("someone", [], domain.slots)
    reply = await generator.generate("utter_new", tracker, "rest")
    assert reply["text"] == "Ring you can reach Rose by phone on 020 1."


def test_every_placeholder_of_the_domain_has_a_value(domain):
    used = set(re.findall(r"\{(\w+)\}", (ROOT / "domain.yml").read_text("utf-8")))
    placeholders = {name for name in used if not name.startswith("send_")}
    assert placeholders <= set(response_values(SETTINGS))
