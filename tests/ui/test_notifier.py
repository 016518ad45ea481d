"""Something is told outside the window, or else inside it."""

import asyncio

import pytest

from desktop_assist.domain.errors import NotificationError
from desktop_assist.domain.notifier import Notification
from desktop_assist.ui.chat.notice_bar import NoticeBar
from desktop_assist.ui.icons import app_icon
from desktop_assist.ui.notifier import WindowNotifier
from desktop_assist.ui.surfaces import ActionButton
from desktop_assist.ui.tray import Tray

STANDUP = Notification("Standup", "14:00 to 14:30", can_snooze=True, time_limit_s=5)


class Desktop:
    """Answers as told; without an answer it shows nothing."""

    def __init__(self, answer=None):
        self.answer = answer

    async def show(self, notification):
        if self.answer is None:
            raise NotificationError("Nothing shows notifications.")
        return self.answer

    async def service_name(self):
        if self.answer is None:
            raise NotificationError("Nothing shows notifications.")
        return "recorder 1.0"


class Rig:
    def __init__(self, qtbot):
        self.tray, self.notices, self.opened = Tray(app_icon(), "Desktop Assist"), NoticeBar(), []
        qtbot.addWidget(self.notices)

    def notifier(self, answer=None):
        return WindowNotifier(
            Desktop(answer), self.tray, self.notices, lambda: self.opened.append(True)
        )

    async def answered_here(self, act, notification=STANDUP):
        """What comes of it when the desktop shows nothing and the person does something."""
        async with asyncio.TaskGroup() as group:
            showing = group.create_task(self.notifier().show(notification))
            await asyncio.sleep(0)
            act()
        return showing.result()

    def click_snooze(self):
        (button,) = (
            one
            for one in self.notices.findChildren(ActionButton)
            if one.text().startswith("Snooze")
        )
        button.click()


@pytest.fixture
async def rig(qtbot):
    return Rig(qtbot)


@pytest.mark.parametrize(
    ("answer", "opened"), [("opened", [True]), ("snoozed", []), ("closed", [])]
)
async def test_the_desktops_answer_counts_and_open_brings_the_window(rig, answer, opened):
    assert await rig.notifier(answer).show(STANDUP) == answer
    assert rig.opened == opened
    assert rig.notices.isHidden()


async def test_where_the_desktop_shows_nothing_the_window_does(rig):
    answer = await rig.answered_here(rig.click_snooze)

    assert answer == "snoozed"
    assert rig.notices.text == "Standup\n14:00 to 14:30"


async def test_a_click_on_the_balloon_brings_the_window(rig):
    assert await rig.answered_here(rig.tray.message_clicked.emit) == "opened"
    assert rig.opened == [True]


async def test_one_without_interest_any_more_is_over(rig):
    gone = Notification("Standup", time_limit_s=0.01)

    assert await rig.answered_here(lambda: None, gone) == "closed"


async def test_what_stands_in_for_the_service_is_named(rig):
    assert await rig.notifier("closed").service_name() == "recorder 1.0"
    assert await rig.notifier().service_name() == "the icon beside the clock"


async def test_what_stands_in_the_window_anyway_is_told_by_the_desktop_or_not_at_all(rig):
    notifier = WindowNotifier(Desktop(), rig.tray, None, pytest.fail)
    with pytest.raises(NotificationError):
        await notifier.show(STANDUP)
    assert not rig.notices.isVisible()


async def test_an_undo_pressed_here_is_told(rig):
    change = Notification("Team sync", can_undo=True, time_limit_s=5)

    def click_undo():
        buttons = rig.notices.findChildren(ActionButton)
        next(one for one in buttons if one.text() == "Undo").click()

    assert await rig.answered_here(click_undo, change) == "undone"
