"""Rasa without TensorFlow: it starts, and refuses what would need TensorFlow."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import tarfile
import time

import pytest

from faqbot.errors import LightRasaError
from faqbot.lightrasa import components_needing_tensorflow, main, model_components
from faqbot.settings import ROOT, child_environment


def model_of(path, *components):
    """A model file whose metadata names components."""
    nodes = {f"run_{name}": {"uses": name} for name in components}
    metadata = json.dumps({"predict_schema": {"nodes": nodes}}).encode()
    with tarfile.open(path, "w:gz") as archive:
        member = tarfile.TarInfo("./metadata.json")
        member.size = len(metadata)
        archive.addfile(member, io.BytesIO(metadata))
    return path


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("option", [(), ("--config", "config.yml"), ("-c", "config.yml"),
                                    ("--config=config.yml",)])  # fmt: skip
@pytest.mark.parametrize("section", ["pipeline", "policies"])
def test_training_with_a_tensorflow_component_is_refused_by_its_name(folder, section, option):
    (folder / "config.yml").write_text(f"{section}:\n- name: DIETClassifier\n- name: RulePolicy\n")
    with pytest.raises(LightRasaError, match="DIETClassifier needs TensorFlow.*plain 'rasa train"):
        main(["train", *option])


def test_running_a_model_that_needs_tensorflow_is_refused(folder):
    model = model_of(folder / "old.tar.gz", "rasa.core.policies.ted_policy.TEDPolicy")
    with pytest.raises(LightRasaError, match="TEDPolicy"):
        main(["run", "--model", str(model)])


def test_the_newest_model_of_a_folder_is_the_one_that_counts(folder):
    (folder / "models").mkdir()
    old = model_of(folder / "models/a.tar.gz", "rasa.core.policies.rule_policy.RulePolicy")
    model_of(folder / "models/b.tar.gz", "rasa.nlu.classifiers.diet_classifier.DIETClassifier")
    os.utime(old, (time.time() - 1000,) * 2)
    with pytest.raises(LightRasaError, match="DIETClassifier"):
        main(["run"])


def test_a_file_that_is_no_model_is_refused(folder):
    path = folder / "x.tar.gz"
    path.write_text("not an archive")
    with pytest.raises(LightRasaError, match="not a Rasa model"):
        model_components(path)


def test_components_are_known_by_their_last_name_and_listed_once():
    names = ["DIETClassifier", "rasa.nlu.classifiers.diet_classifier.DIETClassifier", "RulePolicy"]
    assert components_needing_tensorflow(names) == sorted(names[:2])
    assert components_needing_tensorflow(["faqbot.nlu.selector.FaqSelector", "SpacyNLP"]) == []


def run_python(code):
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=child_environment(),
        capture_output=True,
        text=True,
    )


def test_rasa_starts_without_tensorflow_in_the_process():
    done = run_python(
        "from faqbot.lightrasa import install; install(); install()\n"
        "import sys, rasa.core.agent, rasa.model_training, faqbot.nlu.classifier\n"
        "real = [m for n, m in sys.modules.items() if n.split('.')[0] in ('tensorflow', 'keras')\n"
        "        and getattr(m, '__file__', None)]\n"
        "print('real:', real)"
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip().endswith("real: []")


def test_a_process_with_tensorflow_in_it_is_refused():
    done = run_python(
        "import sys; sys.modules['tensorflow'] = sys\n"
        "from faqbot.lightrasa import install\n"
        "from faqbot.errors import LightRasaError\n"
        "try: install()\n"
        "except LightRasaError as error: print(error)"
    )
    assert "TensorFlow is already imported" in done.stdout
