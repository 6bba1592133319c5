"""The labels of the classifier that code knows by name.

An FAQ's label is its id behind a prefix; the others are intents of ``data/nlu/intents``.
"""

from __future__ import annotations

from faqbot.faq_ids import CANDIDACY

FAQ_PREFIX = "faq/"
ADVICE = "personal_advice"
CANDIDACY_LABEL = FAQ_PREFIX + CANDIDACY
FOLLOW_UP = "follow_up"
HANDOFF = "handoff"
OUTSIDE = "out_of_scope"
# What says something about the message before, and is none of its own.
LEANING = frozenset({FOLLOW_UP, "correction"})
