"""Finds in a German sentence what a meeting is about, or what kind of meeting it is."""

import re

from desktop_assist.providers.embedded.word_list import one_of

_NOUN = r"(?:[A-ZÄÖÜ][\w-]*|\d+(?![\d:.]* ?(?:[uU]hr|[mM]in|[hH]\b)))"
_OF = (
    r"(?:(?:de[rs]|von|vom|zu[mr]?|für|fürs|über|an|bei|beim|und|&)"
    r"(?: (?:de[rmns]|die|das|sein\w*|ihr\w*|unser\w*|mein\w*|eue?r\w*))?"
    r"|sein(?:e[rsn]?|es)|ihre[rsn]?|unsere[rsn]?|meine[rsn]?)"
)
_MORE = rf"(?:(?: (?:{_OF} )?(?:[a-zäöüß]+(?:en|er|es) )?{_NOUN})*)"
_THING = (
    r"(?:(?:d(?:er|ie|as|en|em|es)|eine?[nmrs]?|sein\w*|ihr\w*|mein\w*|unser\w*|dies\w*|eue?r\w*"
    r"|allen?|ein paar|nochmal|kurz) )*"
    rf"(?P<title>(?:[a-zäöüß]+(?:e|en|er|es|em) ){{0,2}}[A-ZÄÖÜ][\w-]+{_MORE})"
)
_ABOUT = one_of(
    "(?i:es (?:geht|ginge|ging|soll|dreht sich)(?: (?:dabei|ja|da|nämlich|auch|uns|mir|ihm|ihr))*"
    "(?: um| gehen um)?)",
    "(?i:(?:worum es geht|thema|gegenstand|betreff|anlass|grund|zweck|inhalt|traktandum|titel)"
    "(?:(?: dafür| davon| dabei)? (?:wäre|ist|sind|soll(?:en)? sein|wird|bitte|dafür))*:?)",
    "(?i:wegen), (?i:über), (?i:zum thema), (?i:bezüglich), (?i:betreffend), (?i:betreffs)",
    "(?i:bzgl\\.?), (?i:wg\\.?), (?i:zwecks), (?i:in sachen), (?i:hinsichtlich), (?i:rund um)",
    "(?i:(?:reden|sprechen|unterhalten|austauschen)(?: wir)?(?: über)?)",
    "(?i:geht(?:'s|s)? um), (?i:um)(?= (?:die|das|den|seine|ihre|unsere|meine)\\w* )",
)
_TOPIC = re.compile(rf"\b{_ABOUT}[:,]? {_THING}")
_TALKED_OF = re.compile(
    rf"\b{_THING} (?:(?i:kurz|noch|mal|einmal|nochmal|gemeinsam|zusammen|mit ¦) )*"
    r"(?i:zu )?(?i:be|durch|ab|an)?(?i:sprechen|besprechen|reden|durchgehen|klären|anschauen"
    r"|ansehen|abstimmen|diskutieren|durchsehen|vorbereiten|schreiben|machen|erledigen)\b"
)
_KIND = (
    r"(?:[kK]onferenz|[gG]espräch|[sS]itzung|[bB]esprechung|[rR]unde|[tT]reffen|[iI]nterview|[tT]elko"
    r"|[cC]all|[aA]bstimmung|[sS]chulung|[üÜ]bergabe|[vV]orstellung|[bB]egehung|[pP]rüfung|[eE]ssen"
    r"|[kK]affee|[wW]orkshop|[fF]ührung|[tT]elefonat|[bB]esichtigung|[aA]bnahme|[sS]prechstunde"
    r"|[vV]orlesung|[vV]ortrag|[bB]eratung|[fF]eier|[kK]ennenlernen|[bB]esuch|[mM]eeting|[aA]udit"
    r"|[rR]ücksprache|[uU]nterweisung|[wW]artung|[tT]ermin|[sS]kype|[zZ]oom|[tT]eams|[tT]ag)"
)
_KIND_NAMED = re.compile(
    rf"(?P<title>(?<![\w-])(?=[A-ZÄÖÜ])[\w-]*{_KIND}(?:s?[ -][A-ZÄÖÜ][\w-]+)?"
    r"(?: (?:zu[mr]?|über|für|fürs|wegen|betreffend|von|vom|de[rs])"
    rf"(?: (?:de[rmns]|die|das|unser\w*))? (?:[a-zäöüß]+en )?[A-ZÄÖÜ][\w-]+{_MORE})?)(?![\w-])"
)
_MERE_KIND = re.compile(
    r"(?:Termin|Gespräch|Besprechung|Treffen|Sitzung|Meeting|Call|Telefonat|Besuch|Runde|Kaffee"
    r"|Essen|Rücksprache|Telko|Skype|Zoom|Teams|Interview|Tag|\w*[mM]ittag|\w*tag|Führung"
    r"|Ersatztermin|Eintrag\w*)$"
)
_COMPANY = re.compile(
    r"\bmit (?P<who>(?:de[mnr]|unsere[mnr]|meine[mnr]|eine[mr]) (?:[a-zäöü]+e[nrm] )?"
    r"(?!(?:Auto|Zug|Rad|Fahrrad|Bus|Taxi|Bahn|Flieger|Flugzeug|Tram)\b)[A-ZÄÖÜ][\w-]+"
    r"(?: [A-ZÄÖÜ][\w-]+)?)"
)
_SUBJECT = re.compile(
    r"\b(?i:der|die|das|eine?n?|unsere?|meine?) (?P<title>[A-ZÄÖÜ][\w-]+(?: (?:von|vom|für|zu[mr]?)"
    r"(?: (?:de[rmn]|die|das))? [A-ZÄÖÜ][\w-]+)?)"
)
_PURPOSE = re.compile(rf"\b(?i:für|zu[mr]?|als) {_THING}")
_NO_THING = re.compile(
    r"^(?:Stunden?|Minuten?|Viertelstunde|Dreiviertelstunde|Termin\w*|Uhr|Herrn?|Frau|Prof\w*|Dr"
    r"|Kalender|Büro|Sie|Ihnen|Ihr\w*|Du|Dir|Mal|Montag|Dienstag|Mittwoch|Donnerstag|Freitag"
    r"|Samstag|Sonntag|Kolleg\w*|Eintrag\w*|Dauer|Bitte|Danke|Zeit|Vormittag|Nachmittag|Abend)\b"
)

_WORD = re.compile(r"[^\W\d_][\w'-]*")
_SMALL_WORDS = """
    mit zu zur zum für fürs über von vom der die das des dem den und in im ins an am bei beim auf
    aus nach vor ohne gegen pro per ein eine einer eines einem einen intern extern online remote
    bis ab um wegen sein seine seiner ihr ihre ihrer mein meine unser unsere unserer neu
"""
_SMALL = frozenset(_SMALL_WORDS.split())
"""May stand in a title."""
_ADJECTIVE = re.compile(r"(?:e|er|es|em)$")


def topic_in(text: str) -> str:
    """What it is about, in the words of the message; empty where nothing tells it.

    Args:
        text: The message with ¦ in the place of its times and of the people.
    """
    for pattern in (_TOPIC, _TALKED_OF):
        for found in pattern.finditer(text):
            if not _NO_THING.match(found["title"]):
                return found["title"].strip()
    return ""


def kind_in(text: str) -> str:
    """What kind it is, where a word tells more than that it is a meeting."""
    named = (found["title"].strip() for found in _KIND_NAMED.finditer(text))
    return next((one for one in named if not _MERE_KIND.match(one.split(" ", 1)[0])), "")


def company_in(text: str) -> str:
    """With whom it is, where only what they do is said: "Termin mit dem Statiker"."""
    found = _COMPANY.search(text)
    return f"Termin mit {found['who']}" if found else ""


def subject_in(text: str) -> str:
    """What stands there with its article, where nothing else tells: "der Prüfer"."""
    named = (found["title"].strip() for found in _SUBJECT.finditer(text))
    return next((one for one in named if not _NO_THING.match(one)), "")


def purpose_in(text: str) -> str:
    """What it is for, where that is a thing: "für die Quartalszahlen"."""
    named = (found["title"].strip() for found in _PURPOSE.finditer(text))
    return next((one for one in named if not _NO_THING.match(one)), "")


def has_verb(title: str, text: str) -> bool:
    """Whether words of a sentence are in a title, by their small letters: "Kommt Frau Abel".

    Args:
        title: As it was read.
        text: The message; who writes all in small letters tells no nouns by them.
    """
    written = set(_WORD.findall(text))
    words = _WORD.findall(title)
    as_said = [
        low if one not in written and (low := one.lower()) in written else one for one in words
    ]
    if not any(one[:1].isupper() for one in _WORD.findall(text)[1:]):
        return False
    nexts = [*as_said[1:], ""]
    return any(_is_odd(one, after) for one, after in zip(as_said, nexts, strict=True))


def _is_odd(word: str, after: str) -> bool:
    if not word.islower() or word in _SMALL or word.endswith("en"):
        return False
    return not (_ADJECTIVE.search(word) and after[:1].isupper())
