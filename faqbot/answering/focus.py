"""The sentences of an answer that speak of what a short question names.

"What about tight jeans?" after the aftercare answer wants one sentence of it, not all of it.
"""

from __future__ import annotations

import re
from typing import Dict, FrozenSet, List, Sequence, Tuple

from faqbot.answering.sentences import sentences_of

MOST_SENTENCES = 2
_WORD = re.compile(r"[a-z]+")
# Words that name nothing.
_EMPTY = frozenset(
    """a about after again all also am an and any are as at be been but by can cant case could did
    didnt do does doesnt doing dont else even ever exactly for from get gets give go going good got
    had has have he her him his how i if im in into is isnt it its just kind know let like long make
    many may me mean meant meso mesotherapy might mine more most much must my need no normal not now
    of off often over under ok okay on one only or other our out page pages part please pls really right said
    same say says session sessions she should so some soon sorry still sure take tell than that thats
    the their them then there these they thing this those though time to too treatment treatments
    type use used very want was we well were what whats when where which while who why will with
    work works would yes you your""".split()
)
# Everyday words, and the ones the answers use.
_SAME: Dict[str, Tuple[str, ...]] = {
    "pill": ("tablet",),
    "oral": ("tablet",),
    "jeans": ("tight",),
    "trousers": ("tight",),
    "leggings": ("tight",),
    "clothes": ("tight",),
    "female": ("women",),
    "woman": ("women",),
    "lady": ("women",),
    "ladies": ("women",),
    "wife": ("women",),
    "guy": ("men",),
    "guys": ("men",),
    "male": ("men",),
    "man": ("men",),
    "husband": ("men",),
    "belly": ("abdomen",),
    "stomach": ("abdomen",),
    "tummy": ("abdomen",),
    "bum": ("buttocks",),
    "bottom": ("buttocks",),
    "makeup": ("make-up", "make"),
    "gym": ("exercise",),
    "workout": ("exercise",),
    "diet": ("diet", "protein"),
    "eat": ("diet", "meals"),
    "food": ("diet", "meals"),
    "drink": ("water",),
    "painkiller": ("relief", "aspirin"),
    "paracetamol": ("relief",),
}


def sentences_on(text: str, words: str, names: Sequence[str] = ()) -> List[str]:
    """The sentences of an answer that speak of something in a question, at most two.

    Args:
        text: The answer, Markdown; only what stands before its first "Where …" or source.
        words: The visitor's.
        names: Canonical names of what they speak of, such as body areas.

    Returns:
        Best first as they stand; empty when none does, or when nearly all of them do.
    """
    wanted = stems_of(" ".join([words, *names]))
    if not wanted:
        return []
    sentences = [one for line in text.split("\n") for one in sentences_of(line)]
    scored = [(len(wanted & stems_of(one)), -place, one) for place, one in enumerate(sentences)]
    found = sorted((one for one in scored if one[0]), reverse=True)
    best = [one for one in found if one[0] == found[0][0]][:MOST_SENTENCES]
    return [sentence for _, _, sentence in sorted(best, key=lambda one: -one[1])]


def stems_of(words: str) -> FrozenSet[str]:
    """The words that name something, without their endings."""
    found = set()
    for word in _WORD.findall(words.lower().replace("’", "").replace("'", "")):
        if word in _EMPTY or len(word) < 3:
            continue
        stem = _stem(word)
        found.add(stem)
        for key in (word, stem):
            found.update(_stem(other) for other in _SAME.get(key, ()))
    return frozenset(found)


def _stem(word: str) -> str:
    for ending in ("ing", "ies", "es", "ed", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
