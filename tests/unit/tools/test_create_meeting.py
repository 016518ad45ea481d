"""A meeting is made from arguments, told in words, and shown on a card."""

import pytest

from desktop_assist.domain.errors import ToolInputError
from desktop_assist.domain.settings import CalendarSettings, Settings
from desktop_assist.tools.create_meeting import CreateMeeting
from tests.helpers.calendar_desk import CalendarDesk
from tests.helpers.fixed_contacts import OFFICE_CONTACTS, FixedContacts
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.tool_run import run_tool


@pytest.fixture
def desk(tmp_path):
    return CalendarDesk(tmp_path)


@pytest.fixture
def tool(desk):
    return CreateMeeting(
        desk.store, desk.invitations, FixedSettings(), InlineWorkers(), FixedContacts()
    )


async def create(tool, title="Team sync", start="2026-11-24T14:00", **arguments):
    return await run_tool(tool, title=title, start=start, **arguments)


async def test_the_answer_says_when_in_full(tool, desk):
    outcome = await create(tool, duration_minutes=30)

    assert outcome.output["summary"] == (
        "Team sync is in your calendar: "
        "Tuesday, 24 November 2026, 14:00\N{EN DASH}14:30 (Europe/Berlin). No clash."
    )
    assert outcome.output["start"] == "2026-11-24T14:00:00+01:00"
    assert outcome.output["weekday"] == "Tuesday"
    assert outcome.output["file"] == str(next(iter(desk.files())))
    assert desk.titles() == ["Team sync"]


async def test_the_answer_and_the_card_say_how_often_it_is_and_when_one_is_reminded(tool):
    rule = "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261222T130000Z"
    outcome = await create(tool, duration_minutes=30, recurrence=rule, reminder_minutes=120)

    assert outcome.output["summary"] == (
        "Team sync is in your calendar: Tuesday, 24 November 2026, 14:00\N{EN DASH}14:30 "
        "(Europe/Berlin), every Tuesday, until 22 December 2026. No clash. "
        "Reminder: 2 hours before."
    )
    shown = {field.label: field.value for field in outcome.card.fields}
    assert shown["Repeats"] == "Every Tuesday, until 22 December 2026"
    assert shown["Reminder"] == "2 hours before"


@pytest.mark.parametrize(
    ("usual", "arguments", "trigger"),
    [
        (15, {}, b"TRIGGER:-PT15M"),
        (15, {"reminder_minutes": 5}, b"TRIGGER:-PT5M"),
        (15, {"start": "2026-11-24", "all_day": True}, None),
        (-1, {}, None),
    ],
)
async def test_a_meeting_is_reminded_of_as_usual(desk, usual, arguments, trigger):
    settings = FixedSettings(Settings(calendar=CalendarSettings(reminder_minutes=usual)))
    tool = CreateMeeting(desk.store, desk.invitations, settings, InlineWorkers(), FixedContacts())

    await create(tool, **arguments)

    (content,) = desk.files().values()
    assert (b"VALARM" in content) is (trigger is not None)
    assert trigger is None or trigger in content


async def test_a_missing_length_is_the_usual_one(tool):
    outcome = await create(tool, duration_minutes=None)

    assert outcome.output["end"] == "2026-11-24T14:30:00+01:00"


@pytest.mark.parametrize(
    ("start", "time_zone", "expected"),
    [
        ("2026-11-24T14:00", "America/New_York", "2026-11-24T14:00:00-05:00"),
        ("2026-11-24T14:00-05:00", None, "2026-11-24T20:00:00+01:00"),
        ("2026-11-24T13:00:00Z", "Asia/Tokyo", "2026-11-24T22:00:00+09:00"),
    ],
)
async def test_offsets_and_zones_are_honoured(tool, start, time_zone, expected):
    outcome = await create(tool, start=start, time_zone=time_zone)

    assert outcome.output["start"] == expected


async def test_whole_days_have_no_zone(tool):
    outcome = await create(tool, start="2026-12-24", all_day=True, duration_minutes=2 * 24 * 60)

    assert outcome.output["start"] == "2026-12-24"
    assert outcome.output["end"] == "2026-12-26"
    assert outcome.output["time_zone"] is None
    assert "Thursday, 24 December 2026 to Friday, 25 December 2026" in outcome.output["summary"]


async def test_a_clash_is_named_and_marked(tool):
    await create(tool, title="Standup")

    outcome = await create(tool, start="2026-11-24T14:15")

    assert outcome.output["summary"].endswith("It clashes with Standup.")
    assert [clash["summary"] for clash in outcome.output["clashes"]] == ["Standup"]
    assert outcome.card.warnings[0].startswith("Clashes with Standup: Tuesday")
    assert outcome.is_outside


async def test_the_card_offers_undo_and_the_file(tool, desk):
    outcome = await create(tool, location="Room 4", attendees=["Priya"])

    assert (outcome.card.kind, outcome.card.title) == ("meeting", "Team sync")
    assert {(field.label, field.value) for field in outcome.card.fields} >= {
        ("Where", "Room 4"),
        ("With", "Priya"),
    }
    undo, show, _ = outcome.card.actions
    assert (undo.tool, undo.arguments) == ("undo", {"change_id": outcome.change_id})
    assert show.opens in desk.files()
    assert outcome.output["summary"].endswith(
        "Nobody is invited yet. No address is known of Priya."
    )


@pytest.mark.parametrize(
    "arguments",
    [
        {"start": "tomorrow"},
        {"start": "9999-12-31T23:45"},
        {"time_zone": "Europe/Atlantis"},
        {"duration_minutes": 0},
        {"recurrence": "every Tuesday"},
        {"start": "2027-03-28T02:30"},
        {"title": " "},
        {"calendar": "nobody's"},
    ],
)
async def test_what_makes_no_sense_is_handed_back(tool, desk, arguments):
    with pytest.raises(ToolInputError):
        await create(tool, **arguments)

    assert desk.files() == {}


async def test_known_people_get_their_addresses_and_unknown_ones_are_told(desk):
    known = FixedContacts(OFFICE_CONTACTS)
    tool = CreateMeeting(desk.store, desk.invitations, FixedSettings(), InlineWorkers(), known)

    outcome = await create(tool, attendees=["Anna", "Sam", "Chris"])

    [content] = desk.files().values()
    assert b"ATTENDEE;CN=Anna Kowalska" in content
    said = {field.label: field.value for field in outcome.card.fields}
    assert "No address is known of Sam" in said["Invitation"]
    assert "Chris may be Chris Weber, Chris O'Neill: no address was added" in outcome.card.warnings
