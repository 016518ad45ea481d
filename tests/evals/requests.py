"""How well requests are understood without a model: `python -m tests.evals.requests [-v]`.

Right tool: the call made, or the call that a question is about. All right: every labelled argument
as labelled, or rightly asked (the label names what is missing, or lists several readings).
Foreign sentences (CLINC150) are about other things: what they set off is counted tool by tool.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from statistics import median
from typing import Any

from tests.evals.data_folder import data_folder, missing_note, rows
from tests.evals.own_requests import Verdict, own_verdicts
from tests.evals.plan import Plan, plan_for, wrong_arguments
from tests.helpers.office import NOW

ABOUT_SCHEDULING = {"schedule_meeting", "calendar_update"}
"""CLINC150's intents that ask for a new entry in a calendar."""
OURS = {
    *ABOUT_SCHEDULING,
    *("calendar", "meeting_schedule", "how_busy", "spending_history", "calculator", "cancel"),
    "measurement_conversion",
}
"""Its intents that one of the chores serves."""
READS = {
    *("list_meetings", "find_free_time", "list_expenses", "summarize_expenses", "calculate"),
    *("search_policies", "find_document", "look_up_table", "list_expense_reports", "check_policy"),
    *("read_receipt", "search_conversations", "fetch_slack_thread", "find_meetings"),
}


def request_outcomes() -> list[Verdict]:
    """The labelled requests."""
    return [_outcome(row) for row in rows("requests/requests_dev.jsonl")]


def meeting_outcomes() -> list[Verdict]:
    """Whole meeting requests."""
    return [_meeting_outcome(row) for row in rows("requests/meetings_dev.jsonl")]


@dataclass(frozen=True, slots=True)
class Foreign:
    """A CLINC150 sentence with its intent and what is done about it."""

    text: str
    intent: str
    plan: Plan

    @property
    def writes(self) -> list[str]:
        """The tools that change something without asking."""
        return [call.tool for call in self.plan.calls if call.tool not in READS]

    @property
    def only_looks(self) -> bool:
        """Whether the calendar or the sheet is looked into and the answer is the one without it."""
        return bool(self.plan.lookups) and not self.plan.calls and self.plan.asked is None

    @property
    def triggers(self) -> list[str]:
        """Everything it sets off, as tool and way."""
        calls = self.plan.calls
        made = [f"{call.tool} {'read' if call.tool in READS else 'WRITE'}" for call in calls]
        made += [] if self.only_looks else [f"{one.tool} looked up" for one in self.plan.lookups]
        return made + ([f"{self.plan.asked.pending.tool} asked"] if self.plan.asked else [])


def foreign_sentences(step: int = 1) -> list[Foreign]:
    """CLINC150 sentences, or one in so many of them, but those that a chore serves."""
    path = data_folder() / "requests" / "clinc150_train_sample.json"
    if not path.is_file():
        return []
    data = json.loads(path.read_text(encoding="utf-8"))
    sentences = (data["train_sample"] + data["oos_train"])[::step]
    return [Foreign(text, name, plan_for(text)) for text, name in sentences if name not in OURS]


def share(outcomes: list[Verdict], *, all_right: bool) -> float:
    """Which part of the requests went right."""
    return sum(one.all_right if all_right else one.right_tool for one in outcomes) / len(outcomes)


def median_ms(outcomes: Iterable[Verdict]) -> float:
    """How long it took to understand a request; the first one also warms up."""
    return median(one.seconds for one in outcomes) * 1000


def _outcome(row: dict[str, Any]) -> Verdict:
    plan = plan_for(row["text"])
    call = plan.main
    tool = call.tool if call else "none"
    # A calculation asks for no labelled tool: the labels were made before it existed.
    right_tool = tool == row["tool"] or (row["tool"] == "none" and tool == "calculate")
    wrong = wrong_arguments(call, row["args"])
    if plan.asked and ("missing" in row or isinstance(row["args"].get("start"), list)):
        wrong = [name for name in wrong if name not in {"start", "duration_minutes"}]
    elif plan.asked:
        wrong.append("asked")
    detail = f"{row['tool']} <- {tool} {dict(call.arguments) if call else {}} wrong: {wrong}"
    return Verdict(row["text"], right_tool, right_tool and not wrong, plan.seconds, detail)


def _meeting_outcome(row: dict[str, Any]) -> Verdict:
    now = datetime.fromisoformat(row["now"]).astimezone(NOW.tzinfo)
    plan = plan_for(row["utterance"], now)
    call = plan.main
    arguments = dict(call.arguments) if call else {}
    right_tool = call is not None and call.tool == "create_meeting"
    wrong = _wrong_fields(arguments, row)
    if plan.asked and (row.get("must_ask") or "start_time" in row.get("accept", {})):
        wrong = [name for name in wrong if name not in {"start", "duration"}]
    elif plan.asked:
        wrong.append("asked")
    detail = f"{arguments} wrong: {wrong}"
    return Verdict(row["utterance"], right_tool, right_tool and not wrong, plan.seconds, detail)


def _wrong_fields(arguments: dict[str, Any], row: dict[str, Any]) -> list[str]:
    want, accept = row["expected"], row.get("accept", {})
    start = str(arguments.get("start") or "")
    all_day = bool(arguments.get("all_day"))
    right_start = (
        start[:10] == want["start"] if want["all_day"] else _same_moment(start, want["start"])
    )
    lengths = {want["duration_minutes"], *accept.get("duration_minutes", [])}
    checks = {
        "title": any(
            key.lower() in str(arguments.get("title")).lower() for key in row["title_any"]
        ),
        "start": right_start,
        "duration": want["all_day"] or arguments.get("duration_minutes") in lengths,
        "attendees": arguments.get("attendees", [])
        in [want["attendees"], *accept.get("attendees", [])],
        "location": _same_place(
            arguments.get("location"), [want["location"], *accept.get("location", [])]
        ),
        "rrule": arguments.get("recurrence") in [want["rrule"], *accept.get("rrule", [])],
        "all_day": all_day == want["all_day"],
    }
    return [name for name, ok in checks.items() if not ok]


def _same_moment(start: str, want: str | None) -> bool:
    if not start or not want:
        return not start and not want
    return datetime.fromisoformat(start) == datetime.fromisoformat(want)


def _same_place(place: str | None, wanted: list[str | None]) -> bool:
    return place in wanted or (place or "").removeprefix("the ") in wanted


def _table(name: str, outcomes: list[Verdict]) -> None:
    print(
        f"{name:14} {len(outcomes):4}  right tool {share(outcomes, all_right=False):6.1%}  "
        f"all right {share(outcomes, all_right=True):6.1%}  median {median_ms(outcomes):.1f} ms"
    )
    if "-v" in sys.argv:
        for one in outcomes:
            if not one.all_right:
                print(f"    {one.text}\n        {one.detail}")


def _foreign_table(sentences: list[Foreign]) -> None:
    writes = sum(bool(one.writes) for one in sentences)
    asks = sum(one.plan.asked is not None for one in sentences)
    print(
        f"foreign       {len(sentences):5}  written {writes / len(sentences):.2%}  "
        f"asked {asks / len(sentences):.2%}  "
        f"anything {sum(bool(one.triggers) for one in sentences) / len(sentences):.2%}  "
        f"only looked {sum(one.only_looks for one in sentences) / len(sentences):.2%}"
    )
    for trigger, count in Counter(t for one in sentences for t in one.triggers).most_common():
        print(f"    {trigger:32} {count}")
    if "-v" in sys.argv:
        for one in sentences:
            if one.triggers:
                print("   ", *one.triggers, "|", one.intent, "|", one.text)


def main() -> None:
    """Print the tables."""
    outcomes = request_outcomes()
    if outcomes:
        _table("requests", outcomes)
        _table("meetings", meeting_outcomes())
        _foreign_table(foreign_sentences())
    else:
        print(missing_note("requests"))
    _table("own, tuned", own_verdicts("tuned"))
    if "--untouched" in sys.argv:
        _table("own, untouched", own_verdicts("untouched"))


if __name__ == "__main__":
    main()
