"""What can be typed after `slack`."""

from datetime import date
from pathlib import Path

import pytest

from desktop_assist.cli.command_line import parse
from desktop_assist.cli.slack_options import (
    FetchThread,
    ImportExport,
    ListSlack,
    RemoveSlack,
    SearchSlack,
)


@pytest.mark.parametrize(
    ("words", "options"),
    [
        (["fetch", "https://a.slack.com/x"], FetchThread("https://a.slack.com/x")),
        (["import", "acme.zip"], ImportExport(Path("acme.zip"))),
        (
            ["search", "hotel", "--channel", "travel", "--from", "2026-11-01", "--limit", "3"],
            SearchSlack("hotel", "travel", date(2026, 11, 1), None, 3),
        ),
        (["list"], ListSlack()),
        (["remove", "acme"], RemoveSlack("acme")),
    ],
)
def test_each_action_is_understood(words, options):
    assert parse(["slack", *words], {}).options == options
