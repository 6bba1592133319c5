"""A detail of an FAQ that was asked for in particular, told before all else.

"How deep does it go?" wants the depth first and what else happens at a visit after it; asked
of an answer just given, it wants the depth alone.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import List

from faqbot.answering.asked import Answer, Asked
from faqbot.answering.corrections import without_taken_back
from faqbot.answering.goals import GOAL_FAQS
from faqbot.answering.leaning import FEW_WORDS, FOLLOW_UP_LABELS, WHOLE_CONFIDENCE
from faqbot.answering.pieces import Piece, facts_of, listed, mentions, paragraphs, unwrapped
from faqbot.answering.sentences import opening_of, sentences_of
from faqbot.answering.understood import Part, Understood
from faqbot.content.record import Record
from faqbot.faq_ids import INGREDIENTS, NEVER_IN_PART
from faqbot.labels import ADVICE

MOST = 2  # details; more would bury the first
SAME_WORDS = 0.85  # share of a sentence's words from which it says nothing new
_WORD = re.compile(r"[a-z0-9']+")
# Whose words may lean on the answer: "where do they come from" sounds like asking for sources.
LEANING_LABELS = FOLLOW_UP_LABELS | {"source_request"}
SURE = 0.9  # confidence from which a few words are of another FAQ after all
# What a part names besides: an illness or an effect is a question of its own.
_OF_ITS_OWN = ("condition", "effect")
# "Even if I'm overweight?" asks of the cellulite as well.
SIZES = frozenset({"overweight", "underweight"})
_SUBSTANCE = re.compile(
    r"^\W*(?:(?:and|or|so|any|some|no|is there|are there|does it (?:have|contain)|with|like|what about|also|maybe)\W+)*"
    r"(?!(?:i|im|i['’]m|my|me|we|on|have|take|taking|allerg\w*)\b)[a-z][\w-]*(?: (?!(?:i|im|my|me|we)\b)[a-z][\w-]*)?(?: (?:in (?:it|there|that)|too|as well))?\W*$",
    re.IGNORECASE,
)
# "Is it a disease?" after what the pages say of dark circles is of these, whoever has them.
_ON_IT = re.compile(
    r"^\W*(?:(?:and|so|but|ok)\W+)*(?:is|are) (?:it|this|that|they)\b", re.IGNORECASE
)
_OPENING_WORDS = re.compile(r"^(?:(?:and|so|ok|okay|but|then|also)\s+)+")
_NOT_WORD = re.compile(r"[^\w' ]+")


def asks_of_substance(text: str) -> bool:
    """Whether a few words only name what may be in the mix: "any steroids?", "and cortisone"."""
    return bool(_SUBSTANCE.match(text))


def details_on(record: Record, text: str) -> List[Piece]:
    """The pieces of ``details.direct`` a text asks for, in the file's order.

    Args:
        record: Of any FAQ.
        text: The visitor's words.
    """
    text = without_taken_back(text)
    bare = _OPENING_WORDS.sub("", _NOT_WORD.sub(" ", text.lower()).strip()).strip()
    found = [
        piece
        for piece in record.details.get("direct", ())
        if mentions(text, piece["words"]) or bare in piece.get("bare", ())
    ]
    return found[:MOST]


def may_ask_detail(part: Part, record: Record) -> bool:
    """Whether a part may ask for a detail of what was spoken of last: "where?" after its history.

    A few words may, whatever they sound like, unless they are surely of another FAQ or of a
    goal's; more words only when they lean on what was said.

    Args:
        part: Of the message.
        record: Of the FAQ spoken of last.
    """
    if record.id == INGREDIENTS and asks_of_substance(part.text):
        return True
    if any(set(part.entities.get(entity, ())) - SIZES for entity in _OF_ITS_OWN):
        return False
    if len(part.text.split()) > FEW_WORDS:
        is_own = part.is_understood and part.faq and part.confidence >= WHOLE_CONFIDENCE
        return not is_own and (
            part.label in LEANING_LABELS
            or part.is_elliptical
            or not part.is_understood
            or bool((part.faq or part.label == ADVICE) and _ON_IT.match(part.text))
        )
    if not part.is_understood or part.faq in (None, record.id):
        return True
    is_sure = part.confidence >= SURE and not part.is_elliptical
    return part.faq not in GOAL_FAQS.values() and not is_sure


def opened(answer: Answer, record: Record, asked: Asked) -> Answer:
    """An answer that begins with the details asked for, or is nothing else.

    Args:
        answer: As it would be without.
        record: It is from.
        asked: The question; of what is ``known`` the details alone are told.
    """
    found = details_on(record, asked.text)
    if not found or (answer.goal and set(facts_of(found)) <= set(answer.facts)):
        return answer  # what is written for a goal mostly says its details itself
    lead, facts = listed([piece["text"] for piece in found]), facts_of(found)
    sides = "\n".join(unwrapped(p["disagreement"]) for p in found if p.get("disagreement")) or None
    if asked.known:
        return replace(answer, text=lead, facts=facts or answer.facts, disagreement=sides)
    return replace(
        answer,
        text=paragraphs(lead, _untold(lead, _rest(answer, record))),
        facts=tuple(dict.fromkeys((*facts, *answer.facts))),
        disagreement=sides or answer.disagreement,
    )


def _untold(lead: str, rest: str) -> str:
    """The rest without a first sentence that only says again what the lead says."""
    sentences = sentences_of(rest.split("\n")[0])
    if len(sentences) < 2:
        return rest
    told, first = set(_WORD.findall(lead.lower())), _WORD.findall(sentences[0].lower())
    is_told = first and sum(word in told for word in first) >= SAME_WORDS * len(first)
    return rest[len(sentences[0]) :].lstrip() if is_told else rest


def _rest(answer: Answer, record: Record) -> str:
    """What follows the details: the opening of a written text, and the whole of any other.

    What was put together for the question is not told in part.
    """
    written = unwrapped(record.answers[0].text)
    if record.id in NEVER_IN_PART or answer.text != written:
        return answer.text
    return opening_of(answer.text)


def told_beside(understood: Understood) -> str:
    """The details asked for beside something else, such as a wish for a person; empty for none."""
    found = [
        str(piece["text"])
        for part in understood.parts
        if part.is_understood and part.faq in understood.records
        for piece in details_on(understood.records[str(part.faq)], part.text)[:1]
    ]
    return " ".join(dict.fromkeys(found))
