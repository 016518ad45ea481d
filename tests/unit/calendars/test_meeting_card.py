"""A written meeting on a card."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_assist.calendars.meeting import NewMeeting
from desktop_assist.calendars.meeting_card import CardDetails, meeting_card
from desktop_assist.calendars.meeting_change import MeetingKey
from desktop_assist.calendars.wording import clash_warnings
from tests.helpers.calendar_desk import CAUSE, CalendarDesk
from tests.helpers.invitation_desk import LENA, InvitationDesk


@pytest.fixture
def desk(tmp_path):
    return InvitationDesk(tmp_path)


def details(desk, meeting, **more):
    state = desk.invitations.state(MeetingKey(meeting.uid), meeting)
    return CardDetails(state, desk.clock.time_zone, **more)


def shown(card):
    return {field.label: field.value for field in card.fields if not field.name}


def labels(card):
    return [action.label for action in card.actions]


def test_the_card_says_what_was_written_and_offers_the_way_back(tmp_path):
    meeting = CalendarDesk(tmp_path).create(location="Room 4").meeting

    card = meeting_card(meeting, "c1", ("Mind the gap.",), "Bring cake")

    assert (card.title, card.warnings) == ("Team sync", ("Mind the gap.",))
    assert shown(card) == {"Where": "Room 4", "Notes": "Bring cake"}
    assert card.actions[0].arguments == {"change_id": "c1"}
    assert (card.actions[1].label, card.actions[1].opens) == (
        "Open in calendar program",
        meeting.file,
    )
    assert card.actions[2].opens == meeting.file.parent


def test_with_guests_the_invitation_stands_beside_its_button(desk):
    meeting = desk.meet(LENA)
    before = meeting_card(meeting, "c1", details=details(desk, meeting))

    done = desk.save(meeting.uid)

    after = meeting_card(meeting, "c1", details=details(desk, meeting))
    assert shown(before)["Invitation"] == "Nobody is invited yet."
    assert labels(before)[1] == "Save invitation"
    assert before.actions[1].arguments == {"uid": meeting.uid}
    assert shown(after)["Invitation"] == "Invitation saved on 22 November 2026."
    assert (after.actions[1].label, after.actions[1].opens) == (
        "Open in mail program",
        done.messages[0].draft,
    )


def test_without_guests_there_is_nothing_to_save(desk):
    meeting = desk.create().meeting

    assert "Save invitation" not in labels(
        meeting_card(meeting, "c1", details=details(desk, meeting))
    )


@pytest.mark.parametrize(
    ("names", "has_clash", "words"),
    [
        (("calendar",), False, "No clash in this calendar; Outlook is not connected."),
        (("a", "b"), False, "No clash in 2 calendars; Outlook is not connected."),
        (("a", "Outlook"), False, "No clash in 2 calendars."),
        (("a", "b"), True, "Clashes were looked for in 2 calendars; Outlook is not connected."),
    ],
)
def test_the_footnote_says_what_was_checked(desk, names, has_clash, words):
    meeting = desk.create().meeting
    told = details(desk, meeting, calendars_checked=names, has_clash=has_clash)

    footnote = meeting_card(meeting, "c1", details=told).footnote

    assert footnote.startswith("Written to the folder calendar. ")
    assert footnote.endswith(f". {words}")


def test_title_time_length_and_place_can_be_corrected(desk):
    meeting = desk.create(location="Room 4").meeting

    card = meeting_card(meeting, "c1", details=details(desk, meeting))

    editable = {field.name: field.value for field in card.fields if field.name}
    assert editable == {
        "title": "Team sync",
        "start": "2026-11-24 14:00",
        "duration_minutes": "30",
        "location": "Room 4",
    }
    assert (card.editing.tool, card.editing.arguments) == ("update_meeting", {"uid": meeting.uid})


def test_whole_days_have_a_day_and_other_zones_no_hours_to_correct(desk):
    new = NewMeeting("Offsite", date(2026, 11, 26), date(2026, 11, 27))
    whole = desk.store.create(new, CAUSE).meeting
    away = replace(details(desk, whole), home=None)

    day = meeting_card(whole, "c1", details=details(desk, whole))
    elsewhere = meeting_card(desk.create().meeting, "c1", details=away)

    assert [field.kind for field in day.fields if field.name] == ["text", "date", "text"]
    assert [field.name for field in elsewhere.fields] == ["title", "location"]


def test_what_can_only_be_read_is_not_corrected(desk):
    meeting = replace(desk.create().meeting, is_writable=False)

    card = meeting_card(meeting, "c1", details=details(desk, meeting))

    assert (card.editing, [field for field in card.fields if field.name]) == (None, [])


def test_each_clash_is_a_line(desk):
    meeting = desk.create().meeting

    (line,) = clash_warnings([meeting])

    assert line.startswith("Clashes with Team sync: Tuesday, 24 November 2026, 14:00")
