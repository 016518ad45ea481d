"""How well date phrases are understood, on labelled phrases: `python -m tests.evals.dates [-v]`.

Exact: the start is right to the minute (to the day where a day or more was named) and so is the
end, where the label has one; any published alternative counts. The published labels end a stretch
of days sometimes with its last day and sometimes with the day after: both count. They disagree on
when morning, lunch and afternoon begin, so a part of the day counts when the day is right and it
begins in the same half of the day, or within an hour. Labels of grain "time" name no day, so only
the time of day counts.
"""

import re
import sys
from collections import Counter
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from desktop_assist.calendars.phrases import Policy, Understanding, understand
from tests.evals.data_folder import missing_note, rows
from tests.evals.own_phrases import own_rows, own_verdicts
from tests.evals.verdict import Verdict

POLICY = Policy(date_order="month_first")
"""The phrases are American."""
_UTC = ZoneInfo("UTC")
_RULES = {
    "P1D": "FREQ=DAILY",
    "P2D": "FREQ=DAILY;INTERVAL=2",
    "P1W": "FREQ=WEEKLY",
    "P3W": "FREQ=WEEKLY;INTERVAL=3",
    "P0.5Y": "FREQ=MONTHLY;INTERVAL=6",
    "P1WD": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "P1WE": "FREQ=WEEKLY;BYDAY=SA,SU",
    "P2WE": "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU",
}
_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def phrase_verdicts() -> list[Verdict]:
    """Points and stretches."""
    return [_phrase_verdict(row) for row in rows("dates/dev.jsonl")]


def duration_verdicts() -> list[Verdict]:
    """Durations."""
    return [_duration_verdict(row) for row in rows("dates/durations_dev.jsonl")]


def recurrence_verdicts() -> list[Verdict]:
    """Repetitions."""
    return [_recurrence_verdict(row) for row in rows("dates/recurrences_dev.jsonl")]


def own_by_kind(half: str) -> dict[str, list[Verdict]]:
    """Our own phrases, by language and kind."""
    result: dict[str, list[Verdict]] = {}
    for row in own_rows(half):
        result.setdefault(f"{row['lang']} {row['kind']}", []).extend(own_verdicts([row]))
    return result


def share(verdicts: list[Verdict], verdict: str) -> float:
    """Which part of the phrases went so."""
    return sum(one.verdict == verdict for one in verdicts) / len(verdicts)


def _phrase_verdict(row: dict[str, Any]) -> Verdict:
    now = datetime.fromisoformat(row["ref"]).replace(tzinfo=_UTC)
    found = understand(row["phrase"], now, POLICY)
    if found is None or found.start is None:
        return Verdict("none", row["phrase"], f"{row['start']}..{row['end']}")
    labels = [(row["start"], row["end"]), *row["alternatives"]]
    ok = any(_is_right(found, start, end, row["grain"]) for start, end in labels)
    detail = f"{row['ref']}: {found.start}..{found.end} != {row['start']}..{row['end']}"
    return Verdict("exact" if ok else "wrong", row["phrase"], detail)


def _is_right(found: Understanding, start: str, end: str | None, grain: str) -> bool:
    if not _is_same(found.start, start, grain):
        return False
    return end is None or _is_same(found.end, end, grain, is_end=True)


def _is_same(
    point: date | datetime | None, label: str, grain: str, *, is_end: bool = False
) -> bool:
    if point is None:
        return False
    if grain in {"minute", "time"} and not isinstance(point, datetime):
        return False
    wanted = datetime.fromisoformat(label)
    if isinstance(point, datetime):
        return _is_same_time(point.replace(tzinfo=None), wanted, grain)
    days = {wanted.date(), wanted.date() + timedelta(days=1)} if is_end else {wanted.date()}
    return point in days


def _is_same_time(point: datetime, wanted: datetime, grain: str) -> bool:
    if grain == "time":
        return point.time() == wanted.time()
    if grain == "daypart":
        is_near = abs(point - wanted) <= timedelta(hours=1)
        return point.date() == wanted.date() and (
            is_near or (point.hour < 12) == (wanted.hour < 12)
        )
    return point == wanted


def _duration_verdict(row: dict[str, Any]) -> Verdict:
    now = datetime(2026, 11, 22, 10, tzinfo=_UTC)
    found = understand(row["phrase"], now, POLICY)
    seconds = found.duration.total_seconds() if found and found.duration else None
    if found and found.all_day and seconds is None:
        seconds = 86400
    verdict = "none" if seconds is None else "exact" if seconds == row["seconds"] else "wrong"
    return Verdict(verdict, row["phrase"], f"{seconds} != {row['seconds']}")


def _recurrence_verdict(row: dict[str, Any]) -> Verdict:
    now = datetime.fromisoformat(row["ref"]).replace(tzinfo=_UTC)
    found = understand(row["phrase"], now, POLICY)
    if found is None or found.recurrence is None:
        return Verdict("none", row["phrase"], str(row["timex"]))
    ok = any(_is_rule(found, timex) for timex in row["timex"])
    return Verdict("exact" if ok else "wrong", row["phrase"], f"{found.recurrence} {row['timex']}")


def _is_rule(found: Understanding, timex: str) -> bool:
    rule, _, clock = timex.partition("T") if not timex.startswith("P0") else (timex, "", "")
    weekday = re.fullmatch(r"XXXX-WXX-(\d)", rule)
    wanted = f"FREQ=WEEKLY;BYDAY={_DAYS[int(weekday[1]) - 1]}" if weekday else _RULES.get(rule)
    time = re.match(r"(\d\d)(?::(\d\d))?", clock)
    said = f"{found.start:%H:%M}" if isinstance(found.start, datetime) else ""
    if time and said != f"{time[1]}:{time[2] or '00'}":
        return False
    return found.recurrence == (wanted or "FREQ=DAILY")


def _table(name: str, verdicts: list[Verdict]) -> None:
    counts = Counter(one.verdict for one in verdicts)
    shares = "  ".join(
        f"{v} {share(verdicts, v):6.1%} ({counts[v]})" for v in ("exact", "wrong", "none")
    )
    print(f"{name:14} {len(verdicts):4}  {shares}")
    if "-v" in sys.argv:
        for one in verdicts:
            if one.verdict != "exact":
                print(f"    {one.verdict}: {one.phrase!r}: {one.detail}")


def main() -> None:
    """Print the table."""
    for name, verdicts in (
        ("phrases", phrase_verdicts()),
        ("durations", duration_verdicts()),
        ("recurrences", recurrence_verdicts()),
    ):
        if verdicts:
            _table(name, verdicts)
        else:
            print(missing_note(f"dates ({name})"))
    for half in ("tuned", "untouched"):
        print(f"own, {half}")
        for name, verdicts in own_by_kind(half).items():
            _table(name, verdicts)


if __name__ == "__main__":
    main()
