"""Where the last answer comes from, whether to rely on it, whether the pages agree."""

from __future__ import annotations

import re
from typing import Dict, List, Mapping, Optional, Tuple

from faqbot.answering.asked import Answer, Asked
from faqbot.answering.candidacy import finding, line
from faqbot.answering.choose import answer_from
from faqbot.answering.context import Context
from faqbot.answering.direct import details_on
from faqbot.answering.pieces import unwrapped
from faqbot.answering.reply import Button, Reply, source_line, sources_of
from faqbot.content.record import Record
from faqbot.faq_ids import CANDIDACY

NOTHING_YET = (
    "I haven't answered anything yet. Ask me something about mesotherapy, and I'll say which "
    "page and heading each answer rests on."
)
CAUTION = (
    "I only pass on what these web pages of several clinics say. They cite no studies, so check "
    "anything that matters to you with the clinic's doctor."
)
WHO_IS_RIGHT = "I can't say which page is right: none cites a study. They differ here:"
AGREED = "They do not contradict each other on this, as far as they mention it."
NOT_ALL = "Not every page speaks of it:"
# A page that names no illness has not looked at it.
SILENT = "A page that does not mention it gives no permission."
# "Who's right?" wants both sides, and "are you sure" first of all a word on that, whatever the model
# takes them for.
_WHICH_HOLDS = re.compile(
    r"\b(?:who|which|wich|what)(?: (?:one|page|of (?:them|those|these)|number|year|figure))*(?:['’]?s| is| are)? ?(?:is |it )?"
    r"(?:right|correct|true|wrong|the truth|it then|accurate)\b|\bwho (?:do|should|to|can) (?:i |we )?(?:believe|trust)\b"
    r"|\b(?:they|these|those|the pages) (?:can['’]?t|cant|cannot|don['’]?t|dont) (?:all |both )?(?:be right|agree)\b",
    re.IGNORECASE,
)
_DOUBTS = re.compile(
    r"\b(?:are|r) (?:you|u|ya) (?:really |so |absolutely |quite |100% )?(?:sure|certain|positive)\b|\b(?:u|you) sure\b|^\W*(?:is|was) (?:that|this|it) (?:really )?(?:true|right|correct)\b"
    r"|\bi(?:['’]?ve| have|ve)? (?:read|heard|seen|was told|been told)\b",
    re.IGNORECASE,
)


def explain(
    intent: str,
    context: Context,
    records: Mapping[str, Record],
    release: Optional[str] = None,
    text: str = "",
) -> Reply:
    """Say what the last answer rests on.

    Args:
        intent: ``source_request``, ``certainty`` or ``agreement``.
        context: Of the conversation.
        records: The records seen so far.
        release: The trained model's name.
        text: The visitor's words.
    """
    last = [records[faq] for faq in context.faqs if faq in records]
    if not last:
        return Reply(NOTHING_YET, "clarify", buttons=(Button("What can I ask?", "/capabilities"),))
    answers = [_told(record, context) for record in last]
    sources = _places(answers, last)
    differ = _differences(answers, last, context)
    return Reply(
        text="\n\n".join(
            _blocks(_wanted(intent, text), differ, sources, _gist(last, context, text))
        ),
        kind="answer",
        faqs=tuple(record.id for record in last),
        goal=context.goal,
        sources=sources,
        disagreement=bool(differ),
        release=release,
    )


def _wanted(intent: str, text: str) -> str:
    """What is asked for, by the words where they are plain."""
    if _WHICH_HOLDS.search(text):
        return "which_holds"
    return "certainty" if _DOUBTS.search(text) and intent != "agreement" else intent


def _told(record: Record, context: Context) -> Answer:
    """The answer that was given: of who may have it, on the condition that was named."""
    is_named = record.id == CANDIDACY and context.condition
    named: Dict[str, Tuple[str, ...]] = {"condition": (str(context.condition),)} if is_named else {}
    return answer_from(record, Asked("", context.goal, named))


def _places(answers: List[Answer], last: List[Record]) -> Tuple[Mapping[str, str], ...]:
    found = {
        (place["document"], place["heading"]): place
        for answer, record in zip(answers, last)
        for place in sources_of(answer, [record])
    }
    return tuple(found.values())


def _gist(records: List[Record], context: Context, text: str) -> str:
    """The detail that was asked for before, or is now: it says best who says what."""
    if not records or records[0].id == CANDIDACY:
        return ""
    found = details_on(records[0], text) or details_on(records[0], context.asked)
    return str(found[0]["text"]) if found else ""


def _blocks(
    wanted: str, differ: str, sources: Tuple[Mapping[str, str], ...], gist: str
) -> List[str]:
    small = [source_line(sources)] if sources else []
    if wanted == "which_holds":
        first = [WHO_IS_RIGHT, gist, differ] if differ or gist else [AGREED]
        return [*(block for block in first if block), CAUTION, *small]
    if wanted == "certainty":
        blocks = ["As sure as the pages it comes from, no more. " + CAUTION]
        lead = NOT_ALL if differ.endswith(SILENT) else "And they differ here:"
        return [*blocks, *([f"{lead}\n{differ}"] if differ else []), *small]
    if wanted == "agreement":
        lead = NOT_ALL if differ.endswith(SILENT) else "No, the documents differ here:"
        return [f"{lead}\n{differ}" if differ else AGREED, *small]
    places = "\n".join(f"- {place['document']}, “{place['heading']}”" for place in sources)
    return [f"That answer rests on:\n{places}", CAUTION]


def _differences(answers: List[Answer], records: List[Record], context: Context) -> str:
    lines = [_sides(answer, record, context) for answer, record in zip(answers, records)]
    return "\n".join(unwrapped(text) for text in lines if text)


def _sides(answer: Answer, record: Record, context: Context) -> str:
    """Where the pages differ on what was told; of an illness, who speaks of it at all."""
    if answer.disagreement or record.id != CANDIDACY or not context.condition:
        return answer.disagreement or record.disagreement or ""
    said = line(record.details, finding(record.details, context.condition))
    return f"- {said}\n- {SILENT}"
