"""The expenses just asked for: some of them, all in one currency, or beside those of other days."""

import re

from desktop_assist.domain.json_value import JsonValue
from desktop_assist.providers.embedded.follow_ups.history import Mention
from desktop_assist.providers.embedded.intents import list_expenses, summarize_expenses
from desktop_assist.providers.embedded.phrase import other_words, plain
from desktop_assist.providers.embedded.reply import Act, PlannedCall
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.spending_words import read_spending_words
from desktop_assist.providers.embedded.word_list import one_of, starting_with

_ASKING = starting_with(
    "(?:(?:those|these|them|the|that|one|ones|which|what|is|are|was|were|all|everything|altogether"
    "|total|overall|show|list|only|just|and|of|in|have|has|please|bitte|amounts?|come|comes|to|me"
    "|give|first|more|than|expenses?|how|much|did|i|spend"
    "|insgesamt|zusammen|gesamt|alles|die|der|das|den|davon|denen|welche[rns]?|was|war|waren|und"
    "|haben|hat|betr[aä]ge?|macht|zeig|zeige|mir|gib|zuerst|nur|ausgaben?|wie|sind)\\b\\W*)+$"
)
_ASKING_WORDS = re.compile(
    r"\b(?:the|all|only|just|and|of|in|show|list|what|how|much|were|was|die|der|das|nur|und|n)\b\W*",
    re.IGNORECASE,
)
_OPENS_NARROWING = re.compile(
    r"^\W*(?:(?:and|und|n|now|ok|please|bitte)\W+)*(?P<only>just|only|nur)\b", re.IGNORECASE
)
"""Taken for no more than a polite word otherwise."""
_WITH = one_of("with, to, against, vs\\.?, versus, mit, zu[mr]?, gegenüber")
_COMPARES = one_of(
    "compared?, vergleich\\w*, verglichen, how does (?:that|it|this) compare, im vergleich"
)
_OPENING = r"^\W*(?:(?:and|und|ok|now|please|bitte|can you|kannst du)\W+)*"
_BESIDE = re.compile(
    rf"{_OPENING}(?:{_COMPARES}\b.*?\b{_WITH}|vs\.?|versus|gegenüber)\s+(?P<other>.+?)\W*$",
    re.IGNORECASE,
)


def is_spending_change(text: str) -> bool:
    """Whether the words can be such a change."""
    return bool(_BESIDE.match(text) or read_spending_words(text).arguments)


def spending_changed(
    query: Mention, days: dict[str, JsonValue], request: UserRequest
) -> Act | None:
    """The question changed so; None when the words say something else, too.

    Args:
        query: What was asked just before.
        days: What it is to be about now.
        request: The words.
    """
    known = query.call.arguments
    what: dict[str, JsonValue] = {
        name: known[name] for name in ("category", "text") if known.get(name)
    }
    if beside := _BESIDE.match(plain(request.text)):
        by = {"by": known["by"]} if known.get("by") else {}
        return _compared(beside["other"], query, {**what, **by}, request)
    opening = _OPENS_NARROWING.match(request.text)
    said = f"{opening['only'] if opening else ''} {plain(request.text)}".strip(" ?!.,")
    words = read_spending_words(said, request.currency)
    rest = " ".join(other_words(words.rest))
    if not words.arguments:
        return None
    if rest and not _ASKING.match(rest):
        # "Just the hotels in dollars" narrows the rows by what they are for, too.
        thing = _ASKING_WORDS.sub("", rest).strip()
        if not list_expenses.THING.fullmatch(thing):
            return None
        what = {**list_expenses.spent_on(request.saying(f"expenses for {thing}"))}
    asked: dict[str, JsonValue] = {**days, **what, **words.arguments}
    others = tuple(
        PlannedCall(list_expenses.TOOL, {**asked, "currency": one}) for one in words.currencies
    )
    return Act((PlannedCall(list_expenses.TOOL, asked), *others))


def _compared(
    other: str, query: Mention, kept: dict[str, JsonValue], request: UserRequest
) -> Act | None:
    """The days of the question beside those that are named now."""
    act = summarize_expenses.read(request.saying(f"compare my expenses with {other}"))
    if not (isinstance(act, Act) and "compare_from" in act.calls[0].arguments):
        return None
    known = query.call.arguments
    days = {name: known[name] for name in ("from", "to") if known.get(name)}
    return _act(summarize_expenses.TOOL, {**act.calls[0].arguments, **days, **kept})


def _act(tool: str, arguments: dict[str, JsonValue]) -> Act:
    return Act((PlannedCall(tool, arguments),))
