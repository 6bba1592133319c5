"""Where the last answer comes from, whether to rely on it, whether the pages agree."""

from __future__ import annotations

from typing import List, Mapping, Optional

from faqbot.answering.asked import Answer, Asked
from faqbot.answering.choose import answer_from
from faqbot.answering.context import Context
from faqbot.answering.pieces import unwrapped
from faqbot.answering.reply import Button, Reply, sources_of
from faqbot.content.record import Record

NOTHING_YET = (
    "I haven't answered anything yet. Ask me something about mesotherapy, and I'll say which "
    "page and heading each answer rests on."
)
CAUTION = (
    "I only pass on what these web pages of several clinics say. They cite no studies, so check "
    "anything that matters to you with the clinic's doctor."
)


def explain(
    intent: str, context: Context, records: Mapping[str, Record], release: Optional[str] = None
) -> Reply:
    """Say what the last answer rests on.

    Args:
        intent: ``source_request``, ``certainty`` or ``agreement``.
        context: Of the conversation.
        records: The records seen so far.
    """
    last = [records[faq] for faq in context.faqs if faq in records]
    if not last:
        return Reply(NOTHING_YET, "clarify", buttons=(Button("What can I ask?", "/capabilities"),))
    answers = [answer_from(record, Asked("", goal=context.goal)) for record in last]
    sources = tuple(
        {
            (place["document"], place["heading"]): place
            for answer, record in zip(answers, last)
            for place in sources_of(answer, [record])
        }.values()
    )
    differ = _differences(answers, last)
    blocks = []
    if intent == "agreement":
        blocks.append(
            f"No, the documents differ here:\n{differ}"
            if differ
            else "They do not contradict each other on this, as far as they mention it."
        )
    elif intent == "certainty":
        blocks.append("As sure as the pages it comes from, no more. " + CAUTION)
        if differ:
            blocks.append(f"And they differ here:\n{differ}")
    places = "\n".join(f"- {place['document']}, “{place['heading']}”" for place in sources)
    blocks.append(f"That answer rests on:\n{places}")
    if intent == "source_request":
        blocks.append(CAUTION)
    return Reply(
        text="\n\n".join(blocks),
        kind="answer",
        faqs=tuple(record.id for record in last),
        goal=context.goal,
        sources=sources,
        disagreement=bool(differ),
        release=release,
    )


def _differences(answers: List[Answer], records: List[Record]) -> str:
    lines = [
        answer.disagreement or record.disagreement or "" for answer, record in zip(answers, records)
    ]
    return "\n".join(unwrapped(line) for line in lines if line)
