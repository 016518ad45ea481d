"""Whatever is done to real calendar files, in any order: nothing else changes, all comes back."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_assist.calendars.ics.blocks import event_blocks, zone_blocks
from desktop_assist.calendars.ics.series_events import blocks_of
from desktop_assist.calendars.meeting_change import MeetingChange, MeetingKey
from desktop_assist.domain.errors import FileError, UsageError
from tests.helpers.calendar_desk import CAUSE, CalendarDesk, berlin, new_meeting
from tests.integration.test_calendar_corpus import corpus

LARGEST_BYTES = 30_000
SEQUENCES = 700
"""Of four to five changes each, and as many steps back."""
SCOPES = st.sampled_from([None, "this", "following", "all"])
TITLES = st.text(min_size=1, max_size=90).filter(lambda text: text.strip())
STARTS = st.integers(0, 400 * 24 * 4).map(
    lambda quarters: berlin("2026-01-01") + timedelta(minutes=15 * quarters)
)
CHANGES = st.one_of(
    st.builds(MeetingChange, title=TITLES, location=st.text(max_size=60)),
    st.builds(MeetingChange, start=STARTS),
    st.builds(MeetingChange, length=st.integers(5, 600).map(lambda n: timedelta(minutes=n))),
    st.builds(MeetingChange, description=st.text(max_size=200)),
    st.builds(MeetingChange, attendees=st.just(("Lena <lena@example.org>", "Ben"))),
    st.builds(MeetingChange, recurrence=st.sampled_from(["FREQ=WEEKLY;COUNT=4", ""])),
    st.builds(MeetingChange, reminder_minutes=st.integers(0, 60)),
    st.builds(MeetingChange, travel_minutes=st.integers(0, 60)),
)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("create"), TITLES),
        st.tuples(st.just("update"), st.integers(0, 50), CHANGES, SCOPES),
        st.tuples(st.just("cancel"), st.integers(0, 50), SCOPES),
        st.tuples(st.just("duplicate"), st.integers(0, 50), STARTS),
        st.tuples(st.just("undo")),
        st.tuples(st.just("redo")),
    ),
    min_size=1,
    max_size=8,
)


class Workbench:
    """One calendar file, and what it held after each change that can be taken back."""

    def __init__(self, folder, source):
        self.file = folder / "copy.ics"
        self.file.write_bytes(source)
        self.desk = CalendarDesk(folder, calendar=self.file)
        self.done, self.undone = [source], []
        listed = self.desk.list("1990-01-01", "2030-01-01").meetings
        self.keys = [MeetingKey(one.uid, one.recurrence_id or "") for one in listed if one.uid]

    def take(self, step):
        """Do one step; what is refused changes nothing."""
        deed, *values = step
        if deed == "create":
            self._change({""}, lambda: self.desk.store.create(new_meeting(title=values[0]), CAUSE))
        elif deed in ("undo", "redo"):
            self._go(deed)
        elif self.keys:
            key = self.keys[values[0] % len(self.keys)]
            self._change({key.uid}, lambda: self._do(deed, key, *values[1:]))

    def _do(self, deed, key, *values):
        store = self.desk.store
        if deed == "update":
            return store.update(key, values[0], CAUSE, values[1])
        if deed == "cancel":
            return store.cancel(key, CAUSE, values[0])
        return store.duplicate(key, MeetingChange(start=values[0]), CAUSE)

    def _change(self, uids, change):
        before = self.done[-1]
        try:
            change()
        except (UsageError, FileError):
            assert self.file.read_bytes() == before
            return
        after = self.file.read_bytes()
        check_others(before, after, uids)
        self.done.append(after)
        self.undone.clear()

    def _go(self, deed):
        here, there = (self.done, self.undone) if deed == "undo" else (self.undone, self.done)
        is_possible = len(self.done) > 1 if deed == "undo" else bool(self.undone)
        if not is_possible:
            return
        getattr(self.desk.history, deed)()
        there.append(here.pop())
        assert self.file.read_bytes() == self.done[-1]


def check_others(before, after, uids):
    """Each byte that is not of these events, nor of an event or a zone that is new, stays."""
    old = [block for block in event_blocks(before) if block not in own_blocks(before, uids)]
    new = event_blocks(after)
    assert [block for block in new if block in old] == old
    for block in [one for one in new if one not in old]:
        after = after.replace(block, b"", 1)
    for block in own_blocks(before, uids):
        before = before.replace(block, b"", 1)
    for block in old:
        before, after = before.replace(block, b"", 1), after.replace(block, b"", 1)
    for block in [one for one in zone_blocks(after) if one not in zone_blocks(before)]:
        after = after.replace(block, b"", 1)
    assert after == before


def own_blocks(content, uids):
    return [block for uid in uids for block in blocks_of(content, uid)]


def sources():
    contents = (path.read_bytes() for path in corpus() if path.stat().st_size < LARGEST_BYTES)
    return [one for one in contents if b"BEGIN:VEVENT" in one and b"END:VCALENDAR" in one]


@pytest.fixture(scope="session")
def files():
    return sources()


def check_sequence(folder, source, steps):
    bench = Workbench(folder, source)
    for step in steps:
        bench.take(step)
    while len(bench.done) > 1:
        bench.take(("undo",))
    assert bench.file.read_bytes() == source


UNHURRIED = (HealthCheck.too_slow, HealthCheck.function_scoped_fixture)


@pytest.mark.timeout(300)
@settings(max_examples=25, deadline=None, suppress_health_check=UNHURRIED)
@given(number=st.integers(0, 10_000), steps=STEPS)
def test_a_random_sequence_of_changes_can_be_taken_back(tmp_path_factory, files, number, steps):
    check_sequence(tmp_path_factory.mktemp("random"), files[number % len(files)], steps)


@pytest.mark.slow
@pytest.mark.timeout(3000)
@settings(max_examples=SEQUENCES, deadline=None, suppress_health_check=UNHURRIED)
@given(number=st.integers(0, 10_000), steps=STEPS)
def test_three_thousand_random_changes_can_be_taken_back(tmp_path_factory, files, number, steps):
    check_sequence(tmp_path_factory.mktemp("random"), files[number % len(files)], steps)
