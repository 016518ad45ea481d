"""What is handed to tools and commands of Slack."""

from desktop_assist.connectors.slack.progress import SlackProgress


async def test_whoever_has_patience_is_told_how_far_it_is(offline):
    patience = offline.room.patience

    patience.tell(SlackProgress(15, 40))

    assert patience.time_limit_s is None
    async for state in offline.room.waits.states():
        assert state == SlackProgress(15, 40)
        break
