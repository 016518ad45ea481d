"""Makes one German order of a message that tells why, or that says in two sentences what is wanted.

"Lena kommt morgen bei der Führung auch mit, sie will Fotos machen. Lädst du sie dazu ein?" orders
one thing, and so does "Schulung am Montag fällt flach. Nimm die bitte raus".
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from desktop_assist.providers.embedded.slots.money import find_money
from desktop_assist.providers.embedded.usual_form.german_words import (
    DAY,
    WORD,
    forms,
    names_meeting,
)
from desktop_assist.providers.embedded.word_list import NO_ABBREVIATION, one_of
from desktop_assist.providers.embedded.words import CALENDAR, EXPENSE_NOUN, EXPENSE_THING

_HELLO = (
    r"\W*(?:(?:du|hey|hi|servus|moin|hallo|guten morgen|ach so|ach ja|ach|übrigens|so|und|ok|okay"
    r"|perfekt|super|gut|passt|sorry|na|also|äh|aja)\b[,!.: ]+)*"
)
_SOFT = (
    r"(?:(?:bitte|mal|doch|noch|mir|uns|gleich|dann|also|einfach|gerne?|schnell|kurz|wieder|auch"
    r"|jetzt|ruhig|lieber|endlich|heute noch|eh|halt|ja|dazu|mit) )*"
)
_ASKED = r"(?:(?:kannst|könntest|würdest|magst|tätest) du |(?:können|könnten|würden) (?:sie|wir) )?"
_WHICH = rf"(?P<which>(?:{WORD}|(?<=\d),(?=\d)){{3,70}}?)"
_NAME = r"(?P<who>(?-i:[A-ZÀ-ÖØ-Þ][\w'\u2019-]+)(?: (?-i:[A-ZÀ-ÖØ-Þ][\w'\u2019-]+))?)"
_WHOM = rf"(?:(?:der|die|den|dem) )?(?:(?:kollege[n]?|kollegin|herrn?|frau) )?{_NAME}"
_TO = r"(?:zum|zur|zu der|zu dem|beim|bei der|bei dem|in die|ins|für die)"
_ENTERS = one_of(
    "(?:mit |auch )?dazu(?:nehmen|holen|laden|setzen|bitten|geben|tun)?, (?:mit )?einladen",
    "hinzu(?:fügen|nehmen|ziehen|holen), (?:mit )?(?:r?ein|auf)nehmen, mitnehmen, ergänzen",
    "(?:mit )?rein(?:nehmen|setzen|holen)?, mit draufsetzen, mit drauf, eintragen",
)
_COMES = one_of(
    "mit, auch mit, mitkommen, dabei, dabei sein, mit dabei(?: sein)?, dazu, dazukommen, teil",
    "teilnehmen, mitgehen, mitfahren, mitmachen, auch, kommen, hin, hinkommen",
)
_PUT = one_of(
    "lade?, lädst, laden sie, nimm, nimmst, nehmen sie, setz, setzt, setze, trag, trägst, häng",
    "hängst, pack, packst, hol, holst, füg, fügst, füge, gib, gibst, tu, tust, schreib, schreibst",
)
_HIM = r"(?:ihn|sie|die|den|beide|die beiden)"
_DROP = one_of(
    "nimm, nimmst, nehmen sie, schmeiß, schmeißt, lösch, lösche, löschst, streich, streiche",
    "streichst, hau, haust, tu, tust, sag, sagst, sage, kick, wirf, stornier, storniere, cancel",
    "cancle, entfern, entferne",
)
_DROPPING = one_of(
    "streichen, löschen, absagen, stornieren, rausnehmen, rausschmeißen, rauslöschen, entfernen",
    "raushauen, canceln, austragen, rauswerfen, rausstreichen, raustun, kübeln",
    "weg ?nehmen, ausfallen lassen",
)
_IT = r"(?:die|den|das|ihn|sie|es|den termin|diesen termin|das ding)"
_IS_OFF = one_of(
    "(?:fällt|fallt) (?:leider |jetzt |doch |heute |wohl )*(?:flach|aus|weg|ins wasser), entfällt",
    "(?:ist|is|wurde|wird) (?:leider |jetzt |doch |schon )*(?:abgesagt|gestrichen|hinfällig"
    "|gecancelt|abgeblasen|vom tisch|obsolet|erledigt), hat sich erledigt",
    "findet (?:leider |jetzt |doch )*nicht (?:mehr )?statt, wird (?:leider |jetzt |doch )*nichts",
    "(?:kommt|klappt) (?:leider |jetzt |doch )*nicht(?: zustande)?",
    "brauch\\w* (?:ich|wir|ma) (?:nicht mehr|doch nicht)",
)
_UNSUITED = one_of(
    "(?:geht|passt|klappt|schaff\\w*|haut|kollidiert|kreuzt|überschneidet|kriegen|bekomm\\w*)\\b"
    "[^;.?!]{0,70}",
    "ist (?:mir |uns |ihm |ihr )?(?:zu (?:früh|spät|knapp|eng)|blöd|ungünstig"
    "|schlecht|unmöglich)[^;.?!]{0,40}",
)
_SHIFTING = one_of(
    "schieben, verschieben, legen, verlegen, umlegen, setzen, rücken, ansetzen, umbuchen, machen",
    "vorverlegen, verrücken, umschieben, rüberschieben",
)
_STARTING = one_of("anfangen, beginnen, starten, ansetzen, machen, stattfinden")
_NEW = rf"(?:auf|erst auf|schon auf|erst um|schon um|jetzt um|ab) (?P<when>{WORD}{{1,40}}?)"
_ORDERS = re.compile(
    r"^\W*(?:(?:und|dann|bitte|also|ja|jetzt) )*(?:(?:ver)?schieb|verleg|leg|block|trag|lad|plan"
    r"|buch|erinner|zeig|schick|mach|änder|setz|nimm|streich|lösch|stornier|sag|stell|schreib|füg"
    r"|such|find|kürz|verlänger|vereinbar|erstell)(?:e|st)?\b"
    r"|\b(?:kannst|könntest|würdest|magst) du\b|\b(?:können|könnten|würden) sie\b|\bbitte\b"
    r"|\b(?:absagen|verschieben|streichen|löschen|stornieren|eintragen|einladen|umbuchen)\W*$",
    re.IGNORECASE,
)
_ONCE = re.compile(
    r",?\s*\b(?:(?:aber |und )?nur (?:für )?(?:dieses (?:eine )?mal|das eine mal|diesmal|die(?:se)?"
    r" eine|diese[nr]? einen?|de[nr] einen?|einmal|diese woche)|(?:nur )?ausnahmsweise(?: mal)?"
    r"|einmalig)\b(?=\W|$)",
    re.IGNORECASE,
)
_STAYS = re.compile(
    r",?\s*\b(?:(?:zur |um die |die )?(?:gleiche|selbe|dieselbe)[rn]? (?:uhr)?zeit(?: wie (?:immer"
    r"|sonst|vorher|geplant|bisher))?|(?:die )?(?:uhr)?zeit bleibt(?: gleich| so| dieselbe)?"
    r"|(?:der )?rest bleibt(?: gleich| so| wie (?:er|es) ist)?|gleicher raum|gleicher ort)(?=\W|$)",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"\b(?:wenn|falls|sofern|außer|ausser|aber|sondern|statt|stattdessen|dafür|vielleicht|oder"
    r"|eventuell|sobald|überleg\w*|ob|und zwar|bis auf)\b|\?",
    re.IGNORECASE,
)
"""More than a reason."""
_DETAIL = re.compile(
    rf"^\W*(?:\d|(?:um|am|ab|von|bis|im|in|raum|saal|mit|per|via|statt|halb|viertel|dreiviertel"
    rf"|mittags?|online|teams|zoom|thema|ort|eine? (?:halbe |ganze )?(?:viertel)?stunde|{DAY})\b)",
    re.IGNORECASE,
)
"""Belongs to the order: "auf Montag, 13 Uhr"."""
_SENTENCE = re.compile(
    rf"(?<=[^\W\d_][^\W\d_]){NO_ABBREVIATION}[.!?]+\s+(?=\S)|(?<=\d)[!?]\s+|;\s+|\s[-\u2013]\s"
    r"|(?<=\))[.!?]\s+"
)
_NO_VERB = re.compile(
    rf"^(?>{_HELLO})(?:ich|wir|du|er|sie|es|man|was|wer|wie|wo|wann|warum|welche\w*)\b",
    re.IGNORECASE,
)
_BEFORE_TIME = re.compile(r"^(?:(?:um|auf|erst|schon) )+", re.IGNORECASE)
_TIME_FIRST = re.compile(rf"(?:{DAY}|um |ab |von |\d)", re.IGNORECASE)
_FOR_THE = re.compile(r"^(?:der|die|das|den|dem) ", re.IGNORECASE)

_GUEST_LAST = forms(
    rf"{_HELLO}{_ASKED}{_SOFT}{_TO} {_WHICH} {_SOFT}{_WHOM} {_SOFT}{_ENTERS}\W*",
    rf"{_HELLO}{_ASKED}{_SOFT}{_WHOM} {_SOFT}{_TO} {_WHICH} {_SOFT}{_ENTERS}\W*",
    rf"{_HELLO}{_SOFT}{_PUT} {_SOFT}{_WHOM} {_SOFT}{_TO} {_WHICH} {_SOFT}(?:ein|dazu|rein|hinzu"
    r"|drauf|mit|auf)\W*",
)
"""Whom, and the verb last: "zur Vorbesprechung bitte noch den Sepp dazunehmen"."""
_GUEST_COMES = forms(
    rf"{_HELLO}{_WHOM} (?:kommt|ist|will|möchte|soll|sollte|muss|würde|wäre|mag|kann|geht|fährt)"
    rf"(?: gern| gerne)?(?P<day> {DAY})? ?{_SOFT}{_TO} {_WHICH} {_SOFT}{_COMES}\W*",
    rf"{_HELLO}{_TO} {_WHICH}(?P<day> {DAY})? (?:kommt|ist|will|möchte|soll|muss|geht) {_SOFT}"
    rf"{_WHOM} {_SOFT}{_COMES}\W*",
)
_STAYS_AWAY = r"(?:kommt|ist|kann|schafft es)"
_NOT = r"(?:leider |doch )*nicht(?: mehr)?"
_GUEST_STAYS = forms(
    rf"{_HELLO}{_WHOM} {_STAYS_AWAY}(?P<day> {DAY})? ?{_SOFT}{_TO} {_WHICH} {_NOT}"
    rf"(?: {_COMES})?\W*",
    rf"{_HELLO}{_WHOM} {_STAYS_AWAY}(?P<day> {DAY})? {_NOT} (?:mit )?{_TO} {_WHICH}"
    rf"(?: {_COMES})?\W*",
)
_TAKES_HIM = forms(
    rf"{_HELLO}{_SOFT}{_DROP} (?:du )?{_SOFT}{_HIM}(?: {_SOFT})?(?:wieder )?"
    r"(?:raus|aus|weg|runter)?(?: bitte)?\W*",
    rf"{_HELLO}{_SOFT}lade? {_SOFT}{_HIM} {_SOFT}aus(?: bitte)?\W*",
    rf"{_HELLO}{_ASKED}{_SOFT}(?:{_HIM} {_SOFT}(?:wieder )?(?:rausnehmen|streichen|entfernen)"
    rf"|(?:{_HIM} )?{_SOFT}ausladen)\W*",
)
_PUTS_HIM = forms(
    rf"{_HELLO}{_SOFT}{_PUT} (?:du )?{_SOFT}{_HIM}(?: {_SOFT})?(?:ein|dazu|rein|hinzu|drauf|mit auf"
    rf"|auf|mit rein|mit|mit dazu| )*(?: bitte)?\W*",
    rf"{_HELLO}(?:(?:kannst|könntest|würdest|magst) du |(?:können|könnten) sie )?{_SOFT}{_HIM} "
    rf"{_SOFT}{_ENTERS}(?: bitte)?\W*",
    rf"{_HELLO}{_SOFT}{_ENTERS}(?: bitte)?\W*",
)
_MAY_GO = forms(
    rf"{_HELLO}{_WHICH} (?:kannst|könntest|könnts|können sie)(?: du| ma)? {_SOFT}{_DROPPING}\W*",
    rf"{_HELLO}{_WHICH} {_SOFT}{_DROPPING}\W*",
    rf"{_HELLO}{_WHICH} (?:kann|muss|soll|darf) {_SOFT}(?:raus|weg|gestrichen werden"
    r"|gelöscht werden|abgesagt werden|ausfallen|entfallen)\W*",
)
_OFF = forms(rf"{_HELLO}{_WHICH} {_IS_OFF}\W*")
_DROPS_IT = forms(
    rf"{_HELLO}{_SOFT}{_DROP} (?:du )?{_SOFT}{_IT}(?: {_SOFT})?(?:raus|weg|ab|aus dem kalender| )*"
    rf"(?: bitte)?\W*",
    rf"{_HELLO}{_ASKED}{_SOFT}{_IT} {_SOFT}{_DROPPING}\W*",
    rf"{_HELLO}{_SOFT}(?:{_DROPPING}|raus damit|weg damit|kann (?:also )?(?:raus|weg))\W*",
)
_SHIFTED = forms(
    rf"{_HELLO}{_ASKED}{_SOFT}{_WHICH} {_SOFT}{_NEW} {_SOFT}{_SHIFTING}\W*",
    rf"{_HELLO}{_WHICH} (?:kannst|könntest) du {_SOFT}{_NEW} {_SOFT}{_SHIFTING}\W*",
    rf"{_HELLO}{_ASKED}{_SOFT}{_WHICH} {_SOFT}(?:erst|schon|um|erst um|schon um) "
    rf"(?P<when>{WORD}{{1,40}}?) {_STARTING}\W*",
    rf"{_HELLO}{_WHICH} bitte {_SOFT}(?:erst (?:um|auf)|schon (?:um|auf)|auf) "
    rf"(?P<when>(?!.*\b(?:ändern|kürzen|verlängern|verkürzen)\b){WORD}{{1,40}}?)\W*",
)
_SHIFTS_IT = forms(
    rf"{_HELLO}{_SOFT}{_NEW} {_SOFT}{_SHIFTING}\W*",
    rf"{_HELLO}{_ASKED}{_SOFT}{_IT} {_SOFT}{_NEW} {_SOFT}{_SHIFTING}\W*",
    rf"{_HELLO}{_SOFT}(?:schieb|verschieb|leg|verleg|setz|mach|rück|tu|pack)e? {_SOFT}{_IT} "
    rf"{_SOFT}{_NEW}(?: bitte)?\W*",
)
_MUST = r"(?:muss|müssen|sollten?|müssten?)"
_MOVE = r"(?:leider |auch )*(?:verschieben|schieben|verlegen|umlegen)"
_MUST_MOVE = forms(
    rf"{_HELLO}{_WHICH} {_MUST} (?:ich|wir|ma) {_SOFT}{_MOVE}\W*",
    rf"{_HELLO}(?:ich|wir) {_MUST} {_SOFT}{_WHICH} {_SOFT}{_MOVE}\W*",
)
_WOULD_DO = forms(
    rf"{_HELLO}(?:auf |am |bitte auf |vielleicht )?(?P<when>(?:{DAY}|\d|um |ab )(?:{WORD}|(?<=\d),)"
    r"{0,30}?) (?:wär|wäre|ist|geht|ginge|passt|würd passen|würde passen)(?: (?:mir|uns|allen|gut"
    r"|super|besser|ideal|fein|ok|perfekt|recht|schon|auch|am besten))*\W*",
)
_UNFIT = forms(rf"{_HELLO}{_WHICH} {_UNSUITED}\W*")


def in_one_order(text: str) -> str:
    """The one order of a message with its reasons left out; other text as it is."""
    once = _ONCE.search(text) is not None
    plain = _STAYS.sub("", _ONCE.sub("", text))
    sentences = [one.strip() for one in _SENTENCE.split(plain) if one and one.strip(" ,.")]
    if not sentences:
        return text
    found = _ordered(sentences)
    if found is None:
        return text
    return f"{found}, nur dieses eine Mal" if once else found


def _ordered(sentences: list[str]) -> str | None:
    """The order that one sentence gives, or two of them together, beside what is only told."""
    for place, sentence in enumerate(sentences):
        others = [*sentences[:place], *sentences[place + 1 :]]
        order = _of_one(sentence, others)
        if order:
            return order
    for place, (first, second) in enumerate(pairwise(sentences)):
        others = [*sentences[:place], *sentences[place + 2 :]]
        order = _of_both(first, second, others)
        if order:
            return order
    return _in_one_sentence(sentences[0]) if len(sentences) == 1 else None


def _of_one(sentence: str, others: list[str]) -> str | None:
    for head, tail in _heads(sentence):
        order = _alone(head)
        if order and all(map(_only_tells, (*tail, *others))):
            return order if others or tail else _kept(order, head)
    return None


def _of_both(first: str, second: str, others: list[str]) -> str | None:
    for head, tail in _heads(first):
        for last, behind in _heads(second):
            order = _together(head, last)
            if order and all(map(_only_tells, (*tail, *behind, *others))):
                return order
    return None


def _kept(order: str, head: str) -> str | None:
    """Without a reason beside it, what others already understand stays as it is."""
    return order if not head.rstrip().endswith("?") else None


def _in_one_sentence(sentence: str) -> str | None:
    """The same with a comma between: "Schulung am Montag fällt flach, bitte rausnehmen"."""
    pieces = sentence.split(", ")
    for place in range(1, len(pieces)):
        first, second = ", ".join(pieces[:place]), ", ".join(pieces[place:])
        order = _together(first, second)
        if order:
            return order
    return None


def _heads(sentence: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """A sentence, and it without the clauses behind its commas."""
    yield sentence, ()
    pieces = sentence.split(", ")
    for end in range(len(pieces) - 1, 0, -1):
        yield ", ".join(pieces[:end]), tuple(pieces[end:])


_NEW_ONE = re.compile(r"(?:noch )?eine?n?\b", re.IGNORECASE)
"""It is not there yet: "kannst du ein Treffen mit Lena auf Dienstag legen"."""


def _only_tells(piece: str) -> bool:
    return not any(one.search(piece) for one in (_ORDERS, _HOLDS, _DETAIL))


def _alone(piece: str) -> str | None:
    """What a single sentence orders."""
    if _NO_VERB.match(piece) or EXPENSE_NOUN.search(piece.lower()):
        return None
    if found := _fits(_GUEST_LAST, piece):
        return _invited(found)
    if found := _fits(_MAY_GO, piece):
        return _dropped(found["which"])
    found = _fits(_SHIFTED, piece)
    if found and _is_meeting(found["which"]) and not _NEW_ONE.match(found["which"]):
        return f"verschieb {_lower(found['which'])} auf {_at(found)}"
    return None


def _together(first: str, second: str) -> str | None:
    """What two sentences order: what is the matter, and what is to be done about it."""
    if (found := _fits(_GUEST_COMES, first)) and _fits(_PUTS_HIM, second):
        return _invited(found)
    if (found := _fits(_GUEST_STAYS, first)) and _fits(_TAKES_HIM, second):
        return f"entferne {found['who']} aus dem {_FOR_THE.sub('', found['which'])}{_day(found)}"
    if (found := _fits(_OFF, first)) and _fits(_DROPS_IT, second):
        return _dropped(found["which"])
    return _moved(first, second)


def _moved(first: str, second: str) -> str | None:
    """A change of the time; one that is only thought of is asked first."""
    for told, new, end in ((_UNFIT, _SHIFTS_IT, ""), (_MUST_MOVE, _WOULD_DO, "?")):
        found, shifted = _fits(told, first), _fits(new, second)
        if found and shifted and _is_meeting(found["which"]):
            return f"verschieb {_lower(found['which'])} auf {_at(shifted)}{end}"
    return None


def _fits(patterns: tuple[re.Pattern[str], ...], text: str) -> re.Match[str] | None:
    return next((found for one in patterns if (found := one.fullmatch(text))), None)


def _invited(found: re.Match[str]) -> str | None:
    if EXPENSE_THING.search(found["which"].lower()) or CALENDAR.search(found["which"].lower()):
        return None
    if _TIME_FIRST.match(_FOR_THE.sub("", found["which"])):
        return None
    return f"lad {found['who']} zu dem {_FOR_THE.sub('', found['which'])}{_day(found)} ein"


def _day(found: re.Match[str]) -> str:
    return found.groupdict().get("day") or ""


def _dropped(which: str) -> str | None:
    """A meeting that is to go; an expense is named by its sum."""
    if find_money(which).currency or re.search(r"\d+,\d\d\b", which):
        return f"lösche die Ausgabe {_FOR_THE.sub('', which)}"
    return f"sag {_lower(which)} ab" if _is_meeting(which) else None


def _at(found: re.Match[str]) -> str:
    return _BEFORE_TIME.sub("", found["when"])


def _lower(which: str) -> str:
    return _FOR_THE.sub(lambda one: one[0].lower(), which)


def _is_meeting(which: str) -> bool:
    return names_meeting(which) and not EXPENSE_THING.search(which.lower())
