"""Slack's own library asks our way."""

import pytest

from desktop_assist.connectors.slack.access import SlackNetwork, trusted
from desktop_assist.connectors.slack.library_client import web_client
from desktop_assist.domain.errors import SlackError


def test_a_token_is_sent_to_https_only():
    network = SlackNetwork(api_url="http://slack.example/api/")

    with pytest.raises(SlackError, match="https"):
        web_client(network, "xoxp-1", trusted(network))
