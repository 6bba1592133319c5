"""The small steps that the subjects answered by code have in common.

A piece is a mapping of an FAQ's ``details`` with a ``text`` and the ``facts`` it rests
on. Nothing here knows a subject.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Iterable, List, Mapping, Optional, Pattern, Sequence, Tuple

from rapidfuzz.distance import OSA

from faqbot.answering.asked import Answer, Asked
from faqbot.answering.goals import GOAL_NAMES, goals_to_try
from faqbot.content.record import Record

Piece = Mapping[str, Any]

MOST_GOALS = 4  # in one answer
NOTHING_WRITTEN = "the pages say nothing on it here."
# Side by side: one goal instead of another, or a part of it, is no list.
_LISTS = re.compile(r",|/|&|\+|\b(?:and|or|also|plus|as well|too|n)\b", re.IGNORECASE)
_LETTERS = re.compile(r"[a-z]+")
_FUZZY_LETTERS = 6  # shorter words turn into other words with one slip: sport, short


def mentions(text: str, words: Iterable[str]) -> bool:
    """Whether a text holds one of the words, in any case.

    Args:
        text: The visitor's words.
        words: Words or phrases, found as whole words or plurals; ``*`` at the end stands
            for any ending. A single word of six letters or more may be misspelt by one
            letter, but not in its first.
    """
    lowered = text.lower().replace("’", "'")
    pattern, fuzzy = _compiled(tuple(words))
    if pattern.search(lowered):
        return True
    return any(
        token[0] == word[0] and OSA.distance(token, word, score_cutoff=1) <= 1
        for token in _LETTERS.findall(lowered)
        for word in fuzzy
    )


@lru_cache(maxsize=4096)  # every list of words the content has, many times over
def _compiled(words: Tuple[str, ...]) -> Tuple[Pattern[str], Tuple[str, ...]]:
    """One pattern for all of the words, and those that may be misspelt."""
    lowered = [word.lower() for word in words]
    ends = [
        rf"{re.escape(word[:-1])}\w*" if word.endswith("*") else f"{re.escape(word)}s?"
        for word in lowered
    ]
    # Of no words, nothing is found: "(?!)" matches nowhere.
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(ends)})(?!\w)" if ends else "(?!)")
    fuzzy = tuple(word for word in lowered if len(word) >= _FUZZY_LETTERS and word.isalpha())
    return pattern, fuzzy


def facts_of(pieces: Iterable[Piece]) -> Tuple[str, ...]:
    """The facts that pieces rest on, each once, in order."""
    return tuple(dict.fromkeys(fact for piece in pieces for fact in piece.get("facts", ())))


def bullet(name: str, text: str) -> str:
    """One line of a Markdown list."""
    return f"- **{name}:** {text}"


def paragraphs(*blocks: str) -> str:
    """Blocks of Markdown with a blank line between them; empty ones are left out."""
    return "\n\n".join(block.strip() for block in blocks if block.strip())


def listed(texts: Sequence[str]) -> str:
    """Texts as a Markdown list; a single one stands alone."""
    return "\n".join(f"- {text}" for text in texts) if len(texts) > 1 else "".join(texts)


def not_covered(silence: Optional[Piece], text: str) -> List[Piece]:
    """What is asked about that no page mentions, as one piece at most.

    Args:
        silence: ``topics``, each with ``what`` and the ``words`` that ask about it; ``text``
            with a place for ``{what}``; ``facts``. ``None`` from a model that is older.
        text: The visitor's words.
    """
    if silence is None:
        return []
    topics = [topic["what"] for topic in silence["topics"] if mentions(text, topic["words"])]
    if not topics:
        return []
    said = silence["text"].format(what=" or ".join(topics))
    return [{"text": said, "facts": silence["facts"]}]


def unwrapped(text: str) -> str:
    """Markdown without the line breaks that only keep the file's lines short."""
    return re.sub(r"(?<!\n)\n(?!\n|\s*(?:[-*]|\d+\.)\s)\s*", " ", text.strip())


def for_goal(by_goal: Mapping[str, Any], goal: Optional[str]) -> Tuple[Any, Optional[str]]:
    """What a mapping holds for a goal, or for the nearest one that it knows.

    Returns:
        The value and its goal, both ``None`` when nothing fits.
    """
    found = next((near for near in goals_to_try(goal) if near in by_goal), None)
    return (by_goal[found], found) if found else (None, None)


def goal_answer(record: Record, goal: Optional[str]) -> Optional[Answer]:
    """The answer as written for a goal or the nearest one, ``None`` without such an answer."""
    written, _ = for_goal({a.goal: a for a in record.answers if a.goal}, goal)
    if written is None:
        return None
    return Answer(
        text=unwrapped(written.text),
        facts=written.facts,
        goal=written.goal,
        disagreement=written.disagreement,
        ask_clinic=written.ask_clinic or record.ask_clinic,
    )


def several_goals(record: Record, asked: Asked) -> Optional[Answer]:
    """What is written for each of several goals named side by side; ``None`` for fewer.

    A goal the record has no text for is said not to be covered there.
    """
    goals = [goal for goal in dict.fromkeys(asked.entities.get("goal", ())) if goal in GOAL_NAMES]
    by_goal = {answer.goal: answer for answer in record.answers if answer.goal}
    written = [by_goal[goal] for goal in goals if goal in by_goal]
    if len(goals) < 2 or len(written) < 2 or not _LISTS.search(asked.text):
        return None
    lines = [
        bullet(_titled(goal), unwrapped(by_goal[goal].text))
        if goal in by_goal
        else bullet(_titled(goal), NOTHING_WRITTEN)
        for goal in goals[:MOST_GOALS]
    ]
    sides = [unwrapped(one.disagreement) for one in written if one.disagreement]
    return Answer(
        text="\n".join(lines),
        facts=facts_of([vars(one) for one in written]),
        goal=written[0].goal,
        disagreement="\n".join(sides) or None,
        ask_clinic=record.ask_clinic or record.answers[0].ask_clinic,
    )


def _titled(goal: str) -> str:
    name = GOAL_NAMES[goal]
    return name[:1].upper() + name[1:]


def written_answer(record: Record, asked: Asked) -> Answer:
    """The answer as written for the goal, for a near goal, or the default."""
    by_goal = {answer.goal: answer for answer in reversed(record.answers)}
    for goal in goals_to_try(asked.goal):
        if goal in by_goal:
            chosen = by_goal[goal]
            break
    else:
        chosen = record.answers[0]
    return Answer(
        text=unwrapped(chosen.text),
        facts=chosen.facts,
        goal=chosen.goal,
        disagreement=chosen.disagreement or (record.disagreement if not chosen.goal else None),
        ask_clinic=chosen.ask_clinic or record.ask_clinic,
    )
