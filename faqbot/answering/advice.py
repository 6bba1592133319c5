"""Placeholder until the real module lands."""
from faqbot.answering.asked import Answer, Asked


def answer(asked: Asked, records) -> Answer:
    return Answer("I can't decide that for you; please ask the doctor.", ())
