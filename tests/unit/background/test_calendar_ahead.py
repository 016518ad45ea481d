"""The coming year is worked out before anybody asks."""

from desktop_assist.background.calendar_ahead import CalendarAhead
from desktop_assist.calendars.ics.occurrences import ExpandedSeries
from desktop_assist.calendars.index.calendar_reader import CalendarReader
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.calendars.workspace_calendars import WorkspaceCalendars
from tests.helpers.calendar_desk import CalendarDesk, berlin
from tests.helpers.ics_text import calendar, index_database, weekly
from tests.helpers.inline_workers import InlineWorkers


async def test_a_question_about_the_coming_year_works_nothing_out(tmp_path, monkeypatch):
    desk = CalendarDesk(tmp_path)
    desk.calendar.mkdir(parents=True)
    content = calendar(*(weekly(f"Team {number}", count=40) for number in range(12)))
    (desk.calendar / "team.ics").write_bytes(content)
    with index_database(tmp_path) as database:
        store = MeetingStore(
            WorkspaceCalendars(desk.source), desk.writer, desk.clock, CalendarReader(database)
        )
        ahead = CalendarAhead(store, None, desk.clock, InlineWorkers(), rest_s=0)
        await ahead.catch_up()
        monkeypatch.setattr(ExpandedSeries, "between", None)

        found = store.list(berlin("2027-03-01"), berlin("2027-03-08"))

    assert len(found.meetings) == 12
    assert found.skipped == ()
