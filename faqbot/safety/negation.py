"""Which words of a message are denied: "no trouble breathing", "isn't hot or red".

A denial reaches a few words ahead, over a list closed by "or", and stops at a break, at
"but" or where somebody new starts to speak ("no, I can't breathe" denies nothing).
"""

from __future__ import annotations

from typing import Mapping, Sequence

from faqbot.safety.patterns import Span, Spans
from faqbot.safety.words import PAUSE, SENTENCE, Word

REACH = 5
LIST_REACH = 14

# Concepts the data file must define for this module.
NEGATOR, NOT_DENYING, STOPS = "negator", "not_denying", "negation_stops"
OR, SUBJECT, THINKING, NONE = "or", "subject", "thinking", "none_after"
CONCEPTS = (NEGATOR, NOT_DENYING, STOPS, OR, SUBJECT, THINKING, NONE)


class Negation:
    """Denials in one message.

    Args:
        words: The message.
        spans: Concepts found in it.
    """

    def __init__(self, words: Sequence[Word], spans: Spans) -> None:
        self._words = words
        self._at: Mapping[str, frozenset[int]] = {
            name: frozenset(start for start, _ in spans.get(name, ())) for name in CONCEPTS
        }
        not_denying = {i for start, end in spans.get(NOT_DENYING, ()) for i in range(start, end)}
        self._deniers: dict[int, list[int]] = {}
        for start, end in spans.get(NEGATOR, ()):
            if start in not_denying:
                continue
            for denied in range(end, self._reach(start, end)):
                self._deniers.setdefault(denied, []).append(start)

    def denies(self, match: Sequence[Span]) -> bool:
        """Whether any part of a match is denied by a word outside the match."""
        own = {i for start, end in match for i in range(start, end)}
        for i in own:
            if any(denier not in own for denier in self._deniers.get(i, ())):
                return True
        return self._none_follows(max(end for _, end in match))

    def _reach(self, start: int, end: int) -> int:
        """One past the last word a denial at ``start..end`` reaches."""
        limit = min(end + REACH, len(self._words))
        i = end
        while i < limit:
            word = self._words[i]
            if word.break_before == SENTENCE or i in self._at[STOPS]:
                return i
            if i in self._at[SUBJECT] and not self._is_thought(start, i):
                return i
            if i in self._at[OR]:
                limit = min(i + 1 + REACH, end + LIST_REACH, len(self._words))
            elif word.break_before == PAUSE:
                listed = self._list_goes_on(i, end)
                if not listed:
                    return i
                limit = max(limit, listed)
            i += 1
        return limit

    def _is_thought(self, start: int, subject: int) -> bool:
        """ "I don't think my face is swollen": the denial passes over "my"."""
        return any(i in self._at[THINKING] for i in range(start, subject))

    def _list_goes_on(self, at: int, end: int) -> int:
        """Where the "or" that closes a list after a comma reaches to; 0 when there is none."""
        for i in range(at, min(end + LIST_REACH, len(self._words))):
            if self._words[i].break_before == SENTENCE or i in self._at[STOPS]:
                return 0
            if i in self._at[SUBJECT]:
                return 0
            if i in self._at[OR]:
                return min(i + 1 + REACH, len(self._words))
        return 0

    def _none_follows(self, end: int) -> bool:
        """ "Chest pain: none." """
        if end >= len(self._words) or end not in self._at[NONE]:
            return False
        after = end + 1
        alone = after >= len(self._words) or bool(self._words[after].break_before)
        return alone and bool(self._words[end].break_before)
