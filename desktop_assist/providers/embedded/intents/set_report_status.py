"""Says how far an expense report is: "mark the October report as submitted", "it was paid"."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.day_words import day_words
from desktop_assist.providers.embedded.order import is_refused
from desktop_assist.providers.embedded.reply import (
    REQUEST,
    Act,
    Ask,
    Find,
    PlannedCall,
    Reply,
    Say,
    Settled,
)
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import Period, past_period
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import one_of, starting_with

TOOL = "set_report_status"
_MOST_CHOICES = 5
_ID = re.compile(r"\bER-\d{4}-\d{3,}\b", re.IGNORECASE)
_REPORT = (
    r"(?:(?:expense|expenses|travel|reimbursement) )?(?:reports?|claims?)"
    r"|(?:\w+-)?(?:spesen|reisekosten)?abrechnung|\w*bericht|er-\d{4}-\d{3,}"
)
_NAMED = re.compile(rf"\b(?:{_REPORT})\b")
_STATES = {
    "submitted": one_of(
        "submitted, handed in, turned in, sent in, filed, eingereicht, abgegeben, abgeschickt"
    ),
    "paid": one_of(
        "paid(?: out| back)?, reimbursed, refunded, bezahlt, ausgezahlt, erstattet, überwiesen"
    ),
    "draft": one_of("(?:a )?draft, (?:den )?entwurf"),
}
_MARKS = one_of("mark, set, flag, tick off, markier\\w*, setze?, stelle?, trag\\w*")
_TO = one_of("as, to, back to, als, auf, zurück auf, wieder auf")
_IS = one_of(
    "was, were, is, is now, are, has been, have been, got, has, now, ist, wurde, ist jetzt, sind"
)
_SENT = r"(?:i|we)(?:'ve| have)? (?:just |already |now )*"
_GERMAN_SENT = r"(?:ich|wir) (?:habe|haben)\b.*"
_OPENS_AGAIN = re.compile(
    rf"\b(?:reopen|unlock|open again|take back|withdraw)\b.*\b(?:{_REPORT})\b"
    rf"|\b(?:{_REPORT})\b.*\b(?:wieder öffnen|wieder auf|zurückziehen|entsperren)\b"
)
_OF_WHICH = one_of(
    "the, my, our, this, that, last, month'?s, quarter'?s, week'?s, year'?s, q[1-4], \\d{4}",
    "expenses?",
    "travel, trip, reimbursement, spending, draft, finished",
    "(?:january|february|march|april|may|june|july|august|september|october|november|december)(?:'s)?",
    "die, den, meine?n?, unsere?n?, letzte\\w*, fertige\\w*",
)
_MONTH = "(?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember)"
_OURS = (
    rf"(?:{_OF_WHICH} )+(?:reports?|claims?|bericht)|(?:{_OF_WHICH} )*(?:er-\d{{4}}-\d{{3,}}"
    rf"|(?:\w+-)?(?:spesen|reisekosten|ausgaben)(?:abrechnung|bericht)|{_MONTH}-?bericht"
    rf"|(?:{_MONTH}-?)?abrechnung)"
)
"""An expense report, and no status report of a project."""
_SUBMITS = re.compile(
    r"^\W*(?:(?:please|bitte|i want to|i'd like to|i need to|let's|ich möchte|jetzt|now)\W+)*(?:"
    rf"(?:submit|hand in|turn in|send in|send off|file) (?:{_OURS})\b"
    rf"|(?:reiche?|gib|schicke?) (?:{_OURS})\b.*\b(?:ein|ab)\W*$"
    rf"|(?:{_OURS})\b.*\b(?:einreichen|abgeben|abschicken)\W*$)"
)
"""Orders what only a person can do elsewhere: here it is noted."""
_DEADLINE = re.compile(r"\b(?:by|before|until|bis)\b.*$", re.IGNORECASE)
_NAMES_EXPENSES = re.compile(r"\b(?:expenses?|claims?)\b|spesen|reisekosten|ausgaben")
_ASKS = starting_with(
    "is, was, has, have, did, does, do, which, what, when, who, how, why, are, were, can, may",
    "should, must, show, list, wurde, ist, hat, welche\\w*, wann, wer, wie, soll, muss, darf",
    "zeig\\w*",
)
_FIRST = {"submitted": ("draft",), "paid": ("submitted", "draft"), "draft": ("submitted", "paid")}
"""Of which status a report most likely is that gets another one."""
_NONE = Text(
    "There is no expense report that could be meant. Nothing was changed.",
    "Es gibt keine Spesenabrechnung, die gemeint sein könnte. Es wurde nichts geändert.",
)
_NOT_WRITTEN = Text(
    "There is no report from {first} to {last} yet. Write it now?",
    "Vom {first} bis {last} gibt es noch keine Abrechnung. Jetzt erstellen?",
)
_YES = Text("Yes", "Ja")
_WHICH = Text("Which report is meant?", "Welche Abrechnung ist gemeint?")


def read(request: UserRequest) -> Reply | None:
    """A report to be marked, or None for any other request."""
    return _read(request, "")


def complete(pending: PlannedCall, answer: UserRequest) -> Reply | None:
    """The report that was asked about, with the answer."""
    return _read(answer.saying(str(pending.arguments.get(REQUEST, ""))), answer.text)


def _read(request: UserRequest, answer: str) -> Act | Find | None:
    text = request.lower
    status = _status(text)
    if not status or request.text.rstrip().endswith("?") or is_refused(text):
        return None
    if named := _ID.search(answer) or _ID.search(request.text):
        return _marked(named[0].upper(), status)
    period = past_period(request.saying(_DEADLINE.sub("", request.text)))
    lookup = PlannedCall("list_expense_reports", {})
    return Find(lookup, lambda output: _chosen(output, status, period, request))


def _status(text: str) -> str:
    """What a report is said to be; empty when nothing is said of one."""
    if _ASKS.search(text) or not _NAMED.search(text):
        return ""
    if _SUBMITS.match(text):
        return "submitted"
    for name, words in _STATES.items():
        marks = rf"\b{_MARKS}\b.*\b(?:{_REPORT})\b.*?(?:\b{_TO}|(?<=\d)) {words}"
        tells = rf"\b(?:{_REPORT})\b(?: \w+){{0,4}}? {_IS} (?:\w+ )?{words}"
        sent = rf"\b{_SENT}{words}\b.*\b(?:{_REPORT})\b|\b{_GERMAN_SENT}\b(?:{_REPORT})\b.*{words}"
        is_told = name != "draft" and re.search(tells, text)
        # Reports are handed in by the person, and paid by the company.
        is_sent = name == "submitted" and re.search(sent, text)
        if re.search(marks, text) or is_told or is_sent:
            return name
    return "draft" if _OPENS_AGAIN.search(text) else ""


def _chosen(
    output: JsonObject, status: str, period: Period | None, request: UserRequest
) -> Settled:
    """The one report that can be meant; else the question which."""
    rows: Iterable[Mapping[str, Any]] = output.get("reports") or ()  # type: ignore[assignment]
    known = [one for one in rows if one["status"] != status]
    within = [one for one in known if _overlaps(one, period)]
    if not within and period is not None and _SUBMITS.match(request.lower):
        return _written_first(period, request)
    within = within or known
    for likely in _FIRST[status]:
        found = [one for one in within if one["status"] == likely]
        if len(found) == 1:
            return _marked(str(found[0]["id"]), status)
        if found:
            labels = tuple(f"{one['id']}, {one['title']}" for one in found[-_MOST_CHOICES:])
            known_words: JsonObject = {REQUEST: request.text}
            question = _WHICH.in_language(request.language)
            return Ask(question, labels, PlannedCall(TOOL, known_words))
    return Say(_NONE.in_language(request.language))


def _written_first(period: Period, request: UserRequest) -> Settled:
    """What is to be submitted has to be written: at once, where expenses are named."""
    call = PlannedCall(
        "generate_expense_report", {**period.arguments(), "formats": ["xlsx", "pdf"]}
    )
    if _NAMES_EXPENSES.search(request.lower):
        return Act((call,))
    language = request.language
    first, last = (day_words(day, language) for day in (period.first, period.last))
    question = _NOT_WRITTEN.in_language(language, first=first, last=last)
    return Ask(question, (_YES.in_language(language),), call)


def _overlaps(report: Mapping[str, Any], period: Period | None) -> bool:
    if period is None:
        return True
    first, last = (date.fromisoformat(str(report[name])) for name in ("from", "to"))
    return first <= period.last and last >= period.first


def _marked(report_id: str, status: str) -> Act:
    return Act((PlannedCall(TOOL, {"report_id": report_id, "status": status}),))
