"""The tools of other programs, joined with the settings and the keyring."""

import pytest

from desktop_assist.app.background_parts import background_services
from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.background.heartbeat import Heartbeat
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


async def test_a_server_that_runs_is_asked_no_more_and_ended_once_nothing_may_leave(tmp_path):
    parts = Parts(portable_folders(tmp_path), Moment())
    parts.outgoing.guard.watch = int  # a hook could not be taken away from this process again
    background_services(parts, int, Heartbeat())
    try:
        await parts.mcp.add(scripted("plain"))
        await parts.mcp.allow("notes")
        parts.settings.set("privacy.offline", "true")
        with pytest.raises(OfflineError):
            await parts.mcp.offered("notes")
        assert (await parts.mcp.state("notes")).is_running
        await parts.outgoing.keep(parts.workers)
        assert not (await parts.mcp.state("notes")).is_running
    finally:
        await parts.close()
