"""The claim ledger: what may be wrong with the content, found before a visitor does.

Each check yields problems; ``find_problems`` runs them all. A problem says where it is,
what is wrong and what to do about it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Callable, Dict, Iterator, List, Optional, Tuple

from faqbot.content.model import ATTRIBUTE, GOALS, SAFETY, Content, Faq, Place
from faqbot.errors import ContentError

ERROR, NOTE = "error", "note"
MIN_QUESTIONS = 5
MAX_TITLE = 45

# Promises that may never be made in our own words. A word that says who claims it, or
# that denies it, in the same sentence makes it a report and not a promise.
_PROMISE = re.compile(
    r"\b(?:pain[- ]?less|pain[- ]free|permanent(?:ly)?|guarantee[ds]?|no risks?|risk[- ]free"
    r"|(?:all|100 ?%|completely|entirely) (?:natural|safe)|without (?:any )?(?:risks?|pain)"
    r"|no side effects|miracle|for ever|forever|lifelong|does(?: not|n't) hurt)\b",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"\b(?:pages?|documents?|sources?|claims?|says?|said|calls?|called|describes?|mentions?|names?"
    r"|gives?|puts?|lists?|theoretically|according|never|not|no one|nobody|cannot|can't|isn't|don't"
    r"|without a promise|promis\w+|report\w*|suggests?|presents?|view)\b",
    re.IGNORECASE,
)
_ATTRIBUTED = re.compile(
    r"\b(?:pages?|documents?|sources?|claims?|says?|said|calls?|called|describes?|described|names?"
    r"|named|lists?|listed|according|mentions?|reports?|quotes?|view|gives?|puts?|compares?)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n+")
_NOT_WORD = re.compile(r"[\W_]+")


@dataclass(frozen=True)
class Problem:
    """Something wrong, or worth knowing (``level`` is ``error`` or ``note``)."""

    place: Optional[Place]
    message: str
    level: str = ERROR

    def __str__(self) -> str:
        return f"{self.place}: {self.message}" if self.place else self.message


@dataclass(frozen=True)
class Claim:
    """A text a visitor may see, with the facts it cites."""

    text: str
    facts: Tuple[str, ...]
    goal: Optional[str]
    place: Place
    disagreement: Optional[str] = None


def find_problems(content: Content) -> List[Problem]:
    """Run every check.

    Returns:
        The problems in the order of files and lines, errors and notes together.
    """
    found = [problem for check in CHECKS for problem in check(content)]
    return sorted(found, key=lambda p: (str(p.place.path), p.place.line) if p.place else ("", 0))


def refuse_broken(content: Content) -> None:
    """Stop where content must not be trained on.

    Raises:
        ContentError: Naming the first error and how many there are.
    """
    errors = [problem for problem in find_problems(content) if problem.level == ERROR]
    if errors:
        more = f" ({len(errors) - 1} more: run 'faqbot check')" if len(errors) > 1 else ""
        raise ContentError(errors[0].place, errors[0].message + more)


def fold(text: str) -> str:
    """A wording without case, punctuation and spacing, for comparing."""
    return _NOT_WORD.sub(" ", text).strip().casefold()


def claims_of(faq: Faq) -> Iterator[Claim]:
    """The answers of an FAQ and the items of its structured fields that have a text."""
    for answer in faq.answers:
        shown = answer.disagreement or (None if answer.goal else faq.disagreement)
        yield Claim(answer.text, answer.facts, answer.goal, answer.place, shown)
    yield from _claims_within(faq.details, Place(faq.path, 1))


def claims_in(content: Content) -> Iterator[Claim]:
    """Every text a visitor may see: of the FAQs, and what puts premises right."""
    for faq in content.faqs.values():
        yield from claims_of(faq)
    for premise in content.premises.values():
        yield Claim(premise.text, premise.facts, None, premise.place)


def _claims_within(node: object, place: Place) -> Iterator[Claim]:
    if isinstance(node, dict):
        if isinstance(node.get("text"), str) and node.get("facts"):
            yield Claim(node["text"], tuple(node["facts"]), None, place, node.get("disagreement"))
        for value in node.values():
            yield from _claims_within(value, place)
    elif isinstance(node, list):
        for item in node:
            yield from _claims_within(item, place)


def check_shape(content: Content) -> Iterator[Problem]:
    """Enough wordings, an answer, a short title, known goals and ids."""
    for faq in content.faqs.values():
        here = Place(faq.path, 1)
        if faq.is_live and len(faq.questions) < MIN_QUESTIONS:
            yield Problem(
                here,
                f"has {len(faq.questions)} questions; write at least {MIN_QUESTIONS}, "
                "the way visitors ask, or set 'status: draft'.",
            )
        if not faq.answers:
            yield Problem(here, "has no answer; write one under 'answers', with its facts.")
        elif faq.answers[0].goal is not None:
            yield Problem(
                faq.answers[0].place, "the first answer must be the default; take its 'goal' out."
            )
        if len(faq.title) > MAX_TITLE:
            yield Problem(here, f"the title is longer than {MAX_TITLE} characters; shorten it.")
        goals = [answer.goal for answer in faq.answers]
        for number, answer in enumerate(faq.answers):
            if answer.goal is not None and answer.goal not in GOALS:
                yield Problem(
                    answer.place, f"'{answer.goal}' is no goal; one of {', '.join(GOALS)}."
                )
            if answer.goal in goals[:number]:
                whose = f"the goal '{answer.goal}'" if answer.goal else "no goal"
                yield Problem(answer.place, f"a second answer for {whose}; give it another goal.")
        for other in (*faq.follow_ups, *(near.faq for near in faq.not_this)):
            if other not in content.faqs:
                yield Problem(here, f"'{other}' is no FAQ; name the id of one (its file's name).")


def check_facts(content: Content) -> Iterator[Problem]:
    """Every answer rests on facts, and the facts exist."""
    facts = content.facts
    for faq in content.faqs.values():
        for claim in claims_of(faq):
            if not claim.facts:
                yield Problem(
                    claim.place, f"an answer of '{faq.id}' names no facts; list their ids."
                )
        for fact in faq.cited_facts():
            if fact not in facts:
                yield Problem(
                    _place_of_fact(faq, fact),
                    f"there is no fact '{fact}'; see data/sources for the ids.",
                )
    for premise in content.premises.values():
        if not premise.facts or not premise.claims:
            yield Problem(premise.place, f"'{premise.id}' needs claims, a text and facts.")
        for fact in premise.facts:
            if fact not in facts:
                yield Problem(premise.place, f"there is no fact '{fact}'; see data/sources.")


def _place_of_fact(faq: Faq, fact: str) -> Place:
    for answer in faq.answers:
        if fact in answer.facts:
            return answer.place
    return Place(faq.path, 1)


def check_promises(content: Content) -> Iterator[Problem]:
    """No promise that may never be made, in any text a visitor sees."""
    texts = [(claim.text, claim.place) for claim in claims_in(content)]
    for faq in content.faqs.values():
        texts += [(text, Place(faq.path, 1)) for text in (faq.title, faq.ask_clinic or "")]
    for text, place in texts:
        for sentence in _SENTENCE.split(text):
            promise = _PROMISE.search(sentence)
            if promise and not _REPORTED.search(sentence.replace(promise.group(), " ")):
                yield Problem(
                    place,
                    f"'{promise.group()}' reads as a promise in “{sentence.strip()[:80]}”; "
                    "say who claims it, or leave it out.",
                )


def check_attribution(content: Content) -> Iterator[Problem]:
    """Answers citing facts flagged ``attribute`` say that it is a page that says so."""
    facts = content.facts
    for claim in claims_in(content):
        flagged = [f for f in claim.facts if f in facts and ATTRIBUTE in facts[f].flags]
        if flagged and not _ATTRIBUTED.search(claim.text):
            yield Problem(
                claim.place,
                f"{', '.join(flagged)} may only be reported, not asserted, but “"
                f"{claim.text.strip()[:60]}…” does not say who says it; "
                "write 'one page says …'.",
            )


def check_safety_facts(content: Content) -> Iterator[Problem]:
    """Every safety fact is told by an FAQ on its topic."""
    cited: Dict[str, set] = {}
    for faq in content.faqs.values():
        if faq.is_live:
            for id_ in faq.cited_facts():
                cited.setdefault(id_, set()).add(faq.id)
    for fact in content.facts.values():
        if SAFETY in fact.flags and not cited.get(fact.id, set()) & set(fact.topics):
            yield Problem(
                fact.place,
                f"the safety fact {fact.id} is told by no FAQ on its topic; "
                f"use it in {' or '.join(fact.topics)}.",
            )


def check_wordings(content: Content) -> Iterator[Problem]:
    """No wording in two FAQs or twice in one."""
    seen: Dict[str, Tuple[str, Place]] = {}
    for faq in content.faqs.values():
        for question in faq.questions:
            folded = fold(question.text)
            if not folded:
                yield Problem(question.place, "this question has no words; write some.")
            elif folded in seen:
                other, place = seen[folded]
                yield Problem(
                    question.place,
                    f"“{question.text}” stands in '{other}' already ({place}); keep one.",
                )
            else:
                seen[folded] = (faq.id, question.place)
    for faq in content.faqs.values():
        for near in faq.not_this:
            if near.faq == faq.id:
                yield Problem(near.place, "a near miss must name another FAQ.")
            elif seen.get(fold(near.text), (near.faq,))[0] != near.faq:
                yield Problem(
                    near.place,
                    f"“{near.text}” is a question of '{seen[fold(near.text)][0]}', "
                    f"not of '{near.faq}'; correct one of them.",
                )


def check_conflicts(content: Content) -> Iterator[Problem]:
    """An answer that cites two sides of a conflict shows that the documents differ."""
    facts = content.facts
    for conflict in content.conflicts.values():
        for side in conflict.sides:
            for fact in side.facts:
                if fact not in facts:
                    yield Problem(conflict.place, f"there is no fact '{fact}'.")
    for faq in content.faqs.values():
        for claim in claims_of(faq):
            if claim.disagreement or faq.disagreement:
                continue
            for conflict in content.conflicts.values():
                touched = [side for side in conflict.sides if set(side.facts) & set(claim.facts)]
                if len(touched) > 1:
                    yield Problem(
                        claim.place,
                        f"cites both sides of {conflict.id} ({conflict.about}) and does not say "
                        "so; add 'disagreement' with a line for each side.",
                    )


def check_unused(content: Content) -> Iterator[Problem]:
    """Facts that no FAQ uses and that nobody set aside on purpose."""
    used = {fact for faq in content.faqs.values() for fact in faq.cited_facts()}
    for fact in content.facts.values():
        if fact.id not in used and not fact.unused:
            yield Problem(
                fact.place, f"no FAQ uses {fact.id}; use it, or say why not with 'unused'.", NOTE
            )


CHECKS: Tuple[Callable[[Content], Iterator[Problem]], ...] = (
    check_shape,
    check_facts,
    check_promises,
    check_attribution,
    check_safety_facts,
    check_wordings,
    check_conflicts,
    check_unused,
)
