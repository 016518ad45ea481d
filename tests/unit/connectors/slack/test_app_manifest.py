"""The Slack app that a company makes for itself."""

import json

from desktop_assist.connectors.slack.app_manifest import SCOPES, app_manifest
from tests.helpers.slack_server import SCOPES as ASKED


def test_the_app_may_read_what_is_asked_for_and_write_nothing():
    scopes = json.loads(app_manifest())["oauth_config"]["scopes"]

    assert list(scopes) == ["user"]
    assert {one for one in ASKED.values() if one} <= set(scopes["user"])
    assert not any("write" in one for one in scopes["user"])


def test_each_right_says_what_it_is_for():
    assert all(one.reason for one in SCOPES)
