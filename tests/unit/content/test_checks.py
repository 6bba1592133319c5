"""The claim ledger finds each fault that is planted, and none in what ships."""

from __future__ import annotations

import pytest

from faqbot.content.checks import ERROR, NOTE, find_problems, fold, refuse_broken
from faqbot.content.model import SAFETY
from faqbot.errors import ContentError

PAIN, PARKING = "faq/visit/pain.yml", "faq/visit/parking.yml"

IDS = {
    "definition", "history", "how_it_works", "ingredients", "procedure", "types",
    "conditions_treated", "body_areas", "sessions", "results", "maintenance", "pain",
    "anesthesia", "side_effects", "safety", "downtime", "preparation", "aftercare",
    "candidacy", "vs_liposuction", "vs_creams_oral", "hair_loss", "cellulite", "fat_weight",
    "body_sculpting", "face", "eyes", "provider", "booking",
}  # fmt: skip


def test_sound_content_has_no_problems(project):
    assert project.messages() == []
    refuse_broken(project.read())


# File, what stands there, what is planted instead, the line blamed, part of the message.
PLANTED = {
    "an answer without facts": (
        PAIN, "facts: [P1-01, P1-03]", "facts: []", 12, "names no facts",
    ),
    "an unknown fact": (
        PAIN, "[P1-01, P1-03]", "[P1-01, P1-03, P9-99]", 12, "there is no fact 'P9-99'",
    ),
    "a promise": (
        PAIN, "Expect a slight sting.", "It is painless.", 12, "'painless' reads as a promise",
    ),
    "a promise in the title": (
        PAIN, "title: Does it hurt", "title: Painless for ever", 1, "reads as a promise",
    ),
    "a promise in what to ask": (
        PAIN, "Ask what it feels like.", "The result is permanent.", 1, "'permanent' reads",
    ),
    "a wording shared with another FAQ": (
        PARKING, "- parking\n", "- Ouch!\n", 5, "stands in 'pain' already",
    ),
    "a wording twice in one FAQ": (
        PAIN, "- painful or not", "- Does it hurt", 8, "stands in 'pain' already",
    ),
    "a wording without words": (PAIN, "- painful or not", '- "?!"', 8, "has no words"),
    "a dropped safety fact": (
        PAIN, "[P1-01, P1-03]", "[P1-03]", None, "safety fact P1-01 is told by no FAQ",
    ),
    "an attribute fact asserted": (
        PAIN, "One page says that all love it.", "All love it.", 12, "may only be reported",
    ),
    "a near miss of its own": (
        PAIN, "faq: parking}", "faq: pain}", 10, "must name another FAQ",
    ),
    "a near miss that is this FAQ's question": (
        PAIN, "can I park there", "is it painful?", 10, "is a question of 'pain'",
    ),
    "a near miss of no FAQ": (PAIN, "faq: parking}", "faq: garage}", 1, "'garage' is no FAQ"),
    "a follow-up to no FAQ": (
        PAIN, "follow_ups: [parking]", "follow_ups: [nap]", 1, "'nap' is no FAQ",
    ),
    "an unknown goal": (PARKING, "goal: face", "goal: feet", 13, "'feet' is no goal"),
    "no default answer": (
        PAIN, "  - text: |\n", "  - goal: face\n    text: |\n", 12, "must be the default",
    ),
    "two answers for one goal": (
        PARKING, "  - goal: face\n    text", "  - text", 13, "a second answer for no goal",
    ),
    "no answer at all": (
        PARKING, "answers:\n", "details:\n", 1, "has no answer",
    ),
    "too few questions": (PARKING, "  - parking\n", "", 1, "has 4 questions"),
    "a title too long for a button": (
        PARKING, "title: Parking", "title: " + "Parking " * 6, 1, "longer than 45",
    ),
    "a premise put right with an unknown fact": (
        "premises.yml", "facts: [P1-01]", "facts: [P8-01]", 4, "there is no fact 'P8-01'",
    ),
    "a premise put right without facts": (
        "premises.yml", "facts: [P1-01]", "facts: []", 4, "needs claims, a text and facts",
    ),
    "a premise put right with a promise": (
        "premises.yml", "One page speaks of a sting", "It is permanent", 4, "reads as a promise",
    ),
    "a premise put right by asserting a claim": (
        "premises.yml", "One page speaks of a sting.\n    facts: [P1-01]",
        "All love it.\n    facts: [P1-03]", 4, "may only be reported",
    ),
    "a conflict about an unknown fact": (
        "conflicts.yml", "facts: [P1-02]", "facts: [P7-07]", 2, "there is no fact 'P7-07'",
    ),
}  # fmt: skip


@pytest.mark.parametrize("planted", PLANTED.values(), ids=PLANTED.keys())
def test_a_planted_fault_is_found_at_its_place(project, planted):
    path, old, new, line, message = planted
    project.replace(path, old, new)
    found = [problem for problem in project.problems() if message in problem.message]
    assert found, project.messages()
    assert found[0].level == ERROR
    place = found[0].place
    if line is None:
        assert (str(place.path), place.line) == ("data/sources/leaflet.yml", 7)
    else:
        assert (str(place.path), place.line) == (f"data/{path}", line)
    with pytest.raises(ContentError):
        refuse_broken(project.read())


def test_an_answer_on_both_sides_of_a_conflict_must_say_so(project):
    project.replace(PAIN, "[P1-01, P1-03]", "[P1-01, P1-02, P1-03]")
    assert project.messages() == []
    project.replace(PAIN, "disagreement: |\n  - The leaflet says both.\n", "")
    (message,) = project.messages()
    assert message.startswith("data/faq/visit/pain.yml:12: cites both sides of D1")


def test_a_safety_fact_told_off_its_topic_counts_as_dropped(project):
    project.replace(PAIN, "[P1-01, P1-03]", "[P1-03]")
    project.replace(PARKING, "[P1-04]", "[P1-01, P1-04]")
    assert any("safety fact P1-01" in message for message in project.messages())


def test_a_safety_fact_told_only_by_a_draft_counts_as_dropped(project):
    project.replace(PAIN, "status: live", "status: draft")
    assert any("safety fact P1-01" in message for message in project.messages())


def test_a_draft_needs_no_wordings(project):
    project.replace(PARKING, "status: live", "status: draft")
    project.replace(PARKING, "  - parking\n", "")
    assert project.messages() == []


def test_an_unused_fact_is_noted_and_does_not_stop_training(project):
    project.replace(PARKING, "[P1-04]", "[P1-02]")
    (problem,) = project.problems()
    assert problem.level == NOTE
    assert "no FAQ uses P1-04" in problem.message
    refuse_broken(project.read())


def test_a_fact_set_aside_on_purpose_is_not_noted(project):
    project.replace(PARKING, "[P1-04]", "[P1-02]")
    project.replace(
        "sources/leaflet.yml", "topics: [parking]", 'topics: [parking], unused: "out of date"'
    )
    assert project.messages() == []


@pytest.mark.parametrize(
    "sentence",
    [
        "One page calls it painless.",
        "No page promises that it is permanent.",
        "It is not permanent.",
        "Nobody can guarantee a result.",
    ],
)
def test_a_reported_or_denied_promise_is_allowed(project, sentence):
    project.replace(PAIN, "Expect a slight sting.", sentence)
    assert project.messages() == []


@pytest.mark.parametrize(
    "sentence",
    [
        "It is pain-free.",
        "Results last forever.",
        "We guarantee a result.",
        "There are no risks.",
        "It is all natural.",
        "It doesn't hurt.",
        "One page says it stings. It is permanent.",
    ],
)
def test_a_promise_in_our_own_words_is_refused(project, sentence):
    project.replace(PAIN, "Expect a slight sting.", sentence)
    assert any("reads as a promise" in message for message in project.messages())


def test_texts_of_structured_fields_are_checked_as_answers_are(project):
    project.replace(
        PAIN,
        "follow_ups:",
        'details: {later: [{text: "It is painless.", facts: [P1-02, P9-98]}]}\nfollow_ups:',
    )
    messages = " ".join(project.messages())
    assert "'painless' reads as a promise" in messages
    assert "there is no fact 'P9-98'" in messages


def test_refusal_names_the_first_error_and_counts_the_others(project):
    project.replace(PAIN, "facts: [P1-01, P1-03]", "facts: []")
    with pytest.raises(ContentError, match=r"pain\.yml:12: .*\(1 more: run 'faqbot check'\)"):
        refuse_broken(project.read())


def test_problems_come_in_the_order_of_files_and_lines(project):
    project.replace(PARKING, "goal: face", "goal: feet")
    project.replace(PAIN, "facts: [P1-01, P1-03]", "facts: []")
    project.replace(PAIN, "- painful or not", "- Does it hurt")
    places = [(str(p.place.path), p.place.line) for p in project.problems()]
    assert places == sorted(places)
    assert len(places) >= 3


@pytest.mark.parametrize(
    ("one", "other"),
    [("Does it hurt?", "does it  hurt"), ("make-up!", "Make up"), ("STRASSE", "straße")],
)
def test_wordings_are_compared_without_case_and_punctuation(one, other):
    assert fold(one) == fold(other)


def test_different_words_stay_different():
    assert fold("hurt?") != fold("hurts?")


def test_shipped_content_has_no_problems_and_no_notes(shipped):
    assert [str(problem) for problem in find_problems(shipped)] == []


def test_shipped_content_has_exactly_the_agreed_faqs_all_live(shipped):
    assert set(shipped.faqs) == IDS
    assert all(faq.is_live for faq in shipped.faqs.values())


@pytest.mark.parametrize("faq", sorted(IDS))
def test_each_shipped_faq_has_enough_wordings_and_near_misses(shipped, faq):
    assert len(shipped.faqs[faq].questions) >= 25
    assert len(shipped.faqs[faq].not_this) >= 3


@pytest.mark.parametrize("faq", sorted(IDS))
def test_each_shipped_faq_says_who_looks_after_it_and_where_to_go_next(shipped, faq):
    assert shipped.faqs[faq].owner and shipped.faqs[faq].reviewed_on
    assert shipped.faqs[faq].follow_ups


def test_shipped_content_uses_or_sets_aside_each_of_the_199_facts(shipped):
    used = {fact for faq in shipped.faqs.values() for fact in faq.cited_facts()}
    assert len(shipped.facts) == 199
    assert {f.id for f in shipped.facts.values() if f.id not in used and not f.unused} == set()


def test_shipped_documents_are_the_five_pages_with_safety_facts(shipped):
    assert set(shipped.documents) == {"S0", "S1", "S2", "S3", "S4"}
    assert sum(SAFETY in fact.flags for fact in shipped.facts.values()) >= 20


@pytest.mark.parametrize("faq", ["downtime", "pain", "preparation", "results", "side_effects"])
def test_the_five_subjects_ship_with_fields_for_their_own_code(shipped, faq):
    assert shipped.faqs[faq].details
