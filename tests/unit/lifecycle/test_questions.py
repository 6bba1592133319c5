from __future__ import annotations

import pytest

from faqbot.errors import FaqbotError
from faqbot.lifecycle.questions import Questions, read_questions
from faqbot.settings import ROOT

FAQ = """\
version: "3.1"
nlu:
- intent: faq/pain
  examples: |
    - does it hurt?
    - ouch
- intent: out_of_scope
  examples: |
    - how much?
"""
FOLLOW_UPS = """\
- name: hair
  turns:
    - {say: "does it help hair?", faq: [hair_loss]}
    - {say: "who says that?", kind: answer, goal: hair_loss, sources: true}
"""


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "faq.yml").write_text(FAQ)
    (tmp_path / "red_flags.yml").write_text("emergency: [help]\nnot_emergency: [fine]\n")
    (tmp_path / "compound.yml").write_text('- {text: "a and b", faqs: [a, b], unknown: 1}\n')
    (tmp_path / "candidacy.yml").write_text('- {text: "lupus?", outcome: "no"}\n')
    (tmp_path / "follow_ups.yml").write_text(FOLLOW_UPS)
    return tmp_path


def test_each_format_is_read(folder):
    questions = read_questions(folder)
    assert [(case.text, case.label, case.faqs) for case in questions.single] == [
        ("does it hurt?", "faq/pain", ("pain",)),
        ("ouch", "faq/pain", ("pain",)),
        ("how much?", "out_of_scope", ()),
    ]
    assert (questions.emergency, questions.not_emergency) == (("help",), ("fine",))
    assert questions.late_signs == ()
    (compound,) = questions.compound
    assert (compound.faqs, compound.unknown) == (("a", "b"), 1)
    assert questions.candidacy[0].label == "no"


def test_a_turn_keeps_what_it_wants_and_leaves_the_rest_ungraded(folder):
    (dialogue,) = read_questions(folder).follow_ups
    first, second = dialogue.turns
    assert (first.faqs, first.kind, first.has_sources) == (("hair_loss",), None, False)
    assert (second.faqs, second.kind, second.goal, second.has_sources) == (
        None, "answer", "hair_loss", True,
    )  # fmt: skip


def test_a_missing_file_is_an_empty_set(tmp_path):
    assert read_questions(tmp_path) == Questions()


def test_a_broken_file_is_named(folder):
    (folder / "faq.yml").write_text("nlu: [")
    with pytest.raises(FaqbotError, match=r"faq\.yml"):
        read_questions(folder)


def test_the_shipped_sets_are_all_there():
    questions = read_questions(ROOT / "tests" / "questions")
    for name, cases in vars(questions).items():
        assert len(cases) >= 10, name
