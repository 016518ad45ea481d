"""Questions about when there is time."""

import re
from datetime import timedelta

from desktop_assist.calendars.phrases import understand
from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import Period, coming_period
from desktop_assist.providers.embedded.word_list import whole_words
from desktop_assist.providers.embedded.words import HOW_TO, OTHER_CHORE

TOOL = "find_free_time"
_DAYS_AHEAD = 7
_FREE = whole_words(
    "when (?:am|are) (?:i|we) (?:\\w+ )?(?:free|available)",
    "free (?:time|slots?|hours?|window|minutes)",
    "(?:open|available|empty) (?:slots?|times?|windows?|hours?), gaps?, squeeze in",
    "when (?:do|would|could|can) (?:i|we) (?:have|find) (?:any |some )?time",
    "(?:which|what) times? .*(?:fit|work|free|suit), find (?:me )?(?:a |some )?time",
    "wann (?:habe?|hätte) ich .*zeit, wann bin ich .*frei",
    "freie[nr]? (?:zeit\\w*|stunden?|termine?)",
    "(?:zeit)?lücken?, freie? (?:slots?|zeitfenster), (?:wann|wo) (?:passt|ginge) .*",
)
_ONE_HOUR = re.compile(r"\b(?:free|open|freie) (?:hour|stunde)\b")
_SQUEEZE = re.compile(r"\b(?:squeeze|fit) in\b|\bfree (?=min|hours\b)", re.IGNORECASE)
_AVAILABLE = re.compile(r"\bavailable\b|\b(?:is|are) (?:there|any)\b")
_GAP_IN = whole_words("year, market, pay, gender, wealth, mind, teeth, knowledge, you do, your")


def read(request: UserRequest) -> Reply | None:
    """The free time of the days named, else of the coming week."""
    text = request.lower
    if not _FREE.search(text) or HOW_TO.search(text) or _GAP_IN.search(text):
        return None
    period = coming_period(request.saying(_SQUEEZE.sub("", request.text)))
    if OTHER_CHORE.search(_AVAILABLE.sub("", text)):
        return None
    today = request.now.date()
    period = period or Period(today, today + timedelta(days=_DAYS_AHEAD - 1))
    minutes = _minutes(request)
    return Act((PlannedCall(TOOL, {**period.arguments(), "duration_minutes": minutes}),))


def _minutes(request: UserRequest) -> int:
    when = understand(_SQUEEZE.sub("", request.text), request.now, request.policy)
    if when is not None and when.duration is not None and when.duration < timedelta(days=1):
        return int(when.duration / timedelta(minutes=1))
    return 60 if _ONE_HOUR.search(request.lower) else request.duration_minutes
