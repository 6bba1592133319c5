"""The words of days and times, and those that join them into one wish.

What a word is beside others is decided in ``faqbot.booking.times``.
"""

from __future__ import annotations

import re

DAY, CLOCK, ANY = "day", "clock", "any"

TOKEN = re.compile(
    r"\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}(?:[./]\d{2,4})?(?![\d:])|\d{1,2}[:.]\d{2}|\d+"
    r"|[^\W\d_]+(?:['’][^\W\d_]+)*\.?|\S"
)
DATE = re.compile(r"\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{1,2}\.\d{1,2}\.(?:\d{2,4})?")
TIME_OF_DAY = re.compile(r"\d{1,2}[:.]\d{2}")
DAYS = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tues?|weds?|thu(?:rs?)?|fri|week-?days?|week-?ends?"
    r"|tomorrow|tomorow|tommorow|tommorrow|tomorro|tmrw|tmr|tmw|2moro|2morrow|today|tonight|todays?"
    r"|fortnight",
    re.IGNORECASE,
)
# Words of every day that are also short for one, and months that are also names.
UNSURE_DAYS = frozenset({"mon", "sat", "sun", "wed"})
MONTHS = frozenset(
    "january february july september october november december jan feb sept oct nov dec".split()
)
NAME_MONTHS = frozenset("march april may june august mar apr jun jul aug".split())
PARTS = re.compile(
    r"mornings?|afternoons?|evenings?|eves?|nights?|noon|midday|lunch(?:time|break)?s?|teatime"
    r"|dinnertime|breakfast|aft|morn|o['’]?clock|am|pm|a\.m\.?|p\.m\.?",
    re.IGNORECASE,
)
ANY_WORDS = re.compile(r"asap|anytime|whenever|flexible", re.IGNORECASE)
# Several words that are one thing.
PHRASES = (
    (CLOCK, re.compile(
        r"(?:after|before) (?:work|school|lunch|dinner|tea|the school run|hours)"
        r"|(?:office|working|business|work|school) hours|first thing|lunch ?break|all day"
        r"|(?:half|quarter) (?:past|to) \w+|when i(?:['’]?m| am) (?:home|off|done)\b[^,.;]{0,20}"
        r"|\d{1,2} ?(?:ish|h|uhr)\b|end of (?:the )?day", re.IGNORECASE)),
    (DAY, re.compile(
        r"(?:next|this|the following) (?:week|month)|end of (?:the|this|next) (?:week|month)"
        r"|in (?:a|an|one|two|three|\d{1,2}) (?:hours?|days?|weeks?)|(?:any|every) day"
        r"|the day after tomorrow|the \d{1,2}(?:st|nd|rd|th)|\d{1,2}(?:st|nd|rd|th)", re.IGNORECASE)),
    (ANY, re.compile(
        r"any ?time|as soon as (?:possible|you can|they can)|no (?:preference|rush)"
        r"|(?:i )?(?:don['’]?t|do not) mind(?: when)?|(?:it )?(?:doesn['’]?t|does not) matter"
        r"|up to (?:you|them|u)|any ?when|whichever|all the same", re.IGNORECASE)),
)  # fmt: skip
# These make a bare number a time …
BEFORE_NUMBER = frozenset(
    "at after before from between until till til by around about than past half said it @".split()
)
# … unless what follows is counted by it: "after 5 sessions".
AFTER_NUMBER = frozenset(
    """please pls plz thanks thx thank ta and or to if when is are would works work suits on my for i
    call ring phone text reach me you its it's it only onwards onward best the this next in not no
    but except cos because as so about regarding name with at am pm o'clock oclock ish latest earliest sharp tho though
    till til until every any ideally preferably instead then today tomorrow""".split()
)
JOINS = frozenset(
    """any every on in the at of this next early late later mid not no never except but only after
    before between from until till til by around about past or and to than earlier either both
    preferably ideally excluding avoid apart n week day days time times half quarter roughly
    approx ish onwards onward sharp nor coming following same @ - – / , & + (""".split()
)
# A wish does not begin or end with these.
NOT_FIRST = frozenset(
    "and or but to of , - – / & + the by n week day days time times ( no nor".split()
)
LAST = frozenset("only onwards onward sharp ish latest earliest".split())
NEGATION = re.compile(
    r"\b(?:don['’]?t|do not|never|can['’]?t|cannot|can not|won['’]?t|not|no|except|avoid)\s+"
    r"(?:(?:please|call|calling|calls|ring|phone|contact|text|e-?mail|do|be|make|me|it|free|available"
    r"|good|home|around|here|in|at|on|any|the|work|working)\s+)*$",
    re.IGNORECASE,
)
GREETING = re.compile(
    r"(?:good )?(?:morning|afternoon|evening|night|day)(?: night)?\W*", re.IGNORECASE
)
POLITE = frozenset(
    """actually make it call me ring phone please pls would be good better best works suits suit for
    i can said meant mean wait no sorry it's its rather instead ok okay yes yeah is fine do could
    let's lets say prefer i'd id like to change that's thats am are free available well hmm oh um
    maybe probably perhaps you u they if possible great perfect thanks thank ta thx my me the time
    when new with set move should will i'm im a bit x xx dont don't do not never cant can't cannot
    won't text contact reach back give us on at""".split()
)
