"""Find red flags in a message: what needs emergency care, a crisis line or the clinic at once.

The patterns live in ``data/safety/red_flags.yml``. When in doubt the detector speaks up; it
stays silent for what is denied, asked in general, or a mild effect the documents name.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any, Callable, Iterator, Mapping, Optional, Sequence

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from faqbot.errors import ContentError
from faqbot.safety import general, negation, patterns, words
from faqbot.safety.patterns import Lexicon, Span, Spans
from faqbot.safety.signs import EMERGENCY, KINDS, RedFlag, Sign

DEFAULT_PATH = Path(__file__).resolve().parents[2] / "data" / "safety" / "red_flags.yml"
MILD, WELL = "mild", "well"
_EXCUSES = (
    "unless",
    "unless_about",
    "unless_past",
    "unless_lasting",
    "unless_of",
    "unless_in",
    "alone_with",
)
EXCUSE_REACH = 7  # words between a sign and what makes it harmless; run-on stories are long


class RedFlagDetector:
    """Finds red flags by patterns.

    Args:
        signs: What to look for.
        lexicon: Every concept the signs and the reading of negation and questions use.
    """

    def __init__(self, signs: Sequence[Sign], lexicon: Lexicon) -> None:
        self._signs = sorted(signs, key=lambda sign: KINDS.index(sign.kind))
        self._lexicon = lexicon

    @classmethod
    def default(cls) -> RedFlagDetector:
        """The detector of the project's own data file, read once."""
        return _read_once(DEFAULT_PATH)

    @classmethod
    def from_file(cls, path: Path) -> RedFlagDetector:
        """Read a data file.

        Raises:
            ContentError: If it is missing, is not YAML or a pattern names an unknown concept.
        """
        data = _load(Path(path))
        concepts = {**data["words"], **data["language"]}
        signs = [_sign(path, entry, concepts) for entry in data["signs"]]
        for name in (*negation.CONCEPTS, *general.CONCEPTS, MILD, WELL):
            if name not in concepts:
                raise ContentError(path, f"'language' lacks '{name}'; add it.")
        named = {part for sign in signs for pattern in sign.patterns for part in pattern.parts}
        concepts.update({part: part[1:].split("|") for part in named if part.startswith("=")})
        forgiving = {*named, negation.NEGATOR}
        return cls(signs, Lexicon(concepts, forgiving, data.get("real_words", ())))

    def find(self, text: str) -> Optional[RedFlag]:
        """The gravest red flag in a message, or ``None``."""
        return next(iter(self.find_all(text)), None)

    def denies(self, text: str) -> bool:
        """Whether some sign is said not to be there: "no trouble breathing", "I breathe fine"."""
        message = words.cut(words.clean(text))
        if not message:
            return False
        spans = self._lexicon.spans(message)
        if spans.get(WELL) and not spans.get(general.CONTRAST):
            return True
        denied = negation.Negation(message, spans)
        return any(denied.denies(match) for _, match in self._matches(message, spans))

    def is_figurative(self, text: str) -> bool:
        """Whether what sounds like a sign is a figure of speech or of a film, and is the only one."""
        message = words.cut(words.clean(text))
        spans = self._lexicon.spans(message)
        talk = general.GeneralTalk(message, spans)
        return self.find(text) is None and any(
            talk.is_figure(_place(match), _spans_of(sign.unless_in, spans))
            or talk.is_fiction(_place(match))
            for sign, match in self._matches(message, spans)
        )

    def supposes(self, text: str) -> bool:
        """Whether a message speaks of an emergency in general: "if I can't breathe"."""
        message = words.cut(words.clean(text))
        spans = self._lexicon.spans(message)
        denied = negation.Negation(message, spans)
        talk = general.GeneralTalk(message, spans)
        return any(
            sign.kind == EMERGENCY
            and not sign.alone_with
            and talk.covers(match)
            and not denied.denies(match)
            and not _is_harmless(sign, match, message, spans, talk)
            for sign, match in self._matches(message, spans)
        )

    def _matches(
        self, message: Sequence[words.Word], spans: Spans
    ) -> Iterator[tuple[Sign, tuple[Span, ...]]]:
        """Every place where the words of a sign stand, whatever is said of it."""
        for sign in self._signs:
            for pattern in sign.patterns:
                for match in patterns.find(pattern, message, spans):
                    yield sign, match

    def find_all(self, text: str) -> list[RedFlag]:
        """Every sign found, gravest kind first, each sign once."""
        cleaned = words.clean(text)
        message = words.cut(cleaned)
        if not message:
            return []
        spans = self._lexicon.spans(message)
        denied = negation.Negation(message, spans)
        talk = general.GeneralTalk(message, spans)
        flags: dict[str, RedFlag] = {}
        for sign in self._signs:
            if sign.name in flags:
                continue
            match = _first_match(sign, message, spans, denied, talk)
            if match:
                start = message[min(s for s, _ in match)].start
                end = message[max(e for _, e in match) - 1].end
                flags[sign.name] = RedFlag(sign.kind, sign.name, cleaned[start:end], sign.reply)
        return list(flags.values())


def _first_match(
    sign: Sign,
    message: Sequence[words.Word],
    spans: Spans,
    denied: negation.Negation,
    talk: general.GeneralTalk,
) -> Optional[tuple[Span, ...]]:
    """The first match of a sign that is meant, not denied and not harmless."""
    for pattern in sign.patterns:
        for match in patterns.find(pattern, message, spans):
            if denied.denies(match) or _is_harmless(sign, match, message, spans, talk):
                continue
            if sign.alone_with and not _is_alone(sign, match, len(message), spans):
                continue
            if not _is_only_talk(sign, match, talk):
                return match
    return None


def _is_alone(sign: Sign, match: Sequence[Span], length: int, spans: Spans) -> bool:
    """Whether a message holds nothing else: "help, emergency!!", no "emergency appointment"."""
    beside = [span for name in sign.alone_with for span in spans.get(name, ())]
    covered = {i for start, end in (*match, *beside) for i in range(start, end)}
    return len(covered) == length


def _is_only_talk(sign: Sign, match: Sequence[Span], talk: general.GeneralTalk) -> bool:
    """Whether a match is spoken of in general, in a way that matters to its sign."""
    if sign.even_in_general:
        return False
    return talk.supposes(match) if sign.even_in_questions else talk.covers(match)


def _is_harmless(
    sign: Sign,
    match: Sequence[Span],
    message: Sequence[words.Word],
    spans: Spans,
    talk: general.GeneralTalk,
) -> bool:
    """Whether one of the sign's excuses stands near it, or it is called mild."""
    place = _place(match)
    sentences = {message[place[0]].sentence, message[place[1] - 1].sentence}

    def excused(names: Sequence[str], reach: int, parted: Callable[[Span, Span], bool]) -> bool:
        return any(
            s <= place[1] + reach
            and e >= place[0] - reach
            and message[s].sentence in sentences
            and not parted((s, e), place)
            for name in names
            for s, e in spans.get(name, ())
        )

    if excused(sign.unless, EXCUSE_REACH, talk.cut_off):
        return True
    if excused(sign.unless_about, len(message), talk.contrasted):
        return True
    if excused(sign.unless_past, len(message), lambda _, sign_at: talk.happens_now(sign_at)):
        return True
    if not talk.is_recent(place) and excused(sign.unless_lasting, EXCUSE_REACH, talk.cut_off):
        return True
    if any(talk.is_said_of(thing, place) for thing in _spans_of(sign.unless_of, spans)):
        return True
    if talk.is_figure(place, _spans_of(sign.unless_in, spans)):
        return True
    mild = spans.get(MILD, ()) if sign.unless_mild else ()
    return any(place[0] - 4 <= s and e <= place[1] + 2 for s, e in mild)


def _place(match: Sequence[Span]) -> Span:
    return min(s for s, _ in match), max(e for _, e in match)


def _spans_of(names: Sequence[str], spans: Spans) -> list[Span]:
    return [span for name in names for span in spans.get(name, ())]


def _sign(path: Path, entry: Mapping[str, Any], concepts: Mapping[str, Any]) -> Sign:
    """Read one entry of ``signs``.

    Raises:
        ContentError: If its kind or a concept is unknown.
    """
    name = entry.get("sign", "?")
    if entry.get("kind") not in KINDS:
        raise ContentError(path, f"sign '{name}': 'kind' must be one of {', '.join(KINDS)}.")
    compiled = tuple(patterns.compile_pattern(str(text)) for text in entry.get("patterns", ()))
    named = [part for pattern in compiled for part in pattern.parts if not part.startswith("=")]
    excuses = {key: tuple(entry.get(key, ())) for key in _EXCUSES}
    for concept in (*named, *(concept for names in excuses.values() for concept in names)):
        if concept not in concepts:
            raise ContentError(path, f"sign '{name}' uses unknown words '{concept}'.")
    return Sign(
        name=name,
        kind=entry["kind"],
        patterns=compiled,
        **excuses,
        unless_mild=bool(entry.get("unless_mild", False)),
        even_in_general=bool(entry.get("even_in_general", False)),
        even_in_questions=bool(entry.get("even_in_questions", False)),
        reply=str(entry.get("reply", "")),
    )


def _load(path: Path) -> Mapping[str, Any]:
    """The data file as plain Python.

    Raises:
        ContentError: If it is missing, is not YAML or lacks a section.
    """
    try:
        data = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ContentError(path, f"cannot be read ({error.strerror}); restore it.") from error
    except YAMLError as error:
        raise ContentError(path, f"is not YAML: {error}") from error
    for section in ("words", "language", "signs"):
        if not isinstance(data, dict) or not data.get(section):
            raise ContentError(path, f"'{section}' is missing; add it.")
    return data


@lru_cache(maxsize=1)
def _read_once(path: Path) -> RedFlagDetector:
    return RedFlagDetector.from_file(path)
