"""Say a refusal again to who softens it or takes it for a yes.

"I have lupus" – "but it's mild"; "I take prednisone" – "ok, I'll quit it tomorrow then". No
other FAQ may answer that, however well one of its words fits. Wording to be approved by a
medical reviewer.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import List, Optional, Sequence, Tuple

from faqbot.answering.concerns import (
    DECIDING,
    is_medicine,
    named_anew,
    speaks_of_oneself,
)
from faqbot.answering.context import Concern, Context
from faqbot.answering.misses import HANDOFF
from faqbot.answering.pieces import paragraphs
from faqbot.answering.plain_answer import AS_FAR
from faqbot.answering.reasons import asks_why
from faqbot.answering.reply import MAX_BUTTONS, Button, Reply
from faqbot.answering.scene import Scene, Turn
from faqbot.answering.understood import Understood
from faqbot.faq_ids import CANDIDACY
from faqbot.safety.softening import (
    AGREED,
    CONSENT,
    DOUBT,
    HEALTHY,
    LESS,
    MILD,
    OVER,
    STOPPING,
    STRONG,
    TIMING,
    asks_doctor_first,
    asks_of_result,
    asks_what_else,
    only_evades,
    opens_even,
    softening,
    takes_for_no,
    takes_for_yes,
    tells_amount,
)

FRESH = 4  # messages for which any softening word is about what was named
CAUTION = 2  # messages after which what is unclear is no longer taken to be about it
WHOLE_WORDS, SURE = 5, 0.8  # of a question that stands by itself
UNCLEAR_WORDS = 8
NOD_WORDS = 3  # of an "ok then", which may be meant as taking it for a yes
_ASKS = re.compile(
    r"\W*(?:(?:so|ok(?:ay)?|and|but|then|well|right|thanks|hi|please)\W+)*"
    r"(?:how|what|which|who|where|when|does|do|is|are|can|will|tell|roughly|in (?:what|which))\b",
    re.IGNORECASE,
)
_COURSE = re.compile(
    r"\b(?:course|chemo\w*|prednis\w+|steroids?|tablets?|antibiotics?|baby|birth|born|breast\w*|feeding|wean\w*|18|eighteen|healed|cured|better)\b",
    re.IGNORECASE,
)
# "The needleless one uses electric, does it?"
_TAG = re.compile(
    r"\b(?:do(?:es)?|do(?:es)?n['’]?t|is|isn['’]?t|are|aren['’]?t) (?:it|they)\W*$", re.IGNORECASE
)
# Stages of life, where a medicine is only spoken of if the visitor does.
STAGES = frozenset({"pregnancy", "nursing", "under_18", "postpartum", "trying_to_conceive"})
UNCLEAR = frozenset(
    {"follow_up", "correction", "nlu_fallback", "did_you_mean", "certainty"}
    | {"affirm", "deny", "stop", "skip", "go_back"}
)
# These have a reply of their own, which the refusal only goes before.
KEEPS_OWN_REPLY = frozenset(
    {"handoff", "booking", "change_booking", "screening", "source_request", "agreement"}
    | {"capabilities", "greeting", "emergency", "urgent", "crisis"}
)
BOOKING, CAPABILITIES = "booking", "capabilities"
REQUEST = Button("Leave a request", "/booking")

NOT_A_YES = "**That was not a yes.**"
SAID_TO = {
    STOPPING: (
        "The pages give no waiting time after which it would be all right, and I can't agree to "
        "stopping or pausing anything."
    ),
    CONSENT: "The pages make no exception for somebody's consent or word.",
    AGREED: "I can't clear anybody for it.",
    MILD: "The pages make no exception for mild or early cases, or for feeling well.",
    LESS: "No page says that less of it, or another kind, would make it all right.",
    TIMING: "The pages don't say how long somebody would have to wait.",
    DOUBT: "The pages name no way round it.",
    OVER: "That it is over is good to tell the clinic, but no page says what holds afterwards.",
    HEALTHY: "A chat can't find out whether somebody is healthy enough.",
}
# Of these the pages do say something: a course has to be over, somebody has to be 18.
AFTER_COURSE = (
    "The pages only say to wait until the course is finished. How long after that, or what holds "
    "then, none of them says."
)
AT_18 = "The age a page names is 18. That alone is no yes; a doctor decides then."
AFTER_BIRTH = "The pages don't say how long somebody would have to wait, and one rules it out while breastfeeding, too."
WAIT_FOR = {
    "pregnancy": AFTER_BIRTH,
    "prednisone": AFTER_COURSE,
    "chemotherapy": AFTER_COURSE,
    "under_18": AT_18,
}
# Of these no medicine is meant.
WITHOUT_MEDICINE = frozenset({"overweight", "underweight", "older_age"})
DOCTOR_DECIDES = "Only a doctor who knows your case can decide that."
MEDICINE = (
    "Please don't stop, pause or change a medicine on your own; talk to the doctor who "
    "prescribed it, or a pharmacist."
)
FEEDING = (
    "Please don't change how you feed your baby for this without asking your midwife or doctor."
)
GOOD_IDEA = (
    "Yes, that is the right way: somebody who knows the case can weigh it, which a chat and five web "
    "pages can't. Say that it is about mesotherapy injections, and bring a list of medicines."
)
NOT_BY_REQUEST = "A request is welcome, but it is not a yes to the treatment."
TELL_THEM = "Please tell the team about it."
UNCHANGED = "What the pages say on it stays the same."
GENERAL = "I can only say what the pages say."


def refused_again(intent: str, understood: Understood, text: str, scene: Scene) -> Optional[Turn]:
    """The refusal once more, if a message softens one or does not clearly ask something else.

    Args:
        intent: Of the message.
        understood: What the model made of it.
        text: The visitor's words.
        scene: What else is known.
    """
    if asks_doctor_first(text) and (scene.context.concerns or _is_topic(scene.context)):
        return Turn(replace(_advice(GOOD_IDEA), release=understood.release), scene.context)
    evades = intent == BOOKING and only_evades(text)
    is_kept = intent in KEEPS_OWN_REPLY and not evades
    # "What can she do then?" sounds like "what can you do?".
    if is_kept and not (intent == CAPABILITIES and asks_what_else(text)) or not text.strip():
        return None
    context = scene.context
    if asks_why(text) and (CANDIDACY in scene.records or context.advised):
        return None  # the reason the pages give, or that they give none
    if tells_amount(text):
        return None
    family = softening(text)
    concerns = _meant(context, text)
    if concerns and not evades:
        if not _is_about_it(intent, understood, text, family, context, concerns):
            return None
    elif not concerns and not _follows_refusal(intent, understood, text, context):
        return None
    now = context.turn
    kept = tuple(replace(one, turn=now) if one in concerns else one for one in context.concerns)
    turned = replace(context, concerns=kept, offered=(), misses=0)
    turned = replace(turned, topic_turn=now, at=scene.now) if context.faqs else turned
    reply = replace(_reply(family, concerns, text), release=understood.release)
    if evades:  # a request in so many words is welcome all the same
        reply = replace(reply, buttons=(REQUEST, *reply.buttons)[:MAX_BUTTONS])
    return Turn(reply, turned)


def before_request(text: str, context: Context) -> str:
    """What a request opens with after something was named that a doctor must decide on."""
    concerns = _meant(context, text)
    if not concerns:
        return ""
    if softening(text):
        return _reply(softening(text), concerns, text).text
    return paragraphs(NOT_BY_REQUEST, _rules(concerns), f"{DOCTOR_DECIDES} {TELL_THEM}")


def _meant(context: Context, text: str) -> Tuple[Concern, ...]:
    """The concerns that words may be about: the visitor's own, and another's for a while.

    Who goes on about themselves ("and can I book?") does not mean their mother's illness.
    """
    is_own = speaks_of_oneself(text)
    return tuple(
        one
        for one in context.concerns
        if not one.is_others or (context.turn - one.turn <= FRESH and not is_own)
    )[-2:]


def _is_about_it(
    intent: str,
    understood: Understood,
    text: str,
    family: Optional[str],
    context: Context,
    concerns: Sequence[Concern],
) -> bool:
    """Whether a message is about what was named before it, and not another matter."""
    since = context.turn - max(one.turn for one in concerns)
    if family and opens_even(text) and since <= FRESH and not _is_decided(understood):
        return True  # "even if it's well controlled with metformin?" sounds like the tablets
    if named_anew(context) and (_is_decided(understood) or not _was_named(concerns, context)):
        # The message itself is answered with its own rule; "and after the chemo is over?" is not.
        is_fragment = all(part.is_elliptical for part in understood.parts)
        return family == TIMING and is_fragment
    is_own = any(not one.is_others for one in concerns)
    if family in STRONG or (family == HEALTHY and is_own and _is_decided(understood)):
        return True
    if family == TIMING and asks_of_result(text):
        return False  # "how long before hair comes back" waits for the hair and for no leave
    if family == TIMING and since <= 1 and _COURSE.search(text):
        return True  # "when the course is done then?" asks of the medicine and of no result
    if family is not None and since <= FRESH:
        return not (intent == "faq" and _stands_alone(understood)) and not _goes_on(
            intent, understood, context
        )
    if intent not in UNCLEAR or since > CAUTION or (context.faqs and not _is_topic(context)):
        return False
    return len(text.split()) <= UNCLEAR_WORDS and not _names_anything(understood)


def _follows_refusal(intent: str, understood: Understood, text: str, context: Context) -> bool:
    """Whether words soften a refusal that named nothing: "can you clear me?"."""
    if takes_for_yes(text):
        return True
    is_fresh = context.turn - context.topic_turn <= CAUTION
    if not is_fresh or not _is_topic(context) or softening(text) is None:
        return False
    return intent != "faq" or not (_stands_alone(understood) or _is_decided(understood))


def _is_topic(context: Context) -> bool:
    """Whether the last answer was a refusal or about who may have it."""
    return context.advised or context.faqs[:1] == (CANDIDACY,)


def _is_decided(understood: Understood) -> bool:
    return any(part.label in DECIDING and part.is_understood for part in understood.parts)


def _was_named(concerns: Sequence[Concern], context: Context) -> bool:
    return any(one.turn < context.turn for one in concerns)


def _stands_alone(understood: Understood) -> bool:
    """Whether a message is a whole and surely understood question about something else."""
    return all(
        part.is_understood
        and part.faq not in (None, CANDIDACY)
        and not part.is_elliptical
        and (not part.text or part.confidence >= SURE)
        and (not part.text or _is_whole(part.text))
        for part in understood.parts
    )


def _is_whole(text: str) -> bool:
    return len(text.split()) >= WHOLE_WORDS and bool(_ASKS.match(text) or _TAG.search(text))


def _goes_on(intent: str, understood: Understood, context: Context) -> bool:
    """Whether a follow-up goes on with another subject: "how many?" – "and for the face?"."""
    parts = understood.parts
    named = any(one.entities.get("goal") or one.entities.get("body_area") for one in parts)
    return intent == "follow_up" and named and bool(context.faqs) and not _is_topic(context)


def _names_anything(understood: Understood) -> bool:
    """Whether a follow-up names a condition, and so is answered with that one's rule."""
    return any(part.entities.get("condition") for part in understood.parts)


def _reply(family: Optional[str], concerns: Sequence[Concern], text: str) -> Reply:
    if takes_for_no(text) and concerns:
        return _advice(paragraphs(AS_FAR, _rules(concerns), DOCTOR_DECIDES))
    told = SAID_TO.get(family or "", UNCHANGED if concerns else GENERAL)
    if family == TIMING:
        told = next((WAIT_FOR[one.value] for one in concerns if one.value in WAIT_FOR), told)
    is_stage = bool(concerns) and all(one.value in STAGES | WITHOUT_MEDICINE for one in concerns)
    is_nursing = any(one.value == "nursing" for one in concerns)
    warning = MEDICINE if not is_stage or family == STOPPING else ""
    if is_stage and is_nursing and family == STOPPING:
        warning = FEEDING
    if any(is_medicine(one) for one in concerns):
        warning = MEDICINE
    is_nod = family != TIMING and len(text.split()) <= NOD_WORDS
    is_taken = is_nod or family not in (None, DOUBT, TIMING)
    opening = f"{NOT_A_YES} {told}" if is_taken else told
    return _advice(paragraphs(opening, _rules(concerns), f"{DOCTOR_DECIDES} {warning}"))


def _advice(text: str) -> Reply:
    return Reply(text=text, kind="advice", faqs=(CANDIDACY,), buttons=(HANDOFF,)[:MAX_BUTTONS])


def _rules(concerns: Sequence[Concern]) -> str:
    rules: List[str] = [one.rule or f"**You named: {one.name}.**" for one in concerns]
    return rules[0] if len(rules) == 1 else "\n".join(f"- {rule}" for rule in rules)
