"""A small project with sound content, to plant faults in; and the content that ships."""

from __future__ import annotations

from pathlib import Path
from typing import List

import pytest

from faqbot.content.checks import Problem, find_problems
from faqbot.content.model import Content
from faqbot.content.reader import read_content
from faqbot.settings import ROOT

DOCUMENT = """\
id: P1
title: "The leaflet"
file: leaflet.txt
headings:
  - heading: "Does it hurt?"
    facts:
      - {id: P1-01, line: 3, text: "A slight sting.", topics: [pain], flags: [safety]}
      - {id: P1-02, line: 4, text: "Nothing is felt.", topics: [pain]}
      - {id: P1-03, line: 5, text: "Loved by all.", topics: [pain], flags: [attribute]}
  - heading: "Where do I park?"
    facts:
      - {id: P1-04, line: 9, text: "Behind the house.", topics: [parking]}
"""
CONFLICTS = """\
conflicts:
  - id: D1
    about: Whether it hurts
    safety: true
    sides:
      - {text: "a sting", facts: [P1-01]}
      - {text: "nothing", facts: [P1-02]}
"""
PREMISES = """\
words:
  it: it|its|the session
premises:
  - id: painless
    asked: if_untold
    claims:
      - '<it> (?:is )?painless'
    text: One page speaks of a sting.
    facts: [P1-01]
"""
PAIN = """\
title: Does it hurt
status: live
questions:
  - does it hurt?
  - ouch?
  - is it painful
  - will I feel it
  - painful or not
not_this:
  - {text: "can I park there", faq: parking}
answers:
  - text: |
      Expect a slight sting. One page says that all love it.
    facts: [P1-01, P1-03]
disagreement: |
  - The leaflet says both.
ask_clinic: Ask what it feels like.
follow_ups: [parking]
owner: Clinic team
reviewed_on: 2026-11-22
"""
PARKING = """\
title: Parking
status: live
questions:
  - where can I park?
  - parking
  - is there a car park
  - somewhere for my car
  - park where
answers:
  - text: |
      There is room for cars behind the house.
    facts: [P1-04]
  - goal: face
    text: |
      Behind the house, also after a face treatment.
    facts: [P1-02]
"""


class Project:
    """A project's folder whose files a test may spoil."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def write(self, path: str, text: str) -> Path:
        file = self.root / "data" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def replace(self, path: str, old: str, new: str) -> None:
        """Change a file; the text to change must stand there once."""
        text = (self.root / "data" / path).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
        self.write(path, text.replace(old, new))

    def read(self) -> Content:
        return read_content(self.root)

    def problems(self) -> List[Problem]:
        return find_problems(self.read())

    def messages(self) -> List[str]:
        return [str(problem) for problem in self.problems()]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    project = Project(tmp_path)
    project.write("sources/leaflet.yml", DOCUMENT)
    project.write("conflicts.yml", CONFLICTS)
    project.write("premises.yml", PREMISES)
    project.write("faq/visit/pain.yml", PAIN)
    project.write("faq/visit/parking.yml", PARKING)
    return project


@pytest.fixture(scope="session")
def shipped() -> Content:
    return read_content(ROOT)
