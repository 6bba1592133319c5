"""Put right what a visitor wrongly takes for granted, before the question is answered.

``data/premises.yml`` has the claims, with the sentence that puts each right and its facts;
``claiming.py`` tells a claim from a question. Some entries refuse instead: there is no help
with injecting oneself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Dict, List, Mapping, Optional, Pattern, Sequence, Tuple

from faqbot.answering.claiming import ASKED, CLAIMED, meant, plain, sentences
from faqbot.answering.pieces import unwrapped
from faqbot.answering.reply import Answered, Reply, source_line
from faqbot.content.model import Premise
from faqbot.content.reader import read_documents, read_premises
from faqbot.settings import ROOT

Place = Mapping[str, str]

MOST = 2  # corrections in one reply
LEAD = "**First:** "
# Told where somebody wants to inject themselves.
PROFESSIONAL = "For a treatment by a professional, {contact}."
_UNWILLING = re.compile(
    r"\b(?:dont want|wouldnt|would never|will not|wont|not going|rather not|never|scared|afraid)\b"
)


@dataclass(frozen=True)
class Correction:
    """One sentence that puts a premise right.

    Args:
        id: The premise's.
        text: The sentence.
        facts: What it rests on.
        sources: Where these stand.
        is_asked: Whether the premise was only asked about.
        is_told_anyway: Whether it is told beside an answer that rests on the same.
        refuses: Whether nothing may be answered beside it.
    """

    id: str
    text: str
    facts: Tuple[str, ...]
    sources: Tuple[Place, ...]
    is_asked: bool = False
    is_told_anyway: bool = True
    refuses: bool = False


@dataclass(frozen=True)
class _Known:
    premise: Premise
    claims: Tuple[Pattern[str], ...]
    unless: Tuple[Pattern[str], ...]
    sources: Tuple[Place, ...]


def corrections(text: str) -> List[Correction]:
    """What has to be put right in a message, at most ``MOST`` sentences; none for most.

    Args:
        text: The visitor's whole message.
    """
    found: Dict[str, Correction] = {}
    for sentence in sentences(plain(text)):
        taken: List[Tuple[int, int]] = []
        for known in known_premises():
            how = _said(known, sentence, taken)
            if how is not None:
                found.setdefault(known.premise.id, _correction(known, how))
    refusal = next((one for one in found.values() if one.refuses), None)
    return [refusal] if refusal else list(found.values())[:MOST]


def opening(text: str, answered: Sequence[Answered] = ()) -> Tuple[str, List[Place]]:
    """The words a reply begins with, and their sources; empty where nothing is put right.

    Args:
        text: The visitor's whole message.
        answered: The answers given; they speak for themselves on what was only asked.
    """
    facts = {fact for one in answered for fact in one.answer.facts}
    told = [one for one in corrections(text) if one.is_told_anyway or not facts & set(one.facts)]
    if not told:
        return "", []
    lead = "" if any(one.refuses or one.is_asked for one in told) else LEAD
    return lead + " ".join(one.text for one in told), [s for one in told for s in one.sources]


def put_right(reply: Reply, text: str) -> Reply:
    """A reply that answers nothing, begun with what has to be put right."""
    words, sources = opening(text)
    if not words:
        return reply
    told = (words, reply.text, source_line(sources))
    return replace(reply, text="\n\n".join(told), sources=tuple(sources))


def is_refused(text: str) -> bool:
    """Whether nothing in a message may be answered: it might help with the very thing."""
    return any(one.refuses for one in corrections(text))


def refusal(contact: str) -> Reply:
    """What refuses help with injecting oneself, as a reply of its own.

    Args:
        contact: The way to the clinic.
    """
    told = next(one for one in known_premises() if one.premise.refuses)
    words = (unwrapped(told.premise.text), PROFESSIONAL.format(contact=contact))
    text = "\n\n".join((*words, source_line(told.sources)))
    return Reply(text, "unknown", confidence=0.0, sources=told.sources)


@lru_cache(maxsize=1)
def known_premises(root: Path = ROOT) -> Tuple[_Known, ...]:
    """The premises of ``root/data``, read once."""
    places = {
        fact.id: {"document": document.title, "heading": fact.heading}
        for document in read_documents(root)
        for fact in document.facts
    }
    return tuple(
        _Known(
            premise,
            tuple(re.compile(claim) for claim in premise.claims),
            tuple(re.compile(other) for other in premise.unless),
            tuple({tuple(places[f].values()): places[f] for f in premise.facts}.values()),
        )
        for premise in read_premises(root / "data" / "premises.yml", root)
    )


def _said(known: _Known, sentence: str, taken: List[Tuple[int, int]]) -> Optional[str]:
    """How a sentence means a premise, ``None`` where it says nothing of it."""
    if any(other.search(sentence) for other in known.unless):
        return None
    ways = [found.span() for claim in known.claims for found in claim.finditer(sentence)]
    for span in ways:
        if any(span[0] < end and start < span[1] for start, end in taken):
            continue
        taken.append(span)
        if known.premise.refuses:
            return None if _UNWILLING.search(sentence) else CLAIMED
        how = meant(sentence, span)
        left_alone = {CLAIMED: "only", ASKED: "never"}
        if how in left_alone and known.premise.asked != left_alone[how]:
            return how
    return None


def _correction(known: _Known, how: str) -> Correction:
    premise = known.premise
    return Correction(
        id=premise.id,
        text=unwrapped(premise.text),
        facts=premise.facts,
        sources=known.sources,
        is_asked=how == ASKED,
        is_told_anyway=how == CLAIMED or premise.asked != "if_untold",
        refuses=premise.refuses,
    )
