"""A meeting is changed from arguments, told in words, and shown on a card."""

import pytest

from desktop_assist.calendars.meeting_json import meeting_json
from desktop_assist.domain.errors import FileChangedError, ToolInputError
from desktop_assist.tools.update_meeting import UpdateMeeting
from tests.helpers.calendar_desk import CalendarDesk
from tests.helpers.fixed_contacts import OFFICE_CONTACTS, FixedContacts
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.tool_run import run_tool


@pytest.fixture
def desk(tmp_path):
    return CalendarDesk(tmp_path)


@pytest.fixture
def update(desk):
    tool = UpdateMeeting(
        desk.store,
        desk.invitations,
        FixedSettings(),
        InlineWorkers(),
        FixedContacts(OFFICE_CONTACTS),
    )

    async def run(**arguments):
        return await run_tool(tool, **arguments)

    return run


async def test_the_answer_says_when_it_is_now(update, desk):
    uid = desk.create().meeting.uid

    outcome = await update(uid=uid, start="2026-11-25T10:00", duration_minutes=60)

    assert outcome.output["summary"] == (
        "Team sync was changed. It is now: "
        "Wednesday, 25 November 2026, 10:00\N{EN DASH}11:00 (Europe/Berlin)."
    )
    assert outcome.output["uid"] == uid
    assert (outcome.output["start"], outcome.output["end"]) == (
        "2026-11-25T10:00:00+01:00",
        "2026-11-25T11:00:00+01:00",
    )
    assert outcome.output["before"]["start"] == "2026-11-24T14:00:00+01:00"
    assert outcome.output["file"] == str(next(iter(desk.files())))


async def test_a_new_reminder_and_how_often_it_is_now_are_told(update, desk):
    uid = desk.create().meeting.uid

    outcome = await update(uid=uid, reminder_minutes=1440, recurrence="FREQ=WEEKLY")
    once = await update(uid=uid, recurrence="")

    assert outcome.output["summary"].endswith(
        "(Europe/Berlin), every Tuesday. Reminder: 1 day before."
    )
    assert ("Repeats", "Not any more") in {(one.label, one.value) for one in once.card.fields}


async def test_a_day_alone_keeps_the_time(update, desk):
    outcome = await update(uid=desk.create().meeting.uid, start="2026-11-27")

    assert outcome.output["start"] == "2026-11-27T14:00:00+01:00"


async def test_a_note_stands_below_what_was_there(update, desk):
    uid = desk.create(description="Agenda").meeting.uid

    await update(uid=uid, note="Bring the slides")
    await update(uid=uid, note="Room 3")

    [meeting] = desk.list("2026-11-01", "2026-12-01").meetings
    assert meeting.description == "Agenda\nBring the slides\nRoom 3"


async def test_what_is_null_stays(update, desk):
    uid = desk.create(location="Room 4").meeting.uid

    outcome = await update(uid=uid, title="Weekly", start=None, all_day=None, location=None)

    assert (outcome.output["summary"][:6], outcome.output["location"]) == ("Weekly", "Room 4")
    assert outcome.output["start"] == "2026-11-24T14:00:00+01:00"


async def test_one_occurrence_or_all_of_them(update, desk):
    uid = desk.create(recurrence="FREQ=WEEKLY;COUNT=3").meeting.uid

    one = await update(uid=uid, recurrence_id="2026-12-01T14:00:00+01:00", title="Special")
    series = await update(uid=uid, start="2026-12-08T15:00")

    assert (one.output["is_series"], series.output["is_series"]) == (False, True)
    assert "All occurrences are now: Tuesday, 8 December 2026, 15:00" in series.output["summary"]
    listed = desk.list("2026-11-01", "2027-01-01").meetings
    assert [f"{m.title} {m.start:%d %H}" for m in listed] == [
        "Team sync 24 15", "Special 01 15", "Team sync 08 15",
    ]  # fmt: skip


async def test_whole_days_become_hours_when_a_time_is_named(update, desk):
    uid = desk.create().meeting.uid

    whole = await update(uid=uid, all_day=True)
    timed = await update(uid=uid, start="2026-11-26T09:00")

    assert (whole.output["start"], whole.output["end"]) == ("2026-11-24", "2026-11-25")
    assert timed.output["end"] == "2026-11-26T09:30:00+01:00"


async def test_a_clash_is_named_and_marked(update, desk):
    desk.create(title="Standup", start="2026-11-25T14:00", end="2026-11-25T15:00")

    outcome = await update(uid=desk.create().meeting.uid, start="2026-11-25T14:15")

    assert outcome.output["summary"].endswith("It clashes with Standup.")
    assert outcome.card.warnings[0].startswith("Clashes with Standup")


async def test_undo_on_the_card_brings_the_file_back(update, desk):
    uid = desk.create().meeting.uid
    before = desk.files()

    outcome = await update(uid=uid, title="Other")

    assert outcome.card.actions[0].arguments == {"change_id": outcome.change_id}
    desk.history.undo(outcome.change_id)
    assert desk.files() == before


@pytest.mark.parametrize(
    "arguments",
    [
        {},
        {"title": " "},
        {"start": "tomorrow"},
        {"start": "2027-03-28T02:30"},
        {"time_zone": "Europe/Atlantis"},
        {"duration_minutes": 0},
        {"recurrence": "every Tuesday"},
        {"uid": "nobody", "title": "x"},
        {"recurrence_id": "2026-12-24", "title": "x"},
        {"all_day": False, "colour": "red"},
    ],
)
async def test_what_makes_no_sense_is_handed_back(update, desk, arguments):
    uid = desk.create().meeting.uid
    before = desk.files()

    with pytest.raises(ToolInputError):
        await update(**{"uid": uid} | arguments)

    assert desk.files() == before


async def test_a_new_guest_who_is_known_gets_the_address(update, desk):
    uid = desk.create(attendees=("Sam", "lena.vogt@corp.example")).meeting.uid

    await update(uid=uid, attendees=["Sam", "lena.vogt@corp.example", "Anna"])

    [content] = desk.files().values()
    assert b"anna@corp.example" in content.replace(b"\r\n ", b"")
    assert b"Lena Vogt" not in content


async def test_what_changed_since_it_was_shown_is_not_changed_again(update, desk):
    meeting = desk.create().meeting
    shown = meeting_json(meeting)["version"]
    await update(uid=meeting.uid, title="Other", version=shown)

    with pytest.raises(FileChangedError, match="Other"):
        await update(uid=meeting.uid, title="Mine", version=shown)


INVITED = (
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Other//EN\r\nBEGIN:VEVENT\r\nUID:boss\r\n"
    "DTSTAMP:20261101T000000Z\r\nDTSTART:20261124T130000Z\r\nDTEND:20261124T133000Z\r\n"
    "SUMMARY:Board\r\nORGANIZER;CN=Raj Patel:mailto:raj@corp.example\r\n"
    "ATTENDEE;PARTSTAT=DECLINED:mailto:ada@corp.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
)


@pytest.fixture
def invited(desk):
    """The person is a guest of a meeting that somebody else made."""
    desk.settings.set("calendar.organizer", "Ada Rossi <ada@corp.example>")
    desk.calendar.mkdir(parents=True, exist_ok=True)
    (desk.calendar / "boss.ics").write_text(INVITED, newline="")


@pytest.mark.parametrize(
    "change", [{"start": "2026-11-25"}, {"title": "Mine"}, {"attendees": []}, {"location": "Here"}]
)
async def test_a_guest_is_told_who_can_change_it(update, invited, desk, change):
    before = desk.files()

    with pytest.raises(ToolInputError, match="Raj Patel invited") as refused:
        await update(uid="boss", **change)

    assert "decline it" in refused.value.hint
    assert desk.files() == before


async def test_a_guest_may_be_reminded(update, invited):
    assert (await update(uid="boss", reminder_minutes=10)).change_id


async def test_who_is_no_guest_is_only_told_that_nobody_else_hears_of_it(update, desk, invited):
    desk.settings.set("calendar.organizer", "Lena <lena@corp.example>")

    outcome = await update(uid="boss", title="Board, moved")

    assert "Raj Patel invited to it and is not told" in outcome.output["summary"]
