"""A story and the question it leads to: "lost loads of hair after my diet, could this bring it back".

Cut in two, either half gets an answer. Where the question only points at what was told, the story's
FAQ answers it; where it asks something of its own, nothing else was asked.
"""

from __future__ import annotations

import re
from typing import Any, Dict, List, Mapping

from faqbot.labels import FAQ_PREFIX
from faqbot.nlu.splitter import asks

SURE = 0.85  # confidence from which a question stands without its story
# What a story is taken for: one of the goals, or the lists of what and where.
_SUBJECTS = frozenset(
    FAQ_PREFIX + faq
    for faq in ("cellulite", "face", "eyes", "hair_loss", "fat_weight", "body_sculpting")
    + ("conditions_treated", "body_areas", "vs_liposuction")
)
# What "can it do that" is taken for by itself.
_GENERAL = frozenset(
    FAQ_PREFIX + faq
    for faq in ("conditions_treated", "body_areas", "definition", "results", "how_it_works")
)
_STORY = re.compile(
    r"^\W*(?:(?:and|but|so|ok|okay|well|hi|hello|hey|now|cos|because|as|since|also)\W+)*"
    r"(?:i|i['’]?m|im|i['’]?ve|ive|my|we|we['’]?ve|had|got|lost|gained|been|(?:the \w+ (?:on|of|under|around) my))\b",
    re.IGNORECASE,
)
# "For the bumpy skin on my bum, how many?" says for what.
_FRAME = re.compile(
    r"^\W*(?:(?:and|but|so|ok|okay|well|hi|hello|hey)\W+)*(?:for|with|about|regarding|re|concerning) (?:the|my|a|an|those|these|this)\b",
    re.IGNORECASE,
)
_THING = (
    r"(?:it|this|that|them|those|these|some of (?:it|that|them)|any of (?:it|that|them)|things?|mine"
    r"|(?:those|these|that|the|my) (?:lines?|marks?|bits?|bags?|folds?|lumps?|dents?|ridges?|circles?|spots?|rolls?|patch(?:es)?|area|stuff|problem|flab|wobble))"
)
_MEANS = r"(?:this|it|that|they|you|u|meso\w*|these|those|the (?:treatment|injections?|jabs|shots|needles))"
_POINTING = re.compile(
    rf"^\W*(?:(?:and|but|so|or|well|ok)\W+)*(?:can|could|does|do|did|will|would|might|may|should)(?:n['’]?t)? {_MEANS} (?:\w+ ){{0,2}}?"
    r"(?:smooth|bring|fix|sort|shift|firm|get|help|change|undo|reverse|even|fill|tighten|lift|reduce|treat|improve|clear|remove|tone|melt|budge|"
    rf"touch|cure|solve|repair|restore|grow|plump|calm|stop|correct)(?: with)? {_THING}(?: (?:out|back|up|away|off|down|in|a bit|at all|too|then|again|completely|somehow)){{0,2}}\W*$"
    r"|^\W*(?:(?:and|but|so|or)\W+)*(?:(?:an? )?\w+,\s*)?(?:do|can|could|will|would) (?:women|men|girls|guys|ladies|blokes|people(?: like me)?) (?:get|have|do|use) (?:this|it|these|that)(?: done)?(?: (?:too|also|as well|for (?:it|that)))?\W*$"
    rf"|^\W*(?:(?:and|but|so|or)\W+)*(?:can|could|does|would|will) {_MEANS} (?:(?:really|actually|also|even) )?do (?:that|this)\W*$"
    r"|^\W*(?:(?:and|but|so|or)\W+)*is (?:that|this|it) (?:something|smth|sth|a thing|anything) (?:that )?(?:you|u|they|meso\w*|this) (?:can |could )?(?:treats?|do|does|help|helps|fix|fixes|offer|handle)s?(?: with)?\W*$",
    re.IGNORECASE,
)
# Asks what a thing is that the answer speaks of.
_ITS_NATURE = re.compile(
    r"^\W*(?:and |or )?is (?:it|this|that) (?:an? )?(?:disease|illness|sickness|medical (?:thing|problem|condition)|in the genes|genetic|hereditary|inherited)\W*$",
    re.IGNORECASE,
)


def without_stories(parts: List[Dict[str, Any]]) -> List[Dict[str, Any]]:
    """Make one part of a story and the question that points at it, and drop one told in passing.

    Args:
        parts: A message's, in their order, as ``decision`` makes them.
    """
    kept: List[Dict[str, Any]] = []
    for part in parts:
        last = kept[-1] if kept else None
        if last is None or not _is_subject(last):
            kept.append(part)
        elif _points(part):
            kept[-1] = {**last, "text": f"{last['text']}, {part['text']}"}
        elif _is_told(last) and _stands(part):
            kept[-1] = _about(part, last)
        else:
            kept.append(part)
    return kept


def points_back(part: Mapping[str, Any]) -> bool:
    """Whether a message by itself only points at what was spoken of: "would meso fix that".

    Args:
        part: The only one of the message.
    """
    return part["label"] in _GENERAL and _points(part) and not part["entities"].get("body_area")


def _is_subject(part: Mapping[str, Any]) -> bool:
    return bool(part["is_understood"]) and part["label"] in _SUBJECTS


def _points(part: Mapping[str, Any]) -> bool:
    """Whether a question only asks if what was told can be treated, or what it is."""
    text, named = part["text"], part["entities"]
    if named.get("goal") or named.get("condition") or named.get("effect"):
        return False
    return bool(_POINTING.match(text) or _ITS_NATURE.match(text))


def _is_told(part: Mapping[str, Any]) -> bool:
    text = part["text"]
    is_story = bool(_STORY.match(text)) and not part["entities"].get("condition")
    return (is_story or bool(_FRAME.match(text))) and not asks(text)


def _stands(part: Mapping[str, Any]) -> bool:
    """Whether a part asks something of its own, and surely."""
    is_faq = bool(part["is_understood"]) and part["label"].startswith(FAQ_PREFIX)
    return is_faq and part["confidence"] >= SURE and asks(part["text"])


def _about(part: Mapping[str, Any], story: Mapping[str, Any]) -> Dict[str, Any]:
    """A question with the goal and the place that its story names, unless it names its own."""
    named = {
        kind: values
        for kind, values in story["entities"].items()
        if kind in ("goal", "body_area") and not part["entities"].get(kind)
    }
    return {**part, "entities": {**part["entities"], **named}}
