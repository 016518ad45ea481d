"""A series is cut in two: the old one ends before the cut, a new one goes on."""

import pytest

from desktop_assist.calendars.ics.blocks import event_blocks
from desktop_assist.calendars.ics.series_events import moment_of, series_events
from desktop_assist.calendars.ics.series_split import SeriesSplit
from desktop_assist.domain.errors import UsageError
from tests.helpers.foreign_calendar import EXCEPTION, FOREIGN, RULE, SERIES_UID
from tests.helpers.frozen_clock import BERLIN, SUNDAY_MORNING


def calendar(*lines):
    text = "\r\n".join(["BEGIN:VEVENT", "UID:a", "DTSTAMP:20261101T000000Z", *lines, "END:VEVENT"])
    return f"BEGIN:VCALENDAR\r\n{text}\r\nEND:VCALENDAR\r\n".encode()


def split(content, at, uid="a"):
    return SeriesSplit(series_events(content, uid), moment_of(at, BERLIN), BERLIN)


def lines(content, at, *names, uid="a"):
    """The lines of some properties, of the old series and of the new one."""
    cut = split(content, at, uid)
    old = event_blocks(cut.ended(content, SUNDAY_MORNING))[0]
    new = cut.later("new", SUNDAY_MORNING)[0]
    return [
        [line for line in block.decode().splitlines() if line.startswith(names)]
        for block in (old, new)
    ]


@pytest.mark.parametrize(
    ("start", "rule", "at", "old", "new"),
    [
        (
            ";TZID=Europe/Berlin:20260901T090000",
            "FREQ=DAILY;COUNT=70",
            "2026-11-02T09:00:00+01:00",
            "RRULE:FREQ=DAILY;UNTIL=20261102T075959Z",
            "RRULE:FREQ=DAILY;COUNT=8",
        ),
        (
            ":20261103T093000Z",
            "FREQ=WEEKLY;COUNT=5",
            "2026-11-17T09:30:00+00:00",
            "RRULE:FREQ=WEEKLY;UNTIL=20261117T092959Z",
            "RRULE:FREQ=WEEKLY;COUNT=3",
        ),
        (
            ";VALUE=DATE:20261103",
            "FREQ=WEEKLY;UNTIL=20261222",
            "2026-11-17",
            "RRULE:FREQ=WEEKLY;UNTIL=20261116",
            "RRULE:FREQ=WEEKLY;UNTIL=20261222",
        ),
        (
            ":20261103T093000",
            "INTERVAL=2;FREQ=WEEKLY",
            "2026-11-17T09:30:00+01:00",
            "RRULE:INTERVAL=2;FREQ=WEEKLY;UNTIL=20261117T092959",
            "RRULE:INTERVAL=2;FREQ=WEEKLY",
        ),
    ],
)
def test_the_rule_ends_before_the_cut_and_goes_on_after_it(start, rule, at, old, new):
    content = calendar(f"DTSTART{start}", f"RRULE:{rule}")

    assert lines(content, at, "RRULE") == [[old], [new]]


def test_dates_go_to_their_side_of_the_cut():
    content = calendar(
        "DTSTART:20261103T090000Z",
        "RRULE:FREQ=WEEKLY;COUNT=8",
        "EXDATE:20261110T090000Z,20261201T090000Z",
        "RDATE:20261105T090000Z",
        "RDATE:20261126T090000Z",
    )

    old, new = lines(content, "2026-11-24T09:00:00+00:00", "EXDATE", "RDATE", "DTSTART")

    assert old == ["DTSTART:20261103T090000Z", "EXDATE:20261110T090000Z", "RDATE:20261105T090000Z"]
    assert new == ["DTSTART:20261124T090000Z", "EXDATE:20261201T090000Z", "RDATE:20261126T090000Z"]


def test_a_cut_at_an_added_date_lets_the_rule_go_on_at_its_next():
    content = calendar(
        "DTSTART:20261103T090000Z", "RRULE:FREQ=WEEKLY;COUNT=4", "RDATE:20261112T090000Z"
    )

    _, new = lines(content, "2026-11-12T09:00:00+00:00", "DTSTART", "RRULE", "RDATE")

    assert new == [
        "DTSTART:20261117T090000Z",
        "RRULE:FREQ=WEEKLY;COUNT=2",
        "RDATE:20261112T090000Z",
    ]


def test_dates_alone_go_on_without_a_rule():
    content = calendar("DTSTART:20261103T090000Z", "RDATE:20261112T090000Z,20261120T090000Z")

    old, new = lines(content, "2026-11-12T09:00:00+00:00", "DTSTART", "RDATE")

    assert old == ["DTSTART:20261103T090000Z"]
    assert new == ["DTSTART:20261112T090000Z", "RDATE:20261120T090000Z"]


def test_the_new_series_names_the_old_one_and_keeps_what_is_not_known():
    new = split(FOREIGN, "2026-11-24T09:30:00+01:00", SERIES_UID).later("new", SUNDAY_MORNING)

    rule, exception = (block.decode() for block in new)
    assert "UID:new\n" in rule
    assert f"RELATED-TO;RELTYPE=SIBLING:{SERIES_UID}\n" in rule
    assert 'X-VENDOR;X-ODD="a:b;c":kept\n' in rule
    assert exception == EXCEPTION.replace(SERIES_UID, "new")


def test_exceptions_before_the_cut_stay():
    cut = split(FOREIGN, "2026-12-08T09:30:00+01:00", SERIES_UID)

    assert EXCEPTION.encode() in cut.ended(FOREIGN, SUNDAY_MORNING)
    assert len(cut.later("new", SUNDAY_MORNING)) == 1


def test_what_stands_between_the_events_keeps_its_bytes():
    ended = split(FOREIGN, "2026-11-24T09:30:00+01:00", SERIES_UID).ended(FOREIGN, SUNDAY_MORNING)

    before = FOREIGN[: FOREIGN.index(RULE.encode())]
    behind = FOREIGN[FOREIGN.index(RULE.encode()) + len(RULE) :].replace(EXCEPTION.encode(), b"")
    assert ended.startswith(before)
    assert ended.endswith(behind)


@pytest.mark.parametrize(("at", "expected"), [("2026-11-10", True), ("2026-11-17", False)])
def test_the_first_one_that_takes_place_is_the_beginning(at, expected):
    content = calendar("DTSTART:20261103T090000Z", "RRULE:FREQ=WEEKLY", "EXDATE:20261103T090000Z")

    assert split(content, f"{at}T09:00:00+00:00").is_at_the_beginning is expected


def test_two_rules_cannot_be_cut():
    content = calendar("DTSTART:20261103T090000Z", "RRULE:FREQ=WEEKLY", "RRULE:FREQ=DAILY;COUNT=2")

    with pytest.raises(UsageError):
        split(content, "2026-11-10T09:00:00+00:00")
