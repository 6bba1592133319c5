"""Tell a message that is clearly not English, so that the reply can say what the bot knows.

A handful of the commonest words is enough for a hint; nothing is translated.
"""

from __future__ import annotations

import re
import unicodedata

MIN_WORDS = 2
MOSTLY = 0.5
PLAINLY = 0.6  # of the words, for a message that an FAQ may seem to fit
# Written without accents, as many phones do.
_FOREIGN = frozenset(
    # Spanish
    """que como cuanto cuantos cuanta cuantas cuesta duele puedo tengo cuando donde hacer tratamiento despues
    hola gracias para esto hay una los las quiero quisiera necesito saber sirve peligroso efectos resultados
    sesion sesiones estoy embarazada puede esta muy pero cara ojos piel pelo grasa celulitis miedo aguja cita
    quien porque tambien hablan espanol usted ustedes tiene tienen buenos buenas dias adios ojeras vuelve
    el mi"""
    # Portuguese
    """ quanto quantas quantos custa doi posso depois obrigado obrigada dor seguro funciona preciso sessoes tempo
    tenho meu minha cabelo olheiras quem faz precisa medo agulha gravida resultado voce ola bom"""
    # Italian
    """ costa quando dopo grazie sono sedute sessioni fa il gli della pericoloso funziona chi serve anestesia
    male risultati paura aghi vorrei appuntamento pelle molto secca capelli occhiaie perdo incinta lavorare ciao
    buongiorno per quante ho"""
    # French
    """ est ce est-ce combien coute bonjour bonsoir puis quand apres douleur mal merci les des une avez vous je faut
    seances traitement avec cest quoi quels sont fait ca mes mon ma peau visage cheveux cernes yeux enceinte
    dangereux voudrais rendez rendez-vous parler travailler puis-je faut-il marche qui quel quelle beaucoup au
    revoir perds suis j'ai jai l'annee fatigue fatiguee tres effets secondaires dans pas non oui s'il"""
    # German
    """ wie viel viele kostet das ist kann ich nach wann wieder tut weh der und nicht bitte danke muss mit
    behandlung wird werden sind eine brauche sitzungen hilft gegen lange halt habe haare meine haut sehr angst
    gefahrlich nebenwirkungen gibt ergebnisse sehe wer macht darf danach guten tag hallo schwanger mir fallen
    aus betaubung termin gern hatte bekomme blaue flecken augenringe"""
    # Dutch, Polish, Turkish
    """ hoeveel kost het doet pijn ik kan wanneer daarna werken veilig sessies ile kosztuje czy boli moge jak po
    zabiegu bezpieczne sesji jestem ciazy potem jest acıyor mu ne kadar kac seans fiyat nedir guvenli gerekiyor"""
    # Hindi, Tagalog and Malay in Latin letters
    """ kya hai hain hota kitne kitna kitni lagte kharcha aayega mujhe sakti sakta hoon hu karwa iske baad kar sakte
    mein dard baal jhad rahe yeh masakit magkano ba po ilang sakit berapa harga adakah selamat boleh"""
    # More of all of them
    """ pour moi elle faire douloureux combien seance seances muito mucho mucha sesion duele hinchazon puo avere quante
    servono dura durano jedna sesja zabieg ile trwa sicher werde mich mir schmerzhaft schmerzen oft muss"""
    # Arabic in Latin letters
    """ hal hada hadi hatha moelem moallem muelem mouallem yoalem yoalim bitwaja kam kem bikam bkam jalsa aljalsa jalasat
    momkin mumkin ana leish leh shu shou kif keef wein fein habibi shukran marhaba salam baad lazem"""
    "".split()
)
# Words of them that are English as well, so that they say little by themselves.
_ALSO_ENGLISH = frozenset(
    """come male fare die was mal mi fa per non pas dies tag gern hat mu ne po ba hu cara para bom medo costa serve
    ho ma mon mes au sport kan jak mit oui aus les des ca ce dos usted hay tempo dor el il qui quoi bad fallen
    chi halt mein est visage wer der peau fatigue anestesia sesion quick
    kam hal ana leh salam shu kif baad
    hello hola ciao bonjour adios merci gracias danke hallo""".split()
)
_ALSO_FOREIGN = frozenset("are a me in on do can will of has".split())
_ENGLISH = frozenset(
    "the is it does do how what when can i you my to of and for in on with will are me a this that"
    " have has hurt after before".split()
)
# Arabic as it is typed on a phone: "kam si3r", "ba3d".
_WITH_DIGIT = re.compile(r"\b[a-z]{1,9}[37][a-z]{1,9}\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")


def is_foreign(text: str) -> bool:
    """Whether most of a text's letters are of another script, or its words of another language."""
    if _is_other_script(text):
        return True
    words = [_plain(word) for word in _WORD.findall(text)]
    if any(word in _ENGLISH for word in words) and not any(_is_telling(word) for word in words):
        return False
    foreign = sum(word in _FOREIGN for word in words)
    english = sum(word in _ENGLISH for word in words)
    if foreign >= MIN_WORDS:
        return foreign > english
    return english == 0 and any(_is_telling(word) for word in words)


def speaks_another_language(text: str) -> bool:
    """Whether a text is so plainly not English that no answer may be guessed from it.

    Args:
        text: The visitor's words.
    """
    if _is_other_script(text):
        return True
    words = [_plain(word) for word in _WORD.findall(text)]
    if not words or any(word in _ENGLISH and word not in _ALSO_FOREIGN for word in words):
        return False
    foreign = sum(word in _FOREIGN for word in words) + len(_WITH_DIGIT.findall(text))
    is_told = any(_is_telling(word) for word in words) or bool(_WITH_DIGIT.search(text))
    if foreign < MIN_WORDS:
        return is_told and len(words) == 1
    return foreign >= PLAINLY * len(words) and (is_told or foreign == len(words))


def _is_other_script(text: str) -> bool:
    letters = [c for c in text if c.isalpha()]
    strange = sum("LATIN" not in unicodedata.name(c, "") for c in letters)
    return strange > MOSTLY * len(letters)


def _plain(word: str) -> str:
    """Lower case, without accents."""
    letters = unicodedata.normalize("NFKD", word.lower())
    return "".join(c for c in letters if not unicodedata.combining(c))


def _is_telling(word: str) -> bool:
    return word in _FOREIGN and word not in _ALSO_ENGLISH
