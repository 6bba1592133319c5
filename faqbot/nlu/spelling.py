"""Mend the spelling of a message with the words the bot was trained on.

A word nobody knows is read as the likeliest known word it may be a slip of. What counts
as known is an English word list, the encoder's own vocabulary and every word seen often in
training; what a slip is corrected to are the words seen in training only, so a correction
can pull a message towards the subject but never invent one.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import Callable, Container, Dict, Iterable, Mapping, Optional

from rapidfuzz.distance import OSA
from spellchecker import SpellChecker

WORD = re.compile(r"[a-z']+|[a-z]+\d+[a-z]*|\d+[a-z]+", re.IGNORECASE)
SEEN_OFTEN = 3
MUCH_OFTENER = 5  # times
SHORTEST = 4
TWO_SLIPS_LENGTH = 7
LONGEST = 24
TEXTING = {
    "u": "you", "ur": "your", "r": "are", "y": "why", "b4": "before", "bfor": "before",
    "wot": "what", "wots": "what's", "wats": "what's", "wat": "what", "wht": "what", "shud": "should", "cud": "could",
    "wud": "would", "hav": "have", "tmrw": "tomorrow", "tmr": "tomorrow", "2mrw": "tomorrow",
    "2moro": "tomorrow", "2day": "today", "2nite": "tonight", "pls": "please", "plz": "please",
    "thx": "thanks", "thnx": "thanks", "tnx": "thanks", "ty": "thanks", "luv": "love",
    "goto": "go to", "any1": "anyone", "some1": "someone", "every1": "everyone", "no1": "no one",
    "appt": "appointment", "apt": "appointment", "cos": "because", "coz": "because", "n": "and",
    "nd": "and", "wen": "when", "wher": "where", "dat": "that", "da": "the", "dis": "this",
    "l8r": "later", "gr8": "great", "m8": "mate", "wk": "week", "wks": "weeks", "hrs": "hours",
    "yr": "year", "yrs": "years", "abt": "about", "bout": "about", "rly": "really", "dnt": "don't",
    "dont": "don't", "cant": "can't", "wont": "won't", "doesnt": "doesn't", "didnt": "didn't",
    "isnt": "isn't", "im": "i'm", "ive": "i've", "whats": "what's", "hows": "how's",
    "wrk": "work", "wrks": "works", "hurty": "hurt", "bruse": "bruise",
    "meso": "mesotherapy", "mezo": "mesotherapy", "diff": "difference", "mins": "minutes",
    "thats": "that's", "theres": "there's", "wifi": "wi-fi", "preg": "pregnant",
    "duz": "does", "dus": "does", "iz": "is", "wiv": "with", "jus": "just", "bak": "back", "hw": "how",
    "teh": "the", "gud": "good", "enuf": "enough", "frm": "from", "afta": "after", "agen": "again",
    "ov": "of", "alot": "a lot", "donts": "don'ts", "fing": "thing", "wivout": "without",
}  # fmt: skip


class Spelling:
    """Corrects words towards a vocabulary.

    Args:
        counts: How often each word of the subject was seen in training.
        is_word: Whether a word is known to be right as it stands.
    """

    def __init__(self, counts: Mapping[str, int], is_word: Callable[[str], bool]) -> None:
        self.counts = dict(counts)
        self._is_word = is_word
        self._by_start: Dict[str, list] = {}
        for word in sorted(self.counts):
            if len(word) >= SHORTEST:
                self._by_start.setdefault(word[0], []).append(word)
        self._mended = lru_cache(maxsize=4096)(self._mend)

    def learn(self, word: str, count: int) -> None:
        """Take one word more for right, and for one that slips may be corrected to."""
        self.counts[word] = count
        self._by_start.setdefault(word[:1], []).append(word)
        self._mended.cache_clear()

    def mend(self, text: str) -> str:
        """A text in lower case with its slips corrected."""
        return WORD.sub(lambda match: self._mended(match.group()), text.lower())

    def _mend(self, word: str) -> str:
        if word in TEXTING:
            return TEXTING[word]
        if word in self.counts or not SHORTEST <= len(word) <= LONGEST or not word.isalpha():
            return word
        if self._is_word(word) or word in english_words():
            return word
        return self._nearest(word) or word

    def _nearest(self, word: str) -> Optional[str]:
        """The nearest word of the subject; of equally near ones the most frequent."""
        slips = 2 if len(word) >= TWO_SLIPS_LENGTH else 1
        best = None
        for other in self._by_start.get(word[0], ()):
            if abs(len(other) - len(word)) > slips:
                continue
            distance = OSA.distance(word, other, score_cutoff=slips)
            if distance <= slips:
                rank = (distance, -self.counts[other])
                best = min(best, (rank, other)) if best else (rank, other)
        return best[1] if best else None


@lru_cache(maxsize=1)
def english_words() -> Container[str]:
    """Some 160,000 English words, of the pyspellchecker project."""
    return SpellChecker(language="en").word_frequency.dictionary


def count_words(texts: Iterable[str], is_word: Callable[[str], bool]) -> Dict[str, int]:
    """The words that corrections may lead to: seen often in training and right as they stand.

    Slips are common in training wordings as well. A word no list knows is jargon ("lipo") and
    no slip unless the word it would be a slip of is used ``MUCH_OFTENER``.

    Args:
        texts: The training wordings.
        is_word: Whether a word is right.
    """
    counts = Counter(word for text in texts for word in WORD.findall(text.lower()))
    often = {word: count for word, count in counts.items() if count >= SEEN_OFTEN}
    right = {
        word: count for word, count in often.items() if is_word(word) or word in english_words()
    }
    spelling = Spelling(right, is_word)
    unknown = often.keys() - right.keys() - TEXTING.keys()
    for word in sorted(unknown, key=lambda word: (-often[word], word)):
        if often[word] * MUCH_OFTENER > spelling.counts.get(spelling.mend(word), 0):
            spelling.learn(word, often[word])
    return spelling.counts
