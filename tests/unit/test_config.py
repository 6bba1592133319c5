"""Configuration, training data and content fit together."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
import subprocess
from functools import lru_cache
from pathlib import Path
from typing import Any, Dict, Iterator, List, Set

import pytest
from ruamel.yaml import YAML

import actions
from faqbot.content.checks import fold
from faqbot.content.model import Content
from faqbot.content.reader import read_content
from faqbot.payloads import COMMANDS
from faqbot.settings import ROOT, VARIABLES, Settings

FORM_INTENTS = {"affirm", "deny", "skip", "go_back", "stop"}


@lru_cache
def content() -> Content:
    return read_content(ROOT)


@lru_cache
def load(path: str) -> Any:
    return YAML(typ="safe", pure=True).load((ROOT / path).read_text(encoding="utf-8"))


def load_all(folder: str) -> List[Dict[str, Any]]:
    return [load(str(path.relative_to(ROOT))) for path in sorted((ROOT / folder).rglob("*.yml"))]


def dotted_names() -> Iterator[str]:
    config = load("config.yml")
    for section in ("importers", "pipeline", "policies"):
        yield from (entry["name"] for entry in config[section])
    yield from (entry.get("type", "") for entry in load("endpoints.yml").values())
    yield from load("credentials.yml")


def examples(block: Dict[str, Any]) -> List[str]:
    lines = (line.strip() for line in block["examples"].splitlines())
    return [line[2:].strip() for line in lines if line.startswith("- ")]


def trained_intents() -> Dict[str, List[str]]:
    found: Dict[str, List[str]] = {}
    for data in load_all("data/nlu"):
        for block in data["nlu"]:
            if "intent" in block:
                found.setdefault(block["intent"], []).extend(examples(block))
    return found


def intents_with_a_rule() -> Set[str]:
    return {
        step["intent"]
        for data in load_all("data/rules")
        for rule in data["rules"]
        for step in rule["steps"]
        if "intent" in step
    }


@pytest.mark.parametrize("name", sorted({name for name in dotted_names() if "." in name}))
def test_every_dotted_name_of_the_configuration_imports(name):
    module, _, attribute = name.rpartition(".")
    assert inspect.isclass(getattr(importlib.import_module(module), attribute))


def test_the_importer_and_our_components_are_in_the_configuration():
    names = {name.rpartition(".")[2] for name in dotted_names()}
    assert {"FaqImporter", "FaqClassifier", "FaqSelector", "RedFlagGuard"} <= names
    assert {"DictionaryEntityExtractor", "FaqbotRestInput", "FaqbotTrackerStore"} <= names


def test_the_red_flag_guard_stands_last():
    assert load("config.yml")["pipeline"][-1]["name"].endswith("RedFlagGuard")


@pytest.mark.parametrize("intent", sorted(trained_intents()))
def test_every_trained_intent_is_in_the_domain_and_has_a_rule(intent):
    assert intent in load("domain.yml")["intents"]
    assert intent in intents_with_a_rule() | FORM_INTENTS


def test_every_rule_names_an_intent_and_actions_of_the_domain():
    domain = load("domain.yml")
    known = {*domain["responses"], *action_names(domain), *domain["forms"]}
    known |= {"action_listen", "action_deactivate_loop"}
    used = {
        step["action"]
        for data in load_all("data/rules")
        for rule in data["rules"]
        for step in rule["steps"]
        if "action" in step
    }
    assert used <= known
    assert intents_with_a_rule() <= set(domain["intents"])


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_button_command_is_an_intent_with_a_rule(command):
    assert command[1:] in intents_with_a_rule() | FORM_INTENTS


def action_names(domain: Dict[str, Any]) -> Set[str]:
    listed = (next(iter(a)) if isinstance(a, dict) else a for a in domain["actions"])
    return set(listed)


def test_the_domain_lists_exactly_the_actions_there_are():
    from rasa_sdk import Action

    found = []
    for module in pkgutil.iter_modules(actions.__path__):
        for _, item in inspect.getmembers(importlib.import_module(f"actions.{module.name}")):
            is_action = inspect.isclass(item) and issubclass(item, Action) and item is not Action
            if is_action and not inspect.isabstract(item):
                found.append(item().name())
    assert len(found) == len(set(found))
    assert set(found) == action_names(load("domain.yml"))


@pytest.mark.parametrize("name", sorted(load("domain.yml")["responses"]))
def test_every_domain_response_says_what_kind_it_is(name):
    from faqbot.answering.reply import KINDS

    for variant in load("domain.yml")["responses"][name]:
        assert variant["text"].strip()
        assert variant["custom"]["kind"] in KINDS
        assert (variant["custom"]["faq"], variant["custom"]["sources"]) == ([], [])


# Held-out questions.


def held_out_texts(node: Any) -> Iterator[str]:
    """The visitor's words in a file of tests/questions, whatever its format."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        if "examples" in node:
            yield from examples(node)
        else:
            for key, value in node.items():
                if key in ("text", "say") or not isinstance(value, str):
                    yield from held_out_texts(value) if key not in ("faq", "faqs") else ()
    elif isinstance(node, list):
        for item in node:
            yield from held_out_texts(item)


def trained_wordings() -> Dict[str, str]:
    wordings = {fold(t): intent for intent, texts in trained_intents().items() for t in texts}
    for faq in content().faqs.values():
        wordings.update({fold(near.text): f"faq/{near.faq}" for near in faq.not_this})
        wordings[fold(faq.title)] = f"faq/{faq.id}"
        wordings.update({fold(question.text): f"faq/{faq.id}" for question in faq.questions})
    return {folded: label for folded, label in wordings.items() if folded}


# Dialogues are held out as a whole; their single turns ("are you sure?") cannot all be new.
SINGLE = [p for p in sorted((ROOT / "tests/questions").glob("*.yml")) if p.stem != "follow_ups"]


@pytest.mark.parametrize("path", SINGLE, ids=lambda p: p.stem)
def test_no_held_out_question_stands_in_the_training_data(path):
    asked = set(held_out_texts(load(str(path.relative_to(ROOT)))))
    assert len(asked) >= 10
    trained = trained_wordings()
    assert {text: trained[fold(text)] for text in asked if fold(text) in trained} == {}


def test_no_wording_is_trained_for_two_intents():
    seen: Dict[str, str] = {}
    twice = []
    for faq in content().faqs.values():
        seen.update({fold(question.text): f"faq/{faq.id}" for question in faq.questions})
    for intent, texts in trained_intents().items():
        for text in texts:
            if seen.setdefault(fold(text), intent) != intent and fold(text):
                twice.append((text, intent, seen[fold(text)]))
    assert twice == []


def test_held_out_questions_are_enough_for_each_faq_and_out_of_scope():
    ids = {f"faq/{faq}" for faq in content().faqs}
    counts: Dict[str, int] = {}
    for name in ("faq", "out_of_scope"):
        for block in load(f"tests/questions/{name}.yml")["nlu"]:
            counts[block["intent"]] = counts.get(block["intent"], 0) + len(examples(block))
    assert counts.pop("out_of_scope") >= 60
    assert set(counts) == ids
    assert {label: count for label, count in counts.items() if count < 10} == {}


# Settings, and what may not stand in any file.


def documented_settings() -> Dict[str, str]:
    lines = (ROOT / ".env.example").read_text(encoding="utf-8").splitlines()
    found = (re.match(r"#?\s?([A-Z][A-Z0-9_]+)=(.*)$", line) for line in lines)
    return {match.group(1): match.group(2).strip() for match in found if match}


def test_every_setting_is_documented_and_nothing_else_is():
    assert set(documented_settings()) == set(VARIABLES.values())


@pytest.mark.parametrize("field", sorted(VARIABLES))
def test_the_documented_default_is_the_real_one(field):
    default = getattr(Settings(), field)
    shown = documented_settings().get(VARIABLES[field])
    assert shown == ("" if default in (None, ()) else str(default))


def project_files() -> List[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    paths = (ROOT / name for name in listed.stdout.split("\0") if name)
    return [path for path in paths if path.is_file()]


# Put together here, so that this file does not name what it forbids.
FORBIDDEN = re.compile(
    "|".join(
        (
            r"py" + r"pi\.(?:org|python)",
            r"python" + r"hosted\.org",
            r"registry\.(?:np" + r"mjs|yarn" + r"pkg)",
            r"proxy\.go" + r"lang\.org",
            r"(?:^|[\s'\"=(:])/(?:ro" + r"ot|ho" + r"me/\w+|Us" + r"ers|wo" + r"rk)/",
        )
    ),
    re.MULTILINE,
)


def test_no_file_names_a_package_registry_or_a_folder_of_somebodys_machine():
    found = {}
    for path in project_files():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        match = FORBIDDEN.search(text)
        if match:
            line = text.count("\n", 0, match.start() + 1) + 1
            found[f"{path.relative_to(ROOT)}:{line}"] = match.group().strip()
    assert found == {}


def test_the_lock_files_carry_hashes_and_no_addresses():
    for path in ROOT.glob("requirements*.txt"):
        text = path.read_text(encoding="utf-8")
        assert "--hash=sha256:" in text
        assert "http" + "://" not in text and "--index-url" not in text
    lock = (ROOT / "widget/package-lock.json").read_text(encoding="utf-8")
    assert '"integrity"' in lock and '"resolved"' not in lock
