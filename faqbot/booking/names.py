"""Find a name in a visitor's words, and tell it from a question or a command.

Many names are words ("Rose", "May", "Will"), so how it is said decides: after "my name
is", with a capital, alone in answer to the question for a name.
"""

from __future__ import annotations

import re

from faqbot.booking.given_names import GIVEN_NAMES
from faqbot.booking.validation import tidy

LONGEST_NAME = 80

_STRONG = (
    r"my (?:full |first |last |sur|nick)?name(?: is|['’]s|s|:| should be)"
    r"|(?:the |first |last )?name(?:['’]s| is| to| should be|:)|(?:it['’]?s|it is|book(?:ed)? it|put it|put me down) under|i am called|i['’]?m called|they call me"
)
_WEAK = r"(?:it|this|that) is|(?:it|that)['’]?s|call me|ask for|speak (?:to|with)|i am|i['’]?m"
_PREFIX = re.compile(rf"\b(?:(?P<strong>{_STRONG})|(?P<weak>{_WEAK}))\s*", re.IGNORECASE)
_SUFFIX = re.compile(r"([^\W\d_][^\n,.;:!?]{0,40}?)\s+(?:here|speaking)\b", re.IGNORECASE)
_NAME_WORD = re.compile(r"[^\W\d_]+(?:[.'’\-][^\W\d_]+)*\.?")
_PARTICLES = frozenset("de van von der den la al el bin ben di da dos du le mc st o'".split())
# A name ends before these.
_AFTER_NAME = frozenset(
    """and but you my on at i i'm im is from please thanks call ring phone number tel mobile email mail
    the or you can could would want need interested about regarding after before tomorrow today
    here speaking not with for to its it's if when free available by in a an me not no""".split()
)
# No name has these words …
_NEVER = frozenset(
    """yes yeah yep ok okay hi hiya hello hey howdy thanks thank cheers ta please none nothing stop
    cancel quit exit abort delete restart undo name names phone number email e-mail mail time menu
    help options tomorrow today monday tuesday wednesday thursday friday saturday sunday morning
    afternoon evening appointment appointments booking consultation hair loss pain effects effect
    cellulite weight mesotherapy meso botox laser filler fillers injection injections needle needles
    treatment treatments session sessions price prices cost costs pregnant diabetic interested worried
    wrong right incorrect misspelled misspelt spelt spelled typo results result side safety risk risks safe
    recovery downtime preparation aftercare numbing anaesthetic anesthetic anaesthesia anesthesia
    bruises bruising bruise swelling redness itching wrinkles wrinkle scars scar acne melasma lipo
    liposuction creams cream tablets pills history ingredients procedure types type maintenance
    candidacy eyes circles marks stretch chin legs thighs arms stomach tummy belly insurance parking
    address hours opening location website refund discount doctor nurse staff agent operator
    receptionist human bot robot google anonymous nobody noone whatever idk dunno bye goodbye
    allergy allergic rash fever asthma diabetes thyroid cancer epilepsy medicine medicines sources
    source sure really serious seriously correct yep nope nah dizziness nausea sorry callback
    someone somebody anyone anybody everyone because maybe perhaps private secret hashimoto hashimotos
    lupus pcos psoriasis eczema arthritis migraine chemo covid""".split()
)
# … and these are names only with capitals, as in "Will Do".
_SELDOM = frozenset(
    """no not never back next what how when where why who which can could do does is are
    would should the a an my your me you i it this that there want need like call face
    fat good day book fine person change different free available busy same if so and
    or to in on at for of we they be more less again wait hang actually just also tell show send ask
    asking calling reading looking trying going getting having thinking wondering happy glad here
    one two three four five skip""".split()
)
# Given names that are words too: names even in lower case, when a name was asked for.
WORD_NAMES = frozenset(
    """rose rosie may summer iris page paige patience grace hope faith joy will mark bill sunny misty
    amber ruby pearl crystal ivy lily daisy hazel olive heather holly jasmine violet poppy dawn eve
    autumn april june august chase hunter mason drew chance justice reed rich dick bob pat sue art
    jack rob gene nick christian angel destiny harmony melody star sky skye river brook brooke cliff
    dale glen heath forest frank ernest guy buddy lance pierce ray rusty sandy stormy wade ward penny
    candy honey ginger cherry clementine saffron sage basil herb clay stone rocky flint jade opal
    gemma precious prudence charity constance verity felicity mercy honor honour merry joyce carol
    robin wren jay martin phoenix raven dove fern willow ash rowan laurel myrtle bay dusty miles max
    wolf fox leo lane rhodes bella dolly sonny victor victoria norm grant tab hope mike don nat
    gay jolly story sunday major king prince duke earl baron noble bishop dean abbot taylor tyler
    cooper carter baker porter parker archer fisher gardener walker""".split()
) - {"sunday"}  # fmt: skip
_SHORT_FORM = re.compile(r"[A-Z]{2,4}s?")  # MS, PCOS, FDA
_LIKE_NO_NAME = re.compile(
    r"\w{3,}(?:ness|tion|tions|ments?|itis|aches?|ing|able|ity)", re.IGNORECASE
)


def introduced_name(text: str) -> str | None:
    """The name after words such as "my name is", or ``None``."""
    found = _introduced(text)
    return found[0] if found else None


def without_introduction(text: str) -> str:
    """The text without an introduced name and the words that introduce it."""
    found = _introduced(text)
    return f"{text[: found[1]]} , {text[found[2] :]}" if found else text


def short_name(text: str) -> str | None:
    """The name in an answer to "what is your name?", such as "i am sam"; else ``None``."""
    text = text.strip()
    found = _introduced(text)
    if found and found[1] == 0:
        return found[0]
    prefix = _PREFIX.match(text)
    return plain_name(text[prefix.end() :] if prefix else text)


def plain_name(text: str) -> str | None:
    """The text as a name, if it can be nothing but one to five words; else ``None``."""
    text = tidy(text, LONGEST_NAME + 1).strip(" ,;.!-")
    words = text.split()
    if not 1 <= len(words) <= 5 or not 2 <= len(text) <= LONGEST_NAME:
        return None
    if not all(_NAME_WORD.fullmatch(word) for word in words):
        return None
    lowered = {word.lower().strip(".") for word in words}
    is_careful = len(words) > 1 and _is_all_capitalised(text)
    if lowered & _NEVER or (lowered & _SELDOM and not is_careful):
        return None
    return text


def is_surely_name(text: str) -> bool:
    """Whether a text looks like first and last name, each with a capital."""
    name = plain_name(text)
    return name is not None and len(name.split()) >= 2 and _is_all_capitalised(name)


def is_answer_to_name(text: str) -> bool:
    """Whether a text answers "what name?", though as a sentence it may sound like something else.

    A capital makes a word a name, and so does being a common one, or a word that is one as well.
    """
    name = plain_name(text)
    if name is None or text.rstrip().endswith("?"):
        return False
    words = name.split()
    first = words[0].lower()
    is_known = len(words) <= 2 and (first in WORD_NAMES or first in GIVEN_NAMES)
    is_capitalised = (
        _is_all_capitalised(name) and len(words) <= 3 and not _SHORT_FORM.fullmatch(name)
    )
    return is_known or (is_capitalised and not any(_LIKE_NO_NAME.fullmatch(w) for w in words))


def _introduced(text: str) -> tuple[str, int, int] | None:
    """A name with where its introduction begins and it ends."""
    for match in _PREFIX.finditer(text):
        name, end = _name_at(text, match.end())
        is_weak = match.group("weak") is not None
        if not name or not _may_follow(name, is_weak):
            continue
        return tidy(name, LONGEST_NAME), match.start(), end
    for match in _SUFFIX.finditer(text):
        words = match.group(1).split()[-2:]
        name = " ".join(word for word in words if word[0].isupper())
        if name and plain_name(name) and words[-1][0].isupper():
            return name, match.start(1) + match.group(1).rindex(words[-1]), match.end()
    return None


def _may_follow(name: str, is_weak: bool) -> bool:
    """Whether words may be the name that was announced."""
    lowered = [word.lower().strip(".") for word in name.split()]
    if any(word in _NEVER for word in lowered):
        return False
    if _is_all_capitalised(name):
        return not is_weak or lowered[0] not in _SELDOM
    if is_weak and len(lowered) <= 2 and lowered[0] in GIVEN_NAMES:
        return True
    return not is_weak and not any(word in _SELDOM for word in lowered)


def _name_at(text: str, start: int) -> tuple[str, int]:
    """The words of a name from here on, and where they end."""
    kept: list[str] = []
    end = position = start
    for match in re.finditer(r"\S+", text[start:]):
        gap = text[position : start + match.start()]
        raw = match.group()
        word = raw.rstrip(",;:!?)").rstrip("." if len(raw) > 3 else "")
        is_name = _NAME_WORD.fullmatch(word) is not None and "\n" not in gap
        is_end = word.lower() in _AFTER_NAME and not (word[:1].isupper() and not kept)
        is_drop = bool(kept) and kept[0][0].isupper() and word[:1].islower()
        if not is_name or is_end or (is_drop and word.lower() not in _PARTICLES) or len(kept) == 4:
            break
        kept.append(word)
        end = position = start + match.start() + len(word)
        if word != raw:
            break
    return " ".join(kept), end


def _is_all_capitalised(text: str) -> bool:
    words = [word for word in text.split() if word.lower() not in _PARTICLES]
    return bool(words) and all(word[0].isupper() for word in words)
