"""Asks the documents in words that they answer, where a message tells much around its question."""

import re
from collections.abc import Iterator

from desktop_assist.providers.embedded.proposals.asked_part import AskedPart, asked_part
from desktop_assist.providers.embedded.proposals.document_query import (
    in_standard_words,
    leans,
    with_names,
)
from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest

_SEARCH = "search_policies"
_MONEY = re.compile(
    r"(?:[$€£]|\b(?:CAD|USD|EUR|GBP|CHF|AUD|NZD) ?)\d[\d.,]*\d?(?: ?[km]\b)?"
    r"|\b\d[\d.,]*\d?(?: ?k)? ?(?:[€£$]|euros?\b|dollars?\b|pounds?\b|bucks\b|quid\b"
    r"|francs?\b|franken\b"
    r"|CAD\b|USD\b|EUR\b|GBP\b|CHF\b)",
    re.IGNORECASE,
)
_NEW_SENTENCE = re.compile(
    r"(?<=[^\W\d])[.!;]\s+|\s+(?:and|but|und|aber) (?=(?:there|i|we|he|she|they|it|es|ich"
    r"|wir|da)\b)",
    re.IGNORECASE,
)
_FEWEST_WORDS = 5
"""A bare question of fewer is about anything."""


def in_known_words(reply: Reply, request: UserRequest) -> Reply:
    """The look into the documents with the query that they answer; any other reply as it is."""
    if not isinstance(reply, Act) or len(reply.calls) != 1 or reply.calls[0].tool != _SEARCH:
        return reply
    [call] = reply.calls
    query = str(call.arguments.get("query", ""))
    if set(call.arguments) != {"query"} or not query:
        return reply
    plain = in_standard_words(query)
    part = asked_part(request.text)
    if not part.told or request.knows(plain):
        return _asking(plain)
    found = next((one for one in _queries(part) if request.knows(one)), None)
    if found is not None:
        return _asking(found)
    alone = [one.strip(" ?") for one in part.questions]
    each = [one for one in alone if len(alone) > 1 and request.knows(one)]
    return _asking(*each) if each else _asking(plain)


def _asking(*queries: str) -> Act:
    return Act(tuple(PlannedCall(_SEARCH, {"query": one.strip(" ?.!")}) for one in queries))


def _queries(part: AskedPart) -> Iterator[str]:
    """The question with more or less of what is told around it, the likeliest first."""
    question = in_standard_words(", and ".join(one.strip(" ?") for one in part.questions))
    amounts = dict.fromkeys(found[0] for found in _MONEY.finditer(part.told))
    if amounts and not _MONEY.search(question):
        yield f"{question}, {' '.join(amounts)}"
    told = [one.strip(" ,.") for one in _NEW_SENTENCE.split(part.told) if one.strip(" ,.")]
    if len(told) > 1 and leans(question):
        yield from (f"{one}. {question}" for one in reversed(told))
    yield with_names(question, part.told)
    if len(question.split()) >= _FEWEST_WORDS:
        yield question
