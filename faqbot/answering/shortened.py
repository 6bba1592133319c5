"""An answer in one or two sentences, for who wants no more.

The detail asked for says it best; else the answer's own first words do. Where leaving something out
could harm, the FAQ has a short text of its own, and who may be treated is never cut to a yes.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Tuple

from faqbot.answering.asked import Answer, Asked
from faqbot.answering.direct import details_on
from faqbot.answering.pieces import facts_of, unwrapped, written_answer
from faqbot.answering.sentences import opening_of
from faqbot.content.record import Record
from faqbot.faq_ids import CANDIDACY, NEVER_IN_PART, SIDE_EFFECTS

_SAYS_SO = re.compile(
    r"\b(?:pages|documents) (?:do not|don['’]t) (?:all )?agree\b|\bdiffer\b", re.IGNORECASE
)
DIFFER = "The pages do not all agree on this."


def shortened(answer: Answer, record: Record, asked: Asked) -> Answer:
    """The same answer in few words, with a line where the pages differ.

    Args:
        answer: As it would be.
        record: It is from.
        asked: The question.
    """
    text, facts = _gist(answer, record, asked)
    differs = bool(answer.disagreement) and not _SAYS_SO.search(text)
    return replace(
        answer,
        text=f"{text} {DIFFER}" if differs else text,
        facts=facts,
        disagreement=None,
        ask_clinic=None,
    )


def _gist(answer: Answer, record: Record, asked: Asked) -> Tuple[str, Tuple[str, ...]]:
    written = written_answer(record, asked)
    found = details_on(record, asked.text)[:1]
    own, first = record.details.get("short"), unwrapped(answer.text).split("\n\n")[0]
    is_list = first.rstrip().endswith(":") or first.lstrip().startswith("- ")
    is_general = answer.text.endswith((written.text, unwrapped(record.answers[0].text)))
    is_sign = record.id == SIDE_EFFECTS and bool(asked.entities.get("effect"))
    if is_sign or (record.id == CANDIDACY and not is_general):
        # What is said on an illness or a sign in particular must stay whole.
        return answer.text, answer.facts
    if found:
        said = [str(found[0]["text"])]
        if record.id == CANDIDACY:
            said.append(record.details["closing"]["one"])
        return " ".join(said), facts_of(found) or answer.facts
    if own:
        return str(own["text"]), tuple(own["facts"])
    if record.id in NEVER_IN_PART:
        return written.text, written.facts
    return opening_of(written.text if is_list else first), answer.facts
