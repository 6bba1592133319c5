"""The project's own FAQs as records, as an answer gets them from a trained model."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Callable

import pytest

from faqbot.content.model import Content
from faqbot.content.reader import read_content
from faqbot.content.record import Record

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def content() -> Content:
    return read_content(ROOT)


@pytest.fixture(scope="session")
def record_of(content: Content) -> Callable[[str], Record]:
    """A record that has been through JSON, by FAQ id."""

    def build(faq: str) -> Record:
        record = Record.of(content.faqs[faq], content)
        return Record.from_json(json.loads(json.dumps(record.to_json())))

    return build
