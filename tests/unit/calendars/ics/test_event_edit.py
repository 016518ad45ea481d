"""Single lines of an event are changed; all others keep their bytes."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_assist.calendars.ics.event_edit import EventEdit, value_of

BLOCK = (
    b"BEGIN:VEVENT\nUID:1\nSUMMARY:Old\n  folded\nATTENDEE:mailto:a\nATTENDEE:mailto:b\n"
    b"BEGIN:VALARM\nACTION:DISPLAY\nSUMMARY:Of the alarm\nEND:VALARM\n"
    b"BEGIN:VALARM\nACTION:EMAIL\nEND:VALARM\nEND:VEVENT\n"
)


def test_a_line_is_replaced_in_its_place_with_its_folded_rest():
    edit = EventEdit(BLOCK)

    edit.set("SUMMARY", "SUMMARY:New")

    assert edit.result() == BLOCK.replace(b"SUMMARY:Old\n  folded\n", b"SUMMARY:New\n")


def test_a_new_line_stands_before_the_reminders():
    edit = EventEdit(BLOCK)

    edit.set("LOCATION", "LOCATION:Room")

    assert edit.result() == BLOCK.replace(b"BEGIN:VALARM", b"LOCATION:Room\nBEGIN:VALARM", 1)


def test_long_lines_are_folded_with_the_files_own_line_ending():
    edit = EventEdit(BLOCK.replace(b"\n", b"\r\n"))

    edit.set("UID", "UID:" + "x" * 80)

    assert b"UID:" + b"x" * 71 + b"\r\n " + b"x" * 9 + b"\r\n" in edit.result()


def test_lines_of_a_property_are_exchanged_one_by_one():
    edit = EventEdit(BLOCK)

    edit.replace("ATTENDEE", ["ATTENDEE:mailto:a"], ["ATTENDEE:mailto:c"])

    assert edit.texts("ATTENDEE") == ["ATTENDEE:mailto:b", "ATTENDEE:mailto:c"]


def test_only_the_reminder_that_shows_is_replaced():
    edit = EventEdit(BLOCK)

    edit.set_reminders(["BEGIN:VALARM", "ACTION:AUDIO", "END:VALARM"])

    assert b"Of the alarm" not in edit.result()
    assert edit.result().endswith(
        b"BEGIN:VALARM\nACTION:EMAIL\nEND:VALARM\n"
        b"BEGIN:VALARM\nACTION:AUDIO\nEND:VALARM\nEND:VEVENT\n"
    )


def test_removed_lines_are_gone():
    edit = EventEdit(BLOCK)

    edit.remove("ATTENDEE", "X-NOT-THERE")

    assert edit.result() == BLOCK.replace(b"ATTENDEE:mailto:a\nATTENDEE:mailto:b\n", b"")


def test_a_value_begins_behind_the_colon_that_is_not_in_quotes():
    assert value_of('ATTENDEE;CN="a:b":mailto:c') == "mailto:c"


@given(st.binary(max_size=200))
def test_what_is_not_changed_stays_whatever_it_is(inside):
    block = b"BEGIN:VEVENT\n" + inside + b"\nEND:VEVENT\n"

    assert EventEdit(block).result() == block
