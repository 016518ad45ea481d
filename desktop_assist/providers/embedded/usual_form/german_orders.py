"""Says German orders for meetings in their usual form, however they were put."""

import re
from collections.abc import Callable
from typing import TypeAlias

from desktop_assist.providers.embedded.usual_form.german_asked import as_question
from desktop_assist.providers.embedded.usual_form.german_changes import with_change
from desktop_assist.providers.embedded.usual_form.german_hasty import in_usual_words_of_haste
from desktop_assist.providers.embedded.usual_form.german_several import as_several
from desktop_assist.providers.embedded.usual_form.german_short_orders import in_full_order
from desktop_assist.providers.embedded.usual_form.german_told import as_order
from desktop_assist.providers.embedded.word_list import one_of
from desktop_assist.providers.embedded.words import APPOINTMENT, MEETING_NOUN

_THE = r"(?:der|die|das|den|dem|mein\w*|unser\w*)"
_SOFT = r"(?:(?:bitte|mal|doch|noch|mir|uns|gleich|dann|also|einfach|gerne?)\s+)*"
_LONG = (
    r"(?:\d+|eine?|eine halbe|eine ganze|eine dreiviertel|anderthalb|eineinhalb|zwei|drei|zehn"
    r"|fünfzehn|zwanzig|dreißig|halbe?)[ -]?(?:min(?:uten?)?\.?|h|stunden?|viertelstunde"
    r"|dreiviertelstunde)"
)
_DAY = (
    r"(?:heute|morgen|übermorgen|(?:am|ab|ab dem) (?:(?:nächsten|kommenden) )?"
    r"(?:\w+tag|mittwoch|\d{1,2}\.(?: ?\w+)?)|(?:ab )?(?:nächste|kommende)\w* \w+)"
)
_STARTS = one_of("ist, sind, beginnt, startet, findet, fängt, geht, wäre")
_AWAY = one_of(
    "urlaub, elternzeit, zeitausgleich, ferien, betriebsferien, homeoffice, dienstreise",
    "krankenstand, bildungsurlaub, sonderurlaub, überstundenabbau, gleittag",
)
_HUNG_ON = re.compile(
    rf"^\W*{_SOFT}(?:häng|pack|leg|gib|setz)e?\s+{_SOFT}"
    rf"(?:ans?|beim?|zu[mr]?|auf)\s+(?P<which>.+?)\s+{_SOFT}(?P<long>{_LONG})\s+(?:hinten\s+)?(?:dran|an|drauf|dazu)\W*$",
    re.IGNORECASE,
)
_COLON_AT = re.compile(
    rf"^\W*(?P<which>[^:,;?]{{3,60}}):\s+{_SOFT}(?:fang|beginn|start|mach|leg|schieb|verschieb"
    rf"|verleg)\w*\s+{_SOFT}(?:(?:das|es|ihn|sie)\s+)?{_SOFT}(?:erst\s+|schon\s+)?"
    r"(?:um|auf|am)\s+(?P<when>[^,;:?]{1,30}|\d{1,2}:\d\d(?: uhr)?)(?:\s+an)?\W*$",
    re.IGNORECASE,
)
_COLON_BY = re.compile(
    rf"^\W*(?P<which>[^:,;?]{{3,60}}):\s+{_SOFT}(?:um\s+)?(?P<long>{_LONG})\s+"
    r"(?P<way>früher|eher|später|nach hinten|nach vorne?)"
    r"(?:\s+(?:anfangen|beginnen|starten|legen|schieben))?\W*$",
    re.IGNORECASE,
)
_NOT_BUT = re.compile(
    r"\bnicht (?:mehr )?(?P<old>(?:um|am|im|in|von|ab|auf)?\s?[^,;:?]{1,40}),? sondern "
    r"(?P<new>[^,;]+?)"
    r"(?=\W*$|,\s*(?:bitte|kannst|also))(?:,\s*(?:bitte\s+)?(?:ausbessern|ändern|korrigieren"
    r"|richtigstellen|umtragen))?",
    re.IGNORECASE,
)
"""Tells what is wrong and what is right: "nicht um 9, sondern um 10"."""
_DAY_FIRST = re.compile(
    rf"^\W*(?P<day>{_DAY})\s+(?P<verb>{_STARTS})\s+(?P<which>{_THE}\s+[^,;:?]+?)\s+"
    r"(?:immer\s+|dann\s+)?(?=(?:jetzt|nun|erst|schon|um)\s)(?:(?:jetzt|nun|erst|schon)\s+)?"
    r"(?P<when>(?:um|in|im|von|ab)\s+[^,;?]+?)\W*$",
    re.IGNORECASE,
)
_TAKEN_OUT = re.compile(
    rf"^\W*{_SOFT}(?:mach|nimm|schmeiß|hau|tu|wirf|streich)e?\s+{_SOFT}(?P<which>{_THE}\s+.+?)\s+"
    rf"{_SOFT}(?:wieder\s+)?(?:raus|heraus|weg)\b(?P<more>.*)$",
    re.IGNORECASE,
)
_NAME = r"(?-i:[A-ZÀ-ÖØ-Þ][\w'\u2019-]+(?: [A-ZÀ-ÖØ-Þ][\w'\u2019-]+)?)"
_CANNOT = re.compile(
    rf"^\W*(?P<who>{_NAME})\s+(?:kann|schafft es|hat)\s+(?P<day>[^,;.]*?)\s*(?:leider\s+)?"
    rf"(?:nicht|keine zeit)\s+(?:zur|zum|bei der|beim|an der|am|für die|für den|für das)\s+"
    rf"(?P<what>[^,;.]{{3,50}}?)(?:\s+(?:kommen|dabei sein|teilnehmen))?[,;.]\s+{_SOFT}"
    rf"(?:nimm|lad|streich)e?\s+(?:ihn|sie)\s+{_SOFT}(?:wieder\s+)?(?:raus|aus|heraus)"
    rf"(?:\s+und\s+(?:lad|nimm|hol)e?\s+{_SOFT}(?:dafür|stattdessen)\s+(?P<other>{_NAME})\s+"
    rf"{_SOFT}(?:ein|dazu|rein|mit))?\W*$",
    re.IGNORECASE,
)
_TOGETHER = re.compile(
    rf"^\W*(?:(?:kannst|könntest|magst) (?:du|ma)\s+|können sie\s+)?{_SOFT}(?P<when>[^,;:?]*?)\s*"
    rf"(?P<who>{_NAME}(?:(?:, | und ){_NAME})*)\s+{_SOFT}"
    r"(?:zusammentrommeln|zusammenrufen|zusammenholen|zusammenbringen)(?P<more>.*)$",
    re.IGNORECASE,
)
_TO_MEET = re.compile(
    r"^\W*(?:ich|wir) (?:muss|müssen|müsste|müssten|sollte|sollten|will|wollen|möchte|möchten)"
    r"(?: (?:uns|mich|noch|mal|dringend))*"
    r" (?:zur|zum|wegen(?: der| dem| des)?|über (?:die|das|den)) (?P<what>[^,;:?]{3,60}?)"
    r" (?:zusammensetzen|treffen|abstimmen|kurzschließen|austauschen)(?P<more>[:,].+)$",
    re.IGNORECASE,
)
_MISSING = re.compile(
    r"^\W*(?P<what>(?:[^,;:?]|:(?=\d)){5,80}?) (?:fehlt|fehlen)(?: mir)?(?: noch)?"
    r" (?:im|in meinem) kalender(?P<more>[,.][^?]*)?$",
    re.IGNORECASE,
)
_REMINDER = re.compile(
    rf"^\W*{_SOFT}(?:stell|setz|mach|gib|leg)e?\s+{_SOFT}(?:beim|bei der|bei|für den|für die"
    rf"|für das|zum|zur) (?P<what>[^,;:?]{{3,60}}?)\s+{_SOFT}(?:eine )?erinnerung"
    r" (?P<long>[^,;?]{3,30}?) (?:vorher|davor)(?: ein)?\W*$",
    re.IGNORECASE,
)
_IS_ABOUT = re.compile(
    r"[,;.]\s*(?:dabei |da )?(?:es )?geht (?:es )?(?:ja |dabei |da |auch |nämlich )*um\s+"
    r"(?:(?:die|das|den|unser\w*|mein\w*)\s+)?(?=\w)",
    re.IGNORECASE,
)
"""Says what it is about: "es geht um die Preise"."""
_SAME_HOUR = re.compile(
    r",?\s*(?:(?:zur |um die |die )?(?:gleiche[rn]?|selbe[rn]?|dieselbe) (?:uhr)?zeit"
    r"|(?:die )?(?:uhr)?zeit bleibt(?: gleich| so| dieselbe)?)\W*$",
    re.IGNORECASE,
)
"""Nothing new is said by it: a day alone keeps the hour."""
"""Makes another verb: "streich alle Termine an" marks them."""
_LEAVE = re.compile(
    rf"^\W*{_SOFT}(?:trag|block|blockier|reservier|mach|setz|stell|schreib|plan)e?\s+"
    rf"(?:(?:bitte|mal|mir|uns|meinen?|den|einen)\s+)*(?P<what>{_AWAY})\s+(?P<when>[^,;:?]{{3,60}}?)"
    r"(?:\s+(?:ein|in den kalender(?: ein)?|in meinen kalender(?: ein)?))?\W*$",
    re.IGNORECASE,
)
_NO_DAYS = re.compile(
    r"\b(?:vielleicht|eventuell|evtl)\b|\b(?:bei|für) [A-ZÄÖÜ]|^(?:im|in) [A-ZÄÖÜ][a-zäöü]+$"
)
"""A month alone, somebody else's, or nothing that is sure."""
_HOURS = re.compile(r"\d[:.]\d\d|\d ?uhr|vormittag|nachmittag|stunden?\b", re.IGNORECASE)
_I_AM = re.compile(
    r"^\W*(?:ich|wir) (?:bin|sind|habe?|haben) (?P<what>(?:[^;:?]|:(?=\d)){8,100}?)[,.;]\s+"
    r"(?:(?:kannst du|könntest du|können sie)\s+)?(?:bitte\s+)?(?:trag|schreib|nimm|trägst"
    r"|block\w*)e?\s*(?:du )?(?:das|es|mir das)\s+(?P<more>[^,;:?]*?)\s*(?:ein|auf)"
    r"(?:tragen|schreiben)?\W*$",
    re.IGNORECASE,
)
_POLITE_VERBS = {
    "löschen": "lösche", "streichen": "streiche", "stornieren": "storniere", "absagen": "sage",
    "entfernen": "lösche",
}  # fmt: skip
_MAY_GO = re.compile(
    rf"(?P<joint>^\W*|,? (?:und|außerdem|dafür)(?: auch)? |[.;] )"
    rf"(?P<which>{_THE} (?:[^,;.:?]|\.(?= )){{3,60}}?) (?:können sie|kannst du|könnt ihr)"
    rf" {_SOFT}(?P<verb>{'|'.join(_POLITE_VERBS)})(?=\W*$|[,.;] )",
    re.IGNORECASE,
)
"""What can be done without: "und den Zahnarzt am 10. können Sie löschen"."""
_LAST_DATE = re.compile(r"^(?P<what>.+?) (?P<date>am \d{1,2}\.)$")
_SHIFTED_LAST = re.compile(
    rf"^\W*{_SOFT}(?P<which>{_THE} (?:[^,;:?]|:(?=\d)){{3,60}}?) {_SOFT}(?:um )?(?P<long>{_LONG})"
    r" (?P<way>nach hinten|nach vorne?|früher|eher|später)"
    r" (?:legen|schieben|verschieben|verlegen|rücken|setzen|beginnen lassen)(?P<rest>\W.*)?$",
    re.IGNORECASE,
)
"""How far, and the verb last: "das Gespräch bitte eine Stunde nach hinten legen"."""
_OBJECT_FIRST = re.compile(
    rf"^(?P<before>(?:.{{5,120}}?[.!]\s+)?)(?P<which>{_THE} (?!(?:ich|wir)\b)"
    rf"(?:[^,;.:?]|\.(?= )){{3,60}}?)"
    r" (?P<verb>schieben|verschieben|verlegen|legen|sagen|streichen|löschen|ziehen|kürzen"
    r"|verlängern) sie (?P<rest>.+)$",
    re.IGNORECASE,
)
"""The meeting before the verb: "Das Gespräch schieben Sie bitte auf Freitag"."""
_WITH_HIM = re.compile(r" mit (?:ihm|ihr|ihnen)\b(?= )", re.IGNORECASE)
_WISHES = re.compile(
    rf"^\W*(?P<who>{_NAME})(?: (?:aus|von|vom|bei) (?P<of>[^,;:?]{{2,40}}?))?"
    r" (?:möchte|will|würde|wünscht|bittet um|hätte)(?: (?:gern|gerne|sich|mich|mit mir|mit uns))*"
    r"(?P<when> (?:[^,;:?]|:(?=\d)){3,80}?)"
    r" (?:gern )?(?P<what>telefonieren|sprechen|reden|sich treffen|treffen"
    r"|einen? (?:kurze[nrs]? )?(?:termin|besprechung|gespräch|telefonat|treffen)(?: haben)?)"
    r"(?P<more>[,.;].*)?$",
    re.IGNORECASE,
)
"""Somebody else's wish: "Karen möchte am Montag um 17 Uhr telefonieren"."""
_WITH_OTHERS = re.compile(r"\bmit (?!mir\b|uns\b)|\b(?:ihre|seine|herrn?|frau)\b", re.IGNORECASE)
_PUT_DOWN = re.compile(
    rf"[.;,]\s*{_SOFT}(?:(?:trag|schreib|nimm|leg|setz)\w*(?: sie)?|(?:können|könnten) sie"
    r"|kannst du)"
    rf" {_SOFT}(?:das|es|den termin|dies)\b[^,;:?]*$",
    re.IGNORECASE,
)
_JOINS = re.compile(
    rf"^\W*(?P<who>{_NAME}(?: und {_NAME})?) (?:soll(?:te|ten|en)?|muss|müssen|möchten?|wollen|will"
    r"|kommt|kommen)(?P<day>(?: (?:heute|morgen|übermorgen|am [^\W\d_]+|am \d{1,2}\.))?)"
    r"(?: (?:auch|noch|bitte|mit|dann))*"
    r" (?:bei der|beim|bei|zur|zum|an der|am|in der|im) (?P<what>(?:[^,;:?.]|\.(?=\d)){3,50}?)"
    r" (?:(?:mit )?dabei sein|mitkommen|teilnehmen|dazukommen|mitmachen|dabei)"
    rf"[,.;]\s*{_SOFT}(?:(?:mit )?(?:dazu|hinzu)\w*|einladen|aufnehmen|eintragen"
    r"|lade?(?: (?:sie|ihn|beide|bitte|auch|noch))* ein|nimm (?:sie|ihn|beide)"
    r"(?: (?:bitte|auch|noch))* (?:dazu|auf|mit))\W*$",
    re.IGNORECASE,
)
"""Who is to come, and then the order: "Lena soll morgen dabei sein, bitte dazunehmen"."""
_OF_DAY = re.compile(r"\bvom (?=\d{1,2}\.(?!\d)(?! ?(?:bis|-|\u2013|\d|[A-ZÄÖÜ])))")
"""Before a day of this month: "den Kaffee vom 21."."""
_MONEY = re.compile(r"€|\b(?:euro|eur|chf|franken|usd)\b|\d,\d\d\b", re.IGNORECASE)
_MOVES = re.compile(r"\b(?:verleg|verschieb|schieb|leg)\w*\b", re.IGNORECASE)
_Form: TypeAlias = Callable[[re.Match[str]], str]


def in_usual_german(text: str) -> str:
    """The order as others put it; other text as it is."""
    text = in_usual_words_of_haste(text)
    text = text if _MONEY.search(text) else _OF_DAY.sub("am ", text)
    text = in_full_order(with_change(as_order(as_question(text))))
    text = as_several(text)
    if MEETING_NOUN.search(text.lower()) or _MOVES.search(text):
        text = _SAME_HOUR.sub("", text)
    text = _IS_ABOUT.sub(", Thema ", text)
    if found := _NOT_BUT.search(text):
        text = f"{text[: found.start()]}jetzt {found['new']}{text[found.end() :]}"
    text = _MAY_GO.sub(_may_go, text)
    for pattern, form in _FORMS:
        found = pattern.match(text)
        if found is not None:
            return form(found)
    return text


def _may_go(found: re.Match[str]) -> str:
    verb, which = _POLITE_VERBS[found["verb"].lower()], found["which"]
    # Behind it, the point of the date would end the sentence.
    which = _LAST_DATE.sub(r"\g<date> \g<what>", which)
    return f"{found['joint']}{verb} {which}{' ab' if verb == 'sage' else ''}"


def _object_first(found: re.Match[str]) -> str:
    which = _WITH_HIM.sub("", f"{found['which']} ").strip()
    return f"{found['verb']} Sie {which} {found['rest']}"


def _wished(found: re.Match[str]) -> str:
    by_phone = (
        found["what"].lower().startswith(("telefon", "anruf")) or "telefonat" in found["what"]
    )
    more = found["more"] or ""
    # A plan of others is no order, and neither is one to meet somebody else.
    if not _PUT_DOWN.search(more) or _WITH_OTHERS.search(found["when"]):
        return found.string
    more = _PUT_DOWN.sub("", more)
    of = f" aus {found['of']}" if found["of"] else ""
    what = "ein Telefonat" if by_phone else "ein Gespräch"
    return f"plane {what} mit {found['who']}{of}{found['when']}{more}"


def _cannot_come(found: re.Match[str]) -> str:
    meeting = " ".join(f"der {found['what']} {found['day']}".split())
    if found["other"]:
        return f"ersetze {found['who']} durch {found['other']} bei {meeting}"
    return f"entferne {found['who']} aus {meeting}"


def _shifted(found: re.Match[str]) -> str:
    way = (
        "vorne"
        if found["way"].lower() in {"früher", "eher", "nach vorn", "nach vorne"}
        else "hinten"
    )
    rest = found.groupdict().get("rest") or ""
    return f"verschieb {found['which']} um {found['long']} nach {way}{rest}"


def _without(found: re.Match[str]) -> str:
    lower = found["which"].lower()
    is_meeting = MEETING_NOUN.search(lower) or APPOINTMENT.search(lower)
    return f"lösche {found['which']}{found['more']}" if is_meeting else found.string


def _days_off(found: re.Match[str]) -> str:
    if _NO_DAYS.search(found["when"]):
        return found.string
    whole = "" if _HOURS.search(found["when"]) else ", ganztägig"
    return f"{found['what'][:1].upper()}{found['what'][1:]} {found['when']}{whole}"


_FORMS: tuple[tuple[re.Pattern[str], _Form], ...] = (
    (_JOINS, lambda found: f"{found['who']} bitte zur {found['what']}{found['day']} dazunehmen"),
    (_WISHES, _wished),
    (_SHIFTED_LAST, _shifted),
    (_OBJECT_FIRST, _object_first),
    (_HUNG_ON, lambda found: f"verlängere {found['which']} um {found['long']}"),
    (_COLON_AT, lambda found: f"verschieb {found['which']} auf {found['when']}"),
    (_COLON_BY, _shifted),
    (_CANNOT, _cannot_come),
    (
        _TOGETHER,
        lambda found: f"plane ein Treffen mit {found['who']} {found['when']}{found['more']}",
    ),
    (_DAY_FIRST, lambda found: f"{found['which']} {found['day']} ist jetzt {found['when']}"),
    (_TAKEN_OUT, _without),
    (_LEAVE, _days_off),
    (_TO_MEET, lambda found: f"plane {found['what']}{found['more']}"),
    (_MISSING, lambda found: f"trag {found['what']} ein{found['more'] or ''}"),
    (_REMINDER, lambda found: f"erinnere mich {found['long']} vor dem {found['what']}"),
    (_I_AM, lambda found: f"trag {found['what']} {found['more']} ein"),
)
