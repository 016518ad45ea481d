"""An export taken out again."""

from desktop_assist.tools.remove_slack_export import RemoveSlackExport
from tests.helpers.slack_desk import SlackDesk
from tests.helpers.slack_export import write_export
from tests.helpers.tool_run import run_tool


async def test_nothing_of_it_is_left(tmp_path):
    desk = SlackDesk(tmp_path)
    taken = await desk.imports.take(write_export(tmp_path / "acme.zip"))

    done = await run_tool(RemoveSlackExport(desk.room), name=taken.name)

    assert done.output["summary"].startswith("acme is removed: 4 messages")
    assert desk.store.sources() == ()
    desk.close()
