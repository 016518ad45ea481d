"""Says German changes of a meeting in their usual form: its place, its guests, that it is off."""

import re

from desktop_assist.providers.embedded.usual_form.german_words import (
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


_EACH = re.compile(r"\bjeweils (?=um\b|von\b|ab\b|\d)", re.IGNORECASE)
_IN_WEEKS = re.compile(r"\bheute (?=in (?:einer|zwei|drei|\d+) (?:woche|tag))", re.IGNORECASE)
_WEEK_HOUR = re.compile(
    r"\bin (?:einer|zwei|drei|\d+) wochen? (?=\d{1,2}(?::\d\d)? ?uhr|\d{1,2}:\d\d)", re.IGNORECASE
)
"""Before an hour that is no number of a week: "in einer Woche 15 Uhr"."""
_SICK = re.compile(
    rf"^\W*{NAME} (?:ist|hat) (?:leider |heute )?(?:krank|verhindert|keine zeit)[,;.] "
    r"(?=(?:(?:der|die|das) )?[^,;.?!]{2,40} (?:muss|soll|müsste|sollte)\b)",
    re.IGNORECASE,
)
"""Why it is to be otherwise, which asks for nothing by itself."""
_SECOND_PERSON = {
    "legst": "verschieb", "verlegst": "verschieb", "verschiebst": "verschieb",
    "schiebst": "verschieb", "löschst": "lösch", "streichst": "lösch", "absagst": "lösch",
}  # fmt: skip


def with_change(text: str) -> str:
    """The change as others put it; other text as it is."""
    text = _WEEK_HOUR.sub(r"\g<0>um ", text)
    text = _EACH.sub("", _IN_WEEKS.sub("", _SICK.sub("", text)))
    return said_by(_RULES, _NTH.sub(r"jeden \g<nth>n \g<day> im Monat", text))


def _moved_told(found: re.Match[str]) -> str:
    return f"{_moved(found)}?" if names_meeting(found["which"]) else found.string


def _wished(found: re.Match[str]) -> str:
    return f"{_SECOND_PERSON[found['verb'].lower()]} {found['which']}"


def _weekly(found: re.Match[str]) -> str:
    if not names_meeting(found["which"]):
        return found.string
    days = [one[:-1].capitalize() for one in re.findall(r"\w+s\b", found["days"])]
    return f"wiederhole {found['which']} jeden {' und '.join(days)}?"


def _lasts(found: re.Match[str]) -> str:
    verb = "verlängere" if "läng" in found["verb"].lower() else "verkürze"
    return f"{verb} {found['which']} um {found['long']}"


def _swapped(found: re.Match[str]) -> str:
    if not (names_meeting(found["which"]) and names_meeting(found["other"])):
        return found.string
    return f"tausch {found['which']} und {found['other']}"


def _noted_down(found: re.Match[str]) -> str:
    return f"trag ein: {found['what']}"


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


def _put_elsewhere(found: re.Match[str]) -> str:
    if not names_meeting(found["which"]):
        return found.string
    return f"ändere den Ort von {found['which']} auf {found['place']}"


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
            rf"\W*{_ASKED}{_SOFT}{_WHICH} {_SOFT}um {_LONG}"
            r" (?P<verb>kürzen|verkürzen|verlängern)\W*",
            rf"\W*(?P<verb>kürze?) {_SOFT}(?P<which>{WORD}{{3,60}}?) {_SOFT}um {_LONG}\W*",
        ),
        _lasts,
    ),
    (
        forms(
            rf"\W*{_SOFT}(?:mach|leg|setz)e? {_SOFT}(?P<which>(?:den|die|das) {WORD}{{3,50}}?) am"
            r" (?:\w+tag|mittwoch) (?:um|auf) (?P<when>\d[\d:.]*(?: uhr)?) statt (?:um )?\d[^,;?!]*"
        ),
        _moved_told,
    ),
    (
        forms(
            rf"\W*{_WHICH} vom \d{{1,2}}\.(?: ?\d{{1,2}}\.)?"
            r" auf (?P<when>(?:den )?\d[^,;?!]{1,30}?)"
            r"\W*",
            rf"\W*{_WHICH} (?:fällt aus|entfällt)[,;.] (?:dafür|stattdessen|neuer termin:?)"
            r" (?:am )?(?P<when>[^,;?!]{3,40}?)\W*",
        ),
        _moved_told,
    ),
    (
        forms(
            rf"\W*(?:bitte )?änder(?:e|n sie)? {_SOFT}(?:beim|bei der|bei|für den|für die|für das)"
            rf" (?P<which>{WORD}{{3,60}}?) (?:die|den|das) (?:uhrzeit|zeit|startzeit|beginn|termin)"
            r" auf (?P<when>[^,;?!]{1,40}?)\W*",
        ),
        lambda found: f"verschieb {found['which']} auf {found['when']}",
    ),
    (
        forms(
            r"\W*(?:es )?wäre (?:super|toll|gut|nett|schön|lieb|klasse),? wenn (?:du|sie)"
            rf" (?P<which>{WORD}{{3,80}}?) (?P<verb>{'|'.join(_SECOND_PERSON)})\W*"
        ),
        _wished,
    ),
    (
        forms(
            rf"\W*{_WHICH} (?:ist |findet )?nur noch (?P<days>(?:(?:mon|diens|donners|frei)tags"
            r"|mittwochs)(?:(?:, | und )(?:(?:mon|diens|donners|frei)tags|mittwochs))*)"
            r"(?: statt)?\W*"
        ),
        _weekly,
    ),
    (
        forms(
            rf"\W*{_ASKED}{_WHICH} (?:und|mit) (?P<other>{WORD}{{3,60}}?)"
            r" (?:bitte )?(?:ver)?tauschen\W*"
        ),
        _swapped,
    ),
    (
        forms(
            r"\W*(?:bitte )?notiere? (?:dir|mir|bitte)?:? (?P<what>(?:am )?\w+(?:tag|woch) (?:um )?"
            r"\d{1,2}(?:[:.]\d\d)?(?: uhr)? .+)"
        ),
        _noted_down,
    ),
    (
        forms(
            rf"\W*{_WHICH} hat (?:jetzt )?(?:einen )?neue[nr]? (?:ort|raum|treffpunkt)(?::|,| ist)?"
            r" (?P<place>[^,;.?!]{2,40})\W*"
        ),
        _placed,
    ),
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
            rf"\W*{_ASKED}{_SOFT}{_WHICH} {_SOFT}(?:nach|in|in den|in die|ins) {_ROOM}"
            r" (?:verlegen|legen|verschieben|umziehen|umlegen|setzen)\W*",
            rf"\W*(?:verleg|leg|verschieb|setz)e? {_SOFT}(?P<which>{WORD}{{3,60}}?) {_SOFT}"
            rf"(?:nach|in|in den|in die|ins) {_ROOM}(?: bitte)?\W*",
        ),
        _put_elsewhere,
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
