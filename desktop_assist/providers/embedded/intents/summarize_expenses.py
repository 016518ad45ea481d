"""Questions about what was spent on what, where, in which month or currency."""

import re
from dataclasses import replace

from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import Period, past_period
from desktop_assist.providers.embedded.word_list import one_of, whole_words
from desktop_assist.providers.embedded.words import OTHER_MONEY

TOOL = "summarize_expenses"
_SPENT = whole_words(
    "expenses?, spendings?, spent, spend, receipts?, costs?, ausgaben, spesen, auslagen",
    "ausgegeben, belege?, (?:how much|wie ?viel) (?:by|per|je|pro), (?:my|our|the) money",
    "where (?:did|does|do) .*money go, where .*money went, kosten, geld, totals",
)
_WAYS = {
    "category": "categor(?:y|ies), types?, kinds?, kategorien?, art",
    "merchant": "merchants?, shops?, stores?, vendors?, suppliers?, händlern?, läden, laden",
    "month": "months?, monate?n?",
    "currency": "currenc(?:y|ies), währung(?:en)?",
}
_EACH = one_of("by, per, each, for each, for every, in each, every, je, pro, nach, jede[nrm]?")
_BY = {
    way: re.compile(rf"\b(?:{_EACH} (?:the )?{one_of(words)}|{adverb})\b", re.IGNORECASE)
    for (way, words), adverb in zip(
        _WAYS.items(), ("categorized", "(?!)", "monthly|monatlich\\w*", "(?!)"), strict=True
    )
}
_MOST = {
    way: re.compile(
        rf"\b(?:what|which|welche\w*|in welche\w*|top|biggest|largest|main|größte\w*) "
        rf"(?:\w+ )?{one_of(words)}\b",
        re.IGNORECASE,
    )
    for way, words in _WAYS.items()
}
_SUMMARY = whole_words(
    "break ?down, breakdown, summar(?:y|ies), summari[sz]e, group(?:ed)?, statistics",
    "split, where (?:did|does) (?:\\w+ ){0,4}money go, spen[dt] (?:the )?most, compare",
    "zusammenfassung, fasse?",
    "aufschlüssel\\w*, aufgeschlüsselt",
    "gruppier\\w*, auswertung",
)
_OTHER = whole_words("add, log, record, policy, policies, report, richtlinie, budget")


def read(request: UserRequest) -> Reply | None:
    """The sums of the days named, else of this year."""
    text = request.lower
    if not _SPENT.search(text) or _OTHER.search(text) or OTHER_MONEY.search(text):
        return None
    way = _way(text)
    if way is None:
        return None
    plain = _BY[way].sub(" ", request.text)
    today = request.now.date()
    period = past_period(replace(request, text=plain)) or Period(
        today.replace(month=1, day=1), today
    )
    return Act((PlannedCall(TOOL, {**period.arguments(), "by": way}),))


def _way(text: str) -> str | None:
    for patterns in (_BY, _MOST):
        for way, pattern in patterns.items():
            if pattern.search(text):
                return way
    return "category" if _SUMMARY.search(text) else None
