"""How far fetching from Slack is."""

import pytest

from desktop_assist.connectors.slack.progress import SlackProgress, SlackWaits


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (SlackProgress(15, 40), "15 of 40 messages fetched from Slack…"),
        (SlackProgress(15, 40, wait_s=59.6), "goes on in 60 seconds."),
        (SlackProgress(1, is_over=True), "1 message fetched from Slack."),
    ],
)
def test_each_state_is_a_sentence(progress, words):
    assert progress.in_words().endswith(words)


async def test_who_looks_late_sees_the_newest_state():
    waits = SlackWaits()
    waits.tell(SlackProgress(1))
    waits.tell(SlackProgress(2))

    async for state in waits.states():
        assert state.done == 2
        break
