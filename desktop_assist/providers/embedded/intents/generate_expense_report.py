"""Requests to write an expense report."""

import re

from desktop_assist.domain.json_value import JsonValue
from desktop_assist.providers.embedded.company_words import ASKING
from desktop_assist.providers.embedded.order import is_refused
from desktop_assist.providers.embedded.reply import REQUEST, Act, Ask, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.money import find_money
from desktop_assist.providers.embedded.slots.period import Period, past_period
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import one_of, starting_with, whole_words
from desktop_assist.providers.embedded.words import BLOCK_VERB, DOUBT

TOOL = "generate_expense_report"
_WHICH_DAYS = Text(
    "Which days should the report cover?", "Welche Tage soll die Abrechnung umfassen?"
)
_SURE = Text("Write an expense report?", "Eine Spesenabrechnung erstellen?")
_YES = Text("Yes", "Ja")
_LAST_MONTH = Text("Last month", "Letzter Monat")
_THIS_MONTH = Text("This month", "Dieser Monat")
_SPENT = one_of(
    "expenses?, spendings?, spent, costs?, receipts?, travel, trip, reimbursement, ausgaben",
    "spesen, auslagen, reisekosten, belege",
)
_FILE = one_of("spreadsheet, pdf, excel(?: file| sheet)?, xlsx, workbook, tabelle, exceldatei")
_REPORT = re.compile(
    rf"\b(?:{_SPENT}\W+(?:\w+\W+){{0,6}}?(?:report|claim|statement|sheet|form|summary|request)"
    rf"|(?:export|turn|bundle|package|convert|compile)\b.*\b{_SPENT}\b"
    rf"|{_FILE}\b.*\b{_SPENT}\b|{_SPENT}\b.*\b(?:as|in|into|to|als) (?:an? |eine? )?{_FILE}\b"
    rf"|(?:my|our|the) (?:\w+ )?(?:trip|journey)\b.*\b(?:report|claim|expenses)"
    rf"|(?:reise|dienstreise|geschäftsreise)\b.*(?:abrechnen|\bab\b)"
    rf"|(?:report|claim)\b.*\b{_SPENT}|\bclaim\b.*\b{_FILE}|(?:spesen|reisekosten|ausgaben)?abrechnung"
    r"|(?:spesen|reisekosten|ausgaben)(?:bericht|rapport|report|aufstellung)"
    r"|(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|woche"
    r"|monat|quartal)\b.*\babrechnen"
    rf"|\baus\b.*\b{_SPENT}\b.*\b(?:bericht|report|abrechnung)"
    rf"|{_SPENT}\b.*\babrechnen|rechne\b.*\b{_SPENT}\b.*\bab)\b"
)
_MAKES = whole_words(
    "create, make, generate, prepare, build, write, put together, export, produce, compile, need",
    "draw up, give me, settle, file, hand in, bundle, finish, finali[sz]e, sort out, wrap up",
    "set up",
    "pull together, put, collect, package, convert, fill (?:in|out), submit, send me, let me have",
    "do, assemble, run, want, get, like, turn, fass\\w* .*zusammen, abrechnen, rechne, erstell\\w*",
    "mach\\w*, generier\\w*, brauche, schreib\\w*, fertig\\w*, exportier\\w*, erzeug\\w*",
)
_BARE = whole_words(
    "^report (?:q[1-4]|last|this|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*)",
    "^report(?: (?:on|of|for|about)|: (?=.*(?:spen|expens|cost)))",
    "(?:the|my|our|a) (?:report|claim) for (?:q[1-4]|(?:last|this) (?:week|month|quarter|year)"
    "|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*)\\W*(?:please|\\d{4})?\\W*$",
    "^abrechnung (?!für das|des|der)",
    "expenses? (?:report|claim)",
    "(?:spesen|reisekosten|ausgaben)(?:abrechnung|bericht|rapport|report|aufstellung)",
)
"""Asks for a report where a few words say nothing else: "October expense report, please"."""
_MOST_WORDS = 12
_BLOCK = re.compile(
    r"^\W*(?:blocker|termin|zeit|time|slot|abgabe|frist|deadline)\b"
    r"|\b\d{1,2}(?::\d\d)? uhr\b|\bganztägig\b"
)
"""Time for a report, in the calendar."""
_STATES = whole_words(
    "is, was, are, were, has, had, ist, war, wurde, hat, sent, submitted, approved, late, reports"
)
_ASKS = starting_with(
    "show, list, which, how, when, where, do (?:i|we), did, have, has, is, are, find, open, who",
    "why, what, can i, should, welche, wann, wo, wie, gibt, zeig\\w*, habe, wurde, ist, sind",
)
_WANTED_BY = re.compile(
    r"[,.;:]\s+(?:as |because |since |da |weil |denn )?(?:(?:the|our|my|die|der|unsere?|meine?) )?"
    r"(?:finance|accounts|accounting|payroll|boss|manager|hr|auditors?|office|tax adviser"
    r"|buchhaltung|buchhalter(?:in)?|chefin|chef|personalabteilung|steuerberater(?:in)?|verwaltung)"
    r" (?:\w+ )?(?:wants?|needs?|likes?|prefers?|asks?|asked|requires?|will|möchten?|wollen|will"
    r"|brauch(?:t|en))\b[^.!?]*"
    r"|[.;]\s+(?!i |you |we |they |ich |wir )[^\W\d_]+ (?:wants|needs|asked for|will|braucht)"
    r" (?:it|them|this|that|sie|die|das|es|ihn|den)\b[^.!?]*",
    re.IGNORECASE,
)
"""Tells for whom it is made: "finance want it as a PDF"."""
_BY_THEN = re.compile(
    r"\b(?:ready |done |finished |due |fertig )*(?:by|before|until|bis(?: zum| spätestens)?)\s+"
    r"(?!category|merchant|month)\S.*$",
    re.IGNORECASE,
)
"""Says when it must be there, not what it is about."""
_AS_PAID = re.compile(
    r"[,.;]?\s+(?:but |and |aber |und )?(?:please |bitte )?"
    r"(?:don't|do not|no|not|without|nicht|keine|ohne)\b(?: \w+){0,3}?"
    r" (?:convert\w*|conversion|umrechn\w*|umgerechnet\w*)\b[^.!?;]*"
    r"|[,.;]\s+(?:but |and |aber |und )?(?:please |bitte )?(?:leave|keep|lass\w*) [^.!?;]{2,40}?"
    r" (?:in|as|wie) [^.!?;]+"
    r"|[,.;]\s+(?:\w+ ){0,6}(?:nicht|keine) (?:\w+ ){0,2}(?:umrechn\w*|umgerechnet)\b[^.!?;]*",
    re.IGNORECASE,
)
"""Wants the amounts as they were paid, which a report shows in any case."""
_FROM_TO = re.compile(
    r"\b(?:vom?|from|between|zwischen)\b.{2,20}\b(?:bis|to|until|till|and|und)\b"
    r"|\d\.?(?: ?[^\W\d_]{3,9}\.?)? (?:bis|to|until|till)(?: zum| the)? \d",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[.;!?]\s+|,\s+|\s[-\u2013\u2014]\s")
_NAMES_REPORT = re.compile(
    r"\b(?:report|claim|\w*abrechnung|\w*spesen|expenses|\w*aufstellung)\b", re.IGNORECASE
)
_MARCH = re.compile(r"(?<!\bin )(?<!\bof )(?<!\bfor )(?<!\d )\bmarch\b(?! \d)", re.IGNORECASE)
"""Where a report is wanted it is the month, also with nothing before it that says so."""
FORMATS = {
    "xlsx": whole_words("excel\\w*, xlsx, spreadsheet, workbook, sheet, tabelle"),
    "pdf": whole_words("pdf"),
}


def read(request: UserRequest) -> Reply | None:
    """A report to write, the question for which days, or None for any other request."""
    request = request.saying(_AS_PAID.sub("", request.text))
    text = request.lower
    first = re.split(r"[.!?]\s|, with\b|, mit\b", _WANTED_BY.sub("", text), maxsplit=1)[0]
    is_short = len(first.split()) <= _MOST_WORDS and not text.rstrip().endswith("?")
    is_bare = is_short and _BARE.search(first) and not _STATES.search(first)
    is_report = is_bare or (_REPORT.search(text) and _MAKES.search(text))
    is_entry = bool(find_money(request.text).currency)
    is_other = any(one.search(text) for one in (BLOCK_VERB, _BLOCK, _ASKS, ASKING))
    if not is_report or is_entry or is_other or is_refused(text):
        return None
    reply = _reply_for(request, request.text)
    is_doubtful = DOUBT.search(_WANTED_BY.sub("", text)) is not None
    return _checked(reply, request) if isinstance(reply, Act) and is_doubtful else reply


def complete(pending: PlannedCall, answer: UserRequest) -> Reply:
    """The report that was asked about, with the answer."""
    asked = str(pending.arguments.get(REQUEST, ""))
    return _reply_for(answer.saying(f"{asked}, {answer.text}"), asked)


_MAY = re.compile(r"\b(?:[Ff]rom|[Oo]f) May\b(?! \d)")
"""The month, and no other word."""
_UP_TO_NOW = re.compile(
    r",?\s*\b(?:until|till|til|up to|through|bis)(?: and (?:with|including)"
    r"| einschließlich| inklusive)? (?:today|now|heute|jetzt)\b",
    re.IGNORECASE,
)
"""Ends what is to be covered today: "from May, until and with today"."""


def which_days(request: UserRequest) -> Ask:
    """The question for the days of a report that is wanted of others than can be told."""
    language = request.language
    choices = (_LAST_MONTH.in_language(language), _THIS_MONTH.in_language(language))
    pending = PlannedCall(TOOL, {REQUEST: request.text})
    return Ask(_WHICH_DAYS.in_language(language), choices, pending)


def days_to_cover(request: UserRequest) -> Period | None:
    """The days that the report is about, not those until which it must be there."""
    request = request.saying(_MAY.sub("in May", _MARCH.sub("in March", request.text)))
    if _UP_TO_NOW.search(request.text):
        period = days_to_cover(request.saying(_UP_TO_NOW.sub(" ", request.text)))
        today = request.now.date()
        if period is not None and period.first <= today:
            return Period(period.first, min(period.last, today))
    if not _FROM_TO.search(request.text):
        # In "the October report, I have to hand it in today" it is not about today.
        named = (one for one in _CLAUSE.split(request.text) if _NAMES_REPORT.search(one))
        found = (past_period(request.saying(_BY_THEN.sub("", one))) for one in named)
        period = next((one for one in found if one is not None), None)
        if period is not None:
            return period
    kept = request.text if _FROM_TO.search(request.text) else _BY_THEN.sub("", request.text)
    return past_period(request.saying(kept)) or past_period(request)


def _checked(reply: Act, request: UserRequest) -> Ask:
    """Ask before "they want a report" is taken for an order."""
    language = request.language
    [call] = reply.calls
    return Ask(_SURE.in_language(language), (_YES.in_language(language),), call)


def _reply_for(request: UserRequest, said: str) -> Act | Ask:
    formats: list[JsonValue] = [
        name for name, pattern in FORMATS.items() if pattern.search(request.lower)
    ]
    period = days_to_cover(request)
    if period is not None:
        arguments = {**period.arguments(), "formats": formats or list(FORMATS)}
        return Act((PlannedCall(TOOL, arguments),))
    return which_days(request.saying(said))
