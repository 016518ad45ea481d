"""Puts a change to so much of a series as was said."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import TypeAlias

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.follow_ups.present_meeting import gone
from desktop_assist.providers.embedded.follow_ups.thing import Thing, meeting_in
from desktop_assist.providers.embedded.reply import Act, Find, PlannedCall, Settled
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.series_scope import Scope

_LOOK_AHEAD = timedelta(days=400)
Change: TypeAlias = Callable[[Thing], Settled | Find]


def in_scope(meeting: Thing, scope: Scope, change: Change, request: UserRequest) -> Settled | Find:
    """The change of one time, of that and all later ones, or of all.

    The next one is meant where only the series came up before.
    """
    if scope == "all":
        return _scoped(change(replace(meeting, recurrence_id="")), scope)
    if meeting.recurrence_id:
        return _scoped(change(meeting), scope)
    today = request.now.date()
    days = {"from": today.isoformat(), "to": (today + _LOOK_AHEAD).isoformat()}

    def next_one(output: JsonObject) -> Settled | Find:
        found = meeting if output.get("dry_run") else _first(meeting, output)
        return gone(meeting, request) if found is None else _scoped(change(found), scope)

    return Find(PlannedCall("list_meetings", days), next_one)


def _first(meeting: Thing, output: JsonObject) -> Thing | None:
    events = output.get("events")
    found = map(meeting_in, events if isinstance(events, list) else ())
    return next((one for one in found if one is not None and one.id == meeting.id), None)


def _scoped(reply: Settled | Find, scope: Scope) -> Settled | Find:
    """The same with the scope in its calls; a question keeps the words it was asked about."""
    match reply:
        case Act(calls):
            return Act(tuple(_with_scope(call, scope) for call in calls))
        case Find(lookup, choose):
            return Find(lookup, lambda output: _scoped(choose(output), scope))
        case _:
            return reply


def _with_scope(call: PlannedCall, scope: Scope) -> PlannedCall:
    return PlannedCall(call.tool, {**call.arguments, "scope": scope})
