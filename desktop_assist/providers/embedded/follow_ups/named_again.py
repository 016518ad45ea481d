"""Puts the name of what was just spoken of where only "the one on Friday" is said."""

import re

from desktop_assist.calendars.phrases import understand
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.their_time import asks_for_place, with_place

_WHEN = r"(?:on|at|in|from|next|this|tomorrow|today|after|before)"
_WANN = r"(?:am|vom|nächste\w*|diese\w*|kommende\w*|morgen|übermorgen|heute)"
_THE_ONE = re.compile(rf"\b(?P<the>the|that|this) one\b(?= {_WHEN}\b)", re.IGNORECASE)
_DER_EINE = re.compile(
    r"^(?P<the>\W*(?:bitte )?(?:sag|streich|lösch|verschieb|verleg|schieb)\w* (?:bitte |mal )?"
    rf"(?:den|die|der))(?: (?:einen?|termin))?(?= {_WANN}\b)",
    re.IGNORECASE,
)
"""Only what is ordered: "mach das am Freitag" moves it to that day."""
_OF_A_DAY = re.compile(
    r"\b(?P<the>(?:(?:next|this) (?:week|month)|tomorrow|today)['\u2019]?s|\w+day['\u2019]s)"
    r"(?: one)?"
    r"(?=\W*$|,? (?:to|by)\b)",
    re.IGNORECASE,
)
"""Not "on Mondays", which says how often."""
_DAY_ONE = re.compile(r"\bthe (?P<when>[\w. ]{3,30}?) one\b", re.IGNORECASE)


def named_again(request: UserRequest, history: History) -> UserRequest:
    """The request with the title of the meeting that came up last, where only its day is said.

    With several meetings of different titles nothing is put: which one is meant is open.
    """
    title = _title(history)
    if not title:
        return request
    text = request.text
    for pattern in (_THE_ONE, _OF_A_DAY, _DER_EINE):
        said, count = pattern.subn(rf"\g<the> {_escaped(title)}", text, count=1)
        if count:
            return request.saying(said)
    found = _DAY_ONE.search(text)
    when = understand(found["when"], request.now, request.policy) if found else None
    if found is None or when is None or not when.names_day:
        return request
    named = f"the {title} on {found['when']}"
    return request.saying(f"{text[: found.start()]}{named}{text[found.end() :]}")


def by_its_clock(text: str, history: History) -> str:
    """Put the place of the meeting that came up last where "11 his time" is said."""
    things = history.focus.things if history.focus else ()
    zones = {str(one.seen.get("time_zone") or "") for one in things if one.kind == "meeting"}
    place = zones.pop().rpartition("/")[2].replace("_", " ") if len(zones) == 1 else ""
    return with_place(text, place) if place and asks_for_place(text) else text


def _title(history: History) -> str:
    """What all that came up last is called; empty when that is not one name of a meeting."""
    things = history.focus.things if history.focus else ()
    titles = {one.name for one in things if one.kind == "meeting"}
    return titles.pop() if len(titles) == 1 and len(things) > 0 else ""


def _escaped(title: str) -> str:
    return title.replace("\\", r"\\")
