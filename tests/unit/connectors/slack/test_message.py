"""Messages of Slack as plain values."""

from datetime import UTC, datetime

import pytest

from desktop_assist.connectors.slack.message import SlackChannel, moment_of, ts_of


def test_a_message_is_named_by_its_moment_to_the_microsecond():
    moment = datetime(2026, 11, 18, 8, 30, 0, 123456, UTC)

    assert moment_of(ts_of(moment)) == moment
    assert ts_of(moment) == "1794990600.123456"


@pytest.mark.parametrize(
    ("kind", "title"), [("channel", "#travel"), ("private", "#travel"), ("direct", "travel")]
)
def test_only_channels_have_a_hash(kind, title):
    assert SlackChannel("C1", "travel", kind).title == title
