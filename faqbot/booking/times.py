"""Find days and times in a visitor's words, and keep them in those words.

A text is read word by word. Some words are a day or a time by themselves ("tomorrow",
"evenings", "5 pm"), some only beside others (the "5" of "after 5", the "April" of "3
April"), and some only join them ("or", "not before"). What lies between the first and the
last of a run is one wish, kept as it was typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST_TIME = 200
DAY, CLOCK, ANY = "day", "clock", "any"

_TOKEN = re.compile(
    r"\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?(?![\d:])|\d{1,2}[:.]\d{2}|\d+"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*\.?|\S"
)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{1,2}\.\d{1,2}\.(?:\d{2,4})?")
_TIME_OF_DAY = re.compile(r"\d{1,2}[:.]\d{2}")
_DAYS = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tues?|weds?|thu(?:rs?)?|fri|week-?days?|week-?ends?"
    r"|tomorrow|tomorow|tommorow|tommorrow|tomorro|tmrw|tmr|tmw|2moro|2morrow|today|tonight|todays?"
    r"|fortnight",
    re.IGNORECASE,
)
# Words of every day that are also short for one, and months that are also names.
_UNSURE_DAYS = frozenset({"mon", "sat", "sun", "wed"})
_MONTHS = frozenset(
    "january february july september october november december jan feb sept oct nov dec".split()
)
_NAME_MONTHS = frozenset("march april may june august mar apr jun jul aug".split())
_PARTS = re.compile(
    r"mornings?|afternoons?|evenings?|eves?|nights?|noon|midday|lunch(?:time|break)?s?|teatime"
    r"|dinnertime|breakfast|aft|morn|o['’]?clock|am|pm|a\.m\.?|p\.m\.?",
    re.IGNORECASE,
)
_ANY = re.compile(r"asap|anytime|whenever|flexible", re.IGNORECASE)
# Several words that are one thing.
_PHRASES = (
    (CLOCK, re.compile(
        r"(?:after|before) (?:work|school|lunch|dinner|tea|the school run|hours)"
        r"|(?:office|working|business|work|school) hours|first thing|lunch ?break|all day"
        r"|(?:half|quarter) (?:past|to) \w+|when i(?:['’]?m| am) (?:home|off|done)\b[^,.;]{0,20}"
        r"|\d{1,2} ?(?:ish|h|uhr)\b|end of (?:the )?day", re.IGNORECASE)),
    (DAY, re.compile(
        r"(?:next|this|the following) (?:week|month)|end of (?:the|this|next) (?:week|month)"
        r"|in (?:a|an|one|two|three|\d{1,2}) (?:hours?|days?|weeks?)|(?:any|every) day"
        r"|the day after tomorrow|the \d{1,2}(?:st|nd|rd|th)|\d{1,2}(?:st|nd|rd|th)", re.IGNORECASE)),
    (ANY, re.compile(
        r"any ?time|as soon as (?:possible|you can|they can)|no (?:preference|rush)"
        r"|(?:i )?(?:don['’]?t|do not) mind(?: when)?|(?:it )?(?:doesn['’]?t|does not) matter"
        r"|up to (?:you|them|u)|any ?when|whichever|all the same", re.IGNORECASE)),
)  # fmt: skip
# These make a bare number a time …
_BEFORE_NUMBER = frozenset(
    "at after before from between until till til by around about than past half said it @".split()
)
# … unless what follows is counted by it: "after 5 sessions".
_AFTER_NUMBER = frozenset(
    """please pls plz thanks thx thank ta and or to if when is are would works work suits on my for i
    call ring phone text reach me you its it's it only onwards onward best the this next in not no
    but except cos because as so about regarding name with at am pm o'clock oclock ish latest earliest sharp tho though
    till til until every any ideally preferably instead then today tomorrow""".split()
)
_JOINS = frozenset(
    """any every on in the at of this next early late later mid not no never except but only after
    before between from until till til by around about past or and to than earlier either both
    preferably ideally excluding avoid apart n week day days time times half quarter roughly
    approx ish onwards onward sharp nor coming following same @ - – / , & + (""".split()
)
# A wish does not begin or end with these.
_NOT_FIRST = frozenset(
    "and or but to of , - – / & + the by n week day days time times ( no nor".split()
)
_LAST = frozenset("only onwards onward sharp ish latest earliest".split())
_NEGATION = re.compile(
    r"\b(?:don['’]?t|do not|never|can['’]?t|cannot|can not|won['’]?t|not|no|except|avoid)\s+"
    r"(?:(?:please|call|calling|calls|ring|phone|contact|text|e-?mail|do|be|make|me|it|free|available"
    r"|good|home|around|here|in|at|on|any|the|work|working)\s+)*$",
    re.IGNORECASE,
)
_POLITE = frozenset(
    """actually make it call me ring phone please pls would be good better best works suits suit for
    i can said meant mean wait no sorry it's its rather instead ok okay yes yeah is fine do could
    let's lets say prefer i'd id like to change that's thats am are free available well hmm oh um
    maybe probably perhaps you u they if possible great perfect thanks thank ta thx my me the time
    when new with set move should will i'm im a bit x xx dont don't do not never cant can't cannot
    won't text contact reach back give us on at""".split()
)


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
    """Whether a text says nothing but when, give or take a polite word."""
    rest = [word.lower() for word in re.findall(r"[^\W_]+(?:['’][^\W_]+)?", without_time(text))]
    return has_time(text) and all(word.replace("’", "'") in _POLITE for word in rest)


def changed_time(old: str | None, new: str) -> str:
    """A time given anew, together with what it leaves standing of the one before.

    "After 6" keeps the day of "tomorrow after 5", "Friday" its hour, and "not in the
    morning" all of it.

    Args:
        old: What the visitor said before, if anything.
        new: What they say now, as ``find_time`` found it.
    """
    if not old or _kinds(old) <= {ANY} and not new.startswith(("not ", "except ")):
        return new
    if new.startswith(("not ", "except ")):
        return f"{old}, {new}"[:LONGEST_TIME]
    has, gets = _kinds(old), _kinds(new)
    if gets == {CLOCK} and DAY in has:
        return f"{_only(old, DAY)} {new}"[:LONGEST_TIME]
    if gets == {DAY} and CLOCK in has:
        return f"{new} {_only(old, CLOCK)}"[:LONGEST_TIME]
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
    while run and not run[-1].kind and run[-1].lowered not in _LAST:
        run = run[:-1]
    if not any(word.kind for word in run):
        return []
    while run and not run[0].kind and run[0].lowered in _NOT_FIRST:
        if run[0].lowered == "no" and len(run) > 1 and run[1].kind:
            break  # "no mornings"
        run = run[1:]
    is_doubled = len(run) > 2 and run[0].lowered == "on" and run[1].lowered in _BEFORE_NUMBER
    return run[1:] if is_doubled else run  # "call me on, after 5"


def _as_typed(text: str, run: list[_Word]) -> str:
    piece = " ".join(text[run[0].start : run[-1].end].split())
    if run[0].lowered in ("not", "except", "no") or not _NEGATION.search(text[: run[0].start]):
        return piece
    return f"not {piece}"


def _words(text: str) -> list[_Word]:
    """Every word with what it is; words of one phrase share its kind."""
    phrases = [
        (match.start(), match.end(), kind)
        for kind, pattern in _PHRASES
        for match in re.finditer(rf"\b(?:{pattern.pattern})", text, re.IGNORECASE)
    ]
    tokens = list(_TOKEN.finditer(text))
    lowered = [token.group().lower().rstrip(".") for token in tokens]
    words: list[_Word] = []
    for position, token in enumerate(tokens):
        kind = next((k for a, b, k in phrases if a <= token.start() and token.end() <= b), None)
        kind = kind or _kind(token.group(), position, lowered, words)
        joins = lowered[position] in _JOINS
        words.append(_Word(token.group(), token.start(), token.end(), kind, joins))
    return words


def _kind(token: str, position: int, lowered: list[str], before: list[_Word]) -> str | None:
    low = lowered[position]
    last = lowered[position - 1] if position else ""
    following = lowered[position + 1] if position + 1 < len(lowered) else ""
    if _DATE.fullmatch(token) or _DAYS.fullmatch(low):
        return DAY
    if _TIME_OF_DAY.fullmatch(token) or _PARTS.fullmatch(low):
        is_unsure = low in ("am", "aft", "morn") and not last[-1:].isdigit()
        return CLOCK if not is_unsure or (before and before[-1].kind == DAY) else None
    if _ANY.fullmatch(low):
        return ANY
    if low in _UNSURE_DAYS:
        is_led = bool(before) and before[-1].joins and last not in ("the", "in", "of", "after")
        is_beside = is_led or (bool(before) and before[-1].kind is not None)
        is_beside = is_beside or _is_beside(following) or following in ("or", "/", "&")
        return DAY if is_beside or len(lowered) == 1 else None
    if low in _MONTHS:
        return DAY
    if low in _NAME_MONTHS:
        is_dated = last in ("in", "mid", "early", "late", "of", "next", "until", "before", "after")
        return DAY if is_dated or last.isdigit() or _ordinal(following) else None
    return _number_kind(low, last, following, before) if token.isdigit() else None


def _number_kind(low: str, last: str, following: str, before: list[_Word]) -> str | None:
    """What a bare number is: an hour, a day of the month, or neither."""
    if len(low) > 2 or int(low) > 31:
        return None
    if following in _NAME_MONTHS | _MONTHS or last in _NAME_MONTHS | _MONTHS:
        return DAY
    if following in ("am", "pm", "a.m", "p.m", "o'clock", "oclock", "o’clock"):
        return CLOCK
    is_joined = bool(before) and (before[-1].kind is not None or _continues(before))
    is_closed = not following or not following[0].isalnum() or following in _AFTER_NUMBER
    if (last in _BEFORE_NUMBER or is_joined) and (is_closed or _is_beside(following)):
        return CLOCK
    return None


def _continues(before: list[_Word]) -> bool:
    """Whether the words so far end in "2 and" or "5 -"."""
    is_range = before[-1].lowered in ("and", "or", "to", "-", "–", "until", "till", "til")
    return is_range and len(before) > 1 and before[-2].kind == CLOCK


def _is_beside(following: str) -> bool:
    is_time = _DAYS.fullmatch(following) or _PARTS.fullmatch(following)
    return bool(is_time) or _ordinal(following) or following in _MONTHS


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
    while kept and kept[0].lower() in _NOT_FIRST:
        kept = kept[1:]
    return " ".join(kept).replace(" ,", ",")
