"""Words that tell which of two FAQs is meant, where the sentences around them sound alike.

"Talk me through an appointment" sounds like a booking, "for good, or with topping up" like the
fat. Each rule holds only for what the model is known to take such a question for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import FrozenSet, Optional

from faqbot.labels import FAQ_PREFIX


@dataclass(frozen=True)
class TellingWord:
    """One rule.

    Args:
        faq: What is asked for.
        words: A pattern of what tells so.
        taken_for: Labels that it may overrule.
        unless: A pattern of what means another matter after all.
        also_missed: Whether it overrules any label that may not be relied on, too.
    """

    faq: str
    words: re.Pattern
    taken_for: FrozenSet[str]
    unless: Optional[re.Pattern] = None
    also_missed: bool = False

    def fits(self, text: str, label: str, is_understood: bool) -> bool:
        """Whether the rule decides about a question.

        Args:
            text: The question.
            label: What the model took it for.
            is_understood: Whether that may be relied on.
        """
        if label not in self.taken_for and not (self.also_missed and not is_understood):
            return False
        is_meant_otherwise = self.unless is not None and self.unless.search(text)
        return bool(self.words.search(text)) and not is_meant_otherwise


def _pattern(words: str) -> re.Pattern:
    return re.compile(words, re.IGNORECASE)


def _faqs(*names: str) -> FrozenSet[str]:
    return frozenset(f"{FAQ_PREFIX}{name}" for name in names)


_TIGHT = r"(?:tight|tite|skin-?tight|skinny|shapewear|spanx|girdles?|corsets?|compression)"
_CLOTHES = r"(?:jeans|leggings?|leggins|trousers|pants|tights|clothes|clothing|tops?|dress|underwear|bra|belt|gear|wear)"
_BADLY = r"(?:badly|seriously|severely|permanently)"
_INJURED = r"(?:hurt|injured|harmed|damaged|maimed)"
RULES = (
    TellingWord(
        "face",
        _pattern(r"\bfore?head\b"),
        _faqs("hair_loss"),
        unless=_pattern(
            r"\b(?:hair\w*|bald\w*|fringe|temples?|reced\w*|scalp|shed\w*|thin\w*|grow\w*|strands?|follicles?|high|higher|bigger)\b"
        ),
    ),
    TellingWord(
        "maintenance",
        _pattern(r"\btop(?:ping|ped)?[- ]?ups?\b|\btopping (?:it|them|that) up\b"),
        _faqs("fat_weight", "results", "how_it_works", "procedure"),
    ),
    TellingWord(
        "aftercare",
        _pattern(
            r"(?=.*\b(?:eat|eating|food|diet|drink|drinking|meals?|protein)\b)"
            r".*\b(?:afterwards?|(?:days?|weeks?|time|hours?) (?:following|after|afterwards)|following (?:days?|weeks?)|after (?:it|that|the|my|a|each|every|having))\b"
        ),
        _faqs("preparation"),
        unless=_pattern(r"\b(?:before|beforehand|prior|on the day|morning of)\b"),
    ),
    # "Like failure, stage 4" is no stage of cellulite.
    TellingWord(
        "candidacy",
        _pattern(r"\b(?:(?:kidney|liver|heart|renal|organ)s? )?failure\b|\bend[- ]stage\b"),
        _faqs("cellulite", "results"),
    ),
    # Who may do it, and not who may have it.
    TellingWord(
        "provider",
        _pattern(
            r"\bwho(?:['’]?s| is| are)? (?:\w+ )?(?:allowed|licen[cs]ed|qualified|permitted|supposed|meant|trained|certified) to"
            r" (?:do|give|inject|perform|carry|offer|jab|administer)\b"
        ),
        _faqs("candidacy", "procedure", "definition"),
    ),
    # Through a visit, and not to one.
    TellingWord(
        "procedure",
        _pattern(r"\b(?:talk|walk|take|run|guide) (?:me|us) (?:\w+ )?through\b"),
        _faqs("booking"),
    ),
    # "Which one has less downtime?", beside what it is compared with.
    TellingWord(
        "downtime",
        _pattern(
            r"\b(?:less|least|more|shorter|quicker|faster|longer|no) (?:down ?time|recovery(?: time)?|time off|healing)\b"
        ),
        _faqs("types", "definition"),
    ),
    # A bruise of three weeks: how long such a thing lasts is told there.
    TellingWord(
        "side_effects",
        _pattern(
            r"\b(?:bruis\w+|swell\w+|swollen|redness|itch\w*)\b[^.?!]{0,40}\b(?:still|not gone|won['’]?t go|there|visible)\b"
            r"[^.?!]{0,20}\b(?:[2-9]|two|three|four|five|six|some|several) (?:weeks|months)\b"
            r"|\b(?:still|[2-9]|two|three|four) (?:\w+ ){0,2}?(?:weeks|months)\b[^.?!]{0,20}\bstill\b[^.?!]{0,20}\b(?:bruis\w+|swollen|red)\b"
        ),
        _faqs("aftercare", "pain", "procedure"),
    ),
    # Clothes that press on the area are a rule of the aftercare.
    TellingWord(
        "aftercare",
        _pattern(
            rf"\b{_TIGHT}\b[^.?!]{{0,20}}\b{_CLOTHES}\b|\b(?:spanx|shapewear|girdles?|corsets?)\b"
        ),
        _faqs("downtime", "procedure", "pain"),
        unless=_pattern(r"\b(?:before|to (?:the|my|an?) (?:appointment|session|visit))\b"),
    ),
    # Hurt by it, and not while it is done.
    TellingWord(
        "safety",
        _pattern(
            r"\b(?:been|was|were|got|get|gets|ends? up|ended up|people|any ?(?:one|body|1))\b(?: \w+){0,2}?"
            rf" (?:{_BADLY}|really) {_INJURED}\b|\b{_BADLY} {_INJURED} (?:by|from|through|because of)\b"
        ),
        _faqs("pain"),
    ),
    TellingWord(
        "safety",
        _pattern(
            r"\b(?:fda|mhra|medicines agency)\b|\b(?:officially |legally )?(?:approved|licen[cs]ed|authori[sz]ed|regulated)(?: (?:treatment|by|here|in))?\W*$"
        ),
        _faqs("definition", "ingredients", "procedure"),
        unless=_pattern(r"\b(?:doctors?|nurses?|clinics?|who|practitioner|you)\b"),
        also_missed=True,
    ),
    TellingWord(
        "results",
        _pattern(
            r"\bgu?ar+[ae]u?nte+\w*\b|\bpromise (?:me|us|it|that|results?)\b|\bswear (?:on|to|it|that|by)\b"
        ),
        _faqs("safety", "provider", "how_it_works") | {"telling", "nonsense"},
        unless=_pattern(r"\b(?:safe\w*|risk\w*|pain\w*|qualif\w*|train\w*|money|refund\w*)\b"),
    ),
    TellingWord(
        "results",
        _pattern(
            r"\b(?:quack\w*|snake ?oil|hocus[- ]?pocus|pseudo-?scien\w*|mumbo[- ]?jumbo|witchcraft|voodoo|charlatan\w*|placebo|scam\w*|humbug|hogwash|old wives['’]? tales?)\b"
        ),
        _faqs("definition", "history", "ingredients") | {"telling", "bot_chitchat", "nonsense"},
        also_missed=True,
    ),
)


def by_telling_word(text: str, label: str, is_understood: bool) -> Optional[str]:
    """The label of the FAQ that a telling word asks for; ``None`` where none does.

    Args:
        text: A question.
        label: What the model took it for.
        is_understood: Whether that may be relied on.
    """
    for rule in RULES:
        if rule.fits(text, label, is_understood):
            return f"{FAQ_PREFIX}{rule.faq}"
    return None
