"""Links to messages, read and written."""

import pytest

from desktop_assist.connectors.slack.permalink import Permalink, permalink, read_permalink
from desktop_assist.domain.errors import UsageError

REPLY = Permalink("C0TRAVEL1", "1795000300.000200", "1795000000.000100")


def test_a_copied_link_names_channel_message_and_thread():
    link = (
        "<https://acme.slack.com/archives/C0TRAVEL1/p1795000300000200"
        "?thread_ts=1795000000.000100&amp;cid=C0TRAVEL1>"
    )

    assert read_permalink(link) == REPLY


@pytest.mark.parametrize("known", [{"workspace_url": "https://acme.slack.com/"}, {"team_id": "T1"}])
def test_what_is_written_is_read_again(known):
    assert read_permalink(permalink(REPLY, **known)) == REPLY


@pytest.mark.parametrize(
    "text",
    [
        "https://acme.slack.com.evil.example/archives/C0TRAVEL1/p1795000300000200",
        "https://acme.slack.com/archives/C0TRAVEL1",
        "https://acme.slack.com/archives/../p1795000300000200",
        "file:///archives/C0TRAVEL1/p1795000300000200",
        "travel",
        "",
    ],
)
def test_anything_else_is_no_link_to_a_message(text):
    with pytest.raises(UsageError, match="not the link"):
        read_permalink(text)
