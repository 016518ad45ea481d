"""A folder of events: read as it is, written together, and never over what somebody else wrote."""

import pytest

from desktop_assist.connectors.calendar_server.local_calendar import LocalCalendar
from desktop_assist.domain.cause import Cause
from desktop_assist.files.safe_write import SafeWriter
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.memory_journal import MemoryJournal
from tests.helpers.server_desk import event_text

CAUSE = Cause("Brought “Work” into step", "sync_calendars", "user")


@pytest.fixture
def journal():
    return MemoryJournal()


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "work"
    made.mkdir()
    return made


@pytest.fixture
def calendar(tmp_path, folder, journal):
    writer = SafeWriter(journal, tmp_path / "app" / "backups", FrozenClock())
    return LocalCalendar(folder, writer)


def put(folder, name, text):
    (folder / name).write_bytes(text.encode() if isinstance(text, str) else text)


def test_a_folder_that_is_not_there_yet_has_no_events(tmp_path, journal):
    writer = SafeWriter(journal, tmp_path / "backups", FrozenClock())

    assert LocalCalendar(tmp_path / "none", writer).listing() == {}


def test_events_are_listed_and_read(calendar, folder):
    put(folder, "a.ics", event_text("a", "Plan"))
    put(folder, ".hidden.ics", event_text("h", "Hidden"))
    put(folder, "note.txt", "no event")

    ((name, mark),) = calendar.listing().items()

    assert calendar.read([name, "gone.ics"]) == [
        {"name": "a.ics", "text": event_text("a", "Plan"), "etag": mark}
    ]


@pytest.mark.parametrize(
    "content",
    [
        b"half a fi",
        event_text("a", "Plan").encode("utf-16"),
        (event_text("a", "Plan") + event_text("b", "Lunch")).encode(),
        event_text("a", "x" * 6_000_000).encode(),
    ],
    ids=["broken", "not UTF-8", "two events", "too large"],
)
def test_a_file_that_is_not_just_one_event_has_no_mark(calendar, folder, content):
    put(folder, "a.ics", content)

    assert calendar.listing() == {"a.ics": ""}


def test_a_changed_occurrence_and_an_alarm_belong_to_their_event(calendar, folder):
    alarm = "BEGIN:VALARM\r\nUID:alarm\r\nEND:VALARM\r\nEND:VEVENT"
    changed = event_text("a", "Plan").replace("END:VEVENT", alarm)
    override = "END:VEVENT\r\nBEGIN:VEVENT\r\nUID:a\r\nRECURRENCE-ID:20261204T090000Z\r\nEND:VEVENT"
    put(folder, "a.ics", changed.replace("END:VEVENT", override))

    assert calendar.listing()["a.ics"]


def test_everything_gathered_is_one_change_that_can_be_taken_back(calendar, folder, journal):
    put(folder, "a.ics", event_text("a", "Plan"))
    put(folder, "b.ics", event_text("b", "Lunch"))
    marks = calendar.listing()

    added = calendar.add("c", event_text("c", "New").replace("\r\n", "\n"))
    changed = calendar.change("a.ics", "a", event_text("a", "Plan B"), marks["a.ics"])
    removed = calendar.remove("b.ics", "b", marks["b.ics"])
    written = calendar.write(CAUSE)

    (change,) = journal.listing()
    assert removed == event_text("b", "Lunch")
    assert calendar.listing() == {"a.ics": changed, "c.ics": added[1]}
    assert (folder / "c.ics").read_bytes() == event_text("c", "New").encode()
    assert written.change_of == dict.fromkeys("abc", change.id)


def test_what_somebody_else_wrote_meanwhile_is_left_alone(calendar, folder):
    put(folder, "a.ics", event_text("a", "Plan"))
    put(folder, "b.ics", event_text("b", "Lunch"))
    marks = calendar.listing()
    calendar.change("a.ics", "a", event_text("a", "Theirs"), marks["a.ics"])
    calendar.change("b.ics", "b", event_text("b", "Theirs"), marks["b.ics"])
    put(folder, "a.ics", event_text("a", "Mine"))

    written = calendar.write(CAUSE)

    assert written.left == ("a",)
    assert list(written.change_of) == ["b"]
    assert "SUMMARY:Mine" in (folder / "a.ics").read_text()


def test_an_old_mark_changes_and_removes_nothing(calendar, folder):
    put(folder, "a.ics", event_text("a", "Plan"))

    assert calendar.change("a.ics", "a", event_text("a", "Theirs"), "old") is None
    assert calendar.remove("a.ics", "a", "old") is None
    assert calendar.write(CAUSE).change_of == {}


def test_what_could_not_go_back_is_not_taken_in(calendar):
    assert calendar.add("a", "half a fi") is None


@pytest.mark.parametrize("uid", ["../../out", "a/b", ".hidden", "ü" * 200, "con:1"])
def test_no_identifier_leads_out_of_the_folder(calendar, folder, uid):
    name, _ = calendar.add(uid, event_text(uid, "Plan"))
    calendar.write(CAUSE)

    assert [path.name for path in folder.iterdir()] == [name]


def test_two_events_that_want_one_name_get_two(calendar, folder):
    put(folder, "a.ics", event_text("x", "Plan"))

    assert calendar.add("A", event_text("A", "Two"))[0] != "a.ics"
    assert calendar.add("a", event_text("a", "Three"))[0] == "a-2.ics"
