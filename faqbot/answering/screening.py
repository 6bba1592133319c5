"""The screening form's summary: what the documents say on each answer, never a yes.

Pure logic. The form gathers the answers; the wording stands in ``details["screening"]`` of
the FAQ ``candidacy``.
"""

from __future__ import annotations

import re
from typing import Any, Callable, List, Mapping, NamedTuple, Optional, Sequence, Tuple

from faqbot.answering.asked import Answer
from faqbot.answering.candidacy import (
    differences,
    finding,
    findings_in,
    line,
    strictest_first,
)
from faqbot.answering.illnesses import is_denied
from faqbot.answering.pieces import Piece, facts_of, mentions, paragraphs, unwrapped
from faqbot.content.record import Record
from faqbot.safety.ages import read_age
from faqbot.safety.past import is_over
from faqbot.safety.told import ALLERGY, find_told

AGE, PREGNANCY = "screening_age", "screening_pregnancy"
ILLNESSES, MEDICINES = "screening_illnesses", "screening_medicines"
SKIPPED, NONE = "skipped", "none"
YES, NO, UNSURE = "yes", "no", "unsure"

LONGEST_ITEM = 60  # characters of a visitor's own words that are repeated
MOST_ITEMS = 12

Finder = Callable[[str], Sequence[str]]
Details = Mapping[str, Any]

_SEPARATORS = re.compile(r"[,;\n+&/]|\b(?:and|plus|also|but|as well as)\b", re.IGNORECASE)
_LEAD_IN = re.compile(
    r"^(?:\W|\b(?:i|have|i['’]?ve|got|take|am|i['’]?m|on|taking|suffer|from|a|an|the|my|some|use"
    r"|using|had|it['’]?s|yes|well|also|then)\b)+",
    re.IGNORECASE,
)
_UNSURE = re.compile(
    r"\b(?:not sure|unsure|don['’]?t know|do not know|no idea|maybe|might|may be|possibly|perhaps"
    r"|could be|not certain|late period|haven['’]?t tested|trying)\b",
    re.IGNORECASE,
)
_NO = re.compile(
    r"\b(?:no|nope|nah|not|neither|never|none|male|man|guy|menopause|postmenopausal"
    r"|hysterectomy)\b|n['’]t\b",
    re.IGNORECASE,
)
_YES = re.compile(
    r"\b(?:yes|yeah|yep|yup|ya|sure|correct|pregnan\w*|expecting|breast-?\s?fe\w*|nursing"
    r"|lactating|weeks|trimester|i am|due in)\b",
    re.IGNORECASE,
)


class Listed(NamedTuple):
    """What a free list of illnesses or medicines holds."""

    conditions: Tuple[str, ...]
    unknown: Tuple[str, ...]


def summary(
    slots: Mapping[str, Optional[str]], record: Record, find: Optional[Finder] = None
) -> Answer:
    """Sum up the answers for the consultation.

    Args:
        slots: The form's four slots; each a free text, ``SKIPPED``, ``NONE`` or ``None``.
        record: The FAQ ``candidacy``.
        find: From words to canonical conditions; by default those whose name or words in
            the FAQ's details are mentioned.
    """
    details, wording = record.details, record.details["screening"]
    find = find or finder_of(details)
    findings = _findings(details, slots, find)
    said = [f"- {line(details, one)}" for one in findings]
    if all("label" in one for one in findings):  # nothing but an age that is not ruled out
        said.append(f"- {unwrapped(wording['nothing_against'])}")
    return Answer(
        text=paragraphs(
            wording["title"],
            "\n".join([wording["told"], *_told(wording, slots)]),
            "\n".join([wording["said"], *said]),
            unwrapped(wording["closing"]),
        ),
        facts=facts_of([*findings, wording]),
        disagreement=differences(findings) or None,
        ask_clinic=wording["ask_clinic"],
    )


def read_yes_no(text: str) -> Optional[str]:
    """``YES``, ``NO`` or ``UNSURE`` from an answer on pregnancy or breastfeeding.

    Args:
        text: The visitor's words.

    Returns:
        ``None`` when it is none of them.
    """
    if _UNSURE.search(text):
        return UNSURE
    if _NO.search(text):
        return YES if re.search(r"\bbut\b.*\b(?:breast|nurs|pregnan)", text, re.I) else NO
    return YES if _YES.search(text) else None


def read_list(text: str, find: Finder, details: Optional[Details] = None) -> Listed:
    """Conditions in a free list, and the items nothing is known about.

    Args:
        text: Such as "diabetes, asthma and something with my liver".
        find: From words to canonical conditions.
        details: Of the FAQ ``candidacy``, to tell what is denied ("no diabetes").
    """
    known = details["conditions"] if details else {}
    conditions: List[str] = []
    unknown: List[str] = []
    for item in _SEPARATORS.split(text)[:MOST_ITEMS]:
        found = list(find(item))
        conditions.extend(
            c for c in found if not is_denied(item, known.get(c, {}).get("words", ()))
        )
        name = _short(_LEAD_IN.sub("", item))
        is_denied_item = re.match(r"\W*(?:no|not|without|never|none|nothing)\b", item, re.I)
        if not found and not is_denied_item and re.search(r"[^\W\d_]{2}", name):
            unknown.append(name)
    return Listed(tuple(dict.fromkeys(conditions)), tuple(dict.fromkeys(unknown)))


def finder_of(details: Details) -> Finder:
    """A finder that knows the names and words in the details of the FAQ ``candidacy``."""

    def find(text: str) -> Sequence[str]:
        told = [one.value for one in find_told(text) if one.value in details["conditions"]]
        named = [
            condition
            for condition, entry in details["conditions"].items()
            if mentions(
                text, [*entry.get("words", ()), _bare(entry["name"]), condition.replace("_", " ")]
            )
        ]
        if ALLERGY in told:  # to what is no medicine taken
            named = [one for one in named if one.endswith(ALLERGY)]
        return list(dict.fromkeys([*named, *told]))

    return find


def _findings(details: Details, slots: Mapping[str, Optional[str]], find: Finder) -> List[Piece]:
    """What the documents say on every answer, strictest first."""
    age = read_age(_given(slots, AGE))
    findings = [] if age is None else findings_in(details, f"aged {age}", ())
    findings += _expecting(details, _given(slots, PREGNANCY), find)
    for slot, unknown_as in ((ILLNESSES, "unknown"), (MEDICINES, "unknown_medicine")):
        listed = read_list(_given(slots, slot), find, details)
        findings += [
            finding(details, one, _is_over(details, one, _given(slots, slot)))
            for one in listed.conditions
        ]
        for name in listed.unknown:
            entry = details[unknown_as]
            findings.append({**entry, "name": entry["name"].format(what=name)})
    by_name = {one["name"]: one for one in findings}
    return strictest_first(by_name.values())


def _expecting(details: Details, text: str, find: Finder) -> List[Piece]:
    """What is said on pregnancy and breastfeeding."""
    answered = read_yes_no(text)
    if answered == UNSURE:
        return [details["screening"]["maybe_expecting"]]
    if answered != YES:
        return []
    about = [c for c in find(text) if c in ("pregnancy", "nursing")]
    named = [c for c in about if not is_denied(text, details["conditions"][c]["words"])]
    return [finding(details, c, _is_over(details, c, text)) for c in named] or [
        details["screening"]["expecting"]
    ]


def _is_over(details: Details, condition: str, text: str) -> bool:
    """Whether an answer tells a condition as over, wherever it is named."""
    words = details["conditions"].get(condition, {}).get("words", ())
    stems = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in words)
    places = list(re.finditer(rf"\b(?:{stems})\b", text, re.IGNORECASE)) if stems else []
    return bool(places) and all(is_over(condition, text, *one.span()) for one in places)


def _told(wording: Mapping[str, Any], slots: Mapping[str, Optional[str]]) -> List[str]:
    """The visitor's own answers, one line each."""
    labels = wording["labels"]
    lines = []
    for slot, name in zip((AGE, PREGNANCY, ILLNESSES, MEDICINES), labels.values()):
        given = slots.get(slot)
        if given is None or given == SKIPPED:
            shown = wording["skipped"]
        elif given == NONE:
            shown = wording["none"]
        elif slot == PREGNANCY:
            shown = wording["answers"].get(given, _short(given))
        else:
            shown = _short(given, 4 * LONGEST_ITEM)
        lines.append(f"- {name}: {shown}")
    return lines


def _given(slots: Mapping[str, Optional[str]], slot: str) -> str:
    """An answer's words; empty when it was skipped or there is none."""
    given = slots.get(slot)
    return "" if given in (None, SKIPPED, NONE) else str(given)


def _bare(name: str) -> str:
    return re.sub(r"^(?:a|an|the)\s+", "", name.lower())


def _short(text: str, longest: int = LONGEST_ITEM) -> str:
    """A visitor's words, safe to repeat: one line, no markup, not too long."""
    plain = " ".join(re.sub(r"[<>\[\]{}|`*_#\\“”]", " ", text).split()).strip(" .!?-")
    return plain if len(plain) <= longest else plain[: longest - 1].rstrip() + "…"
