"""Follow-ups to nothing: "make it an hour" as the first thing said. It is asked what is meant."""

import re
from datetime import timedelta

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.follow_ups.expense_words import read_expense_words
from desktop_assist.providers.embedded.follow_ups.reference import MOST_CHOICES, which_one
from desktop_assist.providers.embedded.follow_ups.thing import Kind, thing_in
from desktop_assist.providers.embedded.meeting_words import read_meeting_words
from desktop_assist.providers.embedded.phrase import plain, refers_back
from desktop_assist.providers.embedded.reply import Ask, Find, PlannedCall, Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import past_period
from desktop_assist.providers.embedded.text import Text

_MOST_WORDS_OF_DAYS = 6
_DAYS_AHEAD, _DAYS_BACK = timedelta(days=6), timedelta(days=30)
_NOTHING_THERE: dict[Kind, Text] = {
    "meeting": Text(
        "There is no meeting in the coming week that could be meant. Its name helps.",
        "In der kommenden Woche gibt es keinen Termin, der gemeint sein könnte. Der Name hilft.",
    ),
    "expense": Text(
        "There is no expense of the last 30 days that could be meant. Its name helps.",
        "In den letzten 30 Tagen gibt es keine Ausgabe, die gemeint sein könnte. Der Name hilft.",
    ),
}
_NOTHING_BEFORE = Text(
    "Nothing was made or listed in this conversation yet, so it is not clear what is meant.",
    "In dieser Unterhaltung wurde noch nichts angelegt oder gezeigt; es ist nicht klar, was gemeint"
    " ist.",
)
_LOOKS = Text(
    "What is on my calendar this week?|What did I spend this month?",
    "Was steht diese Woche an?|Was habe ich diesen Monat ausgegeben?",
)
_WHAT_OF = Text("What should be shown?", "Was soll gezeigt werden?")
_SHOWS = Text(
    "What did I spend {when}?|What is on my calendar {when}?",
    "Was habe ich {when} ausgegeben?|Welche Termine habe ich {when}?",
)
_AND = re.compile(
    r"^\W*(?:and|und|what about|how about|was ist mit)\s+(?P<when>.+?)\W*$", re.IGNORECASE
)
_FOR = re.compile(r"^(?:for|für)\s+", re.IGNORECASE)
_LISTS = {"meeting": "events", "expense": "expenses"}


def asked_what_is_meant(request: UserRequest) -> Find | Say | None:
    """The question what is meant; None when the words follow nothing."""
    period = _period_alone(request)
    if period is not None:
        return period
    asked = request.saying(plain(request.text))
    if not refers_back(asked.text):
        return None
    meeting, expense = read_meeting_words(asked), read_expense_words(asked)
    if meeting is not None and not meeting.names and not meeting.is_cancelled:
        return _which("meeting", asked)
    if expense is not None and expense.amount and not expense.names:
        return _which("expense", asked)
    is_removal = any(one is not None and not one.names for one in (meeting, expense))
    return _nothing_before(request) if is_removal else None


def _which(kind: Kind, request: UserRequest) -> Find:
    today = request.now.date()
    is_meeting = kind == "meeting"
    first, last = (today, today + _DAYS_AHEAD) if is_meeting else (today - _DAYS_BACK, today)
    tool = "list_meetings" if is_meeting else "list_expenses"

    def choose(output: JsonObject) -> Ask | Say:
        rows = output.get(_LISTS[kind])
        found = (thing_in(kind, row) for row in (rows if isinstance(rows, list) else ()))
        things = tuple(one for one in found if one and one.seen.get("status") != "cancelled")
        shown = things[:MOST_CHOICES] if is_meeting else things[-MOST_CHOICES:]
        if not shown:
            return Say(_NOTHING_THERE[kind].in_language(request.language))
        return which_one(shown, request)

    return Find(PlannedCall(tool, {"from": first.isoformat(), "to": last.isoformat()}), choose)


def _nothing_before(request: UserRequest) -> Say:
    choices = tuple(_LOOKS.in_language(request.language).split("|"))
    return Say(_NOTHING_BEFORE.in_language(request.language), choices)


def _period_alone(request: UserRequest) -> Say | None:
    found = _AND.match(request.text)
    is_short = found is not None and len(found["when"].split()) <= _MOST_WORDS_OF_DAYS
    if found is None or not is_short or past_period(request.saying(found["when"])) is None:
        return None
    when = _FOR.sub("in ", found["when"])
    choices = tuple(_SHOWS.in_language(request.language, when=when).split("|"))
    return Say(_WHAT_OF.in_language(request.language), choices)
