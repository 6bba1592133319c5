"""A record is what an answer needs of an FAQ, through JSON and back."""

from __future__ import annotations

import json

import pytest

from faqbot.content.record import Citation, Record


@pytest.fixture
def record(project):
    content = project.read()
    return Record.of(content.faqs["pain"], content)


def test_every_cited_fact_has_its_document_and_heading(record):
    assert record.citations == {
        "P1-01": Citation("The leaflet", "Does it hurt?"),
        "P1-03": Citation("The leaflet", "Does it hurt?"),
    }


def test_facts_of_structured_fields_have_their_place_too(project):
    project.replace(
        "faq/visit/pain.yml", "owner:", "details: {x: {text: a, facts: [P1-04]}}\nowner:"
    )
    content = project.read()
    record = Record.of(content.faqs["pain"], content)
    assert record.citations["P1-04"] == Citation("The leaflet", "Where do I park?")


def test_follow_ups_carry_their_titles(record):
    assert record.follow_ups == (("parking", "Parking"),)


def test_a_record_survives_json(record):
    assert Record.from_json(json.loads(json.dumps(record.to_json()))) == record


@pytest.mark.parametrize("field", ["id", "answers", "citations", "follow_ups"])
def test_a_record_without_a_field_is_refused(record, field):
    data = record.to_json()
    del data[field]
    with pytest.raises(KeyError, match=field):
        Record.from_json(data)


def test_every_shipped_faq_survives_json_with_all_its_citations(shipped):
    for faq in shipped.faqs.values():
        record = Record.of(faq, shipped)
        assert Record.from_json(json.loads(json.dumps(record.to_json()))) == record
        assert set(record.citations) == set(faq.cited_facts())
