"""Several calendars are read as one, and each meeting is changed where it is."""

import pytest

from desktop_assist.calendars.every_calendar import EveryCalendar
from desktop_assist.calendars.ics.occurrences import Window
from desktop_assist.calendars.index.calendar_reader import CalendarReader
from desktop_assist.calendars.meeting_change import MeetingChange, MeetingKey
from desktop_assist.domain.calendar_source import CalendarSource
from desktop_assist.domain.errors import FileError, UsageError
from tests.helpers.calendar_desk import CAUSE, CalendarDesk, berlin
from tests.helpers.frozen_clock import BERLIN

EVENT = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Other//EN\r\nBEGIN:VEVENT\r\nUID:{uid}\r\n"
    "DTSTAMP:20261101T000000Z\r\nDTSTART:20261124T130000Z\r\nDTEND:20261124T133000Z\r\n"
    "SUMMARY:{title}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


WEEK = Window(berlin("2026-11-23"), berlin("2026-11-30"), BERLIN)


class Sources:
    """Some calendars."""

    def __init__(self, *sources):
        self.sources = sources

    def current(self):
        return self.sources


class Subscribed:
    """A calendar that somebody else writes."""

    def __init__(self, path):
        self.path = path

    def current(self):
        note = "as of 27 Nov, 14:00"
        return (CalendarSource("Boss", self.path, is_writable=False, is_outside=True, note=note),)


@pytest.fixture
def team(tmp_path):
    (tmp_path / "team.ics").write_text(EVENT.format(uid="t1", title="Planning"), newline="")
    return tmp_path / "team.ics"


@pytest.fixture
def boss(tmp_path):
    (tmp_path / "boss.ics").write_text(EVENT.format(uid="b1", title="Board"), newline="")
    return tmp_path / "boss.ics"


@pytest.fixture
def desk(tmp_path, team, boss):
    return CalendarDesk(tmp_path, others=(team,), more=(Subscribed(boss),))


def listed(desk):
    return desk.list("2026-11-24", "2026-11-25")


def test_all_are_listed_with_the_calendar_they_are_in(desk):
    desk.create(title="Own")

    found = {one.title: (one.calendar, one.is_writable) for one in listed(desk).meetings}

    assert found == {
        "Own": ("calendar", True),
        "Planning": ("team", True),
        "Board": ("Boss", False),
    }
    assert listed(desk).notes == ("Boss: as of 27 Nov, 14:00",)


def test_what_somebody_else_writes_keeps_its_mark(desk):
    assert [one.is_outside for one in listed(desk).meetings] == [True, False]


def test_a_new_meeting_is_compared_with_all_of_them(desk):
    created = desk.create()

    assert {one.title for one in created.clashes} == {"Planning", "Board"}
    assert created.calendars_checked == ("calendar", "team", "Boss")


def test_a_meeting_is_changed_in_the_calendar_that_holds_it(desk, team):
    changed = desk.store.update(MeetingKey("t1"), MeetingChange(title="Plans"), CAUSE)

    assert changed.edited.meeting.calendar == "team"
    assert b"SUMMARY:Plans" in team.read_bytes()


def test_a_new_meeting_goes_into_the_calendar_that_is_named(desk, team):
    created = desk.create(title="Retro", calendar="Team")

    assert (created.meeting.calendar, created.meeting.file) == ("team", team)
    assert b"SUMMARY:Retro" in team.read_bytes()


def test_a_folder_in_the_calendar_folder_is_a_calendar_of_its_own(desk):
    (desk.calendar / "private").mkdir(parents=True)

    created = desk.create(calendar="private")

    assert created.meeting.calendar == "private"
    assert created.meeting.file.parent == desk.calendar / "private"


@pytest.mark.parametrize("deed", ["create", "update", "cancel"])
def test_a_calendar_that_can_only_be_read_is_left_alone(desk, boss, deed):
    before = boss.read_bytes()
    deeds = {
        "create": lambda: desk.create(calendar="Boss"),
        "update": lambda: desk.store.update(MeetingKey("b1"), MeetingChange(title="x"), CAUSE),
        "cancel": lambda: desk.store.cancel(MeetingKey("b1"), CAUSE),
    }

    with pytest.raises(FileError, match="“Boss” can only be read"):
        deeds[deed]()

    assert boss.read_bytes() == before


def test_a_meeting_in_two_calendars_is_listed_once_where_it_can_be_changed(desk, boss, team):
    boss.write_bytes(team.read_bytes())

    (meeting,) = listed(desk).meetings

    assert meeting.calendar == "team"
    assert desk.store.find(MeetingKey("t1")).meeting.calendar == "team"


def test_a_calendar_that_is_gone_is_told_of(desk, team):
    team.unlink()

    (skipped,) = listed(desk).skipped

    assert (skipped.title, skipped.reason) == ("team", "There is no such file or folder.")
    assert desk.create().calendars_checked == ("calendar", "Boss")


def test_an_unknown_calendar_names_those_there_are(desk):
    with pytest.raises(UsageError, match="no calendar named") as caught:
        desk.create(calendar="Work")
    assert "calendar, team, Boss" in caught.value.hint


def test_nothing_new_goes_into_a_copy_of_what_is_kept_elsewhere(desk, team):
    fetched = team.read_bytes().replace(b"BEGIN:VEVENT", b"REFRESH-INTERVAL:PT1H\r\nBEGIN:VEVENT")
    team.write_bytes(fetched)

    with pytest.raises(FileError, match="kept elsewhere"):
        desk.create(calendar="team")

    assert team.read_bytes() == fetched


def test_an_event_that_is_in_another_calendar_is_not_brought_in_twice(desk, team, tmp_path):
    again = tmp_path / "again.ics"
    again.write_bytes(team.read_bytes())

    imported = desk.store.import_file(again, CAUSE)

    assert [one.uid for one in imported.identical] == ["t1"]
    assert imported.change is None


def test_what_the_person_declined_is_marked(tmp_path, team):
    answer = "ATTENDEE;PARTSTAT=DECLINED:mailto:Ada@corp.example"
    team.write_text(team.read_text().replace("SUMMARY", f"{answer}\r\nSUMMARY"), newline="")
    source, reader = CalendarSource("Team", team), CalendarReader()

    for own, is_declined in (("ada@corp.example", True), ("lena@corp.example", False), ("", False)):
        calendars = EveryCalendar(Sources(source), reader, lambda own=own: own)
        assert calendars.between(WEEK).meetings[0].is_declined is is_declined
