"""The words of the screening form."""

from __future__ import annotations

Choices = tuple[tuple[str, str], ...]

INTRO = (
    "I'll ask four short questions and sum up what the documents say, for you to take to the "
    "consultation. Only a doctor can decide. You can say skip, back or stop at any time; your "
    "answers stay in this conversation."
)
RESUMED = "Back to the suitability questions."
ABOUT_DATA = (
    "These are the things the documents name as reasons against it. Your answers stay in this "
    "conversation and are not stored elsewhere."
)
FIRST_ALREADY = "That was the first question."
WHICH = "Which ones? A few words will do, or say skip."

ASK = {
    "screening_age": "**1 of 4.** How old are you?",
    "screening_pregnancy": "**2 of 4.** Are you pregnant or breastfeeding, or might you be?",
    "screening_illnesses": (
        "**3 of 4.** Do you have any illnesses or allergies, such as diabetes, heart, thyroid, "
        "liver or kidney problems, or are you ill right now?"
    ),
    "screening_medicines": (
        "**4 of 4.** Do you take any medicines, such as steroids, blood thinners, aspirin or "
        "other painkillers?"
    ),
}
AGAIN = {
    "screening_age": (
        "I need your age as a number, for example “42”, or say skip.",
        "Just the number of years, please. “Skip” is fine too.",
    ),
    "screening_pregnancy": (
        "Please say yes or no, or skip.",
        "A yes or a no is enough: pregnant or breastfeeding? You can skip it.",
    ),
    "screening_illnesses": (
        "Please name the illnesses, say none, or skip.",
        "I didn't catch that. Which illnesses, if any? “None” and “skip” are fine.",
    ),
    "screening_medicines": (
        "Please name the medicines, say none, or skip.",
        "I didn't catch that. Which medicines, if any? “None” and “skip” are fine.",
    ),
}
_SKIP = ("Skip", "/skip")
CHOICES: dict[str, Choices] = {
    "screening_age": (_SKIP,),
    "screening_pregnancy": (("No", "/deny"), ("Yes", "/affirm"), _SKIP),
    "screening_illnesses": (("None", "/deny"), _SKIP),
    "screening_medicines": (("None", "/deny"), _SKIP),
}
