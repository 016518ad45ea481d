"""An answer changes one line of an event, and nothing else."""

from desktop_assist.calendars.invitations.event_answer import (
    keeping_nobody_busy,
    marked_as_cancelled,
    with_answer,
)
from tests.helpers.foreign_calendar import RULE, lines_gone_and_new
from tests.helpers.frozen_clock import SUNDAY_MORNING


def test_only_the_guests_own_line_changes():
    block = RULE.encode()

    after = with_answer(block, "PRIYA@example.org", "ACCEPTED", SUNDAY_MORNING)

    gone, new = lines_gone_and_new(block, after)
    assert gone == ["ATTENDEE;PARTSTAT=DECLINED;CN=Priya Nair:mailto:priya@exam", " ple.org"]
    assert new == [
        "ATTENDEE;PARTSTAT=ACCEPTED;CN=Priya Nair:mailto:priya@example.org",
        "LAST-MODIFIED:20261122T090000Z",
    ]
    assert after.index(b"ATTENDEE;PARTSTAT=ACCEPTED;CN=Ben") < after.index(b"CN=Priya")


def test_a_stranger_changes_nothing():
    assert (
        with_answer(RULE.encode(), "eva@example.org", "ACCEPTED", SUNDAY_MORNING) == RULE.encode()
    )


def test_a_declined_meeting_takes_no_time():
    assert b"TRANSP:TRANSPARENT\n" in keeping_nobody_busy(RULE.encode())


def test_a_cancelled_one_says_so_with_its_number():
    after = marked_as_cancelled(RULE.encode(), 7, SUNDAY_MORNING)

    assert b"STATUS:CANCELLED\n" in after
    assert (b"SEQUENCE:7\n" in after, b"SEQUENCE:4" in after) == (True, False)
