"""Questions about what is in the calendar."""

import re
from datetime import timedelta

from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import Period, coming_period
from desktop_assist.providers.embedded.words import CHANGE, HOW_TO

TOOL = "list_meetings"
_THINGS = r"(?:meetings?|appointments?|calendar|calender|schedule|agenda|diary|events?|termine?|kalender|besprechungen)"
_ASKS = re.compile(
    rf"^\W*(?:please |can you |could you |bitte )*(?:show|list|what|which|tell|read|give|check|display|see|go over|when|do i have|have i|is there|are there|any"
    rf"|zeig\w*|was|welche|wann|habe? ich|hab ich|liste|gibt es)\b.*\b{_THINGS}\b"
)
_ON_MY = re.compile(
    r"\b(?:what(?:'s| is| do i have| have i got)|was (?:steht|liegt|habe ich))\b.*\b(?:planned|scheduled|going on|coming up|on for|in the books|an|vor|on|happening)\b"
)
_FREE = re.compile(r"\b(?:am i (?:free|busy|available)|how busy am i|bin ich frei|habe ich zeit)\b")
_SHORT = re.compile(r"^\W*(?:my )?(?:meetings|appointments|calend[ae]r|agenda|events|termine|kalender)\b")
_MINE = re.compile(r"\b(?:my|i|me|ich|mir|mein\w*|the|on|today|tomorrow|heute|morgen)\b")
_OTHER = re.compile(r"\b(?:rooms?|holiday|bank|pay ?day|pto|vacation|flight|holidays|reminders?|list of)\b")
_DAYS_AHEAD = 7


def read(request: UserRequest) -> Reply | None:
    """The meetings of the days named, else of the coming week."""
    text = request.lower
    if CHANGE.search(text) or HOW_TO.search(text) or _OTHER.search(text):
        return None
    if not (_FREE.search(text) or _asks(text, request)):
        return None
    today = request.now.date()
    period = coming_period(request) or Period(today, today + timedelta(days=_DAYS_AHEAD - 1))
    return Act((PlannedCall(TOOL, period.arguments()),))


def _asks(text: str, request: UserRequest) -> bool:
    if _ASKS.search(text) or _SHORT.search(text) and _is_plain(request):
        return True
    return bool(_ON_MY.search(text)) and bool(_MINE.search(text)) and coming_period(request) is not None


def _is_plain(request: UserRequest) -> bool:
    """ "Meetings tomorrow" asks; "meeting tomorrow at 3" is to be added."""
    return not re.search(r"\d", request.text)
