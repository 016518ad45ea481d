"""A meeting that was changed is told from the one that was shown."""

from dataclasses import replace
from datetime import UTC

import pytest

from desktop_assist.calendars.meeting_change import MeetingChange, MeetingKey
from desktop_assist.calendars.meeting_version import version_of
from desktop_assist.domain.errors import FileChangedError
from tests.helpers.calendar_desk import CAUSE, CalendarDesk, berlin
from tests.helpers.foreign_calendar import SINGLE_UID, foreign_desk

RENAMED = MeetingChange(title="Prophylaxe")


def test_it_is_the_same_in_another_zone_and_another_with_another_title(tmp_path):
    meeting = CalendarDesk(tmp_path).create().meeting
    in_utc = replace(meeting, start=meeting.start.astimezone(UTC))

    assert version_of(meeting) == version_of(in_utc)
    assert version_of(meeting) != version_of(replace(meeting, title="Other"))


def test_what_was_shown_and_is_the_same_is_changed(tmp_path):
    desk = foreign_desk(tmp_path)
    (shown,) = desk.list("2026-11-25", "2026-11-26").meetings

    changed = desk.store.update(MeetingKey(SINGLE_UID, version=version_of(shown)), RENAMED, CAUSE)

    assert changed.edited.meeting.title == "Prophylaxe"


DEEDS = {
    "update": lambda store, key: store.update(key, RENAMED, CAUSE),
    "cancel": lambda store, key: store.cancel(key, CAUSE),
}


@pytest.mark.parametrize("deed", DEEDS)
def test_what_was_changed_since_it_was_shown_is_left_alone_and_shown(tmp_path, deed):
    desk = foreign_desk(tmp_path)
    (shown,) = desk.list("2026-11-25", "2026-11-26").meetings
    later = MeetingChange(start=berlin("2026-11-25T17:00"))
    desk.store.update(MeetingKey(SINGLE_UID), later, CAUSE)
    before, key = desk.files(), MeetingKey(SINGLE_UID, version=version_of(shown))

    with pytest.raises(FileChangedError, match="17:00"):
        DEEDS[deed](desk.store, key)

    assert desk.files() == before


def test_a_whole_series_is_not_compared_with_one_of_its_times(tmp_path):
    desk = CalendarDesk(tmp_path)
    uid = desk.create(recurrence="FREQ=WEEKLY;COUNT=3").meeting.uid
    shown = desk.list("2026-12-01", "2026-12-02").meetings[0]

    desk.store.update(MeetingKey(uid, version=version_of(shown)), RENAMED, CAUSE)

    assert desk.titles() == ["Prophylaxe"] * 3
