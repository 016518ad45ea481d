"""Slack, built on the program's own parts."""

from desktop_assist.app.slack_parts import slack_room
from desktop_assist.connectors.slack.slack_threads import Asked
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.slack_desk import SlackDesk
from tests.helpers.slack_export import write_export


async def test_what_is_imported_is_found_by_the_same_room(tmp_path):
    desk = SlackDesk(tmp_path)
    room = slack_room(desk.database, FixedSettings(), desk.secrets, desk.clock, desk.workers)

    await room.imports.take(write_export(tmp_path / "acme.zip"))

    assert len(await room.threads.search(Asked(words="hotel"))) == 1
    desk.close()
