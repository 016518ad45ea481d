"""Mends slips of the pen in the words that tell chores and days apart."""

import re
from functools import lru_cache

from desktop_assist.providers.embedded.language import decided_language

_FAR = """
    tomorrow yesterday wednesday thursday saturday appointment reschedule february september
    november december calendar schedule donnerstag übermorgen verschiebe besprechung
"""
"""Words that no other word comes near: two slips are mended."""
_NEAR = """
    monday tuesday friday sunday january october expense expenses receipt receipts meeting meetings
    cancel delete remove category report policy dienstag mittwoch freitag samstag sonntag termin
    termine kalender ausgabe ausgaben spesen nächste nächsten gestern lösche please
    abrechnung spesenabrechnung reisekostenabrechnung spesenbericht
"""
_SIGNS = re.compile(r"(?:[^\w\s]\s*){9,}")
"""Dots to a page number, the line over a quoted mail: patterns try each of them again and again."""
_SIGNS_KEPT = 3
_WORD = re.compile(r"[^\W\d_]{5,}")
_SHORT_WORD = re.compile(r"(?<![\w'.@/-])[a-z]{2,8}(?![\w'@/-])")
_RIGHT = {**dict.fromkeys(_FAR.split(), 2), **dict.fromkeys(_NEAR.split(), 1)}
_CHAT_WORDS = """
    wat=what wats=what's wot=what hav=have hv=have gimme=give_me lemme=let_me teh=the adn=and
    shoudl=should coudl=could woudl=would wich=which tmw=tomorrow nxt=next thx=thanks mtg=meeting
    appt=appointment appts=appointments mtgs=meetings tmrw=tomorrow tmrws=tomorrow's tmr=tomorrow
    tmrow=tomorrow tmoro=tomorrow tmrrw=tomorrow btwn=between hrs=hours
    rpt=report rpts=reports arvo=afternoon resched=reschedule sched=schedule
    cant=can't wont=won't dont=don't didnt=didn't doesnt=doesn't isnt=isn't wasnt=wasn't
    arent=aren't couldnt=couldn't wouldnt=wouldn't havent=haven't hasnt=hasn't theres=there's
    thats=that's ive=I've weve=we've youre=you're theyre=they're shes=she's hes=he's
    theyve=they've youve=you've theyll=they'll youll=you'll hadnt=hadn't shouldnt=shouldn't
    thru=through yday=yesterday ystday=yesterday tonite=tonight tomo=tomorrow abt=about wknd=weekend
    brekkie=breakfast
"""
_SHORT_FOR = {
    short: full.replace("_", " ")
    for short, _, full in (entry.partition("=") for entry in _CHAT_WORDS.split())
}
"""How short words are written in a hurry; names are in capitals."""
_WITH = re.compile(r"(?<=\w )w(?:/ ?| )(?=[a-z])", re.IGNORECASE)
_WITHOUT = re.compile(r"(?<=\w )w/o(?= )", re.IGNORECASE)
_SHORT_EXPENSE = re.compile(
    r"\bexp\.?(?= (?:reports?|rpts?|claims?|sheets?|receipts?)\b)", re.IGNORECASE
)
_SHORT_HOUR = re.compile(r"\b(?P<count>half an|an|\d+) hr\b", re.IGNORECASE)
_SHORT_WOULD = re.compile(r"\bid(?= (?:like|love|prefer|rather|need)\b)")
_SHORT_AM = re.compile(r"\bim(?= (?:away|out|off|not|running|busy|stuck|sick|ill|going|late)\b)")
_OKAY = re.compile(r"^\W*kk?[,.]? (?=\w)", re.IGNORECASE)
_SHORT_THURSDAY = re.compile(
    r"\bdo\b\.?(?=(?:,? um)? \d| (?:nächste|kommende|diese)\w* wo)", re.IGNORECASE
)
"""In German only: in English it is a verb."""
_SHORT_DAYS = {
    "mo": "Montag", "di": "Dienstag", "mi": "Mittwoch", "do": "Donnerstag", "fr": "Freitag",
    "sa": "Samstag", "so": "Sonntag",
}  # fmt: skip
_SHORT_DAY = re.compile(
    r"(?<![\w.])(?P<day>mo|di|mi|do|fr|sa)\.?(?= (?:absagen|verschieben|verlegen|streichen|löschen"
    r"|vormittags?|nachmittags?|abends?|früh|ab \d|um \d|auf\b|(?:nächste|kommende|diese)\w* wo))",
    re.IGNORECASE,
)
"""As it is written in a hurry; in German only."""
_SHORT_WEEK = re.compile(
    r"\b(?P<which>(?:über)?nächste\w*|diese\w*|kommende\w*|letzte\w*|nä(?:chst)?\.?) wo\b\.?",
    re.IGNORECASE,
)
"""As "nächste Wo" is written in a hurry; in German only."""
_SPACED_DATE = re.compile(
    r"(?<![\d.])(?P<day>[0-3]?\d)\. (?P<month>0?[1-9]|1[0-2])\.(?=\s|,|$)(?!\s?uhr)", re.IGNORECASE
)
"""A date as it is typed in Austria: "3. 11."; in German only."""
_SPOKEN = {
    "heut": "heute", "ne": "eine", "nen": "einen", "ner": "einer", "nem": "einem", "n": "ein",
}  # fmt: skip
"""As it is spoken; in German only."""
_SPOKEN_WORD = re.compile(r"(?<![\w'.@/-])(?:heut|nen?|nem|ner|n(?= halbes?\b))(?![\w'.@/-])")
_BELGIAN_TIME = re.compile(r"(?<![\w.:])([01]?\d|2[0-3])u([0-5]\d)(?![\w:])")
_WHOLE_HOUR = re.compile(
    r"(?P<at>\b(?:at|(?:moved|shifted|pushed|changed|brought forward|postponed) (?:back )?to) )"
    r"(?P<hour>[01]?\d|2[0-3])[hu](?![\w:])",
    re.IGNORECASE,
)
"""A time in French and in Dutch; behind other words "2h" is how long something lasts."""
_STRETCH = re.compile(
    r"(?<![\w.:,/-])(?:[01]?\d|2[0-3])(?:\.[0-5]\d)? ?(?:to|till|until|-|\u2013|bis) ?"
    r"(?:[01]?\d|2[0-3])\.[0-5]\d(?![\w.:%-]|\.\d| ?(?:km|kg|k|m|percent)\b)"
    r"|(?<![\w.:,/-])(?:[01]?\d|2[0-3])\.[0-5]\d ?(?:to|till|until|-|\u2013|bis) ?"
    r"(?:[01]?\d|2[0-3])(?![\w.:%-])",
    re.IGNORECASE,
)
"""From when until when, with a point: "12 to 1.30"."""
_MONEY = re.compile(
    r"[€£$]|\b(?:euros?|eur|usd|gbp|chf|pounds?|dollars?|per|rate|price|cost)\w*\b", re.IGNORECASE
)
_WHAT_ALL = re.compile(r"\b(what|who|where) all(?= (?:do|did|are|is|was|were|have|will|am)\b)")
"""In India, where it asks for each of several."""
_SHORT_IS = re.compile(r"\b(when|where|who|how)(?:'|\u2019|(?<=e)|(?<=n)|(?<=w))s\b", re.IGNORECASE)
_SHORT_STEM = 5
"""A longer one ends in the "s" that joins it to the next: "Verpflegungskosten"."""
_REAL_WORDS = """
    expensive receive schedules reporter melting termite police remote resort colander expanse
    aufgabe aufgaben speisen gesten polity besprechen januar februar oktober dezember verschiebt
    verschieben verschoben nächster nächstes nächstem
"""
_REAL = frozenset(_REAL_WORDS.split())
"""Words of their own that stand near one of ours."""


_NO_KIND = "(?!(?:monat|jahr|woche|tag|gesamt|neben|haupt|eigen|reise|leben|durchschnitt))"
_COMPOUND = re.compile(
    rf"\b(?P<whose>(?:mein|unser)\w*(?: \w+)?) {_NO_KIND}(?P<what>[^\W\d_]{{3,}}?)"
    r"(?P<noun>ausgaben?|auslagen?|kosten)\b",
    re.IGNORECASE,
)
"""In German a kind of expense is one word: "meine letzte Hotelausgabe"."""


def without_rows_of_signs(text: str) -> str:
    """The text with no more than a few signs in a row."""
    return _SIGNS.sub(lambda found: f"{found[0][:_SIGNS_KEPT].rstrip()} ", text)


def mended(text: str) -> str:
    """The text with the words put right; names and other words are left alone."""
    if decided_language(text) == "german":
        text = _COMPOUND.sub(_taken_apart, _SHORT_THURSDAY.sub("Donnerstag", text))
        text = _SPACED_DATE.sub(r"\g<day>.\g<month>.", text)
        text = _SHORT_DAY.sub(lambda found: _SHORT_DAYS[found["day"].lower()], text)
        text = _SHORT_WEEK.sub(_whole_week, text)
        text = _SPOKEN_WORD.sub(lambda found: _SPOKEN[found[0]], text)
    text = text if _MONEY.search(text) else _STRETCH.sub(_with_colons, text)
    text = _WHOLE_HOUR.sub(r"\g<at>\g<hour>:00", _BELGIAN_TIME.sub(r"\1:\2", text))
    text = _SHORT_IS.sub(r"\1 is", _WHAT_ALL.sub(r"\1", text))
    text = _SHORT_EXPENSE.sub("expense", _OKAY.sub("ok ", text))
    text = _SHORT_AM.sub("I'm", _SHORT_WOULD.sub("I'd", text))
    text = _SHORT_HOUR.sub(r"\g<count> hour", text)
    text = _WITH.sub("with ", _WITHOUT.sub("without", text))
    return _WORD.sub(_mended_word, _SHORT_WORD.sub(_full_word, text))


def _whole_week(found: re.Match[str]) -> str:
    which = found["which"]
    return f"{which if which.endswith(('e', 'en', 'er')) else 'nächste'} Woche"


def _with_colons(found: re.Match[str]) -> str:
    return found[0].replace(".", ":")


def _taken_apart(found: re.Match[str]) -> str:
    what = found["what"].removesuffix("s") if len(found["what"]) > _SHORT_STEM else found["what"]
    noun = "Ausgabe" if found["noun"].casefold() in {"ausgabe", "auslage"} else "Ausgaben"
    return f"{found['whose']} {noun} für {what}"


def _full_word(found: re.Match[str]) -> str:
    return _SHORT_FOR.get(found[0], found[0])


def _mended_word(found: re.Match[str]) -> str:
    word = found[0]
    is_name = word[0].isupper() and found.start() > 0
    right = _right(word.lower(), 1 if is_name else 2)
    if not right:
        return word
    return right.capitalize() if word[0].isupper() else right


@lru_cache(maxsize=4096)
def _right(word: str, most_slips: int) -> str:
    """The word that was meant; empty when it is right or no slip of one we know."""
    if word in _RIGHT or word in _REAL:
        return ""
    near = (
        (_slips(word, right), right)
        for right, slips in _RIGHT.items()
        if right[0] == word[0]
        and not (word.startswith(right) or right.startswith(word))
        and abs(len(word) - len(right)) <= min(slips, most_slips)
        and _slips(word, right) <= min(slips, most_slips)
    )
    return min(near, default=(0, ""))[1]


def _slips(word: str, right: str) -> int:
    """How many letters are wrong, missing, too many or swapped with the next one."""
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, letter in enumerate(word, start=1):
        last, before, row = before, row, [i]
        for j, wanted in enumerate(right, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            is_swap = i > 1 and j > 1 and letter == right[j - 2] and word[i - 2] == wanted
            row.append(min(cost, last[j - 2] + 1) if is_swap else cost)
    return row[-1]
