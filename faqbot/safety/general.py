"""Tell a general question ("can it cause fainting?") from a report ("I fainted").

Only what is clearly general counts: a cue ("what if", "risk of", "does it cause") must reach
the symptom without anything in between that reports one ("my throat is …", "now").
"""

from __future__ import annotations

from typing import Container, Optional, Sequence

from faqbot.safety.patterns import Span, Spans
from faqbot.safety.words import SENTENCE, Word

# Concepts the data file must define for this module.
NOW, IF, NOT_IF, JUDGED_IF = "now", "if", "not_if", "judged_if"
ASKING, ABLE, CAUSING = "asking", "able", "causing"
TOPIC, NAMED, TOPIC_AFTER, HEARSAY = "topic", "named", "topic_after", "hearsay"
HISTORY, HABIT, PURPOSE = "history", "habit", "purpose"
AFTER_SESSION, SPEAKER, OWNER, ARTICLE = "after_session", "speaker", "owner", "article"
REPORTING, CONTRAST, LINK = "reporting", "contrast", "link"
REAL_REQUEST, PROGRESSIVE, MAKING = "real_request", "progressive", "making"
NOT_NOW, PRESENT, ONGOING, LONG_AGO = "not_now", "present", "ongoing", "long_ago"
HAD_SESSION, STRANGER = "had_session", "stranger"
TIME_SPAN, HAPPENING, FILLER, TREATMENT = "time_span", "happening", "filler", "treatment"
SIMILE, FEARED, FICTION = "simile", "feared", "fiction"
CONCEPTS = (
    NOW, IF, NOT_IF, JUDGED_IF, ASKING, ABLE, CAUSING, TOPIC, NAMED, TOPIC_AFTER, HEARSAY,
    HISTORY, HABIT, PURPOSE, AFTER_SESSION, SPEAKER, OWNER, ARTICLE, REPORTING, CONTRAST, LINK,
    REAL_REQUEST, PROGRESSIVE, MAKING, NOT_NOW, PRESENT, ONGOING, LONG_AGO, HAD_SESSION, STRANGER,
    TIME_SPAN, HAPPENING, FILLER, TREATMENT, SIMILE, FEARED, FICTION,
)  # fmt: skip

_SPEAKER_TO_VERB, _OWNER_TO_VERB = 2, 5
_TENSE_REACH = 3
_FEARED_REACH = 3
# Words by which a report of one's own begins, whatever film was seen before.
_ONESELF = frozenset({"i", "im", "ive", "my", "me", "we", "our", "us", "help"})


class GeneralTalk:
    """What in one message is asked or told in general.

    Args:
        words: The message.
        spans: Concepts found in it.
    """

    def __init__(self, words: Sequence[Word], spans: Spans) -> None:
        self._words = words
        self._spans = {name: list(spans.get(name, ())) for name in CONCEPTS}
        # "Now I'm considering it" tells of no present trouble.
        self._spans[NOW] = [
            (s, e)
            for s, e in self._spans[NOW]
            if not any(first <= s and e <= last for first, last in self._spans[NOT_NOW])
        ]
        self._fillers = {i for s, e in self._spans[FILLER] for i in range(s, e)}
        self._making = {start for start, _ in self._spans[MAKING]}
        self._strangers = {start for start, _ in self._spans[STRANGER]}
        self._links = {start for start, _ in self._spans[LINK]}
        self._reporting = {start for start, _ in self._spans[REPORTING]}
        self._unless = {end for _, end in self._spans[IF]}

    def covers(self, match: Sequence[Span]) -> bool:
        """Whether a match is part of general talk rather than a report."""
        start, end = min(s for s, _ in match), max(e for _, e in match)
        first, last = self._sentence(start, end)
        if any(not self._reported(cue, end) for cue in self._ends_of(HEARSAY, first, start)):
            return True
        if self._within(NOW, first, last):
            return False
        if self._is_fiction(first, start, end):
            return True
        if self._is_past_or_habit(start, end):
            return True
        cues = [
            *self._ifs(first, end),
            *self._asked(first, start),
            *self._ends_of(TOPIC, first, start),
            *self._fears(first, start, end),
        ]
        if any(not self._reported(cue, end) for cue in cues):
            return True
        named = self._ends_of(NAMED, first, start) or self._within(TOPIC_AFTER, start, last)
        owned = self._within(OWNER, max(first, start - 2), end)
        return bool(named) and not owned and not self._reported(first, end)

    def supposes(self, match: Sequence[Span]) -> bool:
        """Whether a match only stands behind an "if" or in hearsay, asked about or not."""
        start, end = min(s for s, _ in match), max(e for _, e in match)
        first, _ = self._sentence(start, end)
        cues = [*self._ifs(first, end), *self._ends_of(HEARSAY, first, start)]
        return any(not self._reported(cue, end) for cue in cues)

    def happens_now(self, place: Span) -> bool:
        """Whether a place may tell of today, of being treated, or is in the present tense."""
        first, _ = self._sentence(*place)
        return self.is_recent(place) or self._within(
            PRESENT, max(first, place[0] - _TENSE_REACH), place[1]
        )

    def is_recent(self, place: Span) -> bool:
        """Whether a place may tell of today, of being treated or of what is under way."""
        first, last = self._sentence(*place)
        return (
            self._within(NOW, first, last)
            or self.follows_session(place)
            or self._is_happening(*place)
        )

    def follows_session(self, place: Span) -> bool:
        """Whether a session is spoken of in the sentence of a place, or was had at all."""
        return self._within(AFTER_SESSION, *self._sentence(*place)) or bool(
            self._spans[HAD_SESSION]
        )

    def is_figure(self, place: Span, figures: Sequence[Span]) -> bool:
        """Whether a place is part of a figure of speech: "my collar is choking me".

        "It feels like my collar is choking me" and "… since the session" are none.
        """
        likened = {end for _, end in self._spans[SIMILE]}
        return not self.follows_session(place) and any(
            s < place[1] and place[0] < e and s not in likened for s, e in figures
        )

    def is_fiction(self, place: Span) -> bool:
        """Whether a place is part of a tale that somebody saw or read, and not of their own."""
        first, last = self._sentence(*place)
        return not self._within(NOW, first, last) and self._is_fiction(first, *place)

    def is_said_of(self, thing: Span, place: Span) -> bool:
        """Whether a thing is what a place speaks of: "my hairline has completely collapsed".

        "The injections in my belly, collapsed" and "my skin is cold, I collapsed" are not.
        """
        if thing[1] > place[0]:
            return False
        clause = thing[0]
        while clause > 0 and not self._words[clause].break_before:
            clause -= 1
        said_of_thing = all(
            not self._words[i].break_before and i in self._fillers
            for i in range(thing[1], place[0])
        )
        unbroken = not self._words[place[0]].break_before
        return said_of_thing and unbroken and not self._within(TREATMENT, clause, place[0])

    def _is_fiction(self, first: int, start: int, end: int) -> bool:
        """ "That film where she can't breathe": nobody's own, as far as the match goes."""
        return any(
            not any(word.text in _ONESELF for word in self._words[cue:end])
            for cue in self._ends_of(FICTION, first, start)
        )

    def _is_happening(self, start: int, end: int) -> bool:
        """ "My face is swelling" at a match."""
        first, last = self._sentence(start, end)
        return self._within(HAPPENING, max(first, start - 1), min(last, end + 1))

    def _is_past_or_habit(self, start: int, end: int) -> bool:
        """ "I fainted years ago", "always swollen in the morning, does it help?"."""
        first, last = self._sentence(start, end)
        if self._within(AFTER_SESSION, first, last):
            is_over = not self._within(ONGOING, first, last)
            is_told = not self._within(PRESENT, max(first, start - _TENSE_REACH), end)
            return is_over and is_told and self._within(LONG_AGO, first, last)
        for s, e in self._spans[HISTORY]:
            # "Had it years ago and my face is swelling" is two things.
            told = not self._within(PRESENT, e, end) and not self._is_happening(start, end)
            if first <= s and e <= last and told and not self._within(TIME_SPAN, s, e + 2):
                return True
        return self._within(HABIT, first, last) and bool(self._spans[PURPOSE])

    def _ifs(self, first: int, end: int) -> list[int]:
        """Ends of "if" cues before the match; "is swelling" after one reports all the same."""
        if self._within(PROGRESSIVE, first, end + 1):
            return []
        real = {e for _, e in self._spans[NOT_IF]}
        real.update(e for _, e in self._spans[JUDGED_IF] if self._reported(e - 1, end, ()))
        return [e for s, e in self._spans[IF] if first <= s < end and e not in real]

    def _asked(self, first: int, start: int) -> list[int]:
        """Ends of "can it …", "do people …" that lead straight to the match or to "cause"."""
        cues = [e for s, e in self._spans[ASKING] if first <= s < start]
        treated = self._spans[NOW] or self._spans[HAD_SESSION]
        for s, e in self._spans[ABLE]:
            if first <= s < start and e in self._making and not treated:
                cues.append(e + 2)  # past "my": "could it make my face swell"
            elif first <= s < start and not self._within(REAL_REQUEST, e, start):
                if start - e <= 2 or self._within(CAUSING, e, min(e + 3, start)):
                    cues.append(e)
        return cues

    def _fears(self, first: int, start: int, end: int) -> list[int]:
        """Ends of fears that a match is part of: "scared my throat will close up".

        Who was treated, calls for help or goes on with more than that reports something.
        """
        if self._spans[HAD_SESSION] or any(word.text == "help" for word in self._words):
            return []
        return [
            e
            for s, e in self._spans[FEARED]
            if first <= s < start < e <= end and end - e <= _FEARED_REACH
        ]

    def _ends_of(self, name: str, first: int, start: int) -> list[int]:
        return [e for s, e in self._spans[name] if first <= s and e <= start]

    def _reported(self, cue: int, end: int, unless: Optional[Container[int]] = None) -> bool:
        """Whether somebody reports something between a cue and the end of the match.

        Speakers at ``unless``, by default those right after an "if", report nothing.
        """
        unless = self._unless if unless is None else unless
        if any(cue < start < end for start, _ in self._spans[CONTRAST]):
            return True
        verbs = ((SPEAKER, _SPEAKER_TO_VERB), (OWNER, _OWNER_TO_VERB), (ARTICLE, _OWNER_TO_VERB))
        for name, to_verb in verbs:
            for start, after in self._spans[name]:
                if not cue <= start < end or start in unless:
                    continue
                if name == ARTICLE and (start in self._strangers or not self._opens_clause(start)):
                    continue
                last = min(after + to_verb, end) if name == ARTICLE else after + to_verb
                if any(i in self._reporting for i in range(start, last)):
                    return True
        return False

    def _opens_clause(self, at: int) -> bool:
        """Whether a new statement may begin at a word: after a pause, or "and", "because"."""
        return bool(self._words[at].break_before) or at == 0 or at - 1 in self._links

    def cut_off(self, one: Span, other: Span) -> bool:
        """Whether two places belong to different clauses: "but", or a new subject, between."""
        first, last = min(one[1], other[1]), max(one[0], other[0])
        if self._contrasted(first, last):
            return True
        subjects = [*self._spans[SPEAKER], *self._spans[OWNER], *self._spans[ARTICLE]]
        return any(first <= s <= last and self._opens_clause(s) for s, _ in subjects)

    def contrasted(self, one: Span, other: Span) -> bool:
        """Whether "but", "now" or the like stands between two places."""
        return self._contrasted(min(one[1], other[1]), max(one[0], other[0]))

    def _contrasted(self, first: int, last: int) -> bool:
        return any(first <= start < last for start, _ in self._spans[CONTRAST])

    def _within(self, name: str, first: int, last: int) -> bool:
        return any(first <= start and end <= last for start, end in self._spans[name])

    def _sentence(self, start: int, end: int) -> Span:
        """First word and one past the last of the sentence or sentences of a match."""
        first, last = start, end
        while first > 0 and self._words[first].break_before != SENTENCE:
            first -= 1
        while last < len(self._words) and self._words[last].break_before != SENTENCE:
            last += 1
        return first, last
