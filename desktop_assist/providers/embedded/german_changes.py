"""Says German changes of a meeting in their usual form: its place, its guests, that it is off."""

import re

from desktop_assist.providers.embedded.german_words import (
    MONTHS,
    NAME,
    WORD,
    Rule,
    forms,
    names_meeting,
    said_by,
)

_SOFT = r"(?:(?:bitte|mal|doch|noch|auch|jetzt|nun|diesmal|leider|einfach) )*"
_ASKED = (
    r"(?:(?:bitte )?(?:(?:kannst|könntest) du|(?:können|könnten) sie|ich (?:möchte|muss)|wir"
    r" (?:müssen|möchten)) )?"
)
_NO_ORDER = (
    r"(?!(?:bitte )?(?:(?:ver)?schieb|änder|setz|leg|nenn|mach|trag|plan|sag|streich|lösch|stell"
    r"|nimm|lad|zieh|verkürz|verläng|erinner|block|entfern|wann|was|wie|wo|wer|ist|sind|hab|gibt"
    r"|kann|soll|ich|wir|lass|kein)\w*\b)"
)
_WHICH = rf"{_NO_ORDER}(?P<which>{WORD}{{3,60}}?)"
_WEEK = (
    r"(?P<week>(?:diese|nächste|kommende) woche|zwischen weihnachten und neujahr"
    rf"|in den (?:\w+)?ferien|im {MONTHS})"
)
_ROOM = (
    r"(?P<place>(?:(?:raum|saal|zimmer|\w+raum|\w+saal|\w+zimmer|büro)(?: [\w.-]{1,20}){0,2}"
    r"|kantine|cafeteria|foyer|aula|\w*küche|empfang))"
)
_IN = r"(?:im|in|in der|in dem|beim|am)"
_LONG = (
    r"(?P<long>\d+ ?(?:min(?:uten?)?\b\.?|h\b|stunden?)|eine? (?:halbe |dreiviertel ?)?"
    r"(?:viertel)?stunde)"
)
_HAS_TIME = re.compile(
    r"\b(?:am|um|von|ab|bis|heute|morgen|übermorgen|jeden?|\w+tags?|mittwoch)\b|(?<!:)\d(?!:)",
    re.IGNORECASE,
)
_OFTEN = (
    r"(?P<often>(?:wöchentlich|täglich|monatlich|jede\w* [^,;.?!]{3,30}?|alle [^,;.?!]{3,30}?))"
)
_NTH = re.compile(
    r"(?<!jeden )(?<!den )(?<!jeder )\b(?:immer )?(?:am |jeweils am )?"
    r"(?P<nth>erste|zweite|dritte|vierte|letzte)[rn]? (?P<day>(?:mon|diens|donners|frei)tag"
    r"|mittwoch)"
    r" (?:im|des) monats?\b",
    re.IGNORECASE,
)


def with_change(text: str) -> str:
    """The change as others put it; other text as it is."""
    return said_by(_RULES, _NTH.sub(r"jeden \g<nth>n \g<day> im Monat", text))


def _moved(found: re.Match[str]) -> str:
    if not names_meeting(found["which"]):
        return found.string
    return f"verschieb {found['which']} auf {found['when']}"


def _off(found: re.Match[str]) -> str:
    return f"sag {found['which']} ab" if names_meeting(found["which"]) else found.string


def _must_be_off(found: re.Match[str]) -> str:
    return f"sag {found['which']} ab?" if names_meeting(found["which"]) else found.string


def _off_for(found: re.Match[str]) -> str:
    if not names_meeting(found["which"]):
        return found.string
    return f"sag {found['which']} {found['week']} ab?"


def _placed(found: re.Match[str]) -> str:
    which = found["which"]
    if not names_meeting(which) or _HAS_TIME.search(which):
        return found.string
    return f"ändere den Ort von {which} auf {found['place']}?"


def _invited(found: re.Match[str]) -> str:
    if not names_meeting(f"die {found['which']}"):
        return found.string
    return f"lad {found['who']} zu dem {found['which']} ein"


def _repeated(found: re.Match[str]) -> str:
    return f"wiederhole {found['which']} {found['often']}?"


def _shortened(found: re.Match[str]) -> str:
    if not names_meeting(found["which"]) or _HAS_TIME.search(found["which"]):
        return found.string
    return f"verkürze {found['which']} auf {found['long']}?"


def _copied(found: re.Match[str]) -> str:
    if not names_meeting(found["which"]):
        return found.string
    return f"kopiere {found['which']} auf den {found['when']}"


_RULES: tuple[Rule, ...] = (
    (
        forms(
            rf"\W*{_ASKED}{_SOFT}{_WHICH} {_SOFT}auf (?P<when>{WORD}{{1,40}}?)"
            r" (?:legen|setzen|schieben)\W*"
        ),
        _moved,
    ),
    (
        forms(
            rf"\W*{_SOFT}lass(?:en sie)? {_SOFT}(?P<which>{WORD}{{3,60}}?) {_SOFT}ausfallen\W*",
            rf"\W*{_ASKED}{_SOFT}{_WHICH} {_SOFT}ausfallen lassen\W*",
        ),
        _off,
    ),
    (
        forms(
            rf"\W*{_WHICH} (?:muss|müssen|wird|soll) {_SOFT}(?:entfallen|ausfallen)\W*",
        ),
        _must_be_off,
    ),
    (
        forms(
            rf"\W*keine?n? (?P<which>{WORD}{{3,60}}?) {_WEEK}\W*",
            rf"\W*{_WEEK} {_SOFT}keine?n? (?P<which>{WORD}{{3,60}}?)\W*",
            rf"\W*{_WEEK} fällt (?P<which>{WORD}{{3,60}}?) {_SOFT}aus\W*",
        ),
        _off_for,
    ),
    (
        forms(
            rf"\W*{_WHICH} (?:ist |findet )?{_SOFT}{_IN} {_ROOM}(?: statt)?\W*",
            rf"\W*{_WHICH}: (?:neuer )?(?:ort|raum)(?: ist|:)? (?P<place>[^,;.?!]{{2,40}})\W*",
            rf"\W*{_SOFT}trag {_SOFT}(?:bei der|beim|bei|für den|für die|für das)"
            rf" (?P<which>{WORD}{{3,60}}?) {_SOFT}(?:den |als )?(?:ort )?{_ROOM} ein\W*",
            rf"\W*wir treffen uns (?:für (?:die|den|das)|zur|zum|bei der|beim)"
            rf" (?P<which>{WORD}{{3,60}}?) {_SOFT}{_IN} {_ROOM}\W*",
        ),
        _placed,
    ),
    (
        forms(
            rf"\W*{_SOFT}(?:setz|pack|nimm)e? {_SOFT}(?P<who>{NAME}(?:(?:, | und ){NAME})*) {_SOFT}"
            rf"(?:auf|in) (?:die|den|das) (?P<which>{WORD}{{3,60}}?)(?: mit)?(?: rein| auf)?\W*"
        ),
        _invited,
    ),
    (
        forms(
            rf"\W*{_WHICH} (?:soll|sollte|muss) sich {_SOFT}{_OFTEN} wiederholen\W*",
            rf"\W*{_WHICH} (?:soll|sollte|muss) {_SOFT}{_OFTEN} (?:stattfinden|sein)\W*",
        ),
        _repeated,
    ),
    (forms(rf"\W*{_WHICH} {_SOFT}nur(?: noch)? {_LONG}\W*"), _shortened),
    (
        forms(
            rf"\W*{_WHICH} noch ?(?:ein)?mal am (?P<when>[^,;?!]{{2,30}}?)"
            r"(?: eintragen| anlegen)?[ ?!]*"
        ),
        _copied,
    ),
)
