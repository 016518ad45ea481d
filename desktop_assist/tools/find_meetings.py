"""Find meetings in the user's calendar by their words or their people."""

from datetime import datetime, timedelta
from typing import Annotated, Literal

from desktop_assist.calendars.meeting import Meeting
from desktop_assist.calendars.meeting_json import meeting_json, own_time_json
from desktop_assist.calendars.meeting_search import MeetingWish, fitting, last_before, next_after
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.calendars.wording import when_words
from desktop_assist.domain.card import Card, CardTable
from desktop_assist.domain.errors import ToolInputError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

_MOST_SHOWN = 20
_PAST, _COMING = timedelta(days=3 * 366), timedelta(days=366)


class _FindMeetings(Arguments, frozen=True, kw_only=True):
    text: Annotated[
        str | None, describe("Words of the title, the place or the notes. Null: any.")
    ] = None
    person: Annotated[
        str | None, describe("A name or address of somebody who takes part. Null: anybody.")
    ] = None
    when: Annotated[
        Literal["past", "coming"],
        describe("past: those of the last three years, latest first. coming: of the next year."),
    ]


class FindMeetings:
    """Looks through years of meetings for a name or a word."""

    def __init__(self, meetings: MeetingStore, workers: WorkerPool) -> None:
        self._meetings = meetings
        self._workers = workers

    spec = ToolSpec(
        name="find_meetings",
        description=(
            "Find meetings in the user's calendar by title, text or person: when they last met "
            "somebody, or when something takes place next."
        ),
        parameters=schema(_FindMeetings),
        effect="read",
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Look through the calendar."""
        given = parse(_FindMeetings, arguments)
        wish = MeetingWish((given.text or "").strip(), (given.person or "").strip())
        if wish == MeetingWish():
            raise ToolInputError("Neither a text nor a person was given.")
        found = await self._workers.run(self._find, wish, given.when, context.now)
        shown = found[:_MOST_SHOWN]
        summary = _summary(found, wish, given.when)
        return ToolOutcome(
            output={
                "events": [
                    {**meeting_json(one), **own_time_json(one, context.now.tzinfo)} for one in shown
                ],
                "left_out": len(found) - len(shown),
                "summary": summary,
            },
            card=_card(shown, summary),
            is_outside=True,
        )

    def _find(self, wish: MeetingWish, when: str, now: datetime) -> list[Meeting]:
        if when == "past":
            return last_before(fitting(self._meetings.list(now - _PAST, now).meetings, wish), now)
        return next_after(fitting(self._meetings.list(now, now + _COMING).meetings, wish), now)


def _summary(found: list[Meeting], wish: MeetingWish, when: str) -> str:
    about = " ".join(filter(None, (f"“{wish.text}”" if wish.text else "", _with(wish.person))))
    if not found:
        span = "the last three years" if when == "past" else "the coming year"
        return f"There is no meeting {about} in {span}."
    first = found[0]
    which = "The last" if when == "past" else "The next"
    count = "" if len(found) == 1 else f" There are {len(found)} in all."
    return f"{which} meeting {about} is {first.title}: {when_words(first)}.{count}"


def _with(person: str) -> str:
    return f"with {person}" if person else ""


def _card(found: list[Meeting], summary: str) -> Card:
    rows = tuple((when_words(one), one.title, one.location) for one in found)
    table = CardTable(("When", "Meeting", "Where"), rows) if rows else None
    return Card(kind="meeting_list", title="Meetings found", subtitle=summary, table=table)
