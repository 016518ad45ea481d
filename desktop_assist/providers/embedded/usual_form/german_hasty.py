"""Says German messages in haste in their usual form: "nächster Termin mit Tom?"."""

import re

from desktop_assist.providers.embedded.usual_form.german_words import Rule, said_by

_WEEKDAY = r"(?:(?:nächste\w*|kommende\w*) )?(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch"
_DAY = rf"(?:{_WEEKDAY}|heute|morgen|übermorgen|\d{{1,2}}\.(?:\d{{1,2}}\.)?)"
_HOUR = r"(?:\d{1,2}[:.][0-5]\d(?: uhr)?|\d{1,2} ?uhr(?: \d\d)?|halb \w+|\d{1,2})"
_NAME = r"(?P<which>(?!es\b|ich\b|wir\b|sie\b|er\b|da\b)[^,;.?\d]{3,40}?)"
_SINCE = (
    r"ab (?P<since>(?:der )?nächster woche|nächste\w* \w+|sofort|morgen|dem \d{1,2}\.(?: ?\w+)?"
    r"|(?:mon|diens|donners|frei)tag|mittwoch|januar|februar|märz|april|mai|juni|juli|august"
    r"|september|oktober|november|dezember)"
)
_BEFORE = re.compile(r"^\W*(?:(?:bitte|ok|so|und|also|ach ja|hallo|hi)\b\W*)*", re.IGNORECASE)
_NEXT = re.compile(
    r"(?:mein |der |das )?(?P<next>nächste[rs]?) (?P<which>(?:[\wäöüß-]+ ){0,2}?"
    r"[\wäöüß-]*(?:termin|treffen|besprechung|meeting|call|gespräch|sitzung|runde)"
    r"(?: mit [\w .-]+)?)",
    re.IGNORECASE,
)
_LAST = re.compile(
    r"wann (?:war|hatte|bin|hab|habe) (?:ich|wir) (?:zuletzt|das letzte mal)"
    r" (?:beim |bei der |bei |zum |zur |einen |eine |den |das "
    r"|die )?(?!mit\b)(?P<which>[^?,;]{3,40}?)"
    r"(?: gewesen| gehabt)?",
    re.IGNORECASE,
)
_OFF = re.compile(
    rf"(?:am )?(?P<day>{_DAY}) ?(?P<part>vormittag|nachmittag|morgen)? (?:hab(?:e)? ich "
    rf"|bin ich )?frei"
    r"(?:genommen)?"
    rf"|halber tag frei (?:am )?(?P<half>{_DAY}) ?(?P<then>vormittag|nachmittag)?",
    re.IGNORECASE,
)
_BIRTHDAY = re.compile(
    r"(?P<who>[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)?) hat (?P<when>am \d{1,2}\. ?(?:\d{1,2}\.|\w+)) "
    r"(?:immer )?Geburtstag"
    r"|Geburtstag (?:von )?(?P<whose>[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)?) (?P<day>am \d{1,2}\. ?"
    r"(?:\d{1,2}\.|\w+))(?: jedes Jahr| jährlich)?",
)
_PAY = re.compile(
    r"(?P<what>(?:die |den |das )?[A-ZÄÖÜ][\w-]+(?: \w+)?) (?P<verb>zahlen|bezahlen|überweisen) "
    r"(?P<when>(?:am|jeden|bis) [^,;?]{3,40}?)",
)
_SAY = re.compile(
    r"(?:sag|sage|richte) (?P<who>[A-ZÄÖÜ]\w+)(?: aus)?,? dass? (?P<what>[^?]{4,100}?)",
    re.IGNORECASE,
)
_SEND = re.compile(
    r"(?:[Ss]chicke?|[Ss]ende|[Mm]aile?) (?P<who>[A-ZÄÖÜ]\w+) (?P<what>die (?:Agenda|Tagesordnung"
    r"|Notizen|Punkte)|das (?:Protokoll|Update)|den Entwurf)(?: per Mail)?",
)
_SINCE_FIRST = re.compile(
    rf"{_SINCE},? (?:ist |findet |beginnt |startet )?(?:das |der |die |unser\w* )?{_NAME} "
    rf"(?:ist |findet |beginnt |startet )?(?:um|auf) (?P<hour>{_HOUR})(?: statt)?",
    re.IGNORECASE,
)
_SINCE_LAST = re.compile(
    rf"(?:das |der |die |unser\w* )?{_NAME} (?:ist |findet |beginnt |startet )?{_SINCE}"
    rf" (?:immer |dann )?(?:um|auf) (?P<hour>{_HOUR})(?: statt)?",
    re.IGNORECASE,
)
_REPORTED = re.compile(
    r"(?:der |die |das )?(?P<which>[A-ZÄÖÜ][\wäöüß -]{2,30}?) (?:hat|haben) (?:gerade |eben )?"
    r"(?:angerufen|geschrieben|sich gemeldet)[,;:.]+ (?:(?:der termin|das|er|es|ist|wäre|wird"
    r"|nun) )*"
    rf"(?:jetzt |nun |erst |schon )?(?P<when>am {_DAY}[^,;?]{{0,30}})",
    re.IGNORECASE,
)
_MOVED_TO = re.compile(
    r"(?P<which>[A-ZÄÖÜ][\wäöüß -]{2,30}?) (?:verschoben|verlegt) auf (?P<when>[^;?]{3,50}?)",
)
_LAID = re.compile(
    rf"(?:(?:kannst du|können wir|könntest du|bitte|magst du) )*(?P<which>"
    r"(?:de[nr]|die|das|unser\w*|mein\w*) [^,;.?]{3,40}?)"
    rf" (?P<when>auf (?:den )?{_DAY}[^?,;]{{0,30}}?) legen(?P<more>[,;] .*)?",
    re.IGNORECASE,
)
"""In German a meeting that is laid onto another day is moved."""
_NEW_LAID = re.compile(
    r"(?:(?:kannst du|können wir|könntest du|bitte|magst du|mir|uns) )*(?:"
    rf"(?P<which>(?:noch )?eine?n? [^,;.?]{{3,40}}?) auf (?:den )?(?P<when>{_DAY}[^?,;]{{0,30}}?)"
    rf"|auf (?:den )?(?P<day>{_DAY}[^?,;]{{0,20}}?) "
    rf"(?P<what>(?:noch )?eine?n? [^,;.?]{{3,40}}?)) legen",
    re.IGNORECASE,
)
_HOUR_STAYS = re.compile(
    rf"[,;] (?:um )?{_HOUR} bleibt(?: gleich)?|[,;] uhrzeit bleibt.*", re.IGNORECASE
)
_RATHER_AT = re.compile(
    r"(?!(?:nee?|nein|ja|ach|na|dann|also|sorry|ups|moment|halt|oder|aber|besser|lieber|den|der|die"
    r"|ihn|mach\w*|nimm|doch)\b)"
    rf"{_NAME} (?:doch |jetzt |bitte )*(?:erst|schon|lieber) um (?P<hour>{_HOUR})(?: bitte)?",
    re.IGNORECASE,
)
_SUMMED_UP = re.compile(
    r"(?:was|wie ?viel) (?:kam|kommt|ist) (?P<when>(?:im|in diesem|diesen|letzten"
    r"|im letzten) [\wäöü]+)"
    r"(?: insgesamt| alles| so| denn)* (?:zusammen|raus|zusammengekommen)",
    re.IGNORECASE,
)
_CLEARED = re.compile(
    rf"(?:räum|räume) (?:mir |mal |bitte )*(?:den |am )?(?P<when>{_DAY}"
    r"(?: ?(?:vormittag|nachmittag|abend))?) (?:komplett |ganz )?frei",
    re.IGNORECASE,
)
_COMES = re.compile(
    r"(?:kommt|ist) (?P<who>[A-ZÄÖÜ]\w+) (?:zum|zur|beim|bei der) (?P<which>[^?,;]{3,40}?)"
    r"(?: dabei| eingeladen)?",
)
_TO_ROOM = re.compile(
    r"(?P<which>[^,;?]{3,40}?) (?P<where>(?:in|nach) (?:den |die )?[^,;?]{2,30}?) (?:verlegen"
    r"|verschieben|umziehen)",
    re.IGNORECASE,
)
_ALSO = re.compile(
    r"(?P<who>[A-ZÄÖÜ]\w+(?: und [A-ZÄÖÜ]\w+)?) (?:soll|sollen|sollte|sollten|muss|müssen) auch "
    r"(?:noch )?(?P<where>zum|zur) (?P<which>[^?,;]{3,40}?)(?: kommen)?",
)
_NO_PAPER = re.compile(
    r"[,;]? (?:aber )?(?:kein|keinen|ohne|hab keinen|habe keinen) (?:beleg|bon|kassenbon|quittung)"
    r"(?: dafür| dazu| bekommen| mehr)*(?=\W*$)",
    re.IGNORECASE,
)
_IS_SPENT = re.compile(r"\d ?(?:€|eur|euro|chf|franken)|\d[.,]\d\d", re.IGNORECASE)
_EXCUSE = re.compile(
    r"(?P<told>.*\b(?:war|waren|kostete)\b.*\d[^,;]*)[,;.]? (?:da )?(?:sorry|(?:hab|habe) ich "
    r"(?:mich )?(?:vertippt|verlesen|verschrieben|verguckt)|hab mich (?:vertippt|verlesen"
    r"|verschrieben|verguckt)|mein fehler|war ein tippfehler)(?: gehabt)?",
    re.IGNORECASE,
)
_BOOKED_AS = re.compile(
    r"(?P<which>[^,;?]{3,40}?) (?:bitte )?als (?P<kind>[A-ZÄÖÜ][\wäöüß-]+) (?:buchen|verbuchen"
    r"|führen|eintragen|erfassen)(?: bitte)?",
)
_NOT_HANDED_IN = re.compile(
    r"was (?:muss|müsste) ich (?:denn )?(?:alles )?noch (?:abrechnen|einreichen)"
    r"|was (?:ist|steht) (?:alles )?noch (?:offen|nicht (?:abgerechnet|eingereicht))",
    re.IGNORECASE,
)
_BLOCKED = re.compile(
    rf"(?P<day>(?:am )?{_DAY}(?: ?(?:früh|vormittag|nachmittag|abend))?) (?:mal |bitte )*zeit für "
    r"(?:den |die |das |mein\w* )?(?P<what>[^,;?]{3,40}?) (?:blocken|reservieren|freihalten"
    r"|einplanen)"
    r",? (?P<long>\d+(?:[.,]\d)? ?(?:stunden?|std|h|min\w*)|eine (?:halbe )?stunde)",
    re.IGNORECASE,
)


def in_usual_words_of_haste(text: str) -> str:
    """The message as others put it; other text as it is."""
    if _IS_SPENT.search(text):
        text = _NO_PAPER.sub("", text)
    plain = _BEFORE.sub("", text).rstrip(" .!?")
    if text.rstrip().endswith("?") and (found := _NEXT.fullmatch(plain)):
        return _next(found)
    usual = said_by(_RULES, plain)
    return text if usual == plain else usual


def _next(found: re.Match[str]) -> str:
    article = {"r": "der", "s": "das"}.get(found["next"][-1].lower(), "die")
    return f"wann ist {article} {found['next']} {found['which']}?"


def _off(found: re.Match[str]) -> str:
    day = found["day"] or found["half"]
    part = (found["part"] or found["then"] or "").lower()
    title = "Halber Tag frei" if found["half"] or part else "Frei"
    on = day if day.lower() in {"heute", "morgen", "übermorgen"} else f"am {day}"
    if not part:
        return found.string if found["half"] else f'trag {on} ganztägig "{title}" ein'
    hours = "von 13:00 bis 17:30" if part == "nachmittag" else "von 8:30 bis 12:00"
    return f'trag "{title}" {on} {hours} ein'


def _birthday(found: re.Match[str]) -> str:
    who, when = found["who"] or found["whose"], found["when"] or found["day"]
    return f'trag "Geburtstag {who}" ganztägig {when} jedes Jahr ein'


def _new_laid(found: re.Match[str]) -> str:
    day = found["when"] or found["day"]
    on = "" if day.lower().startswith(("heute", "morgen", "übermorgen")) else "am "
    return f"trag {found['which'] or found['what']} {on}{day} ein"


def _laid(found: re.Match[str]) -> str:
    more = _HOUR_STAYS.sub("", found["more"] or "")
    return f"verschieb {found['which']} {found['when']}{more}"


def _since(found: re.Match[str]) -> str:
    return f"das {found['which']} soll ab {found['since']} um {found['hour']} sein"


_RULES: tuple[Rule, ...] = (
    ((_LAST,), lambda one: f"wann war mein letzter Termin bei {one['which']}?"),
    ((_OFF,), _off),
    ((_BIRTHDAY,), _birthday),
    ((_PAY,), lambda one: f"erinnere mich {one['when']}: {one['what']} {one['verb']}"),
    ((_SAY,), lambda one: f"schreib eine Mail an {one['who']}: {one['what']}"),
    ((_SEND,), lambda one: f"schreib eine Mail an {one['who']} über {one['what']}"),
    ((_SINCE_FIRST,), _since),
    ((_SINCE_LAST,), _since),
    ((_REPORTED,), lambda one: f"der {one['which']} ist jetzt {one['when']}"),
    ((_MOVED_TO,), lambda one: f"der {one['which']} wurde auf {one['when']} verschoben"),
    ((_NEW_LAID,), _new_laid),
    ((_LAID,), _laid),
    ((_RATHER_AT,), lambda one: f"das {one['which']} soll um {one['hour']} sein"),
    ((_SUMMED_UP,), lambda one: f"wie viel habe ich {one['when']} ausgegeben?"),
    ((_CLEARED,), lambda one: f"sag alle meine Termine am {one['when']} ab"),
    ((_COMES,), lambda one: f"wer kommt zum {one['which']}?"),
    ((_TO_ROOM,), lambda one: f"verlege {one['which']} {one['where']}"),
    ((_ALSO,), lambda one: f"lade {one['who']} auch {one['where']} {one['which']} ein"),
    ((_EXCUSE,), lambda one: f"{one['told']}, bitte korrigieren"),
    ((_BOOKED_AS,), lambda one: f"buche {one['which']} unter {one['kind']}"),
    ((_NOT_HANDED_IN,), lambda _: "welche Ausgaben habe ich noch nicht eingereicht?"),
    ((_BLOCKED,), lambda one: f"blocke {one['day']} {one['long']} für {one['what']}"),
)
