"""Tell an illness that is only a figure of speech: "had a heart attack of a bill".

Somebody who was shocked by a price has no heart disease. What was really had stays: "I had a
heart attack and the hospital bill was huge". Emergencies have figures of their own, in
``data/safety/red_flags.yml``; nothing here takes one back.
"""

from __future__ import annotations

import re

_ILLNESS = (
    r"(?:(?:mini|mild|minor|little|small|massive|huge|actual|proper|literal|real|full[- ]on|bloody) )?"
    r"(?:heart attacks?|hart attacks?|cardiac arrests?|coronary|heart failure|strokes?|seizures?|aneurysms?|palpitations?)"
)
_PRICE = (
    r"(?:bills?|prices?|pricing|price ?(?:list|tag)|costs?|quotes?|quotation|invoices?|fees?|charges?|totals?|sums?"
    r"|amounts?|tab|estimates?|receipts?|rates?|bank statement)"
)
# "Of a bill", "of an invoice", "of a shock"; not "of a mild kind".
_OF_A = (
    rf"{_ILLNESS} of (?:an?|the) (?!(?:mild|minor|serious|severe|massive|silent|certain|kind|type|sort|sudden)\b)"
    r"(?:\w+ ){0,2}?\w+"
)
_AT_PRICE = (
    rf"{_ILLNESS}(?: (?:there|then|right there|on the spot|just))?(?: (?:at|over|from|because of|reading|seeing|hearing|opening|looking at|checking"
    r"|when (?:i|we|he|she|they|my \w+)(?:['’]d| had)? (?:saw|sees?|seen|read|heard|got|opened|looked at|checked|was told|found out)))"
    rf"(?: (?:the|your|that|this|my|their|those|these|his|her|about|of|how|what|a|an|at)){{0,3}}(?: [\w-]+){{0,2}}? {_PRICE}\b"
)
_GIVEN = (
    rf"\b{_PRICE}(?: [\w-]+){{0,3}}? (?:gave|gives|giving|give|nearly gave|almost gave|will give|would give) (?:me|us|him|her|you|my \w+|anyone|people)"
    rf" (?:an? |nearly an? |almost an? )?{_ILLNESS}"
)
_OF_WALLET = (
    r"\b(?:wallet|purse|bank (?:account|card|manager|balance)|credit card|piggy bank|budget|savings)(?: [\w'’-]+){0,2}?"
    rf" (?:had|has|having|have|got|gets|suffered) (?:an? )?{_ILLNESS}"
)
_FIGURE = re.compile(
    rf"\bstrokes? of (?:luck|genius|fate|fortune|bad luck)|\b{_OF_A}|\b{_AT_PRICE}|{_GIVEN}|{_OF_WALLET}",
    re.IGNORECASE,
)


def is_figure(text: str, start: int, end: int) -> bool:
    """Whether words of a text name an illness only as a figure of speech.

    Args:
        text: The visitor's words.
        start: Where the illness begins in them.
        end: One past where it ends.
    """
    # The dictionary's words may begin earlier, as in "had a stroke".
    return any(match.start() < end <= match.end() for match in _FIGURE.finditer(text))
