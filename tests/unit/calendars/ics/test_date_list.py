"""The dates taken out of a series are kept or dropped one by one."""

from datetime import date

import pytest

from desktop_assist.calendars.ics.date_list import dates_of, is_at, is_before, keep_dates
from desktop_assist.calendars.ics.event_edit import EventEdit
from desktop_assist.calendars.ics.series_events import series_events
from desktop_assist.domain.errors import UsageError
from tests.helpers.calendar_desk import berlin
from tests.helpers.foreign_calendar import FOREIGN, RULE, SERIES_UID
from tests.helpers.frozen_clock import BERLIN

ZONE = "TZID=W. Europe Standard Time"


def main_with(lines):
    rule = RULE.replace(f"EXDATE;{ZONE}:20261117T093000\n", lines)
    return series_events(FOREIGN.replace(RULE.encode(), rule.encode()), SERIES_UID).main


def kept(lines, is_kept):
    main = main_with(lines)
    edit = EventEdit(main.block)
    keep_dates(edit, main, "EXDATE", main.form(BERLIN), is_kept)
    return edit.texts("EXDATE")


def test_a_line_with_nothing_to_go_keeps_its_bytes():
    lines = "EXDATE:20261117T083000Z\n"

    assert kept(lines, lambda _: True) == ["EXDATE:20261117T083000Z"]


def test_what_is_left_of_a_line_is_written_as_the_start_is():
    lines = "EXDATE:20261110T083000Z,20261117T083000Z\n"

    left = kept(lines, lambda moment: moment.day == 17)

    assert left == [f"EXDATE;{ZONE}:20261117T093000"]


def test_without_dates_the_line_goes():
    assert kept("EXDATE:20261117T083000Z\n", lambda _: False) == []


def test_a_bare_day_stands_for_all_its_hours():
    form, morning = main_with("").form(BERLIN), berlin("2026-11-17T09:30").replace(tzinfo=None)

    assert not is_before(date(2026, 11, 17), morning, form)
    assert is_before(date(2026, 11, 16), morning, form)
    assert is_at(date(2026, 11, 17), morning, form)


def test_dates_with_lengths_of_their_own_are_refused():
    main = main_with("RDATE;VALUE=PERIOD:20261119T083000Z/PT2H\n")

    with pytest.raises(UsageError):
        dates_of(main, "RDATE")
