"""Says by its date the day that is told by another: "from the 22nd to the Friday after"."""

import re
from datetime import date, datetime, timedelta

from desktop_assist.calendars.phrases import find_time_expressions
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.word_list import one_of

_WEEKDAYS = (
    ("monday", "montag"), ("tuesday", "dienstag"), ("wednesday", "mittwoch"),
    ("thursday", "donnerstag"), ("friday", "freitag"), ("saturday", "samstag", "sonnabend"),
    ("sunday", "sonntag"),
)  # fmt: skip
_NUMBER_OF = {name: number for number, names in enumerate(_WEEKDAYS) for name in names}
_NAME = one_of(*_NUMBER_OF)
_AFTER_GERMAN = r"(?:darauf|drauf|danach|darauffolgend)"
_AFTER_ENGLISH = r"(?:after(?:wards)?(?! (?:\w|\d))(?: (?:that|it))?|following)"
_DAY_AFTER = re.compile(
    rf"(?:den |dem )?(?P<a>{_NAME}) {_AFTER_GERMAN}\b"
    rf"|(?:den |dem )darauffolgenden (?P<b>{_NAME})\b"
    rf"|the (?P<c>{_NAME}) {_AFTER_ENGLISH}(?=\W|$)|the following (?P<d>{_NAME})\b"
    rf"|(?:den |dem )?tag(?P<tag> {_AFTER_GERMAN})\b|the (?P<day>day after)(?= at\b|\W*$|,)"
    rf"|(?:eine|die) woche(?P<woche> {_AFTER_GERMAN})\b|(?:a|the) (?P<week>week (?:after|later))"
    r"(?= at\b|\W*$|,)",
    re.IGNORECASE,
)


def with_day_after(text: str, request: UserRequest) -> str:
    """The text with the date of the first such day that comes after the day named before it."""
    found = _DAY_AFTER.search(text)
    if found is None:
        return text
    known = _last_day(request.saying(text[: found.start()]))
    if known is None:
        return text
    return f"{text[: found.start()]}{_meant(found, known):%Y-%m-%d}{text[found.end() :]}"


def _last_day(request: UserRequest) -> date | None:
    """The last day that is named."""
    times = find_time_expressions(request.text, request.now, request.policy)
    starts = [one.meaning.start for one in times if one.meaning.names_day and one.meaning.start]
    if not starts:
        return None
    last = starts[-1]
    return last.date() if isinstance(last, datetime) else last


def _meant(found: re.Match[str], known: date) -> date:
    if found["tag"] or found["day"]:
        return known + timedelta(days=1)
    if found["woche"] or found["week"]:
        return known + timedelta(weeks=1)
    name = next(filter(None, (found["a"], found["b"], found["c"], found["d"])))
    ahead = (_NUMBER_OF[name.lower()] - known.weekday()) % 7
    return known + timedelta(days=ahead or 7)
