"""Find from which day on a document holds: as it says itself, else as its file is named."""

import re
from collections.abc import Iterator
from datetime import date

from desktop_assist.documents.lookup.asked import fiscal_days
from desktop_assist.documents.lookup.cell_reading import MONTH_NAMES, month_number

_LEAD = (
    r"\b(?:effective(?:\s+(?:date|from|as\s+of|on|since|starting))?|in\s+effect\s+(?:from|since|as\s+of)"
    r"|(?:valid|applicable|applies|in\s+force)\s+(?:from|as\s+of|since|on)"
    r"|(?:comes?|came|enters?|entered|takes?|took)\s+(?:into\s+(?:force|effect)|effect)(?:\s+(?:on|from))?"
    r"|(?:date\s+of\s+)?(?:commencement|entry\s+into\s+force)"
    r"|gültig\s+(?:ab|seit|vom)|gilt\s+(?:ab|seit)|in\s+kraft\s+(?:ab|seit|getreten\s+am)"
    r"|tritt\s+(?:am|zum|ab)|inkrafttreten|gültigkeit\s+ab|wirksam\s+(?:ab|zum|seit))\b"
)
_GAP = r"[\s:*_|\-\u2013\u2014]{0,6}(?:dem\s+|the\s+|am\s+)?"
_DAYS = (
    r"(?P<year>(?:19|20)\d\d)-(?P<month>\d{1,2})-(?P<day>\d{1,2})\b",
    r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>(?:19|20)\d\d)\b",
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|\.)?\s+(?:of\s+)?(?P<name>{MONTH_NAMES})\.?,?\s+(?P<year>(?:19|20)\d\d)\b",
    rf"(?P<name>{MONTH_NAMES})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d\d)\b",
    rf"(?P<name>{MONTH_NAMES})\.?,?\s+(?P<year>(?:19|20)\d\d)\b",
    r"(?P<one>\d{1,2})/(?P<other>\d{1,2})/(?P<year>(?:19|20)\d\d)\b",
)
_SAID = tuple(re.compile(_LEAD + _GAP + day, re.IGNORECASE) for day in _DAYS)
_EDITION = tuple(
    re.compile(
        r"\b(?:stand|fassung\s+vom|version\s+of|last\s+(?:updated|revised)|revised|updated|as\s+of"
        rf"|revision\s+date|issued?(?:\s+on)?)\b{_GAP}{day}",
        re.IGNORECASE,
    )
    for day in _DAYS
)
_FISCAL = re.compile(
    r"(?:^|[^a-z])(?:fy|fiscal[\s_-]year)[\s_-]?(?:20)?(\d\d)(?!\d)", re.IGNORECASE
)
_NAMED = (
    re.compile(r"(?<!\d)(?P<year>20\d\d)[-_.]?(?P<month>[01]\d)[-_.]?(?P<day>[0-3]\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>20\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>20\d\d)[-_](?P<month>[01]\d)(?!\d)"),
    re.compile(rf"(?<![a-z])(?P<name>{MONTH_NAMES})[-_ .]?(?P<year>20\d\d)(?!\d)", re.IGNORECASE),
    re.compile(r"(?<!\d)(?P<year>20\d\d)(?!\d)"),
)
_HEAD, _TAIL = 3_000, 800
"""Where a document says it, in characters: at the beginning, or in small print at the end."""


def effective_date(name: str, title: str, text: str) -> date | None:
    """The first day on which a document holds; None where nothing tells.

    Args:
        name: Of its file, with the folders below the one it was added with.
        title: As it says itself.
        text: All of it.
    """
    head, tail = text[:_HEAD], text[_HEAD:][-_TAIL:]
    said = next(_days(_SAID, f"{title}\n{head}"), None) or next(_days(_SAID, tail), None)
    named = _named(name.rpartition(".")[0] or name) or _named(title)
    return said or named or next(_days(_EDITION, f"{title}\n{head}"), None)


def _named(words: str) -> date | None:
    fiscal = _FISCAL.search(words)
    if fiscal is not None:
        return fiscal_days(2000 + int(fiscal[1]))[0]
    return next(_days(_NAMED, words), None)


def _days(patterns: tuple[re.Pattern[str], ...], text: str) -> Iterator[date]:
    """The days that are named so, in the order in which they stand; the fuller form first."""
    found = sorted(
        (
            (match.start(), place, match)
            for place, pattern in enumerate(patterns)
            for match in pattern.finditer(text)
        ),
        key=lambda one: one[:2],
    )
    for _, _, match in found:
        day = _day(match.groupdict())
        if day is not None:
            yield day


def _day(parts: dict[str, str | None]) -> date | None:
    year = int(parts["year"] or 0)
    if parts.get("one"):
        return _slashed(year, int(parts["one"] or 0), int(parts["other"] or 0))
    name = parts.get("name")
    month = month_number(name) if name else int(parts.get("month") or 1)
    return _date(year, month, int(parts.get("day") or 1))


def _slashed(year: int, one: int, other: int) -> date | None:
    """Either order is written: where both could be, rules mostly begin with a month."""
    month_first, day_first = _date(year, one, other), _date(year, other, one)
    if month_first is None or day_first is None or month_first == day_first:
        return month_first or day_first
    firsts = [day for day in (month_first, day_first) if day.day == 1]
    return firsts[0] if len(firsts) == 1 else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
