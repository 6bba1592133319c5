"""Find days and times in a visitor's words, and keep them in those words.

A text is read word by word. Some words are a day or a time by themselves ("tomorrow",
"evenings", "5 pm"), some only beside others (the "5" of "after 5", the "April" of "3
April"), and some only join them ("or", "not before"). What lies between the first and the
last of a run is one wish, kept as it was typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from faqbot.booking import time_words as vocabulary
from faqbot.booking.time_words import ANY, CLOCK, DAY

LONGEST_TIME = 200


@dataclass(frozen=True)
class _Word:
    text: str
    start: int
    end: int
    kind: str | None  # DAY, CLOCK or ANY; ``None`` for a word that only joins, or does not count
    joins: bool

    @property
    def lowered(self) -> str:
        return self.text.lower().rstrip(".")


def has_time(text: str) -> bool:
    """Whether a text speaks of a day or a time of day."""
    return bool(_runs(text))


def find_time(text: str) -> str | None:
    """The parts of a text that name days and times, as typed; ``None`` if it has none."""
    pieces = [_as_typed(text, run) for run in _runs(text)]
    return ", ".join(pieces)[:LONGEST_TIME] if pieces else None


def without_time(text: str) -> str:
    """The text without the days and times in it."""
    for run in reversed(_runs(text)):
        text = f"{text[: run[0].start]} , {text[run[-1].end :]}"
    return text


def is_only_time(text: str) -> bool:
    """Whether a text says nothing but when, give or take a polite word; "good morning" greets."""
    if vocabulary.GREETING.fullmatch(text.strip()):
        return False
    rest = [word.lower() for word in re.findall(r"[^\W_]+(?:['’][^\W_]+)?", without_time(text))]
    return has_time(text) and all(word.replace("’", "'") in vocabulary.POLITE for word in rest)


def is_mostly_time(text: str) -> bool:
    """Whether a text says when, with hardly a word besides."""
    if not has_time(text):
        return False
    rest = re.findall(r"[^\W_]+(?:['’][^\W_]+)?", without_time(text).lower())
    return len([word for word in rest if word not in vocabulary.POLITE]) <= 1


def changed_time(old: str | None, new: str) -> str:
    """A time given anew, together with what it leaves standing of the one before.

    "After 6" keeps the day of "tomorrow after 5", "Friday" its hour, and "not in the
    morning" all of it.

    Args:
        old: What the visitor said before, if anything.
        new: What they say now, as ``find_time`` found it.
    """
    if not old:
        return new
    wants, shuns = _split(new)
    stands, stays_out = _split(old)
    merged = _merged(stands, wants) if wants else stands
    return ", ".join(part for part in (merged, stays_out, shuns) if part)[:LONGEST_TIME]


def _split(text: str) -> tuple[str, str]:
    """A wish as what it wants and what it does not: ("friday", "not in the morning")."""
    parts = text.split(", ")
    is_shunned = [part.lower().startswith(("not ", "except ", "no ", "never ")) for part in parts]
    wants = [part for part, shunned in zip(parts, is_shunned) if not shunned]
    return ", ".join(wants), ", ".join(p for p, shunned in zip(parts, is_shunned) if shunned)


def _merged(old: str, new: str) -> str:
    """A day with the hour of another wish, or an hour with its day; else the new alone."""
    has, gets = _kinds(old), _kinds(new)
    if gets == {CLOCK} and DAY in has:
        kept = _only(old, DAY)
        is_bound = kept.lower().startswith(("except", "but", "not", "apart", "excluding"))
        return f"{new}, {kept}" if is_bound else f"{kept} {new}"
    if gets == {DAY} and CLOCK in has:
        return f"{new} {_only(old, CLOCK)}"
    return new


def _runs(text: str) -> list[list[_Word]]:
    """The words of each wish in a text, from its first to its last."""
    words = _words(text)
    runs: list[list[_Word]] = []
    index = 0
    while index < len(words):
        if not (words[index].joins or words[index].kind):
            index += 1
            continue
        end = index
        while end < len(words) and (words[end].joins or words[end].kind):
            if end > index and "\n" in text[words[end - 1].end : words[end].start]:
                break
            end += 1
        run = _trimmed(words[index:end])
        if run:
            runs.append(run)
        index = end
    return runs


def _trimmed(run: list[_Word]) -> list[_Word]:
    """A run without what only joins it to the words around."""
    while run and not run[-1].kind and run[-1].lowered not in vocabulary.LAST:
        run = run[:-1]
    if not any(word.kind for word in run):
        return []
    while run and not run[0].kind and run[0].lowered in vocabulary.NOT_FIRST:
        if run[0].lowered == "no" and len(run) > 1 and run[1].kind:
            break  # "no mornings"
        run = run[1:]
    is_doubled = (
        len(run) > 2 and run[0].lowered == "on" and run[1].lowered in vocabulary.BEFORE_NUMBER
    )
    return run[1:] if is_doubled else run  # "call me on, after 5"


def _as_typed(text: str, run: list[_Word]) -> str:
    piece = " ".join(text[run[0].start : run[-1].end].split())
    if run[0].lowered in ("not", "except", "no") or not vocabulary.NEGATION.search(
        text[: run[0].start]
    ):
        return piece
    return f"not {piece}"


def _words(text: str) -> list[_Word]:
    """Every word with what it is; words of one phrase share its kind."""
    phrases = [
        (match.start(), match.end(), kind)
        for kind, pattern in vocabulary.PHRASES
        for match in re.finditer(rf"\b(?:{pattern.pattern})", text, re.IGNORECASE)
    ]
    tokens = list(vocabulary.TOKEN.finditer(text))
    lowered = [token.group().lower().rstrip(".") for token in tokens]
    words: list[_Word] = []
    for position, token in enumerate(tokens):
        kind = next((k for a, b, k in phrases if a <= token.start() and token.end() <= b), None)
        kind = kind or _kind(token.group(), position, lowered, words)
        joins = lowered[position] in vocabulary.JOINS
        words.append(_Word(token.group(), token.start(), token.end(), kind, joins))
    return words


def _kind(token: str, position: int, lowered: list[str], before: list[_Word]) -> str | None:
    low = lowered[position]
    last = lowered[position - 1] if position else ""
    following = lowered[position + 1] if position + 1 < len(lowered) else ""
    if vocabulary.DATE.fullmatch(token) or vocabulary.DAYS.fullmatch(low):
        return DAY
    if vocabulary.TIME_OF_DAY.fullmatch(token) or vocabulary.PARTS.fullmatch(low):
        is_unsure = low in ("am", "aft", "morn") and not last[-1:].isdigit()
        return CLOCK if not is_unsure or (before and before[-1].kind == DAY) else None
    if vocabulary.ANY_WORDS.fullmatch(low):
        return ANY
    if low in vocabulary.UNSURE_DAYS:
        is_led = bool(before) and before[-1].joins and last not in ("the", "in", "of", "after")
        is_beside = is_led or (bool(before) and before[-1].kind is not None)
        is_beside = is_beside or _is_beside(following) or following in ("or", "/", "&")
        return DAY if is_beside or len(lowered) == 1 else None
    if low in vocabulary.MONTHS:
        return DAY
    if low in vocabulary.NAME_MONTHS:
        is_dated = last in ("in", "mid", "early", "late", "of", "next", "until", "before", "after")
        return DAY if is_dated or last.isdigit() or _ordinal(following) else None
    return _number_kind(low, last, following, before) if token.isdigit() else None


def _number_kind(low: str, last: str, following: str, before: list[_Word]) -> str | None:
    """What a bare number is: an hour, a day of the month, or neither."""
    if len(low) > 2 or int(low) > 31:
        return None
    if (
        following in vocabulary.NAME_MONTHS | vocabulary.MONTHS
        or last in vocabulary.NAME_MONTHS | vocabulary.MONTHS
    ):
        return DAY
    if following in ("am", "pm", "a.m", "p.m", "o'clock", "oclock", "o’clock"):
        return CLOCK
    is_joined = bool(before) and (before[-1].kind is not None or _continues(before))
    is_closed = not following or not following[0].isalnum() or following in vocabulary.AFTER_NUMBER
    if (last in vocabulary.BEFORE_NUMBER or is_joined) and (is_closed or _is_beside(following)):
        return CLOCK
    return None


def _continues(before: list[_Word]) -> bool:
    """Whether the words so far end in "2 and" or "5 -"."""
    is_range = before[-1].lowered in ("and", "or", "to", "-", "–", "until", "till", "til")
    return is_range and len(before) > 1 and before[-2].kind == CLOCK


def _is_beside(following: str) -> bool:
    is_time = vocabulary.DAYS.fullmatch(following) or vocabulary.PARTS.fullmatch(following)
    return bool(is_time) or _ordinal(following) or following in vocabulary.MONTHS


def _ordinal(word: str) -> bool:
    return word.isdigit() and len(word) <= 2


def _kinds(text: str) -> set[str]:
    return {word.kind for run in _runs(text) for word in run if word.kind}


def _only(text: str, kind: str) -> str:
    """The parts of a wish that are of one kind, each with the words that lead to it."""
    kept: list[str] = []
    for run in _runs(text):
        lead: list[str] = []
        for word in run:
            lead.append(word.text)
            if word.kind:
                kept += lead if word.kind in (kind, ANY) else []
                lead = []
    while kept and kept[0].lower() in vocabulary.NOT_FIRST:
        kept = kept[1:]
    return " ".join(kept).replace(" ,", ",")
