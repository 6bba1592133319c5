"""Answer one message of a conversation: settle what each part refers to, then reply.

A pure function from what was understood, the records seen so far and the context, to a
reply and the next context.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Dict, List, Mapping, Optional, Sequence, Tuple

from faqbot.answering import advice
from faqbot.answering.asked import Asked
from faqbot.answering.choose import answer_from
from faqbot.answering.concerns import speaks_of_oneself
from faqbot.answering.context import Context
from faqbot.answering.corrections import is_slip, meant_by, without_bare
from faqbot.answering.direct import details_on, may_ask_detail
from faqbot.answering.goals import goal_in
from faqbot.answering.leaning import (
    FOLLOW_UP_LABELS,
    OWN,
    carried_goal,
    followed,
    leans,
)
from faqbot.answering.misses import clarify_topic, dont_know
from faqbot.answering.nothing_named import claims_health
from faqbot.answering.open_questions import asks_of_nothing, says_what, taken_up, which_length
from faqbot.answering.premises import is_refused, opening, put_right
from faqbot.answering.repeats import told_again
from faqbot.answering.reply import (
    Answered,
    Button,
    merged,
    safety_rank,
    sources_of,
)
from faqbot.answering.rereading import reread
from faqbot.answering.scene import Scene, Turn
from faqbot.answering.shortened import shortened
from faqbot.answering.spoken_of import named, remembered
from faqbot.answering.understood import Part, Understood
from faqbot.answering.wishes import wants_short
from faqbot.content.record import Record
from faqbot.faq_ids import CANDIDACY
from faqbot.labels import ADVICE
from faqbot.payloads import faq_payload
from faqbot.safety.ages import ADULT, bare_age

MAX_ANSWERED = 4
REQUEST = Button("Leave a request", "/booking")
NOT_COVERED_LABELS = frozenset({"out_of_scope"})
_SOMEBODY_ELSE = re.compile(
    r"\b(?:my|the|his|her) (?:husband|wife|mum|mom|mother|dad|father|sister|brother|son|daughter|kids?"
    r"|children|friend|partner|boyfriend|girlfriend|gran\w*)\b|\b(?:kids|children|anyone|who|people"
    r"|men|women|he|she|they)\b|\babout \d+\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\?|\b(?:how|what|when|where|which|who|does|do|is|are|can|could|will|would|should)\b", re.I
)
# "I have asthma", which asks nothing by itself.
_STATES = re.compile(
    r"(?!.*\b(?:how|what|when|where|which|does|is it|can|will)\b)"
    r"\W*(?:i|we|he|she|my \w+)(?:['’](?:m|ve|s)|\s+(?:am|is|have|has|had|got|suffer))\b[^?]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Resolved:
    """A part with the FAQ and goal it turned out to ask for."""

    part: Part
    faq: str
    goal: Optional[str]


def respond(understood: Understood, scene: Scene) -> Turn:
    """Answer a message.

    Args:
        understood: What the model made of it.
        scene: What else is known.
    """
    understood = reread(understood)
    open_question = taken_up(understood, scene)
    if open_question is not None:
        return _responded(open_question, scene, is_brief=True)
    is_brief = scene.context.brief or wants_short(understood.text)
    return _responded(understood, scene, is_brief)


def _responded(understood: Understood, scene: Scene, is_brief: bool) -> Turn:
    if is_refused(understood.text):
        return Turn(dont_know(understood, scene.context, scene.contact), scene.context)
    wanted = _wanted(understood, scene)
    advised = [part for part in understood.parts if part.label == ADVICE]
    if not wanted and not advised:
        return _nothing_answered(understood, scene)
    answered = [_advised(part, scene) for part in advised[:1]]
    room = MAX_ANSWERED - len(answered)
    ranked = sorted(wanted, key=lambda one: safety_rank(one.faq))
    conditions = named(understood.parts, "condition")
    told = {"condition": conditions, "over": named(understood.parts, "over")}
    answered += _each_once([_answered(one, told, scene, is_brief) for one in ranked[:room]])
    not_covered = [part.text for part in understood.parts if _is_not_covered(part)]
    reply = merged(
        answered,
        not_covered=not_covered[:2],
        closing=scene.contact,
        buttons=_buttons(ranked, room, scene.records),
        release=understood.release,
        opening=opening(understood.text, answered),
    )
    faqs = tuple(one.faq for one in wanted) or scene.context.faqs
    goal = next((one.goal for one in wanted if one.goal), None)
    reply, said, repeats = told_again(
        replace(reply, goal=goal), scene.context, scene.contact, understood.parts
    )
    context = scene.context.with_topic(
        faqs,
        goal or _goal_kept(understood, scene),
        scene.now,
        conditions[0] if conditions else None,
    )
    context = replace(context, said=said, repeats=repeats, advised=bool(advised))
    return Turn(reply, remembered(context, understood, scene.context))


def _goal_kept(understood: Understood, scene: Scene) -> Optional[str]:
    """The goal spoken of before, unless another part of the body was named."""
    return None if named(understood.parts, "body_area") else scene.context.goal


def _wanted(understood: Understood, scene: Scene) -> List[Resolved]:
    """What the parts ask for, each once; a part may lean on the one before it."""
    topic = scene.context.faqs[0] if scene.context.faqs else None
    goal = scene.context.goal
    wanted: Dict[Tuple[str, Optional[str]], Resolved] = {}
    for part in without_bare(understood.parts):
        one = _resolve(part, topic, goal, scene.records)
        if one is None and (len(understood.parts) > 1 or says_what(part.text)):
            one = _pointed(part, topic, scene.records)
        if one is not None:
            wanted.setdefault((one.faq, one.goal), one)
            topic, goal = one.faq, one.goal or goal
    found = [one for one in wanted.values() if not _is_put_right(one, list(wanted.values()))]
    if not any(one.faq == CANDIDACY for one in found):
        return found
    return [one for one in found if not _only_states_condition(one)]


def _is_put_right(one: Resolved, found: Sequence[Resolved]) -> bool:
    """Whether a later part asks the same with the goal that was meant."""
    same = [other for other in found if other.faq == one.faq and other.goal and other is not one]
    return one.goal is None and any(is_slip(one.part, other.part) for other in same)


def _only_states_condition(one: Resolved) -> bool:
    """Whether a part only says what somebody has, beside the question if they may have it."""
    if one.faq == CANDIDACY:
        return False
    if claims_health(one.part.text):
        return not _ASKS.search(one.part.text)
    names_one = bool(one.part.entities.get("condition"))
    return names_one and bool(_STATES.match(one.part.text))


def _resolve(
    part: Part, topic: Optional[str], goal: Optional[str], records: Mapping[str, Record]
) -> Optional[Resolved]:
    """Which FAQ and goal a part asks for; ``None`` for neither.

    Args:
        part: Of the message.
        topic: The FAQ spoken of before, if one.
        goal: The goal spoken of before, if one.
        records: All records at hand.
    """
    own_goal = goal_in(Asked(part.text, entities=part.entities))
    if part.entities.get("body_area"):
        goal = None  # another part of the body is not the goal spoken of before
    pointed = meant_by(part, topic, own_goal)
    if pointed in records:
        return Resolved(part, str(pointed), own_goal or goal)
    record = records.get(topic or "")
    if record and may_ask_detail(part, record) and details_on(record, part.text):
        return Resolved(part, record.id, own_goal or goal)
    if topic is not None and leans(part):
        faq = followed(part, topic, own_goal)
        if faq in records:
            return Resolved(part, faq, own_goal or goal)
    if topic is None and _is_minors_age(part) and CANDIDACY in records:
        return Resolved(part, CANDIDACY, None)
    if not part.is_understood or part.faq is None or part.faq not in records:
        return None
    return Resolved(part, part.faq, own_goal or carried_goal(part.faq, goal))


def _is_minors_age(part: Part) -> bool:
    """Whether a part asks of nothing but a minor's age: "and 16?"."""
    age = bare_age(part.text)
    return part.label in FOLLOW_UP_LABELS and age is not None and age < ADULT


def _pointed(part: Part, topic: Optional[str], records: Mapping[str, Record]) -> Optional[Resolved]:
    """What "how many?" means among other questions, where nothing was spoken of before."""
    if topic is None and part.label in FOLLOW_UP_LABELS and part.cue in records:
        return Resolved(part, str(part.cue), goal_in(Asked(part.text, entities=part.entities)))
    return None


def _answered(
    one: Resolved, told: Mapping[str, Tuple[str, ...]], scene: Scene, is_brief: bool = False
) -> Answered:
    record = scene.records[one.faq]
    entities = _entities(one, told, scene.context)
    known = one.faq in scene.context.faqs and scene.context.goal == one.goal
    asked = Asked(one.part.text, one.goal, entities, scene.today, known)
    answer = answer_from(record, asked)
    if is_brief:
        answer = shortened(answer, record, asked)
    return Answered(answer, record, one.part.confidence, sources_of(answer, [record]))


def _each_once(answered: Sequence[Answered]) -> List[Answered]:
    """Answers without one that says the same as another, asked for with two goals."""
    said = {(one.id, one.answer.text): one for one in reversed(answered)}
    return [one for one in answered if said[one.id, one.answer.text] is one]


def _entities(
    one: Resolved, told: Mapping[str, Tuple[str, ...]], context: Context
) -> Mapping[str, Tuple[str, ...]]:
    """The part's entities; a condition spoken of before goes on for "can I have it then?"."""
    part = one.part
    if one.faq != CANDIDACY:
        return part.entities
    earlier = {"earlier": tuple(one.value for one in context.concerns if not one.is_others)}
    if part.entities.get("condition"):
        return {**part.entities, **earlier}
    carries = part.is_elliptical or bool(OWN.search(part.text))
    if told["condition"] and carries:
        return {**part.entities, **told, **earlier}
    if context.condition and carries and not _is_anothers(part.text, context):
        over = tuple(one.value for one in context.concerns if one.is_over)
        return {**part.entities, "condition": (context.condition,), "over": over}
    return {**part.entities, **earlier}


def _is_anothers(text: str, context: Context) -> bool:
    """Whether a text asks for another person than the one whose condition was spoken of."""
    others = [one for one in context.concerns if one.is_others and one.value == context.condition]
    return speaks_of_oneself(text) if others else bool(_SOMEBODY_ELSE.search(text))


def _advised(part: Part, scene: Scene) -> Answered:
    asked = Asked(part.text, None, part.entities, scene.today)
    answer = advice.answer(asked, scene.records)
    sources = sources_of(answer, list(scene.records.values()))
    return Answered(answer, None, part.confidence, sources)


def _is_not_covered(part: Part) -> bool:
    return part.label in NOT_COVERED_LABELS or (
        not part.is_understood and part.text.rstrip().endswith("?")
    )


def _buttons(wanted: Sequence[Resolved], room: int, records: Mapping[str, Record]) -> List[Button]:
    """What was asked beyond the answers given, or what to ask next."""
    beyond = [REQUEST] if any(one.faq == "booking" for one in wanted[:room]) else []
    beyond += [
        Button(records[one.faq].title, faq_payload(one.faq, one.goal)) for one in wanted[room:]
    ]
    if beyond or len(wanted) != 1:
        return beyond
    return [Button(title, faq_payload(faq)) for faq, title in records[wanted[0].faq].follow_ups]


def _nothing_answered(understood: Understood, scene: Scene) -> Turn:
    """A follow-up with nothing to follow asks back; anything else is honestly not known."""
    part = understood.parts[0] if understood.parts else None
    if part is not None and part.label in FOLLOW_UP_LABELS:
        goal = goal_in(Asked(part.text, entities=part.entities))
        asked_back = which_length(understood) or clarify_topic(goal, part.cue)
        reply = replace(put_right(asked_back, understood.text), release=understood.release)
        kept, turn = goal or scene.context.goal, scene.context.turn
        context = replace(scene.context, goal=kept, topic_turn=turn, at=scene.now)
        pending = asks_of_nothing(understood)
        return Turn(reply, replace(context, asked=understood.text, pending=pending))
    reply = dont_know(understood, scene.context, scene.contact)
    return Turn(reply, scene.context.with_miss())
