from __future__ import annotations

import pytest

from faqbot.answering.concerns import heard
from faqbot.answering.context import Context
from faqbot.answering.understood import Understood
from tests.unit.answering.small_records import parsed, part


@pytest.fixture
def hear(record_of):
    records = {"candidacy": record_of("candidacy")}

    def hear_one(text, *conditions, label="faq/candidacy", context=Context(turn=1), message=None):
        message = message or parsed(part(label, text, entities={"condition": list(conditions)}))
        return heard(context, Understood.from_message(message), text, records)

    return hear_one


def values(context):
    return [one.value for one in context.concerns]


def test_what_is_named_is_kept_with_its_rule(hear):
    (concern,) = hear("I'm pregnant, may I?", "pregnancy").concerns
    assert (concern.outcome, concern.turn) == ("the documents say no", 1)
    assert concern.rule.startswith("**Pregnancy: the documents say no.**")


@pytest.mark.parametrize(
    "text", ["on isotretinoin, which areas can be done?", "my diabetes is old, how many sessions?"]
)
def test_it_is_kept_whatever_was_asked(hear, text):
    assert values(hear(text, "diabetes", label="faq/sessions")) == ["diabetes"]


@pytest.mark.parametrize(
    ("text", "condition", "label"),
    [
        ("may people with diabetes have it?", "diabetes", "faq/candidacy"),
        ("does it treat asthma?", "asthma", "faq/conditions_treated"),
        ("I'm not diabetic", "diabetes", "faq/candidacy"),
        ("aspirin before it?", "aspirin", "faq/preparation"),
    ],
)
def test_what_nobody_has_is_not_kept(hear, text, condition, label):
    assert values(hear(text, condition, label=label)) == []


def test_an_age_counts_and_a_later_one_puts_it_right(hear):
    young = hear("I'm 16, can I have it")
    assert values(young) == ["under_18"]
    assert values(hear("sorry, I'm 26", context=young)) == []
    assert values(hear("and once I'm 18?", context=young)) == ["under_18"]
    assert values(hear("my baby is 4 months old and I feed him", "nursing")) == ["nursing"]


def test_a_denial_takes_back_and_a_stopped_medicine_does_not(hear):
    pregnant = hear("I'm pregnant", "pregnancy")
    assert values(hear("wait, I'm not pregnant", "pregnancy", context=pregnant)) == []
    taking = hear("I take prednisone", "prednisone")
    assert values(hear("I don't take prednisone any more", context=taking)) == ["prednisone"]


def test_somebody_elses_is_marked(hear):
    (concern,) = hear("my sister has lupus, can she have it?", "autoimmune").concerns
    assert concern.is_others
    (concern,) = hear("my mum says no, I have lupus", "autoimmune").concerns
    assert not concern.is_others


def test_an_unknown_medicine_is_kept_by_its_name(hear):
    (concern,) = hear("I take zorblaxin, can I have it?").concerns
    assert "zorblaxin" in concern.name and "stop" in concern.rule


def test_it_outlives_the_topic_and_the_slot():
    context = Context(faqs=("pain",), topic_turn=1, turn=1)
    concern = heard(
        context,
        Understood.from_message(
            parsed(part("faq/candidacy", "I have lupus", entities={"condition": ["autoimmune"]}))
        ),
        "I have lupus",
        {},
    ).concerns
    kept = Context(faqs=("pain",), turn=1, concerns=concern)
    later = Context.from_slot(kept.to_slot()).next_turn(1e9, 6, 30, 20)
    assert later.faqs == () and later.concerns == concern


def test_it_is_known_whose_it_is_and_that_it_is_over(hear):
    def told(text, **marks):
        entities = {"condition": ["diabetes"], **marks}
        message = parsed(part("faq/candidacy", text, entities=entities))
        return hear(text, message=message).concerns[0]

    assert told("I have a question, mum's diabetes", theirs=["diabetes"]).is_others
    assert not told("my mum says it's my diabetes", own=["diabetes"]).is_others
    assert told("I had diabetes", over=["diabetes"]).is_over


def test_anothers_illness_takes_ones_own_not_away(hear):
    own = hear("I have lupus", "autoimmune")
    (concern,) = hear("my sister has lupus as well", "autoimmune", context=own).concerns
    assert not concern.is_others


def test_what_ends_without_its_name_is_over(hear):
    own = hear("I'm on chemo", "chemotherapy")
    (concern,) = hear("it ended in spring, it's over", context=own).concerns
    assert concern.is_over and "in the past" in concern.name
    long_ago = Context(turn=9, concerns=own.concerns)
    assert not hear("it's over", context=long_ago).concerns[0].is_over


@pytest.mark.parametrize(
    ("text", "value", "kept"),
    [("any steroids?", "prednisone", ()), ("and diabetes?", "diabetes", ("diabetes",)), ("i take steroids", "prednisone", ("prednisone",))],
)  # fmt: skip
def test_what_may_be_in_the_mix_is_nobodys_medicine(record_of, text, value, kept):
    records = {faq: record_of(faq) for faq in ("candidacy", "ingredients")}
    understood = Understood.from_message(
        parsed(part("faq/candidacy", text, entities={"condition": [value]}))
    )
    context = Context(turn=2, topic_turn=1, faqs=("ingredients",))
    assert tuple(one.value for one in heard(context, understood, text, records).concerns) == kept
