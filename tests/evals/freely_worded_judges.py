"""Whether a freely worded sentence was understood, by the kind of thing that it asks for.

A judge gets the fields of one line, the sentence last. A change that was made at once and is not
the one that was asked for is the worst that can happen, and is told apart.
"""

import asyncio
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from desktop_assist.domain.tool import ToolCall
from desktop_assist.providers.embedded.reply import PlannedCall
from tests.evals.freely_worded_desk import (
    MERCHANTS,
    MONDAY,
    Exchange,
    at_the_calendar,
    calendar,
    exchange,
    over_the_pile,
)
from tests.evals.plan import Plan, plan_for
from tests.evals.requests import READS

_READS = READS | {"work_out_per_diem", "show_expense_rules", "show_calendar_conflicts"}
_MEETING_CHANGES = {"create_meeting", "update_meeting", "cancel_meeting"}
_DOCUMENTS = {
    *("search_policies", "check_policy", "look_up_table", "work_out_per_diem"),
    *("show_expense_rules", "find_document"),
}
_SHEET = {"list_expenses", "summarize_expenses"}
_REPORT = "generate_expense_report"


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one sentence went.

    Attributes:
        is_right: What was asked for is done, after one answer where that was needed.
        is_right_at_once: It is done without a question.
        is_wrong_unasked: Something was changed at once that nobody asked for.
        detail: What was done.
    """

    sentence: str
    is_right: bool
    is_right_at_once: bool
    is_wrong_unasked: bool
    detail: str


def change(act: str, title: str, day: str, value: str, sentence: str) -> Verdict:
    """A meeting of the calendar is to be moved, cancelled, ended or given people or a place."""
    went = asyncio.run(exchange(at_the_calendar(), sentence))

    def is_done(made: Iterable[ToolCall]) -> bool:
        changes = _changes(made)
        return len(changes) == 1 and _is_this_change(changes[0], act, title, day, value)

    at_once = is_done(went.first)
    is_wrong = bool(_changes(went.first)) and not at_once
    return _talked(sentence, went, is_done((*went.first, *went.then)), at_once, is_wrong)


def hand(left_out: str, sentence: str) -> Verdict:
    """Eight receipts are handed over, some of which are to be left out."""
    wanted = {name.strip() for name in left_out.split(",") if name.strip()}
    went = asyncio.run(exchange(over_the_pile(), sentence, pick=min(wanted, default="none")))
    at_once = _left_out(went.first) == wanted
    others = [call for call in _changes(went.first) if call.name != "add_expense"]
    is_wrong = bool(others) or not wanted <= _left_out(went.first)
    is_right = at_once or _left_out((*went.first, *went.then)) == wanted
    return _talked(sentence, went, is_right and not is_wrong, at_once and not is_wrong, is_wrong)


def told(merchants: str, amount: str, sentence: str) -> Verdict:
    """An expense is told of which there is no receipt."""
    plan = plan_for(sentence, MONDAY)

    def is_it(call: PlannedCall) -> bool:
        merchant = str(call.arguments.get("merchant", "")).lower()
        is_named = any(name in merchant for name in merchants.split("/"))
        return call.tool == "add_expense" and call.arguments.get("amount") == amount and is_named

    return _one_change(sentence, plan, is_it)


def meet(act: str, day: str, time: str, sentence: str) -> Verdict:
    """A meeting is to be made, or the calendar looked into."""
    plan = plan_for(sentence, MONDAY)
    if act == "create":
        return _one_change(sentence, plan, lambda call: _begins(call, "create_meeting", day, time))
    changes = _planned_changes(plan)
    asks_to_change = plan.asked is not None and plan.asked.pending.tool in _MEETING_CHANGES
    has_looked = bool(plan.lookups or plan.calls)
    return _planned(
        sentence, plan, has_looked and not changes and not asks_to_change, bool(changes)
    )


def sum_up(label: str, sentence: str) -> Verdict:
    """A question to the sheet, or one that only sounds like it."""
    return _one_kind(sentence, _SHEET, is_wanted=label != "none")


def policy(label: str, sentence: str) -> Verdict:
    """A question to the documents, or something else."""
    return _one_kind(sentence, _DOCUMENTS, is_wanted=label == "P")


def report(label: str, sentence: str) -> Verdict:
    """An expense report is to be made, or something about one or another report is said."""
    return _one_kind(sentence, {_REPORT}, is_wanted=label == "R")


def _is_this_change(call: ToolCall, act: str, title: str, day: str, value: str) -> bool:
    before = _meant(call)
    if before is None or not _is_named(before, title):
        return False
    if act != "move" and not before["start"].startswith(day):
        return False
    wanted_tool = "cancel_meeting" if act == "cancel" else "update_meeting"
    return call.name == wanted_tool and _is_as_wanted(call, before, act, day, value)


def _is_as_wanted(call: ToolCall, before: dict[str, Any], act: str, day: str, value: str) -> bool:
    match act:
        case "cancel":
            return True
        case "move":
            start = str(call.arguments.get("start", ""))
            return start[:10] == day and value in {"", start[11:16]}
        case "end":
            return _end(call, before)[11:16] == value
        case "people":
            return value.lower().split()[0] in str(call.arguments).lower()
        case _:
            return value.lower() in str(call.arguments).lower()


def _meant(call: ToolCall) -> dict[str, Any] | None:
    """The meeting that a call changes; of a series one occurrence, never all of them."""
    uid, at = call.arguments.get("uid"), call.arguments.get("recurrence_id")
    return next((m for m in calendar() if m["uid"] == uid and m["recurrence_id"] == at), None)


def _is_named(meeting: dict[str, Any], title: str) -> bool:
    name, wanted = (text.lower().replace("-", "") for text in (meeting["summary"], title))
    return name == wanted if wanted == "budget review" else wanted in name


def _end(call: ToolCall, before: dict[str, Any]) -> str:
    minutes = call.arguments.get("duration_minutes")
    if not isinstance(minutes, int):
        return str(call.arguments.get("end", ""))
    start = datetime.fromisoformat(str(call.arguments.get("start") or before["start"]))
    return (start + timedelta(minutes=minutes)).isoformat()


def _left_out(made: Iterable[ToolCall]) -> set[str]:
    entered = {call.arguments.get("merchant") for call in made if call.name == "add_expense"}
    return {name for name in MERCHANTS if name not in entered}


def _begins(call: PlannedCall, tool: str, day: str, time: str) -> bool:
    start = str(call.arguments.get("start", ""))
    return call.tool == tool and start.startswith(day) and time in {"", start[11:16]}


def _one_change(sentence: str, plan: Plan, is_it: Callable[[PlannedCall], bool]) -> Verdict:
    """One change is wanted: made, or asked about."""
    changes = _planned_changes(plan)
    about = [*changes, *([plan.asked.pending] if plan.asked else ())]
    is_right = len(about) == 1 and is_it(about[0])
    return _planned(sentence, plan, is_right, bool(changes) and not is_right)


def _one_kind(sentence: str, tools: set[str], *, is_wanted: bool) -> Verdict:
    """One kind of tools is wanted, or anything but these; what else is meant is not labelled."""
    plan = plan_for(sentence, MONDAY)
    main = plan.main or next(reversed(plan.lookups), None)
    is_used = main is not None and main.tool in tools
    changes = {call.tool for call in _planned_changes(plan)}
    is_wrong = bool(changes - tools if is_wanted else changes & tools)
    return _planned(sentence, plan, is_used == is_wanted, is_wrong)


def _changes(made: Iterable[ToolCall]) -> list[ToolCall]:
    return [call for call in made if call.name not in _READS]


def _planned_changes(plan: Plan) -> list[PlannedCall]:
    return [call for call in plan.calls if call.tool not in _READS]


def _talked(
    sentence: str, went: Exchange, is_right: bool, at_once: bool, is_wrong: bool
) -> Verdict:
    made = [(call.name, call.arguments) for call in (*went.first, *went.then)]
    said = f"ASKED {went.question.text}" if went.question else went.text
    return Verdict(sentence, is_right, at_once, is_wrong, f"{made} {said}")


def _planned(sentence: str, plan: Plan, is_right: bool, is_wrong: bool) -> Verdict:
    made = [(call.tool, call.arguments) for call in (plan.calls or plan.lookups)]
    said = f"ASKED {plan.asked.question} {plan.asked.pending}" if plan.asked else plan.text
    at_once = is_right and plan.asked is None
    return Verdict(sentence, is_right, at_once, is_wrong, f"{made} {said}")
