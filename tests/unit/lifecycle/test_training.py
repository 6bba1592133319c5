"""Training, with a stand-in for Rasa's process."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest
from ruamel.yaml import YAML

from faqbot.content.model import Content
from faqbot.content.reader import read_content
from faqbot.errors import ContentError, ModelError
from faqbot.lifecycle import training
from faqbot.lifecycle.training import TrainingError, train
from faqbot.settings import ROOT

GOOD = """\
echo "Starting to train component 'FaqClassifier'."
echo "Restored component 'FaqSelector' from cache."
touch "$out/model.tar.gz"
echo "Your Rasa model is trained and saved at '$out/model.tar.gz'."
"""


@pytest.fixture(scope="module")
def content():
    return read_content(ROOT)


@pytest.fixture
def rasa(tmp_path, monkeypatch):
    """Says what Rasa's process does; its arguments are kept in a file."""
    program = tmp_path / "python"

    def behave(script: str) -> None:
        program.write_text(
            f"#!/bin/bash\nout={tmp_path}\n"
            f'[[ "$*" == *encoder_build* ]] && exit 0\necho "$@" > $out/arguments\n{script}'
        )
        program.chmod(0o755)

    monkeypatch.setattr(sys, "executable", str(program))
    behave(GOOD)
    return behave


@pytest.fixture
def labels(monkeypatch, content):
    """The labels of the model that comes out; all FAQs at first."""
    monkeypatch.setattr(training, "read_content", lambda root: content)
    found = {f"faq/{faq}" for faq in content.faqs}
    head = SimpleNamespace(labels=found)
    stub = SimpleNamespace(from_model=lambda path: SimpleNamespace(head=head))
    monkeypatch.setattr(training, "Interpreter", stub)
    return found


def test_training_gives_the_model_file_and_reports_rising_progress(tmp_path, rasa, labels):
    seen = []
    path = train(out=tmp_path, progress=lambda share, what: seen.append((share, what)))
    assert path == tmp_path / "model.tar.gz"
    shares = [share for share, _ in seen]
    assert shares == sorted(shares) and shares[0] == 0 and shares[-1] == 1
    assert any("FaqClassifier" in what for _, what in seen)
    assert any("FaqSelector" in what for _, what in seen)


@pytest.mark.parametrize("force", [True, False])
def test_rasa_is_told_where_to_write_and_whether_to_start_afresh(tmp_path, rasa, labels, force):
    train(out=tmp_path, config="other.yml", force=force)
    arguments = (tmp_path / "arguments").read_text()
    assert f"--out {tmp_path}" in arguments and "--config other.yml" in arguments
    assert ("--force" in arguments) is force


def test_the_bar_moves_while_the_encoder_is_tuned(tmp_path, rasa, labels):
    rounds = [f"echo 'INFO Tuning on a part: round {n} of 3, loss 0.1.'" for n in (1, 2, 3)]
    rasa("\n".join(rounds) + "\n" + GOOD)
    seen = []
    train(out=tmp_path, progress=lambda share, what: seen.append((share, what)))
    shares = [share for share, what in seen if what.startswith("tuning on a part: ")]
    assert len(set(shares)) == 3
    assert [share for share, _ in seen] == sorted(share for share, _ in seen)


def test_a_quick_training_leaves_the_tuning_out_and_nothing_else(tmp_path, rasa, labels):
    rasa('while [[ "$1" != --config ]]; do shift; done; cp "$2" $out/used.yml\n' + GOOD)
    train(out=tmp_path, quick=True)
    used = YAML(typ="safe").load(tmp_path / "used.yml")
    whole = YAML(typ="safe").load(ROOT / "config.yml")
    assert any(part.pop("tune", False) for part in whole["pipeline"])
    assert used == whole


@pytest.mark.parametrize(
    "script",
    ["echo 'ValueError: no FAQs'; exit 1", "echo 'ValueError: no FAQs'", GOOD + "exit 3"],
)
def test_a_failure_is_told_with_the_end_of_rasas_log(tmp_path, rasa, labels, script):
    rasa(script)
    with pytest.raises(TrainingError, match="training failed") as caught:
        train(out=tmp_path)
    assert script.startswith("echo 'Val") == ("ValueError: no FAQs" in str(caught.value))


def test_the_cause_is_told_though_a_long_traceback_follows_it(tmp_path, rasa, labels):
    rasa("echo 'ruamel.yaml.ParserError: line 7'\nfor i in {1..99}; do echo \"  frame $i\"; done\n"
         "echo 'rasa.GraphComponentException: node 4'; exit 1")  # fmt: skip
    with pytest.raises(TrainingError, match=r"^training failed: ruamel\.yaml\.ParserError: line 7"):
        train(out=tmp_path)


def test_a_model_that_lacks_an_faq_is_deleted_and_refused(tmp_path, rasa, labels):
    labels.discard("faq/downtime")
    with pytest.raises(ModelError, match="lacks downtime; is the importer in config.yml"):
        train(out=tmp_path)
    assert not (tmp_path / "model.tar.gz").exists()


def test_broken_content_is_refused_before_rasa_starts(tmp_path, rasa, labels, monkeypatch):
    def broken(content: Content) -> None:
        raise ContentError("data/x.yml:1", "no.")

    monkeypatch.setattr(training, "refuse_broken", broken)
    with pytest.raises(ContentError):
        train(out=tmp_path)
    assert not (tmp_path / "arguments").exists()
