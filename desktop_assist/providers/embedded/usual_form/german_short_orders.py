"""Says German orders and notes of few words as whole orders: "Kickoff eine Stunde vorziehen"."""

import re

from desktop_assist.providers.embedded.usual_form.german_words import (
    NAME,
    WORD,
    Rule,
    forms,
    names_meeting,
    said_by,
)
from desktop_assist.providers.embedded.words import APPOINTMENT, CALENDAR, MEETING_NOUN

_SOFT = (
    r"(?:(?:bitte|mal|doch|noch|mir|uns|gleich|dann|also|einfach|gerne?|schnell|kurz|wieder)\s+)*"
)
_ASKED = (
    r"(?P<asked>(?:bitte |und |also )*(?:(?:kannst|könntest|würdest|magst) du|(?:können|könnten"
    r"|würden|sollen|wollen) (?:sie|wir)|ich (?:möchte|muss|will|würde gerne?)"
    r"|wir (?:möchten|müssen|wollen)) )?"
)
_NO_ORDER = (
    r"(?!(?:bitte )?(?:(?:ver)?schieb|änder|setz|leg|(?:be)?nenn|mach|trag|plan|sag|streich|lösch"
    r"|stell|verleg|nimm|lad|zieh|kürz|verkürz|verläng|erinner|block|entfern|ersetz|wann|was|wie|wo"
    r"|wer|welche|ist|sind|hab|gibt|kann|soll|darf|ich|wir|erstell|schreib|notier|erfass|buch)\w*\b)"
)
_WHICH = rf"{_NO_ORDER}(?P<which>{WORD}{{2,60}}?)"
_LONG = (
    r"(?P<long>(?:\d+(?:,\d)?|eine? halbe|eine ganze|eine dreiviertel|eine?|anderthalb|eineinhalb"
    r"|zwei|drei|zehn|fünfzehn|zwanzig|dreißig|halbe)[ -]?(?:min(?:uten?)?\b\.?|h\b|stunden?"
    r"|viertelstunden?|dreiviertelstunde|tage?n?|wochen?))"
)
_SOME = r"(?:etwas|ein bisschen|ein wenig|ein stück|ein paar minuten)"
_WHEN = rf"(?P<when>{WORD}{{1,40}}?)"
_WHO = rf"(?P<who>{NAME}(?:(?:, | und ){NAME})*)"
_AT = r"(?:aus|von|vom|bei|beim)(?: (?:der|dem|den|die|das|unser\w*|mein\w*))?"
_OUT = r"(?:raus|heraus|aus|weg|runter)"
_LATER_ON = r"(?:künftig|zukünftig|in zukunft|ab sofort|ab jetzt|von nun an)"
_FROM = (
    rf"(?P<from>{_LATER_ON}|ab (?:der )?(?:nächste|kommende)[rnm]? (?:woche|monat|jahr"
    r"|\w+tag|mittwoch)|ab (?:dem )?(?:\d{1,2}\.(?: ?\d{1,2}\.| ?[a-zä]+)?|januar|februar|märz"
    r"|april|mai|juni|juli|august|september|oktober|november|dezember|montag|dienstag|mittwoch"
    r"|donnerstag|freitag))"
)
_STARTS = r"(?:ist|sind|startet|beginnt|findet|fängt|geht|liegt)"
_HOUR = (
    r"(?P<hour>\d{1,2}(?:[:.]\d\d)?(?: ?uhr)?(?: \d\d)?|\d{1,2} ?h|(?:halb|viertel (?:vor|nach)"
    r"|dreiviertel) \w+)"
)
_TRAILS = r"(?:\s+(?:statt|an|los|bitte))*\W*"
_MONTH = re.compile(
    r"^ab (januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)$",
    re.IGNORECASE,
)


def in_full_order(text: str) -> str:
    """The order with its verb in front; other text as it is."""
    return said_by(_RULES, text)


def _question(found: re.Match[str]) -> str:
    """A question mark where it is proposed, and not ordered: "können wir …"."""
    asked = (found.groupdict().get("asked") or "").lower()
    return "?" if asked.endswith(" wir ") and "können" in asked else ""


def _earlier(found: re.Match[str]) -> str:
    return f"verschieb {found['which']} um {found['long']} nach vorne{_question(found)}"


def _to(found: re.Match[str]) -> str:
    return f"verschieb {found['which']} auf {found['when']}{_question(found)}"


def _somehow(found: re.Match[str]) -> str:
    return f"verschieb {found['which']}"


def _without(found: re.Match[str]) -> str:
    who, which = found["who"], found["which"]
    is_meeting = MEETING_NOUN.search(who.lower()) or APPOINTMENT.search(who.lower())
    if is_meeting or CALENDAR.search(which.lower()) or not names_meeting(f"der {which}"):
        return found.string
    return f"entferne {who} aus {which}"


def _renamed(found: re.Match[str]) -> str:
    return f"benenne {found['which']} in {found['title']} um"


def _noted(found: re.Match[str]) -> str:
    return f"Notiz zum {found['which']}: {found['note']}"


def _reminded(found: re.Match[str]) -> str:
    return f"erinnere mich {found['long']} vor dem {found['which']}"


def _from_then(found: re.Match[str]) -> str:
    """A new hour from some day on, which is proposed: it is told and not ordered."""
    if not names_meeting(found["which"]) or "jede" in found.string.lower():
        return found.string
    return f"verschieb {found['which']} {_begin(found)} auf {found['hour']}?"


def _lasts_from_then(found: re.Match[str]) -> str:
    if not names_meeting(found["which"]):
        return found.string
    return f"ändere die Dauer von {found['which']} {_begin(found)} auf {found['long']}?"


def _begin(found: re.Match[str]) -> str:
    return _MONTH.sub(r"ab dem 1. \1", found["from"])


def _placed(found: re.Match[str]) -> str:
    if not names_meeting(found["which"]):
        return found.string
    return f"ändere den Ort von {found['which']} auf {found['place']}?"


def _corrected(found: re.Match[str]) -> str:
    has_verb = re.search(rf"\b{_STARTS}\b", found["which"], re.IGNORECASE)
    if has_verb or not names_meeting(found["which"]):
        return found.string
    return f"verschieb {found['which']} auf {found['when']}?"


def _ends(found: re.Match[str]) -> str:
    if not names_meeting(found["which"]):
        return found.string
    return f"verlängere {found['which']} bis {found['hour']}"


def _kept_free(found: re.Match[str]) -> str:
    return f"blockiere mir {found['when']}"


def _time_looked_for(found: re.Match[str]) -> str:
    return f"wann habe ich {found['when']} {found['long']} frei?"


_RULES: tuple[Rule, ...] = (
    (
        forms(
            rf"\W*{_WHICH},? nicht (?:mehr )?(?:um|am) {WORD}{{1,20}}?,? sondern (?:um|am)"
            rf" {_WHEN}\W*"
        ),
        _corrected,
    ),
    (
        forms(
            rf"\W*{_WHICH} endet (?:(?:schon|erst|jetzt|nun|heute) )*(?:um|gegen) {_HOUR}{_TRAILS}",
            rf"\W*{_WHICH} (?:geht|dauert) (?:(?:nur|noch|jetzt|schon|doch) )*bis {_HOUR}{_TRAILS}",
            rf"\W*(?:ver)?kürze? {_SOFT}(?P<which>{WORD}{{2,60}}?) {_SOFT}bis {_HOUR}{_TRAILS}",
        ),
        _ends,
    ),
    (
        forms(rf"\W*{_SOFT}(?:zieh|verleg)e? {_SOFT}{_WHICH} {_SOFT}(?:um )?{_LONG} vor\W*"),
        _earlier,
    ),
    (
        forms(
            rf"\W*{_ASKED}{_SOFT}{_WHICH} {_SOFT}(?:um )?{_LONG} (?:vorziehen|vorverlegen"
            rf"|vorverschieben){_TRAILS}"
        ),
        _earlier,
    ),
    (forms(rf"\W*{_SOFT}(?:zieh|verleg)e? {_SOFT}{_WHICH} {_SOFT}auf {_WHEN} vor\W*"), _to),
    (
        forms(
            rf"\W*{_ASKED}{_SOFT}{_WHICH} {_SOFT}auf {_WHEN} (?:vorziehen|vorverlegen"
            rf"|vorverschieben){_TRAILS}"
        ),
        _to,
    ),
    (
        forms(
            rf"\W*{_ASKED}{_SOFT}{_WHICH} {_SOFT}{_SOME} (?:nach hinten|nach vorne?|später|früher)"
            rf" (?:schieben|verschieben|legen|verlegen|machen|rücken){_TRAILS}"
        ),
        _somehow,
    ),
    (
        forms(
            rf"\W*{_ASKED}{_SOFT}(?:nimm|nehmen sie|streich|lösch|schmeiß|wirf)e? {_SOFT}{_WHO}"
            rf" {_SOFT}{_AT} {_WHICH}(?: wieder)?(?: {_OUT})?{_TRAILS}"
        ),
        _without,
    ),
    (
        forms(
            rf"\W*{_ASKED}{_SOFT}(?:nimm|lade?|laden sie) {_SOFT}{_WHO} {_SOFT}(?:raus |wieder )?"
            rf"{_AT} {_WHICH} (?:wieder )?{_OUT}{_TRAILS}"
        ),
        _without,
    ),
    (
        forms(
            rf"\W*{_ASKED}{_SOFT}{_WHO} {_SOFT}{_AT} {_WHICH} (?:wieder )?(?:(?:{_OUT} ?)?(?:nehmen"
            rf"|streichen|entfernen|laden|werfen)|rausnehmen|raus){_TRAILS}"
        ),
        _without,
    ),
    (
        forms(
            rf"\W*{_SOFT}mach\w* {_SOFT}aus (?:dem|der|meine[mr]|unsere[mr]) {_WHICH}"
            rf" {_SOFT}eine?n? (?P<title>(?!\w* ?(?:stunde|minute|viertel))[^\W\d_]"
            r"[^,;?!]{2,40}?)\W*"
        ),
        _renamed,
    ),
    (
        forms(
            rf"\W*{_SOFT}(?:be)?nenne? {_SOFT}{_WHICH} (?:um )?{_SOFT}(?:in|zu|nach)"
            r" (?P<title>[^,;?!]{2,50}?)(?: um)?\W*"
        ),
        _renamed,
    ),
    (
        forms(
            rf"\W*{_ASKED}{_SOFT}{_WHICH} {_SOFT}in (?P<title>[^,;?!]{{2,50}}?) umbenennen{_TRAILS}"
        ),
        _renamed,
    ),
    (
        forms(
            rf"\W*{_SOFT}(?:schreib|notier|vermerk|füg|ergänz)e? {_SOFT}(?:beim|bei der|bei|zum"
            rf"|zur|zu) {_WHICH} {_SOFT}(?:(?:dazu|hinzu|an|als notiz|noch)\s*)*:\s*(?P<note>\S.+)"
        ),
        _noted,
    ),
    (
        forms(
            rf"\W*{_SOFT}(?:schreib|füg)e? {_SOFT}(?:beim|bei der|bei|zum|zur|zu) {_WHICH}"
            r" (?:die|als|eine) notiz:? (?P<note>\S.+?)(?: (?:hinzu|dazu|ein|an))?\W*"
        ),
        _noted,
    ),
    (
        forms(
            rf"\W*{_ASKED}{_SOFT}erinner[en]? mich {_SOFT}(?:beim|bei der|bei|an (?:den|die|das)"
            rf"|ans|vor dem|vor der) {_WHICH} {_SOFT}{_LONG} (?:vorher|davor|zuvor|im voraus)"
            rf"(?: daran)?{_TRAILS}"
        ),
        _reminded,
    ),
    (
        forms(
            rf"\W*{_WHICH} (?:{_STARTS} )?{_FROM} (?:(?:immer|erst|schon|dann|jetzt) )*(?:um |auf )"
            rf"{_HOUR}(?: (?:sein|anfangen|beginnen|starten|stattfinden))?{_TRAILS}"
        ),
        _from_then,
    ),
    (
        forms(
            rf"\W*{_FROM} {_STARTS} {_WHICH} (?:(?:immer|erst|schon|dann|jetzt) )*um {_HOUR}"
            rf"{_TRAILS}"
        ),
        _from_then,
    ),
    (
        forms(
            rf"\W*{_WHICH} (?:(?:dauert|geht) )?{_FROM} (?:(?:immer|nur|noch|mehr|jetzt) )*{_LONG}"
            rf"(?: (?:dauern|lang))?{_TRAILS}"
        ),
        _lasts_from_then,
    ),
    (
        forms(
            rf"\W*{_WHICH} (?:(?:ist|findet|wird|läuft|machen wir) )?(?:(?:jetzt|nun|diesmal|doch"
            r"|lieber|bitte|nur) )*(?:(?:per|über|via|in|auf) )?(?P<place>online|(?:ms )?teams|zoom"
            r"|webex|google meet)(?: statt| sein)?\W*"
        ),
        _placed,
    ),
    (
        forms(rf"\W*{_SOFT}(?:halt|lass)e?n? (?:sie )?{_SOFT}(?:den |die )?{_WHEN} {_SOFT}frei\W*"),
        _kept_free,
    ),
    (forms(rf"\W*{_ASKED}{_SOFT}(?:den |die )?{_WHEN} {_SOFT}freihalten{_TRAILS}"), _kept_free),
    (
        forms(
            rf"\W*(?:ich|wir) (?:brauche?n?|bräuchten?) {_SOFT}{_WHEN} {_SOFT}{_LONG}(?: zeit)?"
            rf" (?:für|um|zum) [^,;?!]{{3,50}}[,;.!-]+ {_SOFT}(?:kannst du |könnten sie )?{_SOFT}"
            r"(?:such|find|schau|finde|suche)e?n? [^,;]{0,40}\W*"
        ),
        _time_looked_for,
    ),
)
