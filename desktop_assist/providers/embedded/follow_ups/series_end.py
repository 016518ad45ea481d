"""Says until when a meeting repeats, after it was made to: "until Christmas"."""

import re
from datetime import date, datetime

from desktop_assist.calendars.phrases import understand
from desktop_assist.calendars.repeat_words import repeat_words
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.reply import Act, PlannedCall
from desktop_assist.providers.embedded.request import UserRequest

_UNTIL = re.compile(
    r"^\W*(?:(?:and|but|only|just|so|und|aber|nur|also|please|bitte)\W+)*"
    r"(?P<until>(?:(?:all the way |up )?(?:until|till|up to|through)"
    r"|bis(?: zu[mr]?| einschließlich)?)"
    r" (?P<end>[^?!.,;]{3,40}))[.!\s]*$",
    re.IGNORECASE,
)
_LIMIT = re.compile(r";?\b(?:UNTIL|COUNT)=[^;]*")


def series_ended(request: UserRequest, history: History) -> Act | None:
    """The series with its last day; None where no series was just made, or no day is named."""
    said = _UNTIL.match(request.text)
    focus = history.focus
    if said is None or focus is None or len(focus.things) != 1 or not history.is_recent(focus):
        return None
    meeting = focus.things[0]
    rule = _LIMIT.sub("", str(meeting.seen.get("recurrence") or "")).strip(";")
    last = understand(said["end"], request.now, request.policy)
    if not rule or meeting.recurrence_id or last is None or not last.names_day:
        return None
    begins = str(meeting.seen["start"])
    start = datetime.fromisoformat(begins) if "T" in begins else date.fromisoformat(begins)
    hour = f" at {start:%H:%M}" if isinstance(start, datetime) else ""
    words = f"{repeat_words(rule, start)}{hour} {said['until']}"
    whole = understand(words, request.now, request.policy)
    if whole is None or not whole.recurrence or "UNTIL=" not in whole.recurrence:
        return None
    end = next(one for one in whole.recurrence.split(";") if one.startswith("UNTIL="))
    return Act((PlannedCall("update_meeting", {"uid": meeting.id, "recurrence": f"{rule};{end}"}),))
