"""An export taken in by a click."""

import pytest

from desktop_assist.connectors.slack.slack_threads import Asked
from desktop_assist.tools.import_slack_export import ImportSlackExport
from tests.helpers.slack_desk import SlackDesk
from tests.helpers.slack_export import write_export
from tests.helpers.tool_run import run_tool


@pytest.fixture
def desk(tmp_path):
    desk = SlackDesk(tmp_path)
    yield desk
    desk.close()


async def test_what_was_said_can_be_searched_and_the_card_takes_it_back(desk, tmp_path):
    path = write_export(tmp_path / "acme.zip")

    done = await run_tool(ImportSlackExport(desk.room), file=str(path))

    assert done.output["summary"] == "4 messages from 1 channel can be searched now."
    assert done.card.actions[0].arguments == {"name": "acme"}
    assert len(await desk.threads.search(Asked(words="hotel"))) == 1
