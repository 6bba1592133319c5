"""What Rasa gets to train on: its own files and the live FAQs."""

from __future__ import annotations

from pathlib import Path

import pytest

from faqbot.content.reader import read_content
from faqbot.errors import ContentError
from faqbot.importer import FaqImporter, faq_examples, faq_responses
from tests.unit.content.conftest import CONFLICTS, DOCUMENT, PAIN, PARKING, Project

DOMAIN = "version: '3.1'\nintents: [faq, greeting]\nresponses: {utter_greeting: [{text: hi}]}\n"
NLU = "version: '3.1'\nnlu:\n- intent: greeting\n  examples: |\n    - hello\n    - hi there\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = Project(tmp_path)
    project.write("sources/leaflet.yml", DOCUMENT)
    project.write("conflicts.yml", CONFLICTS)
    project.write("faq/visit/pain.yml", PAIN)
    project.write("faq/visit/parking.yml", PARKING)
    project.write("nlu/greeting.yml", NLU)
    (tmp_path / "domain.yml").write_text(DOMAIN, encoding="utf-8")
    (tmp_path / "config.yml").write_text("recipe: default.v1\nlanguage: en\n", encoding="utf-8")
    return project


def importer(project: Project) -> FaqImporter:
    root = project.root
    return FaqImporter(str(root / "config.yml"), str(root / "domain.yml"), [str(root / "data/nlu")])


def texts_of(content, label):
    return {
        message.get("text")
        for message in faq_examples(content)
        if message.get_full_intent() == label
    }


def test_wordings_title_and_near_misses_become_examples_of_their_faq(project):
    content = read_content(project.root)
    assert "ouch?" in texts_of(content, "faq/pain")
    assert "Does it hurt" in texts_of(content, "faq/pain")
    assert "can I park there" in texts_of(content, "faq/parking")
    assert "can I park there" not in texts_of(content, "faq/pain")


def test_a_config_kept_elsewhere_trains_the_project_it_is_started_in(
    project, tmp_path_factory, monkeypatch
):
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "config.yml"
    elsewhere.write_text("recipe: default.v1\nlanguage: en\n", encoding="utf-8")
    monkeypatch.chdir(project.root)
    nlu_data = FaqImporter(str(elsewhere), "domain.yml", ["data/nlu"]).get_nlu_data()
    assert "ouch?" in {message.get("text") for message in nlu_data.training_examples}


@pytest.mark.parametrize("status", ["draft", "retired"])
def test_only_live_faqs_are_trained(project, status):
    project.replace("faq/visit/parking.yml", "status: live", f"status: {status}")
    content = read_content(project.root)
    labels = {message.get_full_intent() for message in faq_examples(content)}
    assert labels == {"faq/pain"}
    assert set(faq_responses(content)) == {"utter_faq/pain"}


def test_each_live_faq_has_a_response_that_carries_its_record(project):
    responses = faq_responses(read_content(project.root))
    (response,) = responses["utter_faq/pain"]
    assert response["text"].startswith("Expect a slight sting.")
    assert response["custom"]["record"]["citations"]["P1-01"] == ["The leaflet", "Does it hurt?"]


def test_the_importer_adds_the_faqs_to_what_the_files_hold(project):
    data = importer(project).get_nlu_data()
    labels = {example.get_full_intent() for example in data.intent_examples}
    assert labels == {"greeting", "faq/pain", "faq/parking"}
    domain = importer(project).get_domain()
    assert {"utter_greeting", "utter_faq/pain", "utter_faq/parking"} <= set(domain.responses)


def test_content_with_errors_is_not_trained_on(project):
    project.replace("faq/visit/pain.yml", "facts: [P1-01, P1-03]", "facts: []")
    with pytest.raises(ContentError, match="names no facts"):
        importer(project).get_nlu_data()


def test_a_project_without_faqs_keeps_its_domain(project):
    for path in (project.root / "data/faq").glob("*/*.yml"):
        path.unlink()
    project.replace("sources/leaflet.yml", ", flags: [safety]", "")
    assert set(importer(project).get_domain().responses) == {"utter_greeting"}
