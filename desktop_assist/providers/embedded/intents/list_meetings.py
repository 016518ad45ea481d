"""Questions about what is in the calendar."""

import re
from datetime import timedelta

from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import Period, coming_period
from desktop_assist.providers.embedded.word_list import one_of, starting_with, whole_words
from desktop_assist.providers.embedded.words import CHANGE, HOW_TO

TOOL = "list_meetings"
_DAYS_AHEAD = 7
_THINGS = one_of(
    "meetings?, appointments?, calend[ae]r, schedule, agenda, diary, events?, my (?:day|week)",
    "termine?, kalender, besprechungen, meine[nr]? (?:tag|woche)",
)
_POLITE = r"^\W*(?:(?:please|can you|could you|bitte) )*"
_ASKING = one_of(
    "show, list, what(?:'?s)?, which, tell, read, give, check, display, see, go over, when",
    "do i have, have i, is there, are there, any, how many, who am i, zeig\\w*, was, welche",
    "wann, habe? ich, hab ich, liste, gibt es",
)
_ASKS = re.compile(rf"{_POLITE}{_ASKING}\b.*\b{_THINGS}\b")
_WHAT = one_of("what(?:'s| is| do i have| have i got), was (?:steht|liegt|habe ich)")
_PLANNED = one_of(
    "planned, scheduled, going on, happening, coming up, on for, in the books, an, vor, on"
)
_ON_MY = re.compile(rf"\b{_WHAT}\b.*\b{_PLANNED}\b")
_FREE = whole_words(
    "(?:am i|are we) (?:free|busy|available), how busy am i, do i have (?:any )?time",
    "bin ich (?:\\w+ )*frei, habe? ich (?:\\w+ )*zeit",
)
_WHOSE = "(?:my |meine |(?:today|tomorrow|this week|next week)'?s )"
_SHORT = starting_with(
    f"{_WHOSE}?(?:meetings|appointments|calend[ae]r|agenda|events|termine|kalender)"
)
_ANYTHING = re.compile(r"^\W*(?:is there )?anything (?:on|planned|scheduled|for|happening)\b.*\?$")
_OTHER = whole_words(
    "rooms?, holidays?, bank, pay ?day, pto, vacation, flight, reminders?, list of, payment, bill",
    "weather, apr, rate, car, maintenance, due, credit, card",
)


def read(request: UserRequest) -> Reply | None:
    """The meetings of the days named, else of the coming week."""
    text = request.lower
    if CHANGE.search(text) or HOW_TO.search(text) or _OTHER.search(text):
        return None
    if not _asks(text):
        return None
    period = coming_period(request)
    if period is None and not _asks_for_meetings(text):
        return None
    today = request.now.date()
    period = period or Period(today, today + timedelta(days=_DAYS_AHEAD - 1))
    return Act((PlannedCall(TOOL, period.arguments()),))


def _asks(text: str) -> bool:
    """Whether it asks for meetings, or for anything on a day that must then be named."""
    return _asks_for_meetings(text) or bool(_ON_MY.search(text) or _ANYTHING.search(text))


def _asks_for_meetings(text: str) -> bool:
    if _ASKS.search(text) or _FREE.search(text):
        return True
    return bool(_SHORT.search(text)) and _names_no_time(text)


def _names_no_time(text: str) -> bool:
    """Whether "meetings tomorrow" asks, where "meetings tomorrow at 3" would be added."""
    return not re.search(r"\d", text)
