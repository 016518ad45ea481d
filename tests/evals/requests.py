"""How well requests are understood without a model: `python -m tests.evals.requests [-v]`.

Right tool: the call made, or the call that a question is about. All right: every labelled argument
as labelled, or rightly asked (the label names what is missing, or lists several readings).
False meetings: sentences that are not about scheduling (CLINC150) and add one without asking.
"""

import json
import sys
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from desktop_assist.calendars.phrases import Policy
from desktop_assist.providers.embedded.reply import Act, Ask, PlannedCall, Reply, Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.understanding import understood
from tests.evals.data_folder import data_folder, missing_note, rows

NOW = datetime(2026, 11, 22, 10, tzinfo=ZoneInfo("Europe/Berlin"))
TOOLS = ("create_meeting", "list_expenses", "add_expense", "list_meetings", "calculate", "undo")
ABOUT_SCHEDULING = {"schedule_meeting", "calendar_update"}
"""CLINC150's intents that ask for a new entry in a calendar."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one request went."""

    text: str
    tool: str
    right_tool: bool
    all_right: bool
    detail: str


def request_outcomes() -> list[Outcome]:
    """Requests for the chores that exist, and small talk."""
    labelled = rows("requests/requests_dev.jsonl")
    return [_outcome(row) for row in labelled if row["tool"] in {*TOOLS, "none"}]


def meeting_outcomes() -> list[Outcome]:
    """Whole meeting requests."""
    return [_meeting_outcome(row) for row in rows("requests/meetings_dev.jsonl")]


def clinc_replies() -> list[tuple[str, str, Reply]]:
    """CLINC150 sentences, each with its intent and our reply."""
    path = data_folder() / "requests" / "clinc150_train_sample.json"
    if not path.is_file():
        return []
    data = json.loads(path.read_text(encoding="utf-8"))
    return [
        (text, intent, reply_to(text)) for text, intent in data["train_sample"] + data["oos_train"]
    ]


def reply_to(text: str, now: datetime = NOW) -> Reply:
    """Our reply to a request."""
    return understood(UserRequest(text, now, Policy(), 30, "EUR"))


def makes_meeting(reply: Reply) -> bool:
    """True when a meeting is added without asking."""
    return isinstance(reply, Act) and any(call.tool == "create_meeting" for call in reply.calls)


def offers_meeting(reply: Reply) -> bool:
    """True when a question about a meeting is asked."""
    return isinstance(reply, Ask) and reply.pending.tool == "create_meeting"


def share(outcomes: list[Outcome], *, all_right: bool) -> float:
    """Which part of the requests went right."""
    return sum(one.all_right if all_right else one.right_tool for one in outcomes) / len(outcomes)


def _planned(reply: Reply) -> tuple[PlannedCall | None, bool]:
    match reply:
        case Act(calls):
            return calls[0], False
        case Ask(pending=pending):
            return pending, True
        case Say():
            return None, False


def _outcome(row: dict[str, Any]) -> Outcome:
    call, asked = _planned(reply_to(row["text"]))
    tool = call.tool if call else "none"
    # A calculation asks for no labelled tool: the labels were made before it existed.
    right_tool = tool == row["tool"] or (row["tool"] == "none" and tool == "calculate")
    arguments = call.arguments if call else {}
    wrong = [
        name for name, want in row["args"].items() if not _fits(name, arguments.get(name), want)
    ]
    may_ask = "missing" in row or any(
        isinstance(row["args"].get(name), list) for name in ("start",)
    )
    if asked and may_ask:
        wrong = [name for name in wrong if name not in {"start", "duration_minutes"}]
    elif asked:
        wrong.append("asked")
    detail = f"{row['tool']} <- {tool} {dict(arguments)} wrong: {wrong}"
    return Outcome(row["text"], row["tool"], right_tool, right_tool and not wrong, detail)


def _fits(name: str, value: Any, want: Any) -> bool:
    if name in {"title", "query"}:
        text = str(value or "").lower()
        return all(any(key in text for key in keys.split("|")) for keys in want)
    if name == "attendees":
        wanted = want if (want and isinstance(want[0], list)) or want == [] else [want]
        wanted = [want] if want == [] else wanted
        return list(value or []) in wanted
    if name == "start":
        starts = want if isinstance(want, list) else [want]
        return (str(value)[:16] if value else None) in starts
    choices = want if isinstance(want, list) else [want]
    return value in choices


def _meeting_outcome(row: dict[str, Any]) -> Outcome:
    call, asked = _planned(
        reply_to(row["utterance"], datetime.fromisoformat(row["now"]).astimezone(NOW.tzinfo))
    )
    arguments = dict(call.arguments) if call else {}
    right_tool = call is not None and call.tool == "create_meeting"
    wrong = _wrong_fields(arguments, row)
    if (asked and row.get("must_ask")) or (asked and "start_time" in row.get("accept", {})):
        wrong = [name for name in wrong if name not in {"start", "duration"}]
    elif asked:
        wrong.append("asked")
    detail = f"{arguments} wrong: {wrong}"
    return Outcome(row["utterance"], "create_meeting", right_tool, right_tool and not wrong, detail)


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


def _table(name: str, outcomes: list[Outcome]) -> None:
    print(
        f"{name:18} {len(outcomes):3}  right tool {share(outcomes, all_right=False):6.1%}  "
        f"all right {share(outcomes, all_right=True):6.1%}"
    )
    if "-v" in sys.argv:
        for one in outcomes:
            if not one.all_right:
                print(f"    {one.text}\n        {one.detail}")


def _clinc_table(replies: list[tuple[str, str, Reply]]) -> None:
    foreign = [
        (text, intent, reply) for text, intent, reply in replies if intent not in ABOUT_SCHEDULING
    ]
    made = [(text, intent) for text, intent, reply in foreign if makes_meeting(reply)]
    offered = [(text, intent) for text, intent, reply in foreign if offers_meeting(reply)]
    listed = Counter(
        (reply.calls[0].tool, intent) for _, intent, reply in foreign if isinstance(reply, Act)
    )
    print(
        f"not scheduling    {len(foreign)}  meeting made {len(made) / len(foreign):.2%}  "
        f"offered {len(offered) / len(foreign):.2%}"
    )
    if "-v" in sys.argv:
        for text, intent in made:
            print("    made:", intent, "|", text)
        for text, intent in offered:
            print("    offered:", intent, "|", text)
        print("    other tools:", listed.most_common())


def main() -> None:
    """Print the tables."""
    outcomes = request_outcomes()
    if not outcomes:
        print(missing_note("requests"))
        return
    for tool in (*TOOLS, "none"):
        some = [one for one in outcomes if one.tool == tool]
        if some:
            _table(tool, some)
    _table("meetings (whole)", meeting_outcomes())
    _clinc_table(clinc_replies())


if __name__ == "__main__":
    main()
