"""How well whole meeting requests are understood: `python -m tests.evals.meetings [-v]`.

All right: every field as labelled or as the label accepts, or rightly asked: the label says what is
missing or open. Wrong time: a meeting made at once at another time than labelled. The sets of our
own were written without running the program; what each scored when it was run for the first time
is kept in `FIRST_SIGHT`. Contacts are those of `meeting_contacts.json`.

The sentences of `meetings_none.txt` speak of meetings, times and people and ask for no meeting.
"""

import json
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from statistics import median
from typing import Any

from desktop_assist.calendars.contacts.contact_file import read_contact_file
from desktop_assist.domain.contact import ContactBook
from desktop_assist.providers.embedded.reply import PlannedCall
from tests.evals.data_folder import missing_note, rows
from tests.evals.plan import Plan, plan_for
from tests.helpers.office import NOW

FIRST_SIGHT = {"a": 0.63, "b": 0.66, "c": 0.58, "d": 0.8, "e": 0.74, "f": 0.825, "g": 0.88}
FIRST_SIGHT |= {"h": 0.69, "i": 0.786}
"""Which part of each set was all right when it was run for the first time."""
_FOLDER = Path(__file__).parent
_DEV = "requests/meetings_dev.jsonl"
_ASKED_OF_TIME = frozenset({"start", "duration"})
_ABOUT_PEOPLE = frozenset({"attendee", "attendees"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one request went.

    Attributes:
        text: The request.
        wrong: The fields that are not as labelled; "asked" when it was asked without need.
        is_wrong_time: A meeting was made at once at another time.
        seconds: How long it took to understand.
        detail: What was understood.
    """

    text: str
    wrong: tuple[str, ...]
    is_wrong_time: bool
    seconds: float
    detail: str


@dataclass(frozen=True, slots=True)
class NoMeeting:
    """A sentence that asks for no meeting, and what was made of it."""

    text: str
    is_made: bool
    is_asked: bool


def dev_verdicts() -> list[Verdict]:
    """The labelled requests beside the checkout; empty when they are not here."""
    return _verdicts(rows(_DEV))


def own_verdicts(name: str) -> list[Verdict]:
    """One of our own sets."""
    lines = (_FOLDER / f"meetings_{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return _verdicts(json.loads(line) for line in lines)


def no_meetings() -> list[NoMeeting]:
    """The sentences that ask for no meeting."""
    lines = (_FOLDER / "meetings_none.txt").read_text(encoding="utf-8").splitlines()
    contacts = office_contacts()
    return [_no_meeting(line, contacts) for line in lines]


def office_contacts() -> ContactBook:
    """The people of the office."""
    return read_contact_file(_FOLDER / "meeting_contacts.json")


def share(verdicts: list[Verdict]) -> float:
    """Which part of the requests is all right."""
    return sum(not one.wrong for one in verdicts) / len(verdicts)


def _verdicts(labelled: Iterable[Mapping[str, Any]]) -> list[Verdict]:
    contacts = office_contacts()
    return [_verdict(row, contacts) for row in labelled]


def _verdict(row: Mapping[str, Any], contacts: ContactBook) -> Verdict:
    now = datetime.fromisoformat(row.get("now", NOW.isoformat())).astimezone(NOW.tzinfo)
    plan = plan_for(row["utterance"], now, contacts)
    call = plan.main
    given = dict(call.arguments) if call and call.tool == "create_meeting" else None
    wrong = ["tool"] if given is None and not _looks_for_slot(plan, row) else []
    if given is not None:
        wrong = _judged(given, plan, row)
    made = plan.asked is None and given is not None
    is_wrong_time = made and (
        "start" in _wrong_fields(given or {}, row) or _is_about_time(row.get("must_ask", []))
    )
    asked = plan.asked.question if plan.asked else plan.text[:60] if call is None else ""
    detail = f"wrong {wrong}: {_shown(call)} {asked}"
    return Verdict(row["utterance"], tuple(wrong), is_wrong_time, plan.seconds, detail)


def _judged(given: dict[str, Any], plan: Plan, row: Mapping[str, Any]) -> list[str]:
    wrong, must_ask = _wrong_fields(given, row), row.get("must_ask", [])
    if plan.asked is None:
        return [*wrong, *(["not asked"] if must_ask else [])]
    if _is_about_time(must_ask) or "start_time" in row.get("accept", {}):
        return [name for name in wrong if name not in _ASKED_OF_TIME]
    if must_ask:
        return [name for name in wrong if name != "attendees"]
    return [*wrong, "asked"]


def _is_about_time(must_ask: Iterable[str]) -> bool:
    return any(one not in _ABOUT_PEOPLE for one in must_ask)


def _looks_for_slot(plan: Plan, row: Mapping[str, Any]) -> bool:
    """Whether free times are looked for, as "sometime next week" asks."""
    is_open = "slot" in row.get("must_ask", [])
    return is_open and any(one.tool == "find_free_time" for one in (*plan.calls, *plan.lookups))


def _wrong_fields(given: Mapping[str, Any], row: Mapping[str, Any]) -> list[str]:
    want, accept = row["expected"], row.get("accept", {})
    title = str(given.get("title")).lower()
    is_all_day = bool(want.get("all_day"))
    lengths = {want["duration_minutes"], *accept.get("duration_minutes", [])}
    starts = [want["start"], *accept.get("start", [])]
    places = [want.get("location"), *accept.get("location", [])]
    rules = [want.get("rrule"), *accept.get("rrule", [])]
    checks = {
        "title": any(key.lower() in title for key in row["title_any"]),
        "start": any(_is_same_start(given.get("start"), one, is_all_day) for one in starts),
        "duration": is_all_day or given.get("duration_minutes") in lengths,
        "attendees": given.get("attendees", [])
        in [want["attendees"], *accept.get("attendees", [])],
        "location": (given.get("location") or "").removeprefix("the ")
        in {(one or "").removeprefix("the ") for one in places},
        "rrule": any(_is_same_rule(given.get("recurrence"), one) for one in rules),
        "all_day": bool(given.get("all_day")) == is_all_day,
        "reminder": given.get("reminder_minutes") == want.get("reminder_minutes"),
        "description": _has_words(given.get("description"), want.get("description")),
    }
    return [name for name, ok in checks.items() if not ok]


def _is_same_start(start: str | None, want: str | None, is_all_day: bool) -> bool:
    if not start or not want:
        return not start and not want
    if is_all_day:
        return start[:10] == want[:10]
    wanted = datetime.fromisoformat(want)
    wanted = wanted if wanted.tzinfo else wanted.replace(tzinfo=NOW.tzinfo)
    return datetime.fromisoformat(start) == wanted


def _is_same_rule(rule: str | None, want: str | None) -> bool:
    """A label may name the last day only: "UNTIL=20261231"."""
    if rule is None or want is None:
        return rule is want
    return rule == want or (rule[:-8] == want and rule[-8] == "T")


def _has_words(text: str | None, want: str | None) -> bool:
    return want is None or want.lower() in (text or "").lower()


def _no_meeting(text: str, contacts: ContactBook) -> NoMeeting:
    plan = plan_for(text, NOW, contacts)
    is_made = any(call.tool == "create_meeting" for call in plan.calls)
    is_asked = plan.asked is not None and plan.asked.pending.tool == "create_meeting"
    return NoMeeting(text, is_made, is_asked)


def _shown(call: PlannedCall | None) -> str:
    if call is None:
        return "nothing"
    kept = {name: value for name, value in call.arguments.items() if name != "request"}
    return f"{call.tool} {kept}"


def _table(name: str, verdicts: list[Verdict], first_sight: str = "") -> None:
    milliseconds = median(one.seconds for one in verdicts) * 1000
    print(
        f"{name:12} {len(verdicts):4}  all right {share(verdicts):6.1%}  "
        f"wrong time {sum(one.is_wrong_time for one in verdicts)}  "
        f"median {milliseconds:.1f} ms{first_sight}"
    )
    if "-v" in sys.argv:
        for one in verdicts:
            if one.wrong or one.is_wrong_time:
                print(f"    {one.text}\n        {one.detail}")


def main() -> None:
    """Print the tables."""
    dev = dev_verdicts()
    if dev:
        _table("dev", dev)
    else:
        print(missing_note(_DEV))
    for name, first in FIRST_SIGHT.items():
        _table(f"own, {name}", own_verdicts(name), f"  at first sight {first:.1%}")
    foreign = no_meetings()
    made, asked = (sum(one.is_made for one in foreign), sum(one.is_asked for one in foreign))
    print(f"no meeting   {len(foreign):4}  made {made}  asked {asked / len(foreign):.1%}")
    if "-v" in sys.argv:
        for one in foreign:
            if one.is_made or one.is_asked:
                print("    made:" if one.is_made else "    asked:", one.text)


if __name__ == "__main__":
    main()
