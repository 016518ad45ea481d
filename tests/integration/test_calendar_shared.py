"""Two of ours and a sync program write one calendar at the same time: it stays whole."""

from multiprocessing import get_context

from desktop_assist.calendars.ics.blocks import event_blocks
from desktop_assist.calendars.meeting_change import MeetingChange, MeetingKey
from desktop_assist.files.change_history import ChangeHistory
from tests.helpers.calendar_desk import CAUSE, CalendarDesk, berlin
from tests.helpers.calendar_editor import FILE, make_meetings, sync_events
from tests.helpers.doomed_writer import journal_in, writer_in
from tests.helpers.foreign_calendar import ALL_DAY, EXCEPTION, FOREIGN, RULE, SERIES_UID, SINGLE

MEETINGS, SYNCS = 6, 6


def test_three_programs_at_one_file_lose_nothing(tmp_path):
    (tmp_path / FILE).write_bytes(FOREIGN)
    context = get_context("spawn")
    programs = [
        *(context.Process(target=make_meetings, args=(tmp_path, n, MEETINGS)) for n in "ab"),
        context.Process(target=sync_events, args=(tmp_path, SYNCS, 0.2)),
    ]
    for program in programs:
        program.start()
    for program in programs:
        program.join()

    assert [program.exitcode for program in programs] == [0, 0, 0]
    content = (tmp_path / FILE).read_bytes()
    blocks = event_blocks(content)
    assert all(one.encode() in blocks for one in (SINGLE, RULE, ALL_DAY, EXCEPTION))
    assert sum(b"UID:synced-" in block for block in blocks) == SYNCS
    desk = CalendarDesk(tmp_path, calendar=tmp_path / FILE)
    titles = [one.title for one in desk.list("2026-11-24", "2026-11-25").meetings]
    ours = sorted(title for title in titles if title.startswith(("a ", "b ")))
    assert ours == [f"{name} {number}" for name in "ab" for number in range(MEETINGS)]


def test_a_change_is_taken_back_and_made_again_after_a_restart(tmp_path):
    file = tmp_path / FILE
    file.write_bytes(FOREIGN)
    key = MeetingKey(SERIES_UID, "2026-11-24T09:30:00+01:00")
    change = MeetingChange(start=berlin("2026-11-25T10:00"), title="Neu")
    with journal_in(tmp_path) as journal:
        desk = CalendarDesk(tmp_path, calendar=file, journal=journal)
        desk.store.update(key, change, CAUSE, "following")
    written = file.read_bytes()

    for deed, expected in (("undo", FOREIGN), ("redo", written), ("undo", FOREIGN)):
        with journal_in(tmp_path) as journal:
            getattr(ChangeHistory(journal, writer_in(tmp_path, journal)), deed)()
        assert file.read_bytes() == expected
