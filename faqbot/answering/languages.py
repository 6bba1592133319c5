"""Tell a message that is clearly not English, so that the reply can say what the bot knows.

A handful of the commonest words is enough for a hint; nothing is translated.
"""

from __future__ import annotations

import re
import unicodedata

MIN_WORDS = 2
MOSTLY = 0.5
_FOREIGN = frozenset(
    # Spanish, Portuguese, Italian
    "que como cuanto cuánto cuesta duele puedo tengo cuando cuándo hacer tratamiento después hola está"
    " gracias para esto hay una los las dónde quanto custa dói posso depois obrigado fare costa"
    " quando dopo grazie come sono sessioni male fa il gli della"
    # French
    " est-ce combien coûte coute bonjour puis quand après apres douleur mal merci les des une avez vous"
    " je faut séances traitement pour avec est"
    # German
    " wie viel kostet das ist kann ich nach wann wieder tut weh der die und nicht bitte danke muss mit"
    " behandlung wird werden sind eine"
    # Dutch, Polish, Turkish
    " hoeveel kost het doet pijn ik kan wanneer ile kosztuje czy boli mogę jak po zabiegu acıyor mu ne"
    " kadar kaç seans".split()
)
_ENGLISH = frozenset(
    "the is it does do how what when can i you my to of and for in on with will are me a this that"
    " have has hurt after before".split()
)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


def is_foreign(text: str) -> bool:
    """Whether most of a text's letters are of another script, or its words of another language."""
    letters = [c for c in text if c.isalpha()]
    if not letters:
        return False
    strange = sum("LATIN" not in unicodedata.name(c, "") for c in letters)
    if strange > MOSTLY * len(letters):
        return True
    words = [word.lower() for word in _WORD.findall(text)]
    foreign = sum(word in _FOREIGN for word in words)
    return foreign >= MIN_WORDS and foreign > sum(word in _ENGLISH for word in words)
