"""Slack on a real desktop, from an export: a link is sent, what was agreed is added."""

import sys

import pytest

from tests.end2end.test_window import window_on
from tests.helpers.desktop_session import wait_until
from tests.helpers.slack_desk import at
from tests.helpers.slack_export import write_export

pytestmark = [pytest.mark.desktop, pytest.mark.timeout(180)]

LINK = f"https://acme.slack.com/archives/C0TRAVEL1/p{at(0).replace('.', '')}"


def command(desktop, home, *words):
    desktop.run(sys.executable, "-m", "desktop_assist", "--home", str(home), *words)


def test_from_an_export_a_meeting_is_added_after_a_click(desktop, tmp_path):
    export = write_export(tmp_path / "acme.zip")
    command(desktop, tmp_path / "home", "slack", "import", str(export))
    with window_on(desktop, tmp_path) as screen:
        screen.type(LINK)
        screen.click("Schedule")
        screen.click("Add meeting")
        wait_until(lambda: len(screen.meetings()) == 1, "The meeting's file")
