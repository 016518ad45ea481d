"""A damaged event never stops the reading, and never takes another one with it."""

import random
import time
from datetime import UTC, date, timedelta

import pytest

from desktop_assist.calendars.ics.blocks import event_spans
from desktop_assist.calendars.ics.calendar_content import CalendarContent
from desktop_assist.calendars.ics.occurrences import Window
from desktop_assist.calendars.ics.series import series_of
from desktop_assist.calendars.ics.zone_lookup import ZoneLookup
from desktop_assist.calendars.index.plain_expansion import plain_series
from desktop_assist.calendars.meeting import as_utc
from tests.helpers.corpus_agreement import corpus_files
from tests.helpers.plain_rows import days, rows_of_library, rows_of_ours
from tests.helpers.shared_data import shared_data

# Of processor time. Not reached by far: a hang lasts for ever.
HANG_S = 5.0
MOST_BYTES = 60_000
WORDS = (
    b"RRULE:FREQ=MINUTELY", b"RRULE:FREQ=DAILY;INTERVAL=0", b"DTSTART:", b"DTEND:00010101",
    b"DURATION:-P9999999D", b"EXDATE:x", b"RDATE;VALUE=PERIOD:1/2", b"BEGIN:VEVENT", b"END:VEVENT",
    b"RECURRENCE-ID;RANGE=THISANDFUTURE:20200101", b"TZID=", b"\x00", b"\xff\xfe", b"9" * 40,
    b"BYMONTH=2;BYMONTHDAY=30", b"COUNT=0", b"UNTIL=99999999", b"BEGIN:VALARM", b"\r\n",
    b";", b'"', b",", b":",
)  # fmt: skip


def damaged(block, chosen):
    """The event with one to three things wrong."""
    for _ in range(chosen.randrange(1, 4)):
        place = chosen.randrange(len(block))
        end = min(len(block), place + chosen.randrange(1, 30))
        match chosen.randrange(4):
            case 0:
                block = block[:place] + block[end:]
            case 1:
                block = block[:place] + chosen.choice(WORDS) + block[place:]
            case 2:
                block = block[:place] + block[place:end] * 3 + block[end:]
            case 3:
                block = block[:place] + bytes([chosen.randrange(256)]) + block[place + 1 :]
    return block


def window_of(meetings):
    start = min((as_utc(one.start, UTC) for one in meetings), default=None)
    return start and Window(start - timedelta(days=1), start + timedelta(days=366), UTC)


def check(path, chosen):
    content = path.read_bytes()
    spans = event_spans(content)
    window = window_of(CalendarContent(content, path).events(UTC).meetings)
    if not spans or window is None:
        return
    start, end = chosen.choice(spans)
    # Its last line break parts it from the next one.
    inner = len(content[start:end].rstrip()) + start
    broken = content[:start] + damaged(content[start:inner], chosen) + content[inner:]
    began = time.process_time()
    after = CalendarContent(broken, path).between(window)
    assert time.process_time() - began < HANG_S, path
    alone = CalendarContent(content[:start] + content[end:], path).between(window)
    touched = {one.uid for one in CalendarContent(content[start:end], path).events(UTC).meetings}
    kept = [one for one in alone.meetings if one.uid and one.uid not in touched]
    seen = set(after.meetings)
    assert [one for one in kept if one not in seen] == [], path
    assert all(event.reason for event in after.skipped)
    check_plain(broken, path)


def check_plain(content, path):
    """What is read without the library is what the library reads."""
    zones = ZoneLookup(content)
    for one in series_of(content):
        plain = plain_series(one.blocks, zones)
        if plain is not None:
            first = date.fromordinal(plain.master.start.toordinal()) - timedelta(days=2)
            window = days(first, first + timedelta(days=40))
            assert rows_of_ours(one, zones, window) == rows_of_library(one, zones, window), path


def check_many(count, seed):
    chosen = random.Random(seed)
    files = [f for f in corpus_files(shared_data("calendars")) if f.stat().st_size < MOST_BYTES]
    for _ in range(count):
        check(chosen.choice(files), chosen)


@pytest.mark.timeout(300)
def test_a_damaged_event_stops_nothing():
    check_many(300, seed=4)


@pytest.mark.slow
@pytest.mark.timeout(3000)
def test_ten_thousand_damaged_events_stop_nothing():
    check_many(10_000, seed=5)
