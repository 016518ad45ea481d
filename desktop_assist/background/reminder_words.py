"""Says in a few words what a reminder reminds of."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from desktop_assist.calendars.meeting import Meeting, as_utc
from desktop_assist.domain.date_words import date_words, weekday_name
from desktop_assist.domain.notifier import Notification
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import marked, tr, tr_count

_MOST_NAMED = 4
_LONGEST_TITLE, _LONGEST_PLACE = 120, 120
_UNTITLED = marked("Meeting")
_SHORTEST_INTEREST = timedelta(minutes=5)
_MINUTES_AN_HOUR, _HOURS_A_DAY = 60, 24


def reminder_notice(meeting: Meeting, now: datetime) -> Notification:
    """Remind of one meeting."""
    lines = (
        f"{_when(meeting, now)}{_until_then(meeting, now)}",
        _short(meeting.location, _LONGEST_PLACE),
    )
    return Notification(
        title=_title(meeting),
        text="\n".join(line for line in lines if line),
        can_snooze=True,
        time_limit_s=_interest_s([meeting], now),
    )


def missed_notice(meetings: Sequence[Meeting], now: datetime) -> Notification:
    """Sum up the reminders that could not be shown in time."""
    lines = [f"{_when(one, now)}: {_title(one)}" for one in meetings[:_MOST_NAMED]]
    left_out = len(meetings) - len(lines)
    if left_out:
        lines.append(tr("and {count} more", count=left_out))
    return Notification(
        title=tr("{count} reminders came up meanwhile", count=len(meetings)),
        text="\n".join(lines),
        time_limit_s=_interest_s(meetings, now),
    )


def _title(meeting: Meeting) -> str:
    return _short(meeting.title, _LONGEST_TITLE) or tr(_UNTITLED)


def _short(text: str, longest: int) -> str:
    """In one line: it may come from outside."""
    line = " ".join("".join(one if one.isprintable() else " " for one in text).split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"


def _when(meeting: Meeting, now: datetime) -> str:
    start, end = meeting.start, meeting.end
    if not (isinstance(start, datetime) and isinstance(end, datetime)):
        day = _day(datetime.combine(start, now.time(), now.tzinfo), now)
        return tr("{day}, all day", day=day)
    start, end = start.astimezone(now.tzinfo), end.astimezone(now.tzinfo)
    hours = f"{start:%H:%M}"
    if end.date() == start.date():
        hours = tr("{start} to {end}", start=hours, end=f"{end:%H:%M}")
    return hours if start.date() == now.date() else f"{_day(start, now)}, {hours}"


def _day(moment: datetime, now: datetime) -> str:
    days = (moment.date() - now.date()).days
    if days in (0, 1):
        return (tr("Today"), tr("Tomorrow"))[days]
    return f"{tr(weekday_name(moment.date()))}, {tr_told(date_words(moment.date()))}"


def _until_then(meeting: Meeting, now: datetime) -> str:
    if not isinstance(meeting.start, datetime):
        return ""
    minutes = round((meeting.start - now).total_seconds() / 60)
    if minutes == 0:
        return f", {tr('now')}"
    if minutes < 0:
        return f", {tr('since {span}', span=_span(-minutes))}"
    return f", {tr('in {span}', span=_span(minutes))}"


def _span(minutes: int) -> str:
    if minutes < 2 * _MINUTES_AN_HOUR:
        return tr_count("{count} minute", "{count} minutes", minutes)
    hours = round(minutes / _MINUTES_AN_HOUR)
    if hours < 2 * _HOURS_A_DAY:
        return tr_count("{count} hour", "{count} hours", hours)
    days = round(hours / _HOURS_A_DAY)
    return tr_count("{count} day", "{count} days", days)


def _interest_s(meetings: Sequence[Meeting], now: datetime) -> float:
    """Until the last of them is over."""
    end = max(as_utc(one.end, now.tzinfo or UTC) for one in meetings)
    return max(end - now, _SHORTEST_INTEREST).total_seconds()
