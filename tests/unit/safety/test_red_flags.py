"""The red-flag detector against its cases, against whole families of wordings, and its file."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from faqbot.errors import ContentError
from faqbot.safety.red_flags import DEFAULT_PATH, RedFlagDetector

CASES = YAML(typ="safe").load((Path(__file__).parent / "red_flag_cases.yml").read_text("utf-8"))
DETECTOR = RedFlagDetector.default()

REPORTS = (
    "I can't breathe properly", "I have trouble breathing", "it's hard to swallow",
    "my face is really swollen", "my tongue is swelling", "my throat feels tight",
    "my lips are getting bigger", "I fainted", "I passed out", "I have chest pain",
    "my chest hurts", "my vision is blurry", "I lost sight in one eye", "the skin turned black",
    "there is pus coming out", "I have a fever and the skin is red",
    "the red area is hot and spreading", "I have unbearable pain", "the pain keeps getting worse",
    "I think I'm having an allergic reaction", "I want to die",
)  # fmt: skip
FRAMES_OF_REPORTS = (
    "{}", "HELP!!! {}!!!", "since the injection {}", "no, {}", "No {}", "no fever but {}",
    "I have no rash. {}", "is it normal that {}?", "should I be worried that {}?",
    "how much is a session? and {}", "what should i do {}", "{} since yesterday",
    "can you help me {}", "could you tell me what to do, {}", "{}, is this a side effect?",
    "I read that side effects are rare but {}", "never had any problems before and now {}",
    "I always feel good after it but today {}", "my doctor doesn't answer the phone and {}",
    "hello, quick question, had my third session on tuesday and {}, is that normal?",
    "I was at the gym, then at work, then at home, and in the evening {}", "{} 😭😭",
)  # fmt: skip
SIGNS = (
    "trouble breathing", "fainting", "chest pain", "swelling of the face", "loss of sight",
    "black skin", "pus", "fever and redness", "severe pain", "an allergic reaction",
    "spreading redness", "an abscess", "necrosis",
)  # fmt: skip
FRAMES_OF_QUESTIONS = (
    "can it cause {}?", "could mesotherapy lead to {}?", "what are the chances of {}?",
    "is there a risk of {}?", "is {} a side effect?", "how common is {}?",
    "side effects like {}, do they happen?", "has anyone ever had {}?", "what if I get {}?",
    "what should I do if I have {} after the session?", "I'm afraid of {}",
    "I'm worried about getting {}", "I read that it can cause {}", "how do you prevent {}",
)  # fmt: skip
FRAMES_OF_DENIALS = (
    "no {}", "I have no {}", "without {}", "I don't have {}", "there was no {} at all",
    "I never had {}", "no bruise, no itching, no {}", "I don't have any redness, itching or {}",
    "{}: no",
)  # fmt: skip


def kind_of(text: str) -> str:
    flag = DETECTOR.find(text)
    return flag.kind if flag else "none"


@pytest.mark.parametrize(
    "kind, text", [(kind, text) for kind, texts in CASES.items() for text in texts]
)
def test_a_case_is_of_its_kind(kind: str, text: str) -> None:
    assert kind_of(text) == kind, DETECTOR.find(text)


def test_there_are_many_cases_on_both_sides() -> None:
    none = len(CASES["none"])
    assert none >= 150 and sum(map(len, CASES.values())) - none >= 150


@pytest.mark.parametrize("frame", FRAMES_OF_REPORTS)
def test_a_report_is_found_whatever_stands_around_it(frame: str) -> None:
    missed = [text for report in REPORTS if kind_of(text := frame.format(report)) == "none"]
    assert not missed


@pytest.mark.parametrize("frame", FRAMES_OF_QUESTIONS)
def test_a_general_question_is_no_report(frame: str) -> None:
    alarms = [text for sign in SIGNS if kind_of(text := frame.format(sign)) != "none"]
    assert not alarms


@pytest.mark.parametrize("frame", FRAMES_OF_DENIALS)
def test_a_denied_sign_is_no_report(frame: str) -> None:
    bare = [re.sub(r"^an? ", "", sign) for sign in SIGNS]
    alarms = [text for sign in bare if kind_of(text := frame.format(sign)) != "none"]
    assert not alarms


@pytest.mark.parametrize(
    "text, expected",
    [
        ("relax, my breathing is perfectly normal", True),
        ("all good here, I swallow just fine", True),
        ("no trouble breathing", True),
        ("my breathing is fine but something is wrong", False),
        ("can you breathe during the session?", False),
    ],
)
def test_a_sign_said_to_be_absent_is_denied(text: str, expected: bool) -> None:
    assert DETECTOR.denies(text) is expected


@pytest.mark.parametrize(
    "text, expected",
    [
        ("that scarf is choking me", True),
        ("I was killing myself laughing at that", True),
        ("that scarf is choking me and my lips are swelling", False),
        ("since the session that scarf is choking me", False),
        ("something is choking me", False),
        ("I like my scarf", False),
    ],
)
def test_a_figure_of_speech_is_told_from_a_sign(text: str, expected: bool) -> None:
    assert DETECTOR.is_figurative(text) is expected


def test_the_gravest_sign_comes_first_and_each_once() -> None:
    flags = DETECTOR.find_all("redness is spreading, I have a lump since weeks, I can't breathe")
    assert [flag.kind for flag in flags] == ["emergency", "urgent", "urgent"]
    assert flags[0].sign == "trouble breathing" and flags[0].words == "can't breathe"


@pytest.mark.parametrize(
    "text, reply",
    [
        ("my toddler ate my tablets", "poisoning"),
        ("I swallowed thirty pills and want to die", "overdose"),
        ("15 weeks pregnant and bleeding", "pregnancy_emergency"),
        ("I had a session before I knew I was pregnant", "pregnancy"),
        ("I can't breathe", ""),
    ],
)
def test_some_signs_name_a_reply_of_their_own(text: str, reply: str) -> None:
    flag = DETECTOR.find(text)
    assert flag is not None and flag.reply == reply


def test_every_reply_named_is_worded() -> None:
    data = YAML(typ="safe").load(DEFAULT_PATH.read_text("utf-8"))
    named = {sign["reply"] for sign in data["signs"] if "reply" in sign}
    domain = YAML(typ="safe").load((DEFAULT_PATH.parents[2] / "domain.yml").read_text("utf-8"))
    assert {f"utter_{reply}" for reply in named} <= set(domain["responses"])


def test_the_words_are_the_visitors_own() -> None:
    flag = DETECTOR.find("Hi! My TOUNGE feels\u200b… Swollen today")
    assert flag is not None and flag.words.startswith("TOUNGE")


def test_a_sign_at_the_end_of_a_long_story_is_found_in_milliseconds() -> None:
    story = "Then I drove home, cooked dinner and slept quite well although it was a bit sore. "
    text = story * 65 + "Now my throat is closing up."
    assert len(text) > 5_000
    DETECTOR.find(text)
    start = time.perf_counter()
    assert kind_of(text) == "emergency"
    assert time.perf_counter() - start < 0.2


@pytest.mark.parametrize("text", ["swelling ", "fever no red ", "can't breathe in jeans ", "a"])
def test_time_grows_only_with_the_length(text: str) -> None:
    start = time.perf_counter()
    DETECTOR.find(text * (60_000 // len(text)))
    assert time.perf_counter() - start < 3


@pytest.mark.parametrize("text", ["", " ", "\n", "\x00", "😀", "\ud800", "؟؟", "1234567890" * 50])
def test_odd_input_is_survived(text: str) -> None:
    assert DETECTOR.find(text) is None


def test_the_file_is_marked_for_review() -> None:
    assert "to be approved by a medical reviewer" in DEFAULT_PATH.read_text(encoding="utf-8")


def test_another_file_can_be_used(tmp_path: Path) -> None:
    changed = DEFAULT_PATH.read_text(encoding="utf-8").replace("[foreign_breath]", "[]")
    path = tmp_path / "flags.yml"
    path.write_text(changed, encoding="utf-8")
    assert RedFlagDetector.from_file(path).find("I can't breathe") is not None


@pytest.mark.parametrize(
    "change, message",
    [
        (("kind: crisis", "kind: grave"), "'kind' must be one of"),
        (("- <foreign_breath>", "- <no_such_words>"), "unknown words 'no_such_words'"),
        (("\n  contrast: [", "\n  contrasts: ["), "lacks 'contrast'"),
        (("\nsigns:", "\nsigned:"), "'signs' is missing"),
        (("signs:", "signs: [}"), "is not YAML"),
    ],
)
def test_a_broken_file_is_refused_with_its_place(
    tmp_path: Path, change: tuple[str, str], message: str
) -> None:
    path = tmp_path / "flags.yml"
    path.write_text(DEFAULT_PATH.read_text(encoding="utf-8").replace(*change), encoding="utf-8")
    with pytest.raises(ContentError, match=message) as error:
        RedFlagDetector.from_file(path)
    assert "flags.yml" in str(error.value)


def test_choices_in_phrases_are_not_nested() -> None:
    lines = DEFAULT_PATH.read_text(encoding="utf-8").splitlines()
    assert not [line[:60] for line in lines if re.search(r"\([^()]*\(", line)]


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="cannot be read"):
        RedFlagDetector.from_file(tmp_path / "none.yml")


def test_what_happens_in_a_film_is_told_from_ones_own():
    detector = RedFlagDetector.default()
    assert detector.is_figurative("that film where she can't breathe put me off")
    assert not detector.is_figurative("that film where I can't breathe for laughing")
    assert not detector.is_figurative("watching a film. I can't breathe")
