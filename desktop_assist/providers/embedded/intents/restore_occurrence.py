"""Requests to let a repeating meeting take place again on a day on which it was cancelled."""

import re
from dataclasses import replace
from datetime import date, datetime, timedelta

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.day_words import day_words
from desktop_assist.providers.embedded.found_things import Thing, meetings_in, pointed_at
from desktop_assist.providers.embedded.order import find_order
from desktop_assist.providers.embedded.reply import Act, Find, PlannedCall, Reply, Say, Settled
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.target import Target, read_target
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import one_of

TOOL = "restore_occurrence"
_VERBS = one_of(
    "restore, reinstate, un-?cancel, un-?delete, bring back, put back",
    "stelle?(?= .*wieder her), hole?(?= .*zurück)",
)
_LAST = one_of("wiederherstellen, zurückholen")
_PARTICLE = re.compile(r"\b(?:wieder her|zurück|back|doch)\W*$", re.IGNORECASE)
_AROUND = timedelta(days=200)
_NONE = Text(
    'No repeating meeting that fits "{said}" was found around {day}. Nothing was changed.',
    'Um den {day} wurde kein regelmäßiger Termin gefunden, der zu "{said}" passt. Es wurde nichts '
    "geändert.",
)


def read(request: UserRequest) -> Reply | None:
    """A time to bring back, or None for any other request; its day has to be named."""
    order = find_order(request.text, _VERBS, _LAST)
    if order is None:
        return None
    target = read_target(_PARTICLE.sub("", order.rest), request)
    start = target.when.start if target.when else None
    if start is None or not (target.words or target.kinds):
        return None
    day = start.date() if isinstance(start, datetime) else start
    days: JsonObject = {
        "from": (day - _AROUND).isoformat(),
        "to": (day + _AROUND).isoformat(),
    }
    zone = request.now.tzinfo
    lookup = PlannedCall("list_meetings", days)
    return Find(lookup, lambda it: _restored(meetings_in(it, zone), target, day, request))


def _restored(
    things: tuple[Thing, ...], target: Target, day: date, request: UserRequest
) -> Settled:
    """The call for the series whose other times are there."""
    repeated = tuple(one for one in things if "recurrence_id" in one.key)
    fitting = pointed_at(repeated, replace(target, when=None))
    uids = list(dict.fromkeys(str(one.key["uid"]) for one in fitting))
    if len(uids) != 1:
        shown = day_words(day, request.language)
        return Say(_NONE.in_language(request.language, said=target.said, day=shown))
    return Act((PlannedCall(TOOL, {"uid": uids[0], "recurrence_id": day.isoformat()}),))
