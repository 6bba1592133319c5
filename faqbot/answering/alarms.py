"""What is said in the messages after a red flag, until help is there or nothing was real.

"Should I drive myself?", "is that normal?", "can I still come tomorrow?": none of them may
be answered as if nothing had happened. Wording to be approved by a medical reviewer.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Optional

from faqbot.answering.emergencies import questions_for_later, set_aside
from faqbot.answering.pieces import paragraphs
from faqbot.answering.reply import Button, Reply
from faqbot.answering.scene import Scene
from faqbot.answering.understood import Part, Understood
from faqbot.safety.aftermath import NOT_REAL, PASSED, REACHED, RED_FLAGS, Alarm

SURE = 0.7
FEWEST_WORDS = 3
# FAQs that would speak to what is going on, and may sound as if it were harmless.
TOUCHING = frozenset(
    {"side_effects", "safety", "aftercare", "downtime", "pain", "anesthesia", "candidacy"}
    | {"preparation", "booking", "procedure", "infections", "ingredients"}
)
KEEPS_OWN_REPLY = frozenset({"handoff"})
FORMS = frozenset({"booking", "change_booking", "screening"})
# FAQs about the treatment as such: "is it surgery?" is asked of that and of no sign.
GENERAL = frozenset(
    {"definition", "history", "types", "provider", "vs_liposuction", "vs_creams_oral", "sessions"}
    | {"cellulite", "hair_loss", "fat_weight", "body_sculpting", "body_areas", "maintenance"}
)
# Facts of how it is done. Asked of nobody in particular, and not of what was injected into
# somebody just now, they are no question about a sign either: "do they put you under?".
OF_NOBODY = frozenset({"anesthesia", "procedure", "ingredients"})
_SOMEBODY = re.compile(
    r"\b(?:i|i['’]?m|i['’]?ve|ive|im|me|my|mine|we|us|our|she|he|her|him|his|they gave|they used|it in|allerg\w*|antidote|dose|overdose|much|wrong)\b",
    re.IGNORECASE,
)
_POINTS = re.compile(r"\bis (?:it|this|that)\b", re.IGNORECASE)
_GOING_ON = re.compile(
    r"\b(?:driv\w+|taxi|uber|cab|bus|ambulance|hospital|e\.?r\.?|a ?& ?e|emergency|doctor|gp|nurse|911|999|112"
    r"|wait\w*|sleep|bed|lie down|tomorrow|tonight|today|now|normal|benadryl|antihistamine\w*|piriton|zyrtec|claritin"
    r"|cetirizine|epi-?pen|inhaler|aspirin|ibuprofen|paracetamol|tylenol|advil|pills?|tablets?|ice|cream|worse|better"
    r"|spread\w*|swell\w*|swollen|breath\w*|serious|dangerous|die|dying|scared|afraid|worried|insurance|alone|help"
    r"|go away|goes away|happening|symptom\w*|react\w*|allerg\w*|should i|shall i|must i|do i need to|am i|will i (?!need)|is it|is this"
    r"|is that|can it wait|my (?:lip|lips|face|tongue|throat|chest|eye|eyes|skin|heart|arm|leg))\b",
    re.IGNORECASE,
)
# "When will it go", "how long does that last": of what was told, and of no result.
_HOW_LONG_IT = re.compile(
    r"^\W*(?:(?:and|so|but|ok(?:ay)?)\W+)*(?:when|how long|how soon|how fast)\b[^.?!]{0,16}\b(?:it|this|that|they|these|those)\b[^.?!]{0,12}"
    r"\b(?:go|going|gone|stop\w*|last\w*|take|fade|fading|pass|passes|clear\w*|settle\w*|ease|end|disappear|calm|better|normal)\b",
    re.IGNORECASE,
)
# "Could it be the meso that did it", "was it the jabs": asked of what was told, whatever FAQ
# the words resemble.
_CAUSE = re.compile(
    r"\b(?:is|was|are|were|could|can|might|may|would|must|did|does|do|has|have|think|reckon|bet|guess|sure)\b[^.?!]{0,25}"
    r"\b(?:it|this|that|these|those|they|them|the (?:meso\w*|treatment|injections?|jabs?|shots?|needles?|clinic|doctor|product|session)|meso\w*)\b"
    r"[^.?!]{0,40}\b(?:did (?:it|this|that)|do(?:ne|ing)? (?:it|this|that)|caus\w+|because|cos|from|due to|down to|behind|to blame|fault|blame"
    r"|brought (?:it|this|that) on|trigger\w*|related|connected|linked|reason|came from|come from|responsible|to do with)\b"
    r"|\b(?:is|was|could|can|might|may|would) (?:it|this|that) (?:be |just be |really |just )?(?:the |my |your |all )?"
    r"(?:meso\w*|treatment|injections?|jabs?|shots?|needles?|product|session)\b(?!\W+(?:safe|new|old|french|work\w*|surgery|for|that work\w*))"
    r"|\bwh(?:at|y)\b[^.?!]{0,12}\b(?:caus\w+|brought|brings|did|happened|happening)\b[^.?!]{0,12}\b(?:it|this|that|me)\b"
    r"|\bwhere(?: does| did|['’]?s)? (?:it|this|that) (?:come|came|coming) from\b",
    re.IGNORECASE,
)
_NEXT_SESSION = re.compile(
    r"\b(?:sessions?|appointments?|treatments?|injections?|jabs?|shots?|meso\w*|next (?:one|time)|second one|2nd|(?:have|get|do) (?:it|the next|another|more)"
    r"|come (?:in|back|on|to|tomorrow)|go ahead|carry on|continue|finish|course|rebook|book\w*|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|weekend)\b",
    re.IGNORECASE,
)
# "Can I", "when may she", "am I ok for"; not "how many sessions do people need".
_FOR_LEAVE = re.compile(
    r"\b(?:can|could|may|might|should|shall|must|am|will|would|do|when(?: \w+)?) (?:i|we|she|he|my \w+)\b"
    r"|\b(?:is|would) (?:it|that) (?:be )?(?:ok(?:ay)?|safe|fine|al ?right|possible|allowed)\b|\b(?:ok(?:ay)?|safe|fine|al ?right) (?:to|for)\b|^\W*(?:and |so |ok |but )*when\b",
    re.IGNORECASE,
)
_OPENS_QUESTION = re.compile(
    r"^\W*(?:(?:so|and|ok(?:ay)?|but|now|anyway|then|well|also|by the way|btw)\W+)*"
    r"(?:how|what|which|where|when|who|why|does|do|can|could|is|are|will|would|may|should|tell me)\b|\?\W*$",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\?|\b(?:how|what|which|where|when|who|why|does|do|can|could|is|are|tell me)\b", re.IGNORECASE
)

AGAIN = {
    "emergency": (
        "**Please call {emergency} now** if any of what you told me is still going on. Do not "
        "wait for it to ease or for a tablet to work, do not drive yourself, and do not let the "
        "cost or a doubt hold you back: they will tell you what to do.\n\n"
        "If help is already with you, or it was not real or not about somebody now, tell me so."
    ),
    "urgent": (
        "**Please still have a doctor look at it today:** for the clinic, {contact}; if nobody "
        "answers, go to urgent care. I can't judge from here whether it is normal or can wait. "
        "With trouble breathing, swelling of the face or throat, faintness or a high fever, "
        "**call {emergency}** and do not drive yourself.\n\n"
        "If a doctor has seen it, or it was not real, tell me so."
    ),
    "crisis": (
        "{opening} **Please talk to a person now: call {crisis}, or {emergency} if you are in "
        "danger.** {closing}\n\n"
        "If somebody is helping you already, or I misunderstood you, tell me so."
    ),
}
# The same words a third time sound like nobody is there. The number and its place stay.
CRISIS_OPENINGS = (
    "I'm glad you are still writing.",
    "Thank you for writing back.",
    "I'm still here, and what you wrote matters more than any question.",
    "What you told me stays first for me.",
)
CRISIS_CLOSINGS = (
    "You don't have to find the right words; they will listen. If you can, don't stay alone.",
    "They listen at any hour, also to who only wants to talk. If you can, ask somebody you trust to come and sit with you.",
    "You can ring them and simply say that it is too much. Please don't be alone with it.",
    "Helping with this is what they are there for, and somebody you trust can make the call with you.",
)
# What brought it on is for those who treat it to find out.
NO_CAUSE = (
    "What caused it nobody can tell from here. Say that you had mesotherapy, where and when; "
    "that helps those who look at it."
)
LINES = {
    "emergency": (
        "**First: if what you told me is still going on, call {emergency} now. Do not wait, and "
        "do not drive yourself.**"
    ),
    "urgent": (
        "**First: what you told me should still be seen by a doctor today. If it gets worse, "
        "call {emergency}.**"
    ),
    "crisis": "**First: please talk to a person now. Call {crisis}, or {emergency} in danger.**",
}
SEEN_TO = "First: please do what those who are treating you say, and tell them it was mesotherapy."
GOT_HELP = (
    "I'm glad somebody is seeing to it. Please do what they tell you, and say that it was "
    "mesotherapy, where and when. If it gets worse, call {emergency} again."
)
IT_PASSED = (
    "I'm glad it has passed. **Have a doctor look at it today even if it is gone**, and tell the clinic. "
    "Should it come back, **call {emergency}** at once."
)
LATER = "I'm here later for questions."
NEXT_SESSION = (
    "**A next session: please not while this is being treated.** One page rules it out with an acute "
    "illness. Ask the doctor who treats you, and tell the clinic what happened before any session."
)
NEXT_SESSION_UNSEEN = (
    "**A next session: please not before a doctor has looked into it.** Ask them, and tell the clinic "
    "what happened before any session."
)
CRISIS_GOT_HELP = (
    "I'm glad somebody is there. Please stay with them. If it gets worse, call {crisis} or "
    "{emergency} at any hour."
)
ALL_CLEAR = (
    "Thank you for telling me. Should such a sign ever come up after a treatment, call "
    "{emergency} and don't wait. What would you like to know?"
)
CRISIS_CLEAR = (
    "Thank you for telling me. Should it ever weigh on you after all, {crisis} is there at any "
    "hour. What would you like to know?"
)
SAFE_AGAIN = {
    "booking_form": Button("I'm safe – go on with my request", "/booking"),
    "screening_form": Button("I'm safe – start the questions again", "/screening"),
}


def said_instead(intent: str, understood: Understood, text: str, scene: Scene) -> Optional[Reply]:
    """What takes the place of the usual reply while an alarm stands; ``None`` for nothing.

    Args:
        intent: Of the message.
        understood: What the model made of it.
        text: The visitor's words.
        scene: What else is known.
    """
    alarm = scene.alarm
    if alarm is None:
        return None
    if intent in RED_FLAGS and alarm.over is None:
        return _after_red_flag(alarm, understood)
    if intent in KEEPS_OWN_REPLY or is_tapped(understood, text) or is_unrelated(intent, understood):
        return None
    if alarm.over is not None:
        is_next = alarm.over != NOT_REAL and _asks_for_more(text)
        is_all = is_next or _is_only_end(intent, understood, alarm, text)
        return _ended(alarm, understood, scene, is_next) if is_all else None
    note = set_aside(alarm.form) if alarm.form else ""
    cause = NO_CAUSE if alarm.kind != "crisis" and _CAUSE.search(text) else ""
    told = paragraphs(_filled(_again(alarm), scene), cause, note)
    return Reply(told, "emergency", release=understood.release)


def lead(reply: Reply, scene: Scene) -> Reply:
    """A usual reply below a line that recalls the alarm, while one stands."""
    alarm = scene.alarm
    if alarm is None or alarm.turns == 0 or reply.kind == "emergency":
        return reply
    if alarm.over == PASSED:
        return replace(reply, text=f"{_filled(IT_PASSED, scene)}\n\n{reply.text}")
    if alarm.over:
        is_treated = alarm.over == REACHED and alarm.kind != "crisis"
        return replace(reply, text=f"{SEEN_TO}\n\n{reply.text}") if is_treated else reply
    return replace(reply, text=f"{_filled(LINES[alarm.kind], scene)}\n\n{reply.text}")


def is_unrelated(intent: str, understood: Understood) -> bool:
    """Whether a message is an ordinary question that has nothing to do with the alarm."""
    return intent == "faq" and all(_is_plain(part) for part in understood.parts)


def is_tapped(understood: Understood, text: str) -> bool:
    """Whether a button was tapped, which is meant as it stands."""
    parts = understood.parts
    return text.startswith("/") or (len(parts) == 1 and bool(parts[0].faq) and not parts[0].text)


def _is_plain(part: Part) -> bool:
    if part.faq is None or not part.is_understood:
        return False
    if part.faq in TOUCHING and (part.faq not in OF_NOBODY or _SOMEBODY.search(part.text)):
        return False
    is_whole = len(part.text.split()) >= FEWEST_WORDS and bool(_ASKS.search(part.text))
    text = _POINTS.sub(" ", part.text) if part.faq in GENERAL | OF_NOBODY else part.text
    is_of_sign = bool(
        _GOING_ON.search(text) or _CAUSE.search(part.text) or _HOW_LONG_IT.match(part.text)
    )
    return part.confidence >= SURE and is_whole and not is_of_sign


def _after_red_flag(alarm: Alarm, understood: Understood) -> Optional[Reply]:
    """Beside the emergency reply itself: what was broken off or asked, for later."""
    later = questions_for_later(understood)
    if not alarm.form:
        return later
    buttons = (SAFE_AGAIN[alarm.form],) if alarm.form in SAFE_AGAIN else ()
    if later is None:
        return Reply(set_aside(alarm.form), "emergency", buttons=buttons)
    text = f"{set_aside(alarm.form)}\n\n{later.text}"
    return replace(later, text=text, buttons=(*buttons, *later.buttons[:2]))


def _asks_for_more(text: str) -> bool:
    """Whether somebody who is being helped asks for the next session: "can I still come Friday?"."""
    said = re.split(r"(?<=[.!?;])\s+", text)
    return any(_NEXT_SESSION.search(one) and _FOR_LEAVE.search(one) for one in said)


def _is_only_end(intent: str, understood: Understood, alarm: Alarm, text: str) -> bool:
    """Whether a message only tells that it is over, and asks nothing besides.

    Beside help that was reached only a question that is surely understood is answered: "what
    shall I tell them?" is about the help.
    """
    if intent in FORMS:
        return False
    others = re.split(r"(?<=[.!?;])\s+|,\s+", text)[1:]
    if alarm.over != REACHED and any(_OPENS_QUESTION.search(one) for one in others):
        return False
    return not any(
        part.faq and part.is_understood and part.confidence >= SURE and _ASKS.search(part.text)
        for part in understood.parts
    )


def _ended(alarm: Alarm, understood: Understood, scene: Scene, is_next: bool) -> Reply:
    reached = f"{GOT_HELP}\n\n{NEXT_SESSION}" if is_next else f"{GOT_HELP} {LATER}"
    text = CRISIS_GOT_HELP if alarm.kind == "crisis" else reached
    if alarm.over == PASSED:
        text = paragraphs(IT_PASSED, NEXT_SESSION_UNSEEN if is_next else LATER)
    if alarm.over == NOT_REAL:
        text = CRISIS_CLEAR if alarm.kind == "crisis" else ALL_CLEAR
    buttons = (SAFE_AGAIN[alarm.form],) if alarm.form in SAFE_AGAIN else ()
    return Reply(_filled(text, scene), "emergency", buttons=buttons, release=understood.release)


def _again(alarm: Alarm) -> str:
    """What is said again; to who wishes to die in other words around the number each time."""
    text = AGAIN[alarm.kind]
    if alarm.kind != "crisis":
        return text
    number = max(alarm.turns - 1, 0)
    opening = CRISIS_OPENINGS[number % len(CRISIS_OPENINGS)]
    closing = CRISIS_CLOSINGS[number % len(CRISIS_CLOSINGS)]
    return text.replace("{opening}", opening).replace("{closing}", closing)


def _filled(text: str, scene: Scene) -> str:
    return text.format(emergency=scene.emergency, crisis=scene.crisis, contact=scene.contact)
