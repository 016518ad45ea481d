"""The events of a series are told apart: the rule, and the exceptions to it."""

from datetime import date

import pytest

from desktop_assist.calendars.ics.series_events import (
    blocks_of,
    moment_of,
    nearest,
    same_moment,
    series_events,
)
from desktop_assist.domain.errors import UsageError
from tests.helpers.calendar_desk import berlin
from tests.helpers.foreign_calendar import EXCEPTION, FOREIGN, RULE, SERIES_UID, SINGLE_UID
from tests.helpers.frozen_clock import BERLIN


def test_the_rule_and_its_exceptions_are_found():
    series = series_events(FOREIGN, SERIES_UID)

    assert series.main.block.decode() == RULE
    assert [event.block.decode() for event in series.exceptions] == [EXCEPTION]
    assert series.exception_at(berlin("2026-12-01T09:30"), BERLIN) is series.exceptions[0]
    assert series.exception_at(berlin("2026-12-08T09:30"), BERLIN) is None
    assert series.repeats


def test_a_single_event_does_not_repeat():
    assert not series_events(FOREIGN, SINGLE_UID).repeats
    assert series_events(FOREIGN, "nobody") is None


def test_of_two_rules_the_one_changed_last_counts():
    older = RULE.replace("SEQUENCE:4", "SEQUENCE:3")
    content = FOREIGN.replace(RULE.encode(), (RULE + older).encode())

    assert series_events(content, SERIES_UID).main.sequence == 4
    assert len(blocks_of(content, SERIES_UID)) == 3


@pytest.mark.parametrize(
    "line", ["RECURRENCE-ID;RANGE=THISANDFUTURE:20261201T083000Z", "EXRULE:FREQ=DAILY"]
)
def test_what_is_not_fully_understood_is_not_to_be_changed(line):
    content = FOREIGN.replace(b"X-VENDOR", f"{line}\nX-VENDOR".encode())

    with pytest.raises(UsageError, match="not fully understood"):
        series_events(content, SERIES_UID)


@pytest.mark.parametrize(
    ("text", "moment", "is_same"),
    [
        ("2026-11-24T08:30:00Z", berlin("2026-11-24T09:30"), True),
        ("2026-11-24T09:30", berlin("2026-11-24T09:30"), True),
        ("2026-11-24", berlin("2026-11-24T09:30"), True),
        ("2026-11-24T09:31", berlin("2026-11-24T09:30"), False),
        ("2026-11-24T00:00", date(2026, 11, 24), True),
        ("2026-11-25", date(2026, 11, 24), False),
    ],
)
def test_an_occurrence_is_named_by_its_time_or_its_day(text, moment, is_same):
    assert same_moment(text, moment, BERLIN) is is_same


def test_the_same_day_is_nearer_than_fewer_hours():
    days = [berlin("2026-11-23T09:00"), berlin("2026-11-24T09:00")]

    assert nearest(days, berlin("2026-11-23T23:00"), BERLIN) == days[0]
    assert nearest([], days[0], BERLIN) is None


def test_what_names_no_moment_is_refused():
    with pytest.raises(UsageError):
        moment_of("next week", BERLIN)


@pytest.mark.parametrize(
    ("written", "uid"),
    [
        ("UID:a\\,b\\;c@example.org", "a,b;c@example.org"),
        ("UID:" + "x" * 71 + "\n " + "y" * 30, "x" * 71 + "y" * 30),
        ("UID;X-ODD=1: spaced ", "spaced"),
    ],
)
def test_an_identifier_is_found_however_it_is_written(written, uid):
    content = FOREIGN.replace(b"UID:single@example.org", written.encode())

    assert len(blocks_of(content, uid)) == 1
