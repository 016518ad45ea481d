"""What the menu of the icon beside the clock leads to."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

from desktop_assist.calendars.meeting import Meeting, MeetingListing
from desktop_assist.domain.conversation import Conversation
from desktop_assist.ui.icons import app_icon
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.tray import Tray
from desktop_assist.ui.tray_menu import TrayMenu, next_meeting_words
from tests.helpers.fake_assistant import FakeAssistant, FakeConversations
from tests.helpers.frozen_clock import SUNDAY_MORNING, FrozenClock
from tests.helpers.inline_workers import InlineWorkers

NOW = SUNDAY_MORNING
SOON = NOW + timedelta(minutes=5)


def meeting(title, start, **more):
    return Meeting(title, title, start, start + timedelta(minutes=30), Path("a.ics"), **more)


@pytest.mark.parametrize(
    ("meetings", "words"),
    [
        ([], ""),
        ([meeting("Past", NOW - timedelta(hours=1))], ""),
        ([meeting("Standup", SOON)], f"Next: {SOON:%H:%M} Standup"),
        ([meeting("Off", SOON, status="cancelled")], ""),
        ([meeting("Fair", NOW.date() + timedelta(days=1))], "Next: Monday all day Fair"),
    ],
)  # fmt: skip
def test_the_next_meeting_in_words(meetings, words):
    assert next_meeting_words(tuple(meetings), NOW) == words


class Meetings:
    """A calendar with one meeting, whose title holds an ampersand."""

    def list(self, start, end):
        return MeetingListing((meeting("R & D", start + timedelta(minutes=5)),), ())


@pytest.fixture
async def tray(qtbot):
    tray, tasks, parent = Tray(app_icon(), "Desktop Assist"), TaskRunner(pytest.fail), QObject()
    kept = FakeConversations()
    kept.listing = lambda: tuple(
        Conversation(str(number), f"Talk {number}", NOW, NOW) for number in range(7)
    )
    services = ChatServices(FakeAssistant(), kept, kept.services, InlineWorkers(), FrozenClock())
    tray.keeps = TrayMenu(tray, services, Meetings(), tasks, parent)
    yield tray
    tray.hide()
    await tasks.close()


async def opened(tray):
    tray.menu.aboutToShow.emit()
    await asyncio.sleep(0.01)
    return [one.text() for one in tray.menu.actions() if one.isVisible() and one.text()]


async def test_the_menu_names_the_next_meeting_and_the_last_conversations(tray):
    first = await opened(tray)
    assert first == await opened(tray)
    assert first[:2] == ["&Show", "Quick &ask"]
    assert first[2].endswith("R && D")
    assert first[3:] == [*(f"Talk {number}" for number in range(5)), "&Quit"]


async def test_the_menu_stays_on_the_screen_when_it_grows(tray):
    free = tray.menu.screen().availableGeometry()
    tray.menu.popup(free.bottomRight())
    await opened(tray)
    grown = tray.menu.geometry()
    tray.menu.hide()
    assert grown.height() > 100
    assert free.contains(grown)


async def test_a_conversation_is_chosen_by_its_name(tray, qtbot):
    await opened(tray)
    (action,) = (one for one in tray.menu.actions() if one.text() == "Talk 2")
    with qtbot.waitSignal(tray.conversation_chosen) as told:
        action.trigger()
    assert told.args == ["2"]
