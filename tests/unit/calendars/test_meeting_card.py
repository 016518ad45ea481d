"""A written meeting on a card."""

from desktop_assist.calendars.meeting_card import clash_warnings, meeting_card
from tests.helpers.calendar_desk import CalendarDesk


def test_the_card_says_what_was_written_and_offers_the_way_back(tmp_path):
    meeting = CalendarDesk(tmp_path).create(location="Room 4").meeting

    card = meeting_card(meeting, "c1", ("Mind the gap.",), "Bring cake")

    assert (card.title, card.warnings) == ("Team sync", ("Mind the gap.",))
    assert [(field.label, field.value) for field in card.fields] == [
        ("Where", "Room 4"),
        ("Notes", "Bring cake"),
    ]
    assert card.actions[0].arguments == {"change_id": "c1"}
    assert card.actions[1].opens == meeting.file


def test_each_clash_is_a_line(tmp_path):
    meeting = CalendarDesk(tmp_path).create().meeting

    (line,) = clash_warnings([meeting])

    assert line.startswith("Clashes with Team sync: Tuesday, 24 November 2026, 14:00")
