"""Questions about what was spent on what, where, in which month or currency."""

import re

from desktop_assist.providers.embedded.intents.list_expenses import spent_on
from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import Period, past_period
from desktop_assist.providers.embedded.slots.spending_words import LEFT_OUT
from desktop_assist.providers.embedded.word_list import one_of, whole_words
from desktop_assist.providers.embedded.words import OTHER_MONEY

TOOL = "summarize_expenses"
_SPENT = whole_words(
    "expenses?, spendings?, spent, spend, receipts?, costs?, ausgaben, spesen, auslagen",
    "ausgegeben, belege?, (?:how much|wie ?viel) (?:by|per|je|pro), (?:my|our|the) money",
    "where (?:did|does|do) .*money go, where .*money went, \\w*kosten, geld, totals",
)
_WAYS = {
    "category": "categor(?:y|ies), types?, kinds?, kategorien?, art",
    "merchant": "merchants?, shops?, stores?, vendors?, suppliers?, händlern?, läden, laden",
    "month": "months?, monate?n?",
    "currency": "currenc(?:y|ies), währung(?:en)?",
}
_EACH = one_of(
    "by, per, each, for each, for every, in each, every, across(?: my)?, among(?: my)?, je, pro",
    "nach, jede[nrm]?, auf (?:die|meine)(?: einzelnen)?, über (?:die|meine)",
)
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
_MOST_ON = {
    "merchant": re.compile(
        r"\b(?:bei wem|bei welche\w+|wem habe|who|which (?:shop|merchant|vendor|store"
        r"|supplier))\b.*"
        r"\b(?:am meisten|most)\b",
        re.IGNORECASE,
    ),
    "category": re.compile(
        r"\b(?:wofür|worauf|für was|wohin)\b.*\b(?:am meisten|das meiste)\b"
        r"|\bmost of (?:my|our|the) money\b",
        re.IGNORECASE,
    ),
}
_COMPARED = (
    re.compile(
        r"(?P<first>.*)\b(?:compared? (?:to|with|against)|vs\.?|versus|im vergleich (?:zu[mr]?|mit)"
        r"|verglichen mit|gegenüber)(?P<other> .*)",
        re.IGNORECASE,
    ),
    re.compile(
        r"(?P<first>.*\b(?:more|less|higher|lower|mehr|weniger|höher|niedriger)\b.*)\b(?:than|als)\b"
        r"(?P<other>.*)",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:compare|vergleich\w*)\b(?P<first>.*)\b(?:with|to|and|against|mit|und|zu[mr]?)\b"
        r"(?P<other>.*)",
        re.IGNORECASE,
    ),
)
_SUMMARY = whole_words(
    "break ?down, breakdown, summar(?:y|ies), summari[sz]e, group(?:ed)?, statistics",
    "split, where (?:did|does) (?:\\w+ ){0,4}money go, spen[dt] (?:the )?most, compare",
    "zusammenfassung, fasse?",
    "aufschlüssel\\w*, aufgeschlüsselt",
    "gruppier\\w*, auswertung",
)
_SUM = whole_words("sums?, totals?, summen?, gesamt\\w*, (?:most|more) money, am meisten")
_OTHER = whole_words("add, log, record, policy, policies, report, richtlinie, budget")


def read(request: UserRequest) -> Reply | None:
    """The sums of the days named, else of this year."""
    text = request.lower
    if LEFT_OUT.search(text):
        return None  # it takes a look at which these are
    is_sum = _SUMMARY.search(text) or _SUM.search(text)
    is_broken_down = _way(text) and is_sum and past_period(request)
    if (
        not (_SPENT.search(text) or is_broken_down)
        or _OTHER.search(text)
        or OTHER_MONEY.search(text)
    ):
        return None
    if compared := _compared(request):
        return compared
    way = _way(text)
    if way is None:
        return None
    asked = request.saying(_BY[way].sub(" ", request.text))
    period = past_period(asked) or _this_year(request)
    what = {} if _asks_for_most(text) else spent_on(asked)
    return Act((PlannedCall(TOOL, {**period.arguments(), "by": way, **what}),))


def _asks_for_most(text: str) -> bool:
    """Whether what money was spent on is the very question."""
    return any(one.search(text) for one in (*_MOST.values(), *_MOST_ON.values(), _SUMMARY))


def _compared(request: UserRequest) -> Act | None:
    """The sums of two periods side by side; the first is this month when it is not named."""
    for pattern in _COMPARED:
        found = pattern.search(request.text)
        before = past_period(request.saying(found["other"])) if found else None
        if found is None or before is None:
            continue
        now = past_period(request.saying(found["first"])) or _this_month(request)
        way = _way(request.lower) or "category"
        first = request.saying(_BY[way].sub(" ", found["first"]))
        arguments = {
            **now.arguments(),
            "by": way,
            **spent_on(first),
            "compare_from": before.first.isoformat(),
            "compare_to": before.last.isoformat(),
        }
        return Act((PlannedCall(TOOL, arguments),))
    return None


def _this_year(request: UserRequest) -> Period:
    today = request.now.date()
    return Period(today.replace(month=1, day=1), today)


def _this_month(request: UserRequest) -> Period:
    today = request.now.date()
    return Period(today.replace(day=1), today)


def _way(text: str) -> str | None:
    for patterns in (_BY, _MOST, _MOST_ON):
        for way, pattern in patterns.items():
            if pattern.search(text):
                return way
    return "category" if _SUMMARY.search(text) else None
