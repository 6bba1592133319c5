"""Candidacy: what the documents say on each condition named, never a yes.

Three outcomes only: the documents say no, the documents differ, the documents do not cover
it. The wording and the outcome of every condition stand in ``details`` of the FAQ.
"""

from __future__ import annotations

from typing import Any, Iterable, List, Mapping, Optional, Sequence, Tuple

from faqbot.answering.asked import Answer, Asked
from faqbot.answering.illnesses import is_denied, unknown_illness
from faqbot.answering.nothing_named import names_nothing
from faqbot.answering.over import finding_over
from faqbot.answering.pieces import Piece, facts_of, paragraphs, unwrapped
from faqbot.answering.stand_ins import named_by_medicine
from faqbot.content.record import Record
from faqbot.safety.ages import bare_age, find_ages
from faqbot.safety.told import ALLERGY, allergens

SAYS_NO, DIFFER, NOT_COVERED = "says_no", "differ", "not_covered"
OUTCOMES = (SAYS_NO, DIFFER, NOT_COVERED)  # strictest first

LONGEST_ALLERGENS = 60  # characters of a visitor's own words that are repeated

Details = Mapping[str, Any]


def answer(record: Record, asked: Asked) -> Answer:
    """Say what the documents say on every condition and age named, strictest first.

    Args:
        record: The FAQ ``candidacy``; ``details`` holds ``outcomes``, ``conditions``,
            ``notes``, ``ages``, ``unknown``, ``unknown_medicine`` and the sentences around them.
        asked: The question; conditions come from its entities, ages from its words.
    """
    details = record.details
    named, over = asked.entities.get("condition", ()), asked.entities.get("over", ())
    findings = findings_in(details, asked.text, named, over)
    is_plain = all("label" in one for one in findings)  # nothing, or a grown-up's age
    if is_plain and _names_nothing(asked):
        return _nothing_against(record, findings)
    if not findings:
        return _in_general(record)
    return told(details, findings, record.ask_clinic)


def findings_in(
    details: Details, text: str, conditions: Sequence[str], over: Sequence[str] = ()
) -> List[Piece]:
    """What is to be said on each condition, age or unknown illness, strictest first.

    Args:
        details: Of the FAQ ``candidacy``.
        text: The visitor's words.
        conditions: Canonical values found in them.
        over: Those of them that are told as over.
    """
    named = [c for c in conditions if c in over or not is_denied(text, _words(details, c))]
    ages = find_ages(text) or _alone(bare_age(text))
    limit, older = details["ages"]["limit"], details["ages"]["older"]
    if any(age < limit for age in ages):
        named.append(details["ages"]["minor"]["condition"])
    elif ages:
        named = [c for c in named if c not in ("under_18", "older_age")]
    findings = [
        _named(finding(details, one, one in over), one, text) for one in dict.fromkeys(named)
    ]
    if ages and min(ages) >= limit:
        if max(ages) >= older:
            findings.append(_aged(details["ages"]["upper"], max(ages)))
        elif not findings:
            findings.append(_aged(details["ages"]["adult"], max(ages)))
    unknown = unknown_illness(text) if not conditions else None
    if unknown:
        said = details["unknown_medicine" if unknown.is_medicine else "unknown"]
        findings.append({**said, "name": said["name"].format(what=unknown.name)})
    return strictest_first(findings)


def strictest_first(findings: Iterable[Piece]) -> List[Piece]:
    """Findings in the order of ``OUTCOMES``; what is over or only carries a label is last."""
    return sorted(
        findings, key=lambda one: ("over" in one, OUTCOMES.index(outcome_of(one)), "label" in one)
    )


def finding(details: Details, condition: str, is_over: bool = False) -> Piece:
    """What is to be said on one condition; one the documents lack is not covered.

    Args:
        details: Of the FAQ ``candidacy``.
        condition: A canonical value of the entity ``condition``.
        is_over: Whether somebody had it and has it no more.
    """
    entry = details["conditions"].get(condition, {})
    notes = [details["notes"][note] for note in entry.get("notes", ())]
    text = entry.get("text", details["not_mentioned"])
    found = {
        **entry,
        "name": entry.get("name", condition.replace("_", " ").capitalize()),
        "text": " ".join([text.strip(), *(note["text"].strip() for note in notes)]),
        "facts": list(facts_of([entry, *notes])),
    }
    return finding_over(condition, found, outcome_of(found) == SAYS_NO) if is_over else found


def outcome_of(one: Piece) -> str:
    """The outcome of a finding; silence counts as not covered."""
    return one.get("outcome", NOT_COVERED)


def told(details: Details, findings: Sequence[Piece], ask_clinic: Optional[str]) -> Answer:
    """Findings as one answer.

    Args:
        details: Of the FAQ ``candidacy``.
        findings: One or more, strictest first.
        ask_clinic: What to ask the clinic.
    """
    lines = [line(details, one) for one in findings]
    if len(lines) == 1:
        text = paragraphs(f"{lines[0]} {details['closing']['one']}")
    else:
        listed = "\n".join(f"- {one}" for one in lines)
        text = paragraphs(details["several"], listed, details["closing"]["several"])
    return Answer(
        text=text,
        facts=facts_of(findings),
        disagreement=differences(findings) or None,
        ask_clinic=ask_clinic,
    )


def line(details: Details, one: Piece) -> str:
    """One finding: its name, its outcome, and what the documents say."""
    label = label_of(details, one)
    return f"**{one['name']}: {label}.** {unwrapped(one['text'])}"


def label_of(details: Details, one: Piece) -> str:
    """The outcome of a finding in words."""
    return str(
        one.get("label")
        or one.get("over")
        or one.get("if_for")
        or details["outcomes"][outcome_of(one)]
    )


def differences(findings: Sequence[Piece]) -> str:
    """Markdown list of what each document says, where findings differ; empty when none do."""
    sides: Tuple[str, ...] = tuple(
        dict.fromkeys(side for one in findings for side in one.get("disagreement", ()))
    )
    return "\n".join(f"- {side}" for side in sides)


def _words(details: Details, condition: str) -> Sequence[str]:
    """The words for a condition, to find it denied."""
    words: Sequence[str] = details["conditions"].get(condition, {}).get("words", ())
    return words


def _named(one: Piece, condition: str, text: str) -> Piece:
    """A finding with the visitor's own words for it: a medicine, or what they are allergic to."""
    one = named_by_medicine(condition, one, text)
    what = ", ".join(allergens(text))
    if condition != ALLERGY or not what or "named" not in one:
        return one
    return {**one, "name": one["named"].format(what=what[:LONGEST_ALLERGENS])}


def _alone(age: Optional[int]) -> Tuple[int, ...]:
    return () if age is None else (age,)


def _aged(entry: Piece, age: int) -> Piece:
    return {**entry, "name": entry["name"].format(years=age)}


def _names_nothing(asked: Asked) -> bool:
    """Whether nothing stands against it, as far as was told, now or earlier."""
    if asked.entities.get("earlier") or unknown_illness(asked.text):
        return False
    return names_nothing(asked.text, all_denied=bool(asked.entities.get("condition")))


def _nothing_against(record: Record, findings: Sequence[Piece]) -> Answer:
    """That the pages' list holds nothing of what was told, which is no yes."""
    details, wording = record.details, record.details["screening"]
    said = f"{unwrapped(wording['nothing_against'])} {details['closing']['one']}"
    return Answer(
        text=paragraphs(*(line(details, one) for one in findings), said),
        facts=facts_of([*findings, wording, {"facts": record.answers[0].facts}]),
        ask_clinic=record.ask_clinic,
    )


def _in_general(record: Record) -> Answer:
    """Who may not have it, when nothing particular is named."""
    default = record.answers[0]
    return Answer(
        text=unwrapped(default.text),
        facts=default.facts,
        disagreement=default.disagreement or record.disagreement,
        ask_clinic=default.ask_clinic or record.ask_clinic,
    )
