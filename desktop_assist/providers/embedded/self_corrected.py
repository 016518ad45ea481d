"""Puts the length said last where somebody says another first: "half an hour, no, make it 45"."""

import re
from itertools import pairwise

from desktop_assist.calendars.phrases import TimeExpression, find_time_expressions
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import one_of

_SIGH = one_of(
    "ach, oh, och, ah, na, hm+, halt, moment(?: mal)?, warte(?:n sie)?(?: mal)?, quatsch, sorry",
    "entschuldigung, pardon, verzeihung, stopp?, wait, hang on, hold on, uh+, um+, er",
)
_AFTER_ALL = one_of(
    "nein, nee?, nö, naa?, obwohl, wobei, besser gesagt, vielmehr, quatsch, korrektur, doch",
    "oder (?:nein|besser|lieber|doch|eher|halt), (?:oder )?sagen wir, ich meine, ich wollte sagen",
    "das heißt, beziehungsweise, bzw\\.?, lieber, eher, nein doch, moment, halt",
    "no, nope, nah, actually, scratch that, strike that, or rather, i mean, on second thoughts?",
    "better, although",
)
_FILLED = one_of(
    "rechnen?, wir, lieber, mit, sagen, mach\\w*, nehmen?, nimm, sie, plan\\w*, bitte, doch",
    "besser, gleich, eher, es, ist, sind, wird, das, ja, dann, da, auf, für, so, setz\\w*",
    "schreib\\w*, wohl, brauch\\w*, braucht's, noch, mal, um, sicher, sicherheitshalber, trag\\w*",
    "geben?, gib, ihm, ihr, ihnen, uns, mir, reserv\\w*, block\\w*, du, ich, denke, glaube, ruhig",
    "make, it, that, let's, say, rather, call, do, better, to, for, of, us, go, with, i, think",
    "we'll, we, need, put, actually, probably, more, like, a, an, the, down, better, want",
)
_TURN = re.compile(
    rf"(?:\s*[,;.!\u2026\u2013\u2014-]+|\s)\s*(?:(?:{_SIGH}\b[\s,.!\u2013-]*)*\b{_AFTER_ALL}\b"
    rf"|\b{_SIGH}\b)[\s,.:!\u2013-]*(?:{_FILLED}\b[\s,]*)*$",
    re.IGNORECASE,
)
"""From where on something else is said instead, up to that."""
_ONE_MORE = re.compile(r"\b(?:und|and|dann|then|plus|bis|to|nicht|not)\b|\?", re.IGNORECASE)
"""Between two lengths it tells that both are meant."""
_WIDEST = 60
"""In letters, between the two."""
_BARE = re.compile(
    r"^(?P<between>[^\d?]{0,40}?)(?P<number>\d{1,3})"
    r"(?= *(?:[,;!?)]|\.(?!\d)|draus|daraus|bitte|please|$))",
    re.IGNORECASE,
)
_IN_MINUTES = re.compile(r"\d ?min\w*\.?$", re.IGNORECASE)


def with_last_length(request: UserRequest) -> str:
    """The text with the length that is meant in the end, and without the words that change it."""
    text = request.text
    found = find_time_expressions(text, request.now, request.policy)
    lengths = [one for one in found if one.meaning.start is None and one.meaning.duration]
    for first, second in pairwise(lengths):
        turned = _turned(text[first.end : second.start])
        if turned is not None:
            kept = f"{text[: first.start]}{second.text}{turned}"
            return f"{kept}{_rest(text[second.end :])}"
    for one in lengths:
        if kept := _with_bare_number(text, one):
            return kept
    return text


def _with_bare_number(text: str, length: TimeExpression) -> str:
    """With "45" for "30 min, no, 45"."""
    if not _IN_MINUTES.search(length.text.strip()):
        return ""
    bare = _BARE.match(text[length.end :])
    turned = _turned(bare["between"]) if bare else None
    if bare is None or turned is None:
        return ""
    rest = _rest(text[length.end + bare.end() :])
    return f"{text[: length.start]}{bare['number']} min{turned}{rest}"


def _turned(between: str) -> str | None:
    """What stays of the words between two lengths; None where both are meant."""
    turn = _TURN.search(between)
    if turn is None or len(between) > _WIDEST or _ONE_MORE.search(between[: turn.start()]):
        return None
    return between[: turn.start()]


def _rest(text: str) -> str:
    return re.sub(r"^\s*(?:draus|daraus|stattdessen|instead)\b", "", text, flags=re.IGNORECASE)
