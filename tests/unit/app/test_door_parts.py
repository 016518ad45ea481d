"""The door for other assistants, as the settings have it."""

from desktop_assist.app.door_parts import mcp_gate
from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.system.folders import portable_folders


async def test_they_only_read_until_changes_are_switched_on(tmp_path):
    parts = Parts(portable_folders(tmp_path), Moment())
    try:
        effects = {one.effect for one in mcp_gate(parts).offered()}
        parts.settings.set("mcp.allow_changes", "true")
        names = {one.name for one in mcp_gate(parts).offered()}
    finally:
        await parts.close()

    assert effects == {"read"}
    assert {"create_meeting", "add_expense", "undo", "list_meetings"} <= names
