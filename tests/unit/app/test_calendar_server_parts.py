"""Calendars of servers lie among the person's own files, and what they need beside the data."""

from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.connectors.calendar_server.server_values import FoundCalendar
from desktop_assist.system.folders import portable_folders


async def test_a_calendar_of_a_server_is_read_like_every_other(tmp_path):
    parts = Parts(portable_folders(tmp_path), Moment())
    server = parts.calendar.servers
    try:
        assert server.listing() == ()
        assert [one.name for one in parts.calendar.sources.current()] == ["calendar"]
        folder = server._free_folder(FoundCalendar("https://x", "Work: now").name)
    finally:
        await parts.close()

    assert folder == parts.workspace.current().folder / "calendars" / "Work now"
