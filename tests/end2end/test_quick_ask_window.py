"""Quick ask on a real desktop: keys pressed in another program, a meeting, a notification, Undo."""

import shutil
import subprocess
import sys
import time
from contextlib import closing

import pytest

from tests.helpers import notification_panel, other_program, tray_panel
from tests.helpers.calendar_files import calendar_files
from tests.helpers.desktop_session import wait_until
from tests.helpers.taken_away import needs
from tests.helpers.tray_panel import TrayPanel

pytestmark = [pytest.mark.desktop, pytest.mark.timeout(180)]

KEYS = "ctrl+alt+space"
LEFT, RIGHT = 1, 3
START_LIMIT_S = 90.0
REQUEST = "Schedule a team sync for next Tuesday 2 pm for 30 minutes"


class Person:
    """Works in another program, and asks in passing."""

    def __init__(self, desktop, command, program):
        self._desktop, self._command, self._program = desktop, command, program
        self.home = desktop.home / "assist"

    def has_ended(self):
        return self._program.poll() is not None

    def meetings(self):
        return calendar_files(self.home)

    def sees_quick_ask(self):
        return self._desktop.shows("Quick ask")

    def press(self, *keys):
        self._desktop.run("xdotool", "key", *keys)

    def type(self, text):
        self._desktop.run("xdotool", "type", "--delay", "5", text)

    def works_in(self):
        """The title of the window that has the keyboard; empty while there is none."""
        command = ["xdotool", "getactivewindow", "getwindowname"]
        environment = self._desktop.environment
        done = subprocess.run(command, env=environment, check=False, capture_output=True, text=True)
        return done.stdout.strip()

    def start_again(self, *words):
        done = subprocess.run(
            [*self._command, *words],
            env=self._desktop.environment,
            capture_output=True,
            check=False,
            text=True,
        )
        assert (done.returncode, done.stderr) == (0, "")

    def summon(self):
        """Press the keys until quick ask comes: the program may still be starting."""

        def comes():
            self.press(KEYS)
            time.sleep(0.3)
            return self.sees_quick_ask()

        wait_until(comes, "Quick ask", START_LIMIT_S)
        wait_until(lambda: self.works_in().startswith("Quick ask"), "The focus")


@pytest.fixture
def person(desktop):
    """With the program hidden in the tray, and another program in front."""
    home = desktop.home / "assist"
    command = [sys.executable, "-m", "desktop_assist", "--home", str(home)]
    other = [sys.executable, "-m", "tests.helpers.other_program"]
    with desktop.running(*command, "--tray") as program, desktop.running(*other):
        person = Person(desktop, command, program)
        wait_until(lambda: person.works_in() == other_program.TITLE, "The other program")
        yield person
        program.terminate()
        assert program.wait(30) == 0


@needs("notifications")
def test_a_meeting_is_made_in_passing_and_undone_from_its_notification(person, desktop, tmp_path):
    if missing := [one for one in notification_panel.PROGRAMS if shutil.which(one) is None]:
        pytest.skip(f"not installed: {', '.join(missing)}")
    with notification_panel.notification_panel(desktop, tmp_path, "Undo") as panel:
        person.summon()
        person.type(REQUEST)
        person.press("Return")
        wait_until(person.meetings, "The meeting")
        person.press("Escape")
        wait_until(lambda: panel.shown() == 1, "The notification")
        assert not person.sees_quick_ask()

        panel.right_click()
        wait_until(lambda: not person.meetings(), "Undo")


@needs("tray")
def test_the_icon_is_seen_and_its_menu_leads_to_quick_ask_and_out(person, desktop):
    with closing(TrayPanel(desktop)) as panel:

        def choose(down):
            panel.click(panel.panel(), RIGHT)
            wait_until(panel.menu, "The menu")
            panel.click(panel.menu(), LEFT, down)

        wait_until(panel.shows_icon, "The icon", START_LIMIT_S)
        choose(tray_panel.QUICK_ASK)
        wait_until(person.sees_quick_ask, "Quick ask")
        choose(tray_panel.QUIT)
        wait_until(person.has_ended, "The end")


def test_a_second_start_goes_to_the_first(person):
    person.summon()
    person.press("Escape")
    person.start_again("quick", "What", "is", "15 % of 340?")
    wait_until(person.sees_quick_ask, "Quick ask")
    assert not person.works_in().startswith("Desktop Assist")

    person.start_again("desktop-assist:settings")
    wait_until(lambda: person._desktop.shows("Settings"), "The settings")
