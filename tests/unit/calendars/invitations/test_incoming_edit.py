"""A message changes its one meeting; every other byte of the file stays."""

import pytest
from icalendar import Calendar

from desktop_assist.calendars.invitations.incoming_edit import answered, called_off, updated
from desktop_assist.domain.errors import UsageError
from tests.helpers.foreign_calendar import (
    ALL_DAY,
    EXCEPTION,
    FOREIGN,
    RULE,
    SERIES_UID,
    SINGLE,
    lines_gone_and_new,
)
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.received import invitation, message_in

SECOND = "RECURRENCE-ID:20261208T083000Z\n"


def message(folder, method="REQUEST", **values):
    return message_in(folder, invitation(method, uid=SERIES_UID, sequence=9, **values))


def test_an_update_replaces_the_series_and_keeps_ones_own_reminders(tmp_path):
    after = updated(FOREIGN, message(tmp_path), FrozenClock())

    head, rest = FOREIGN.split(RULE.encode())
    assert after.startswith(head)
    assert after.endswith(rest.replace(EXCEPTION.encode(), b""))
    assert b"SUMMARY:Budget review" in after
    assert after.count(b"TRIGGER:-PT15M") == 1
    assert b"Jour fixe" not in after


def test_an_update_of_one_time_leaves_the_rule(tmp_path):
    after = updated(FOREIGN, message(tmp_path, more=SECOND), FrozenClock())

    gone, new = lines_gone_and_new(FOREIGN, after)
    assert gone == []
    assert "SUMMARY:Budget review" in new
    assert after.count(b"BEGIN:VEVENT") == FOREIGN.count(b"BEGIN:VEVENT") + 1


def test_an_update_of_a_moved_time_replaces_it(tmp_path):
    moved = "RECURRENCE-ID;TZID=Europe/Berlin:20261201T093000\n"

    after = updated(FOREIGN, message(tmp_path, more=moved), FrozenClock())

    assert EXCEPTION.encode() not in after
    assert all(one.encode() in after for one in (RULE, SINGLE, ALL_DAY))


def test_a_zone_that_the_file_lacks_comes_along(tmp_path):
    text = invitation(uid=SERIES_UID, sequence=9).replace(
        "DTSTART:20261125T130000Z", "DTSTART;TZID=Europe/Berlin:20261125T130000"
    )
    zone = "BEGIN:VTIMEZONE\nTZID:Europe/Berlin\nEND:VTIMEZONE\nBEGIN:VEVENT"
    came = message_in(tmp_path, text.replace("BEGIN:VEVENT", zone))

    assert updated(FOREIGN, came, FrozenClock()).count(b"TZID:Europe/Berlin\n") == 1


def test_an_answer_to_one_time_is_noted_there_alone(tmp_path):
    guest = "ATTENDEE;PARTSTAT=TENTATIVE:mailto:ben@example.org\n"

    after = answered(FOREIGN, message(tmp_path, "REPLY", guests=guest, more=SECOND), FrozenClock())

    assert RULE.encode() in after
    own = next(
        one
        for one in Calendar.from_ical(after.removeprefix(b"\xef\xbb\xbf")).events
        if "RECURRENCE-ID" in one and one["RECURRENCE-ID"].dt.day == 8
    )
    assert [one.params["PARTSTAT"] for one in own["ATTENDEE"]] == ["TENTATIVE", "DECLINED"]


@pytest.mark.parametrize(("more", "cancelled"), [("", 2), (SECOND, 1)])
def test_a_meeting_or_one_time_of_it_is_marked(tmp_path, more, cancelled):
    after = called_off(FOREIGN, message(tmp_path, "CANCEL", more=more), FrozenClock())

    assert after.count(b"STATUS:CANCELLED") == cancelled
    assert all(one.encode() in after for one in (SINGLE, ALL_DAY))


def test_a_meeting_that_is_gone_is_said(tmp_path):
    with pytest.raises(UsageError, match="not in the calendar"):
        updated(b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", message(tmp_path), FrozenClock())
