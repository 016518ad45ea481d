"""Whether anything of Slack is here is asked of the database alone."""

from desktop_assist.connectors.slack.tables import anything_kept
from tests.helpers.slack_desk import SlackDesk, travel_thread
from tests.helpers.slack_server import slack_server


async def test_something_is_kept_once_a_thread_was_fetched(tmp_path):
    with slack_server() as server:
        desk = SlackDesk(tmp_path, server)
        before = anything_kept(desk.database)

        await desk.threads.by_permalink(travel_thread(server))

        assert (before, anything_kept(desk.database)) == (False, True)
        desk.close()
