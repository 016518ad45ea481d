"""What others write meanwhile stays; a meeting that they changed is not overwritten."""

import pytest

from desktop_assist.calendars.meeting_change import MeetingChange, MeetingKey
from desktop_assist.domain.errors import FileChangedError
from tests.helpers.calendar_desk import CAUSE
from tests.helpers.foreign_calendar import FOREIGN, SINGLE_UID, foreign_desk

RENAMED = MeetingChange(title="Prophylaxe")


class MeddlingWriter:
    """A program that writes the file just before ours does, once."""

    def __init__(self, writer, file, old, new):
        self._writer = writer
        self._meddle = lambda: file.write_bytes(file.read_bytes().replace(old, new))

    def apply(self, cause, edits):
        meddle, self._meddle = self._meddle, lambda: None
        meddle()
        return self._writer.apply(cause, edits)


def meddled_desk(folder, old, new):
    desk = foreign_desk(folder)
    file = folder / "foreign.ics"
    desk.store._series._writer = MeddlingWriter(desk.writer, file, old, new)
    return desk, file


def test_a_change_beside_the_meeting_is_kept(tmp_path):
    desk, file = meddled_desk(tmp_path, b"SUMMARY:Offsite", b"SUMMARY:Retreat")

    desk.store.update(MeetingKey(SINGLE_UID), RENAMED, CAUSE)

    assert b"SUMMARY:Retreat" in file.read_bytes()
    assert b"SUMMARY:Prophylaxe" in file.read_bytes()


def test_a_change_of_the_very_meeting_stops_ours_and_both_are_shown(tmp_path):
    desk, file = meddled_desk(tmp_path, b"T130000Z", b"T150000Z")

    with pytest.raises(FileChangedError) as caught:
        desk.store.update(MeetingKey(SINGLE_UID), RENAMED, CAUSE)

    assert file.read_bytes() == FOREIGN.replace(b"T130000Z", b"T150000Z")
    assert "14:00" in caught.value.message
    assert "16:00" in caught.value.message


def test_a_meeting_that_is_gone_is_not_brought_back(tmp_path):
    desk, _ = meddled_desk(tmp_path, b"UID:single@", b"UID:other@")

    with pytest.raises(FileChangedError, match="It is now not in the calendar"):
        desk.store.cancel(MeetingKey(SINGLE_UID), CAUSE)
