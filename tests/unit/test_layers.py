"""Imports point one way: doors → lifecycle, answering → content → settings, errors."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Iterator, Set

import pytest

from faqbot.settings import ROOT

DOORS = {"cli", "web", "console", "actions"}
BOTTOM = {"errors", "settings", "payloads", "faq_ids", "labels"}
# Area -> the areas it may import, besides itself.
MAY_IMPORT = {
    "errors": set(),
    "payloads": set(),
    "faq_ids": set(),
    "labels": {"faq_ids"},
    "settings": {"errors"},
    "content": BOTTOM,
    "safety": BOTTOM,
    "booking": BOTTOM,
    "answering": BOTTOM | {"content", "safety"},
    "forms": BOTTOM | {"content", "answering", "booking", "safety"},
    # Rasa loads these by name.
    "nlu": {"errors", "payloads", "faq_ids", "labels", "safety"},
    "importer": {"errors", "content"},
    "serving": BOTTOM | {"answering", "booking", "forms", "safety"},
    "lightgraph": set(),
    "lightrasa": {"errors", "lightgraph"},
    "lifecycle": BOTTOM | {"content", "answering", "nlu", "safety", "booking", "forms"},
    "actions": BOTTOM | {"content", "answering", "booking", "forms", "safety"},
    "web": BOTTOM | {"content", "answering", "booking", "lifecycle", "safety"},
    "console": BOTTOM | {"content", "answering", "booking", "lifecycle", "safety"},
    "cli": BOTTOM | {"content", "answering", "booking", "lifecycle", "safety", "forms"},
}
# The command that starts a server is the one place that knows the server's door.
STARTS_A_DOOR = {"faqbot/cli/web.py": "web", "faqbot/cli/console.py": "console"}
HEAVY = {"rasa", "rasa_sdk", "tensorflow", "keras", "skops", "sanic"}
MAY_IMPORT_RASA = (
    "faqbot/importer.py",
    "faqbot/lightgraph.py",
    "faqbot/lightrasa.py",
    "faqbot/nlu/entities.py",
    "faqbot/nlu/classifier.py",
    "faqbot/nlu/selector.py",
    "faqbot/nlu/guard.py",
    "faqbot/nlu/policy.py",
    "faqbot/nlu/tuning_process.py",
    "faqbot/serving/",
    "actions/",
)
MODULES = sorted(
    path.relative_to(ROOT).as_posix()
    for folder in ("faqbot", "actions")
    for path in (ROOT / folder).rglob("*.py")
)


def tree(module: str) -> ast.Module:
    return ast.parse((ROOT / module).read_text(encoding="utf-8"))


def imported(module: str) -> Set[str]:
    """The dotted names a module imports, anywhere in it."""
    names: Set[str] = set()
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}:{node.lineno} imports relatively"
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return names


def area_of(dotted: str) -> str:
    parts = dotted.split(".")
    return parts[0] if parts[0] == "actions" else (parts + [""])[1]


def own_imports(module: str) -> Iterator[str]:
    for name in imported(module):
        if name.split(".")[0] in ("faqbot", "actions"):
            yield area_of(name)


def area_of_file(module: str) -> str:
    return area_of(".".join(Path(module).with_suffix("").parts))


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_what_lies_below_it(module):
    area = area_of_file(module)
    if area in ("", "__init__"):
        assert set(own_imports(module)) == set()
        return
    allowed = MAY_IMPORT[area] | {area}
    if module in STARTS_A_DOOR:
        allowed = allowed | {STARTS_A_DOOR[module]}
    assert set(own_imports(module)) <= allowed


def test_no_area_may_import_a_door():
    assert all(not (allowed & DOORS) for allowed in MAY_IMPORT.values())


@pytest.mark.parametrize("module", MODULES)
def test_rasa_is_imported_only_where_rasa_itself_loads_the_module(module):
    heavy = {name.split(".")[0] for name in imported(module)} & HEAVY
    assert not heavy or module.startswith(MAY_IMPORT_RASA)


@pytest.mark.parametrize("module", [m for m in MODULES if m != "faqbot/settings.py"])
def test_the_environment_is_read_only_in_settings(module):
    names = {
        node.attr if isinstance(node, ast.Attribute) else node.id
        for node in ast.walk(tree(module))
        if isinstance(node, (ast.Attribute, ast.Name))
    }
    assert not names & {"environ", "getenv", "putenv"}
    assert not imported(module) & {"os.environ", "os.getenv"}


@pytest.mark.parametrize("module", [m for m in MODULES if not m.startswith("faqbot/cli/")])
def test_only_the_command_line_prints(module):
    called = {
        node.func.id
        for node in ast.walk(tree(module))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert "print" not in called
    assert not any(name.startswith("click.") for name in imported(module))


@pytest.mark.parametrize("module", MODULES)
def test_a_module_says_what_it_is_for_and_stays_short(module):
    text = (ROOT / module).read_text(encoding="utf-8")
    assert ast.get_docstring(tree(module)) or not text.strip()
    assert len(text.splitlines()) <= 300
