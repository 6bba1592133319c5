"""Find concepts and patterns of concepts in a list of words.

A concept is a list of words and phrases. A pattern is either a sequence ("<cant> <breathe>",
at most ``GAP`` other words between two parts, ``~5`` sets another gap, ``$`` wants a pause or
the end) or a set of parts in any order within a window ("<fever> +30 <red>"). Phrases of a
concept may hold choices: "(after|since) (my|) session" are four phrases.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import product
from typing import Container, Iterable, Iterator, Mapping, Optional, Sequence

from faqbot.safety.spelling import Vocabulary
from faqbot.safety.words import SENTENCE, Word, fold

GAP = 2
WINDOW = 8
# Parts further apart than this may stand in different sentences.
ACROSS_SENTENCES = 20
NEIGHBOURS = 4
_RESUMES = frozenset("it its they theyre".split())

Span = tuple[int, int]
Spans = Mapping[str, Sequence[Span]]


@dataclass(frozen=True)
class Pattern:
    """A compiled pattern.

    Args:
        parts: Names of concepts, or ``=a|b`` for words written into the pattern.
        gaps: For a sequence, the most words allowed before each part but the first.
        window: For parts in any order, the most words from first to last; else 0.
        at_end: Whether a pause or the end must follow.
    """

    parts: tuple[str, ...]
    gaps: tuple[int, ...]
    window: int
    at_end: bool


def compile_pattern(text: str) -> Pattern:
    """Read the notation described at the top of this module."""
    parts: list[str] = []
    gaps: list[int] = []
    gap, window, at_end = GAP, 0, False
    for piece in text.split():
        if piece == "$":
            at_end = True
        elif piece.startswith("~"):
            gap = int(piece[1:])
        elif piece.startswith("+"):
            window = max(window, int(piece[1:] or WINDOW))
        else:
            gaps.append(gap)
            gap = GAP
            parts.append(piece[1:-1] if piece.startswith("<") else f"={piece}")
    return Pattern(tuple(parts), tuple(gaps[1:]), window, at_end)


class Lexicon:
    """Every concept by the words it is made of.

    Args:
        concepts: Name to words and phrases, unfolded.
        forgiving: The concepts whose words are recognised through slips; all when ``None``.
        real_words: Words never read as slips.
    """

    def __init__(
        self,
        concepts: Mapping[str, Iterable[str]],
        forgiving: Optional[Container[str]] = None,
        real_words: Iterable[str] = (),
    ) -> None:
        self._root = _Node()
        known: set[str] = set()
        forgiven: set[str] = set()
        for name, phrases in concepts.items():
            for phrase in (one for phrase in phrases for one in expand(str(phrase))):
                folded = tuple(fold(word) for word in re.split(r"[\s-]+", phrase))
                self._root.add(folded, name)
                known.update(folded)
                if forgiving is None or name in forgiving:
                    forgiven.update(folded)
        self.vocabulary = Vocabulary(known, forgiven, (fold(word) for word in real_words))

    def spans(self, words: Sequence[Word]) -> dict[str, list[Span]]:
        """Where each concept stands, as ``(first word, one past the last)``."""
        readings = [self.vocabulary.read(word.text) for word in words]
        found: dict[str, list[Span]] = {}
        for i in range(len(words)):
            nodes, at = [self._root], i
            while nodes and at < len(words) and (at == i or not words[at].break_before):
                nodes = [
                    node.next[known]
                    for node in nodes
                    for known in readings[at]
                    if known in node.next
                ]
                at += 1
                for name in {name for node in nodes for name in node.names}:
                    found.setdefault(name, []).append((i, at))
        return found


class _Node:
    """A word of the phrases: what may follow, and the concepts of phrases that end here."""

    __slots__ = ("names", "next")

    def __init__(self) -> None:
        self.names: tuple[str, ...] = ()
        self.next: dict[str, _Node] = {}

    def add(self, phrase: Sequence[str], name: str) -> None:
        """Add one phrase of a concept."""
        node = self
        for word in phrase:
            node = node.next.setdefault(word, _Node())
        if name not in node.names:
            node.names = (*node.names, name)


def expand(phrase: str) -> Iterator[str]:
    """Every phrase that one with choices in brackets stands for."""
    pieces = re.split(r"\(([^)]*)\)", phrase)
    choices = [piece.split("|") if i % 2 else [piece] for i, piece in enumerate(pieces)]
    for chosen in product(*choices):
        yield " ".join("".join(chosen).split())


def find(pattern: Pattern, words: Sequence[Word], spans: Spans) -> Iterator[tuple[Span, ...]]:
    """Every place a pattern matches, as the spans of its parts."""
    if any(part not in spans for part in pattern.parts):
        return
    for first in spans[pattern.parts[0]]:
        if pattern.window:
            matches = _gather(pattern, words, spans, first)
        else:
            matches = _follow(pattern, words, spans, (first,))
        for match in matches:
            if not pattern.at_end or _ends(words, match[-1][1]):
                yield match


def _follow(
    pattern: Pattern, words: Sequence[Word], spans: Spans, so_far: tuple[Span, ...]
) -> Iterator[tuple[Span, ...]]:
    """Complete a sequence from its first parts in every way, nearest first."""
    if len(so_far) == len(pattern.parts):
        yield so_far
        return
    end = so_far[-1][1]
    here = spans[pattern.parts[len(so_far)]]
    for span in here[bisect_left(here, (end, 0)) :]:
        if span[0] - end > pattern.gaps[len(so_far) - 1] or not _connected(words, end, span[0]):
            break
        yield from _follow(pattern, words, spans, (*so_far, span))


def _gather(
    pattern: Pattern, words: Sequence[Word], spans: Spans, first: Span
) -> Iterator[tuple[Span, ...]]:
    """Every choice of near spans for the other parts within the window around ``first``."""
    choices = [[first]]
    for part in pattern.parts[1:]:
        here = spans[part]
        at = bisect_left(here, first)
        near = [
            span
            for span in here[max(0, at - NEIGHBOURS) : at + NEIGHBOURS]
            if not _overlap(span, first)
            and abs(span[0] - first[0]) <= pattern.window
            and (
                pattern.window >= ACROSS_SENTENCES
                or _connected(words, min(span[1], first[1]), max(span[0], first[0]))
            )
        ]
        choices.append(near)
    yield from product(*choices)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _connected(words: Sequence[Word], start: int, end: int) -> bool:
    """Whether no sentence ends before a word of ``start..end``, save before "it is"."""
    return all(
        words[i].break_before != SENTENCE or words[i].text in _RESUMES
        for i in range(start, min(end + 1, len(words)))
    )


def _ends(words: Sequence[Word], at: int) -> bool:
    return at >= len(words) or bool(words[at].break_before)
