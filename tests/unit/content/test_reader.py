"""Reading ``data/``: what is understood, and what a mistake in a file is told."""

from __future__ import annotations

import re

import pytest

from faqbot.content.reader import faq_paths, read_faq
from faqbot.errors import ContentError

PAIN, LEAFLET = "faq/visit/pain.yml", "sources/leaflet.yml"


def test_an_faq_is_read_with_the_place_of_each_wording(project):
    faq = project.read().faqs["pain"]
    assert (faq.id, faq.topic, faq.title, faq.status) == ("pain", "visit", "Does it hurt", "live")
    assert [question.text for question in faq.questions][:2] == ["does it hurt?", "ouch?"]
    assert str(faq.questions[1].place) == "data/faq/visit/pain.yml:5"
    assert faq.answers[0].facts == ("P1-01", "P1-03")
    assert faq.not_this[0].faq == "parking"
    assert faq.follow_ups == ("parking",)
    assert faq.reviewed_on == "2026-11-22"


def test_answers_keep_their_goal_and_the_default_has_none(project):
    assert [answer.goal for answer in project.read().faqs["parking"].answers] == [None, "face"]


def test_facts_carry_document_heading_and_flags(project):
    fact = project.read().facts["P1-01"]
    assert (fact.document, fact.heading, fact.line) == ("P1", "Does it hurt?", 3)
    assert fact.flags == {"safety"}
    assert fact.topics == ("pain",)


def test_premises_carry_their_claims_with_the_words_put_in(project):
    premise = project.read().premises["painless"]
    assert premise.asked == "if_untold" and not premise.refuses
    assert re.search(premise.claims[0], "the session is painless")
    assert not re.search(premise.claims[0], "its painlessness")


def test_a_project_without_premises_is_fine(project):
    (project.root / "data" / "premises.yml").unlink()
    assert project.read().premises == {}


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("<it> (?:is )?painless", "<that> is painless", r"premises.yml:7: <that> is not among"),
        ("<it> (?:is )?painless", "(painless", r"premises.yml:7: is no regular expression"),
        ("if_untold", "sometimes", "'sometimes' is none of never, if_untold, always, only"),
        ("asked:", "axed:", "'axed' is not a key of a premise"),
    ],
)
def test_a_mistake_in_a_premise_is_told_with_its_place(project, old, new, message):
    project.replace("premises.yml", old, new)
    with pytest.raises(ContentError, match=message):
        project.read()


def test_conflicts_carry_their_sides_in_order(project):
    conflict = project.read().conflicts["D1"]
    assert conflict.is_safety
    assert [side.facts for side in conflict.sides] == [("P1-01",), ("P1-02",)]


def test_a_disagreement_written_as_a_list_is_read_as_lines(project):
    project.replace(PAIN, "disagreement: |\n  - The", "disagreement:\n  - The")
    assert project.read().faqs["pain"].disagreement == "- The leaflet says both."


def test_files_come_in_the_order_of_topic_and_id(project):
    project.write("faq/about/zebra.yml", "title: x")
    assert [path.stem for path in faq_paths(project.root)] == ["zebra", "pain", "parking"]


# What stands in the file, what is written instead, the line blamed, part of the message.
MISTAKES = {
    "a colon too many": ("title: Does it hurt", "title: Does: it: hurt", 1, "is not valid YAML"),
    "a bracket left open": ("facts: [P1-01, P1-03]", "facts: [P1-01, P1-03", None, "YAML"),
    "a day that does not exist": ("2026-11-22", "2026-13-45", None, "is not valid YAML"),
    "a control character": ("- ouch?", "- ou\x07ch?", None, "is not valid YAML"),
    "bad indentation": ("  - ouch?", " - ouch?", 5, "is not valid YAML"),
    "a key twice": ("status: live", "title: Again\nstatus: live", 2, "is not valid YAML"),
    "an unknown key": ("owner:", "auther:", 19, "'auther' is not a key of an FAQ"),
    "a bad status": ("status: live", "status: alive", 2, "'alive' is no status; one of draft"),
    "an empty title": ("title: Does it hurt", "title: ''", 1, "'title' is missing or empty"),
    "no title": ("title: Does it hurt\n", "", 1, "'title' is missing or empty"),
    "follow-ups that are no list": ("[parking]", "parking", 18, "'follow_ups' must be a list"),
    "an unknown key of an answer": ("    facts:", "    gaol: face\n    facts:", 14, "'gaol'"),
    "a question that is no text": ("- ouch?", "- {ouch: 1}", 5, "not text; quote it"),
    "an answer without a text": ("text: |\n      Expect", "text:\n    goal: |\n      Expect", 12, "'text' is"),
    "an answer that is no mapping": (
        "answers:\n", "answers:\n  - just words\n", 12, "expected 'key: value' lines",
    ),
}  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_told_with_file_line_and_what_to_do(project, mistake):
    old, new, line, message = mistake
    project.replace(PAIN, old, new)
    with pytest.raises(ContentError) as caught:
        project.read()
    assert message in str(caught.value)
    assert str(caught.value).startswith("data/faq/visit/pain.yml:")
    if line is not None:
        assert str(caught.value).startswith(f"data/faq/visit/pain.yml:{line}: ")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"title: caf\xe9\n", "is not UTF-8 text"),
        (b"- a list\n", "expected 'key: value' lines"),
        (b"", "expected 'key: value' lines"),
        (b"title: [\n", "is not valid YAML"),
        (b"\x00", "YAML"),
    ],
)
def test_a_file_that_is_no_faq_at_all_is_named(project, content, message):
    (project.root / "data" / PAIN).write_bytes(content)
    with pytest.raises(ContentError, match=r"^data/faq/visit/pain\.yml") as caught:
        project.read()
    assert message in str(caught.value)


def test_a_missing_file_is_named(project):
    with pytest.raises(ContentError, match=r"nap\.yml: cannot be read"):
        read_faq(project.root / "data/faq/visit/nap.yml", project.root)


def test_two_files_of_one_id_are_refused(project):
    project.write("faq/zoo/pain.yml", (project.root / "data" / PAIN).read_text())
    with pytest.raises(ContentError, match=r"faq/zoo/pain\.yml: the id 'pain' is taken"):
        project.read()


def test_an_unknown_flag_of_a_fact_is_refused(project):
    project.replace(LEAFLET, "flags: [attribute]", "flags: [gossip]")
    with pytest.raises(ContentError, match=r"leaflet\.yml:9: 'gossip' is no flag"):
        project.read()


def test_a_fact_whose_line_is_no_number_is_refused(project):
    project.replace(LEAFLET, "line: 9", "line: nine")
    with pytest.raises(ContentError, match=r"leaflet\.yml:12: 'line' must be a number"):
        project.read()


def test_details_become_plain_json_types(project):
    project.replace(PAIN, "owner:", "details: {a: [1, true, {b: 2026-11-22}]}\nowner:")
    assert project.read().faqs["pain"].details == {"a": [1, True, {"b": "2026-11-22"}]}
