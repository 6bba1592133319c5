"""The ``faqbot`` command, as a person at a terminal sees it."""

from __future__ import annotations

import importlib
import json
from types import SimpleNamespace

import pytest
from click.testing import CliRunner

from faqbot.cli import main as door
from faqbot.cli.main import cli
from faqbot.errors import FaqbotError
from faqbot.lifecycle.evaluation import Score
from faqbot.nlu.thresholds import Thresholds
from tests.unit.content.conftest import project  # noqa: F401
from tests.unit.lifecycle.conftest import interpreter  # noqa: F401


def module(name):
    """A command's module; the package's attribute of that name is the command."""
    return importlib.import_module(f"faqbot.cli.{name}")


def run(*arguments):
    return CliRunner().invoke(cli, list(arguments))


@pytest.fixture
def small(project, monkeypatch):  # noqa: F811
    """The commands work on a small project."""
    for name in ("check", "listing"):
        monkeypatch.setattr(module(name), "ROOT", project.root)
    return project


@pytest.fixture
def model(interpreter, monkeypatch, tmp_path):  # noqa: F811
    """There is a model, and it understands what the interpreter was taught."""
    path = tmp_path / "model.tar.gz"
    path.touch()
    for name in ("ask", "evaluate"):
        monkeypatch.setattr(module(name), "newest_model", lambda: path)
        monkeypatch.setattr(module(name).Interpreter, "from_model", lambda path: interpreter)
    table = [{"from": 0.9, "confidence": 0.95, "right": 0.9, "share": 1.0}]
    report = {"examples": 40, "strange_examples": 2, "reliability": table}
    interpreter.head = SimpleNamespace(thresholds=Thresholds(0.6, 0.3), report=report)
    return path


def test_help_lists_every_command_with_what_it_does():
    shown = run("--help").output
    for command in ("ask", "check", "evaluate", "list", "requests", "run", "show", "train", "web"):
        assert f"\n  {command} " in shown
        assert run(command, "--help").exit_code == 0


def test_check_passes_sound_content_and_counts_it(small):
    result = run("check")
    assert result.exit_code == 0
    assert "All good: 2 FAQs with 10 wordings, resting on 4 facts of 1 documents." in result.output
    assert run("check", "--quiet").output == ""


def test_check_names_file_and_line_of_each_problem_and_fails(small):
    small.replace("faq/visit/pain.yml", "Expect a slight sting.", "It is painless.")
    small.replace("faq/visit/parking.yml", "goal: face", "goal: feet")
    result = run("check")
    assert result.exit_code == 1
    assert "data/faq/visit/pain.yml:12: 'painless' reads as a promise" in result.output
    assert "data/faq/visit/parking.yml:13: 'feet' is no goal" in result.output
    assert "2 problems to mend." in result.output


def test_check_tells_of_an_unused_fact_without_failing(small):
    small.replace("faq/visit/parking.yml", "[P1-04]", "[P1-02]")
    result = run("check")
    assert result.exit_code == 0
    assert "no FAQ uses P1-04" in result.output and "for your information" in result.output


def test_list_shows_each_faq_on_a_line(small):
    lines = run("list").output.splitlines()
    assert [line.split()[0] for line in lines] == ["pain", "parking"]
    assert "5 wordings" in lines[0] and lines[0].endswith("Does it hurt")


def test_show_gives_answers_with_sources_and_some_wordings(small):
    shown = run("show", "pain").output
    assert "Expect a slight sting." in shown
    assert "[P1-01] The leaflet, “Does it hurt?”" in shown
    assert "The leaflet says both." in shown
    assert "ouch?" in shown


def test_show_of_an_unknown_faq_says_how_to_find_one(small):
    error = run("show", "nap").exception
    assert isinstance(error, FaqbotError) and "'faqbot list'" in str(error)


def test_ask_shows_the_answer_and_what_was_made_of_the_question(model):
    shown = run("ask", "does it hurt?").output
    assert shown.startswith("pain in general.")
    assert "[Aftercare]" in shown
    for words in ("FAQ         pain", "likeliest   faq/pain 0.90", "source      The page"):
        assert words in shown


def test_ask_of_what_is_not_known_shows_no_faq(model):
    assert "FAQ         -" in run("ask", "mumble").output


@pytest.mark.parametrize(("right", "status"), [(9, 0), (8, 1)])
def test_evaluate_prints_scores_writes_the_report_and_fails_below_a_goal(
    model, monkeypatch, tmp_path, right, status
):
    sureness = [(0.95, True)] * right + [(0.4, False)] * (10 - right)
    score = Score("right FAQ", 0.9, right, 10, ["hm -> nothing"], sureness)
    monkeypatch.setattr(module("evaluate"), "evaluate_model", lambda *arguments: [score])
    monkeypatch.setattr(module("evaluate"), "REPORT", tmp_path / "out" / "report.json")
    result = run("evaluate", "--misses")
    assert result.exit_code == status
    assert f"{right} of 10" in result.output and "goal 90%" in result.output
    assert ("missed" in result.output) is bool(status)
    assert "hm -> nothing" in result.output
    report = json.loads((tmp_path / "out" / "report.json").read_text("utf-8"))
    assert report["scores"][0]["share"] == right / 10
    assert report["thresholds"] == {"answer": 0.6, "suggest": 0.3}
    assert "Answers from a confidence of 0.60, offers from 0.30, as 42 wordings" in result.output
    assert (tmp_path / "out" / "reliability.png").read_bytes().startswith(b"\x89PNG")


def test_train_says_which_model_came_out_and_shows_progress(monkeypatch):
    from faqbot.settings import ROOT

    def train(progress, force, quick):
        progress(0.5, "training FaqClassifier")
        assert force and quick
        return ROOT / "models" / "x.tar.gz"

    monkeypatch.setattr(module("train"), "train_model", train)
    result = run("train", "--force", "--quick")
    assert "Trained models/x.tar.gz in" in result.output
    assert "50%  training FaqClassifier" in result.output


def test_a_mistake_ends_in_one_line_and_not_in_a_traceback(monkeypatch):
    def fail(**options):
        raise FaqbotError("there is no model; train first.")

    monkeypatch.setattr(door, "cli", fail)
    with pytest.raises(SystemExit) as caught:
        door.main()
    assert caught.value.code == "faqbot: there is no model; train first."


def test_progress_off_a_terminal_is_one_line_a_step(capsys):
    from faqbot.cli.progress import ProgressLine

    with ProgressLine() as line:
        line.show(0.1, "reading")
        line.show(0.2, "reading")
        line.show(0.5, "training")
    assert capsys.readouterr().err.splitlines() == [" 10%  reading", " 50%  training"]
