"""Tells which messages are chores beyond doubt, so that no model needs to be asked."""

import re

from desktop_assist.domain.provider import ModelRequest
from desktop_assist.providers.embedded.conversation import Messages, ends_asking, is_plain, text_of
from desktop_assist.providers.embedded.reply import Reply, Say, first_calls
from desktop_assist.providers.embedded.word_list import one_of

_PERIOD = one_of(
    "week, weekend, month, quarter, year, morning, afternoon, evening, noon",
    "monday, tuesday, wednesday, thursday, friday, saturday, sunday",
    "january, february, march, april, may, june, july, august, september, october, november",
    "december, wochen?, wochenende, monats?, quartals?, jahr(?:es)?, morgens?, abends?",
    "montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag",
)
_REFERENCE = re.compile(
    r"\b(?:it|they|them|those|he|him|she|same|above|former|latter|es|ihn|ihm|dafür|davon|dazu"
    rf"|damit|daraus|dasselbe|gleiche\w*|oben|(?:this|that|these|dies\w*)(?! {_PERIOD}\b))\b",
    re.IGNORECASE,
)


def is_open(messages: Messages) -> bool:
    """Whether the last message may be anything but a chore, however clear its words are.

    It answers a question of the model, brings a file, or speaks of something said before.
    """
    message, *before = reversed(messages)
    if not is_plain(message) or ends_asking(messages):
        return True
    return bool(before) and _REFERENCE.search(text_of(message)) is not None


def is_complete(reply: Reply, request: ModelRequest) -> bool:
    """Whether a reply does everything at once, with what there is, or tells of the program."""
    if isinstance(reply, Say):
        return reply.is_own
    offered = {tool.name for tool in request.tools}
    calls = first_calls(reply)
    return bool(calls) and all(call.tool in offered for call in calls)
