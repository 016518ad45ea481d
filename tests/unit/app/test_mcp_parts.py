"""The tools of other programs, joined with the settings and the keyring."""

import pytest

from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.domain.errors import OfflineError
from desktop_assist.system.folders import portable_folders
from tests.helpers.mcp_desk import scripted


async def test_a_server_that_was_allowed_is_offered_to_models_and_ended_with_the_program(tmp_path):
    parts = Parts(portable_folders(tmp_path), Moment())
    try:
        await parts.mcp.add(scripted("plain"))
        await parts.mcp.allow("notes")
        offered = parts.tool_names
    finally:
        await parts.close()

    assert offered[-3:] == ("notes__echo", "notes__send", "notes__search")


async def test_no_server_starts_while_the_program_is_offline(tmp_path):
    parts = Parts(portable_folders(tmp_path), Moment())
    parts.settings.set("privacy.offline", "true")
    try:
        await parts.mcp.add(scripted("plain"))
        with pytest.raises(OfflineError):
            await parts.mcp.allow("notes")
    finally:
        await parts.close()
