"""The words of the booking form."""

from __future__ import annotations

Choices = tuple[tuple[str, str], ...]

INTRO = (
    "I can pass on a request for a call back or a consultation. Nothing is kept until you say "
    "yes at the end, and you can stop at any time."
)
GOING_ON = "Let's go on with your request; this is what you gave me."
LEFT_OPEN = (
    "Goodbye, and take care. Your request was not sent. If you want it after all, ask for a call "
    "back here and we go on where you stopped."
)
BEFORE_YOU_GO = "Before you go: nothing is sent yet, I need your yes for that."
NOTED = "Noted."
RESUMED = "Back to your request."
CHANGING = "Let's change your request {id}."
ABOUT_DATA = (
    "It is only for {clinic_name}'s team to get back to you. Nothing is kept until you say yes, "
    "and it can be deleted later."
)
WHAT_TO_CHANGE = "What should I change? Just give me the new name, phone, e-mail or time."
FIRST_ALREADY = "That was the first question."
HARD_TO_FOLLOW = "If it's easier, you can say “stop”, or ask for a person."

YES_NO: Choices = (("Yes", "/affirm"), ("No", "/deny"))
TIME_CHOICES: Choices = (
    ("Any time", "any time"),
    ("Mornings", "mornings"),
    ("Afternoons", "afternoons"),
)
CONSENT_CHOICES: Choices = (
    ("Yes, send it", "/affirm"),
    ("Change something", "/change_booking"),
    ("No, drop it", "/deny"),
)

ASK = {
    "booking_name": "What name should the team ask for?",
    "booking_contact": "How can they reach you? A phone number or an e-mail address is enough.",
    "booking_time": (
        "When would suit you? Any words will do, such as “Tuesday morning” or “after 5 pm”."
    ),
    "booking_share": (
        "You answered the suitability questions here. Shall I add those answers to your request? "
        "They are about your health, so only if you want."
    ),
}
# Said when an answer could not be used; varied, so that nobody hears the same twice running.
AGAIN = {
    "booking_name": (
        "I didn't catch a name there. A first name will do.",
        "Just the name, please, for example “Sam Lee”.",
    ),
    "booking_contact": (
        "I couldn't find a phone number or e-mail address in that. Which one may they use?",
        "Please type the whole number or address, for example “name@example.org”.",
    ),
    "booking_time": (
        "I'm not sure when that is. A day or a time of day is enough; “any time” is fine too.",
        "Please name a day or a part of the day, such as “Friday” or “evenings”.",
    ),
    "booking_share": (
        "Shall I add your health answers? Please say yes or no.",
        "A yes or a no, please: should your health answers go along?",
    ),
    "booking_consent": (
        "Please say yes to send it, or no to drop it. You can also give me a new name, number, "
        "address or time.",
        "I need a clear yes before anything is kept. Shall I send it?",
    ),
}
NEEDED = {
    "booking_name": "The team needs a name to ask for; a first name is enough.",
    "booking_contact": "Without a phone number or an e-mail address nobody could get back to you.",
    "booking_consent": "I can't send it without your yes.",
}
WITHHELD = {
    "booking_name": "A first name is enough, or any name they may ask for. You can also say stop.",
    "booking_contact": (
        "That's fine. One way is enough, a number or an e-mail address, whichever you mind less. "
        "If you'd rather give neither, say stop; nothing has been sent."
    ),
}
ALREADY_CANCELLED = "Your request **{id}** is cancelled already; nothing else is open."
ASK_EMAIL = "Of course. Which e-mail address should they use?"
ASK_PHONE = "Of course. Which phone number should they use?"


def recap(
    name: str, contact: str, time: str, topics: str, clinic_name: str, changing: str | None
) -> str:
    """What would be sent, and the question whether it may be."""
    lines = [f"- Name: {name}", f"- Reach you: {contact}", f"- When: {time}"]
    if topics:
        lines.append(f"- Also passed on: {topics}")
    heading = f"**Your changed request {changing}**" if changing else "**Your request**"
    asked = f"May {clinic_name} keep this and use it to get back to you?"
    return "\n".join([heading, *lines]) + f"\n\n{asked}"


def submitted(id: str, name: str, is_change: bool) -> str:
    """Said once a request is kept."""
    done = "Your change is noted" if is_change else "Your request is in"
    return (
        f"Thank you, {name}. {done}; its reference is **{id}**. "
        "To change or cancel it, just say so here."
    )


NOT_KEPT = (
    "All right, nothing was sent, and nothing is kept outside this chat. If you change your mind, "
    "say “send it after all”. What else would you like to know?"
)
FORGOTTEN = "Done: what you typed for the request is forgotten, and nothing was sent."
CHANGE_DROPPED = (
    "All right, your request **{id}** stays as it was. To cancel the request itself, say “cancel "
    "my request”."
)


def not_kept(changing: str | None) -> str:
    """Said when the visitor does not agree; ``changing`` is the request that stays."""
    return CHANGE_DROPPED.format(id=changing) if changing else NOT_KEPT


LEFT: dict[str, str] = {
    "booking_form": (
        "Stopped. Nothing was sent, and nothing is kept outside this chat. If you change your mind, "
        "just ask for a call back."
    ),
    "screening_form": "Stopped. Your answers so far are forgotten.",
}
NOT_STORED = (
    "I'm sorry, your request could not be kept just now. Please try again later, or {contact}."
)
CANCELLED = (
    "Your request **{id}** is cancelled, and the team can see that. If that was a mistake, say "
    "“send it after all”, and I ask you once more."
)
ASK_CANCEL = "Shall I cancel your request **{id}**?"
ASK_DELETE = (
    "I can delete your request **{id}** for good, with your name and how to reach you. Nobody "
    "would get back to you then. Shall I?"
)
DELETED = (
    "Your request **{id}** is deleted. If the team has read it already, they may still have a "
    "copy of their own{contact}."
)
NO_DATA = (
    "No request of yours is kept from this conversation. If you left one before, send me its "
    "reference, such as ABCD-2345, and I can delete it; otherwise {contact}."
)
NOTHING_BY_REFERENCE = (
    "I find no request with the reference {id}. It may be mistyped, or deleted already; "
    "otherwise {contact}."
)
KEPT = "All right, your request **{id}** stays as it is."
WITH_TEAM = (
    "Your request **{id}** is with {clinic_name}'s team. They have {reached} to reach you, and for "
    "the time: “{time}”. I can't see their calendar, so I can't say when they will"
    "{contact}. You can change the time here."
)
FOUND = "Your request **{id}** is open. What would you like to do with it?"
NOT_SENT_YET = (
    "I can't see how busy the team is, so I can't say how long it takes. No request has been sent "
    "from this chat yet; I can note one."
)
NO_REQUEST = (
    "I can't find a request of yours in this conversation. If you have its reference, such as "
    "ABCD-2345, send it to me; otherwise {contact}."
)
