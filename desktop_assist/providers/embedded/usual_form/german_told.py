"""Says as an order what is only told in German: "Lena kommt auch zum Kickoff"."""

import re

from desktop_assist.providers.embedded.usual_form.german_words import (
    DAY,
    NAME,
    WORD,
    Rule,
    forms,
    names_meeting,
    said_by,
)
from desktop_assist.providers.embedded.word_list import one_of
from desktop_assist.providers.embedded.words import EXPENSE_THING

_WHO = rf"(?P<who>{NAME}(?:(?:, | und ){NAME})*)"
_WHICH = rf"(?P<which>(?:(?!\bnicht\b){WORD}){{3,60}}?)"
_TO = r"(?:zum|zur|zu|beim|bei der|bei|in die|in den|ins|im|in der|an der|am)"
_ALSO = r"(?:(?:auch|noch|mit|dann|leider|doch|jetzt|sicher|heute|ebenfalls) )*"
_ENDS = r"(?: (?:mit|auch|dazu|dabei|kommen|teilnehmen|sein|an|teil|ein))*\W*"
_LEAVES = one_of(
    "dienstreise, geschäftsreise, urlaub, home ?office, homeoffice, messe, fortbildung, schulung",
    "elternzeit, zeitausgleich, kur, reha, seminar, lehrgang, weiterbildung, klausur",
)
_AWAY = (
    rf"(?:(?:auf|im|in|zur|bei der|beim|auf der|in der|am) (?P<what>{_LEAVES}(?: (?:in|bei|nach)"
    r" [^,;.?!]{2,30}?)?)|(?P<off>nicht da|nicht im büro|weg|abwesend|nicht erreichbar"
    r"|nicht verfügbar|unterwegs|krank))"
)
_SPAN = (
    rf"(?P<when>(?:{DAY}|vo[mn] {WORD}{{1,20}}? bis {WORD}{{1,25}}?|(?:die )?(?:nächste|kommende"
    rf"|ganze) woche|{DAY} (?:und|bis) {DAY})(?: (?:den )?ganze[nr]? tag)?)"
)
_ALL_DAY = re.compile(
    r"ganztägig|ganze[nr]? tag|\d ?uhr|\d[:.]\d\d|mittag|morgens|abend", re.IGNORECASE
)
_DEADLINE = one_of(
    "(?:die )?\\w*abgabe\\b, \\w*frist\\b, deadline\\b, stichtag\\b, \\w*geburtstag\\b",
    "inventur\\b",
    "\\w*messe\\b, betriebsausflug\\b, brückentag\\b, feiertag\\b, home ?office\\b, homeoffice\\b",
    "dienstreise\\b, geschäftsreise\\b, urlaub\\b, bereitschaft\\b, rufbereitschaft\\b",
    "berufsschule\\b, firmenfeier\\b, weihnachtsfeier\\b, teamtag\\b, umzug\\b",
)
_TASK = one_of("abgeben, einreichen, fertigstellen, abschließen, überweisen, verlängern, kündigen")
_WHAT = (
    rf"(?P<what>[\"„“]?(?:{_DEADLINE}(?: (?!am\b|vom\b|bis\b)[^,;.?!\"“”]{{2,50}}?)?"
    rf"|[^,;.?!\"“”]{{3,50}}? {_TASK})[\"“”]?)"
)


def as_order(text: str) -> str:
    """The order with a question mark, so that it is asked first; other text as it is."""
    return said_by(_RULES, text)


def _comes(found: re.Match[str]) -> str:
    if not names_meeting(found["which"]):
        return found.string
    return f"lad {found['who']} zu dem {_bare(found)} ein?"


def _stays_away(found: re.Match[str]) -> str:
    if not names_meeting(found["which"]):
        return found.string
    return f"entferne {found['who']} aus dem {_bare(found)}?"


def _bare(found: re.Match[str]) -> str:
    return re.sub(r"^(?:der|die|das|den|dem) ", "", found["which"], flags=re.IGNORECASE)


def _is_away(found: re.Match[str]) -> str:
    """Days on which one is away, which are offered for the calendar."""
    what = found["what"] or ("Krank" if found["off"].lower() == "krank" else "Abwesend")
    whole = "" if _ALL_DAY.search(found["when"]) else ", ganztägig"
    return f"{what[:1].upper()}{what[1:]} {found['when']}{whole}?"


def _all_off(found: re.Match[str]) -> str:
    return f"sag alle Termine {found['when']} ab"


def _entered(found: re.Match[str]) -> str:
    if EXPENSE_THING.search(found["what"].lower()):
        return found.string
    what = re.sub(
        r"^(?:die|den|das|meinen?) ", "", found["what"].strip('"„“”'), flags=re.IGNORECASE
    )
    return f"{what[:1].upper()}{what[1:]} {found['when']}, ganztägig"


def _not_with(found: re.Match[str]) -> str:
    return f"ohne {found['who']}"


def _with_too(found: re.Match[str]) -> str:
    return f"{found['who']} soll auch dabei sein"


def _called(found: re.Match[str]) -> str:
    return f"nenn ihn {found['title']}"


def _was(found: re.Match[str]) -> str:
    return f"es {found['was']} {found['value']}"


_RULES: tuple[Rule, ...] = (
    (
        forms(
            rf"\W*{_WHO} (?:kommt|kommen|kann|können) {_ALSO}(?:doch )?nicht"
            r"(?: mit| dabei sein| kommen)?\W*"
        ),
        _not_with,
    ),
    (forms(rf"\W*{_WHO} (?:kommt|kommen) (?:auch|noch|mit|dazu)(?: mit| dazu)?\W*"), _with_too),
    (
        forms(
            r"\W*(?:(?:der|das|er|es) )?heißt (?:jetzt |nun |doch |ab jetzt )*"
            r"(?P<title>[^,;?!]{2,50}?)\W*",
            r"\W*(?:be)?nenne? (?:ihn|es|sie|das) (?:jetzt |lieber |doch |besser |um in )+"
            r"(?P<title>[^,;?!]{2,50}?)\W*",
        ),
        _called,
    ),
    (
        forms(
            r"\W*(?P<was>waren) (?P<value>\d+(?:[.,]\d\d)?(?: ?(?:€|euro|eur|chf|franken))?)\W*",
            r"\W*(?P<was>war) (?P<value>(?:am \w+|gestern|vorgestern)(?:, nicht [^,;?!]+)?)\W*",
        ),
        _was,
    ),
    (
        forms(
            r"\W*(?:nee?|quatsch|falsch|sorry|ups|moment|halt|ach)\W+(?:es )?(?:waren |war )?"
            r"(?P<value>\d+[.,]\d\d(?: ?(?:€|euro|eur|chf|franken))?"
            r"|\d+ ?(?:€|euro|eur|chf|franken))\W*"
        ),
        lambda found: f"es waren {found['value']}",
    ),
    (forms(rf"\W*{_WHO} (?:kommt|kommen) {_ALSO}{_TO} {_WHICH}{_ENDS}"), _comes),
    (
        forms(
            rf"\W*{_WHO} (?:sollen?|müssen|muss) {_ALSO}(?:zum|zur) {_WHICH}\W*",
            rf"\W*{_WHO} (?:soll(?:en)?|muss|müssen|will|möchte|wollen|kann) {_ALSO}{_TO} {_WHICH}"
            r"(?: (?:auch|mit))* (?:dazu|kommen|mitkommen|dabei sein|teilnehmen|dazukommen|mit"
            r"|dabei)\W*",
        ),
        _comes,
    ),
    (
        forms(rf"\W*{_WHO} (?:ist|sind) {_ALSO}{_TO} {_WHICH} (?:auch |noch )*(?:mit )?dabei\W*"),
        _comes,
    ),
    (
        forms(
            rf"\W*{_WHO} (?:ist|sind) {_ALSO}{_TO} {_WHICH} {_ALSO}nicht (?:mehr |mit )*dabei\W*",
        ),
        _stays_away,
    ),
    (
        forms(
            rf"\W*{_WHO} (?:kann|können|kommt|kommen|braucht|muss|müssen|schafft es) {_ALSO}nicht"
            rf" (?:mehr )?{_TO} {_WHICH}{_ENDS}"
        ),
        _stays_away,
    ),
    (
        forms(
            rf"\W*{_SPAN} (?:bin ich|sind wir) {_AWAY}[,;.]\s*(?:bitte |also )*sage? (?:bitte )?"
            r"(?:alles|alle termine|meine termine)(?: bitte)? ab\W*",
            rf"\W*(?:ich bin|bin) {_SPAN} {_AWAY}[,;.]\s*(?:bitte )?(?:also )?sage? (?:bitte )?"
            r"(?:alles|alle termine|meine termine)(?: bitte)? ab\W*",
        ),
        _all_off,
    ),
    (
        forms(
            rf"\W*{_SPAN} (?:bin ich|sind wir) (?:leider )?{_AWAY}\W*",
            rf"\W*(?:ich bin|bin) (?:leider )?{_SPAN} (?:leider )?{_AWAY}\W*",
        ),
        _is_away,
    ),
    (
        forms(
            rf"\W*(?:bitte )?(?:trag|schreib|notier|pack)e? (?:mir |bitte |mal )*{_WHAT} {_SPAN}"
            r"(?: (?:ein|auf|in den kalender(?: ein)?))?\W*",
            rf"\W*(?:bitte )?(?:trag|schreib|notier|pack)e? (?:mir |bitte |mal )*{_SPAN} {_WHAT}"
            r"(?: (?:ein|auf|in den kalender(?: ein)?))?\W*",
            rf"\W*{_WHAT} {_SPAN} (?:bitte )?(?:eintragen|notieren|in den kalender)(?: bitte)?\W*",
            rf"\W*{_SPAN} {_WHAT} (?:bitte )?(?:eintragen|notieren|in den kalender)(?: bitte)?\W*",
        ),
        _entered,
    ),
)
