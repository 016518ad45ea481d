"""Proposes a report that is wanted of a month or a trip, however it is asked for."""

import re
from collections.abc import Sequence

from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.providers.embedded.day_words import day_words
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.found_things import Thing, expenses_in, meetings_in
from desktop_assist.providers.embedded.intents.generate_expense_report import FORMATS, days_to_cover
from desktop_assist.providers.embedded.proposals.money_talk import FOLLOWS
from desktop_assist.providers.embedded.proposals.named_expenses import (
    Row,
    read_said,
    rows_of,
    spent_there,
)
from desktop_assist.providers.embedded.proposals.trip_days import (
    days_there,
    span_of,
    stretches,
    within_days,
)
from desktop_assist.providers.embedded.reply import Act, Ask, Find, PlannedCall, Settled
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import Period
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import whole_words

_LOOKS = frozenset(("list_expenses", "search_policies", "find_document", "search_conversations"))
_TOOL = "generate_expense_report"
_MAKE = Text(
    "Make an expense report from {first} to {last} as {formats}?",
    "Spesenabrechnung vom {first} bis {last} als {formats} erstellen?",
)
_YES, _AND = Text("Yes", "Ja"), Text(" and ", " und ")
_NAMES = {"xlsx": "Excel", "pdf": "PDF"}
_OF_MONEY = whole_words(
    "expenses?, claim, expense report, receipts?, expense claim, spending, spesen\\w*, ausgaben, "
    "auslagen",
    "\\w*spesen, \\w*abrechnung, belege, reisekosten, costs",
)
_TRIP = whole_words("trip, stuff, visit, reise, dienstreise, bits, lot, things, sachen")
_WANTED = whole_words(
    "want(?:s|ed)?, need(?:s|ed)?, make, do, knock, put together, write, get, give, send, "
    "produce, sort",
    "prepare, run off, whip up, draw up, bang out, after, please, pls, gimme, let's, wrap up, owe",
    "due, finish, gotta, as an? (?:pdf|spreadsheet|excel), mach\\w*, brauch\\w*, erstell\\w*, "
    "schick\\w*",
    "zusammenstell\\w*, stell\\w*, fertig\\w*, möchte, will, hätte gern\\w*, bräucht\\w*",
    "ersuch\\w*, zum schluss, zuletzt, jetzt noch, noch, fehlt, last one, now, als (?:pdf|excel)",
    "erbitt\\w*, ausfertig\\w*, anfertig\\w*, erzeug\\w*, generier\\w*, druck\\w*, abrechnen",
)
_CLAIM = re.compile(r"\b(?:claim|report|\w*abrechnung)\b", re.IGNORECASE)
_MONTH = re.compile(
    r"\b(?P<month>januar|februar|märz|april|mai|juni|juli|august|september|oktober|november"
    r"|dezember)"
    r"-?(?=spesen|ausgaben|belege|abrechnung|auslagen|bericht)",
    re.IGNORECASE,
)
"""In one word with what is wanted: "Septemberspesen"."""
_OF_MONTH = re.compile(
    r"\b(?:jan|febr?|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|(?:last|this) month\b)(?:[a-z]*)"
    r"(?:'s)?\b[^.?!]{0,40}?\b(?:report|claim)\b"
    r"|\b(?:report|claim)\b[^.?!]{0,20}?\b(?:for|of) (?:[a-z]+ )?(?:january|february|march|april"
    r"|may|june|july|august|september|october|november|december|last month|this month)\b",
    re.IGNORECASE,
)
"""The report of a month is one of expenses."""
_NOW = whole_words("now, jetzt, grad, gleich, sofort")
"""Is no day of the report."""
_FORMAT = re.compile(r"\b(?:pdf|excel\w*|xlsx|spreadsheet|workbook|tabelle)\b", re.IGNORECASE)
_ASKS = re.compile(
    r"^\W*(?:(?:and|und|so)\W+)*(?:what|which|how|when|where|who|did|have|has|is|was|are|does|wie"
    r"|was|wann|wo"
    r"|welche\w*|hab\w*|ist|sind)\b",
    re.IGNORECASE,
)
_ASKS_LATER = re.compile(
    r"\b(?:when|what|who|how|where|why|which) "
    r"(?:will|do|does|did|is|are|has|have|am|should|would|must)\b",
    re.IGNORECASE,
)
"""Asks something with a report told around it."""
_THE_SAME = re.compile(
    r"\b(?:same|gleiche|selbe|dasselbe|that one|too|as well|auch|ebenso)\b", re.IGNORECASE
)


def propose_report(
    request: UserRequest,
    history: History,
    otherwise: Settled | Find,
    *,
    is_read: bool = False,
) -> Settled | Find | None:
    """The question whether to make it; None where no report is wanted.

    Args:
        request: The message.
        history: What was said before.
        otherwise: What is done where no days are found.
        is_read: Whether it is known that a report is wanted.
    """
    if isinstance(otherwise, Act) and not only_looks(otherwise):
        return None
    if not is_read and not _is_wanted(request.text, goes_on=_goes_on(request, history)):
        return None
    formats = [name for name, pattern in FORMATS.items() if pattern.search(request.lower)]
    days = _days(request)
    if days is not None:
        return _ask(days, formats, request)
    return _of_trip(request, formats, otherwise)


def _of_trip(request: UserRequest, formats: list[str], otherwise: Settled | Find) -> Find | None:
    """A look for the days on which one was where the report is about."""
    said = read_said(request.text, request)
    if not said.places:
        return None
    place = said.places[0][0]

    def choose(output: JsonObject) -> Settled | Find:
        rows = rows_of(expenses_in(output))
        there = spent_there(said, rows, request.currency) or rows
        if len(stretches(there)) == 1:
            return _ask(stretches(there)[0], formats, request)
        span = span_of(rows)
        if span is None:
            return otherwise
        look = PlannedCall("list_meetings", span.arguments())
        zone = request.now.tzinfo
        return Find(
            look,
            lambda seen: (
                _by_calendar(there, meetings_in(seen, zone), place, formats, request) or otherwise
            ),
        )

    return Find(PlannedCall("list_expenses", {}), choose)


def only_looks(reply: Settled | Find) -> bool:
    """Whether no more is done than to look into the sheet, the documents or former talks."""
    return isinstance(reply, Act) and all(one.tool in _LOOKS for one in reply.calls)


def _goes_on(request: UserRequest, history: History) -> bool:
    """Whether it may ask for another report after the one that was just made."""
    return history.reported is not None and bool(FOLLOWS.search(request.text))


def _is_wanted(text: str, *, goes_on: bool) -> bool:
    if _ASKS.search(text) or _ASKS_LATER.search(text):
        return False
    is_file = bool(_FORMAT.search(text))
    is_made = is_file or _CLAIM.search(text) is not None
    of_money = bool(
        _OF_MONEY.search(text) or _OF_MONTH.search(text) or (_TRIP.search(text) and is_file)
    )
    is_named = is_file and _CLAIM.search(text) is not None
    is_order = (is_named or bool(_WANTED.search(text))) and of_money and is_made
    return is_order or (goes_on and (is_file or bool(_THE_SAME.search(text))))


def _by_calendar(
    rows: Sequence[Row],
    meetings: Sequence[Thing],
    place: str,
    formats: list[str],
    request: UserRequest,
) -> Ask | None:
    met = stretches(within_days(rows, days_there(place, meetings)))
    return _ask(met[0], formats, request) if len(met) == 1 else None


def _days(request: UserRequest) -> Period | None:
    """The days named, of a month that is not over so far as it is."""
    text = _NOW.sub(" ", _MONTH.sub(r"\g<month> ", request.text))
    period = days_to_cover(request.saying(text))
    if period is None:
        return None
    today = request.now.date()
    if period.first > today:
        return None
    return Period(period.first, min(period.last, today))


def _ask(days: Period, formats: Sequence[str], request: UserRequest) -> Ask:
    language = request.language
    made: list[JsonValue] = list(formats or FORMATS)
    text = _MAKE.in_language(
        language,
        first=day_words(days.first, language),
        last=day_words(days.last, language),
        formats=_AND.in_language(language).join(_NAMES[str(one)] for one in made),
    )
    call = PlannedCall(_TOOL, {**days.arguments(), "formats": made})
    return Ask(text, (_YES.in_language(language),), call)
