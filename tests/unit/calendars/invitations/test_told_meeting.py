"""What a message is made from: a series with its exceptions, or one of its times."""

import pytest

from desktop_assist.calendars.invitations.told_meeting import told_meeting
from desktop_assist.calendars.meeting_change import MeetingKey
from desktop_assist.domain.errors import UsageError
from tests.helpers.foreign_calendar import FOREIGN, SERIES_UID, SINGLE_UID
from tests.helpers.frozen_clock import FrozenClock


def told(uid, recurrence_id=""):
    return told_meeting(FOREIGN, MeetingKey(uid, recurrence_id), FrozenClock())


def test_a_series_is_told_with_its_exceptions():
    series = told(SERIES_UID)

    assert [event.is_exception for event in series.events] == [False, True]
    assert (series.sequence, series.occurrence) == (5, "")


def test_an_exception_without_guests_has_those_of_its_series():
    moved = told(SERIES_UID, "2026-12-01T09:30:00+01:00")

    assert [one.is_exception for one in moved.events] == [True]
    assert moved.occurrence == "20261201T093000"
    assert [one.person.name for one in moved.people.guests] == ["Ben Okoro", "Priya Nair"]


def test_a_time_by_the_rule_becomes_an_event_of_its_own():
    regular = told(SERIES_UID, "2026-12-08T09:30:00+01:00")

    assert regular.occurrence == "20261208T093000"
    assert not regular.events[0].repeats


def test_a_single_meeting_stands_alone():
    assert len(told(SINGLE_UID, "2026-11-25T13:00:00+00:00").events) == 1


def test_an_unknown_one_is_refused():
    with pytest.raises(UsageError, match="no such meeting"):
        told("nobody")
