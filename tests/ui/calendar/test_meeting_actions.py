"""What is done with a meeting, asked beside it and said below."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from desktop_assist.domain.calendar_source import CalendarSource
from desktop_assist.ui.calendar.calendar_changes import CalendarChanges
from desktop_assist.ui.calendar.calendar_picture import read_picture
from desktop_assist.ui.calendar.grid_drag import Slot
from desktop_assist.ui.calendar.meeting_actions import MeetingActions
from desktop_assist.ui.chat.notice_bar import NoticeBar
from desktop_assist.ui.popover import Popover
from tests.helpers.calendar_rig import OWN, moment, shown
from tests.helpers.widget_finding import named

BOX = QRect(10, 10, 50, 50)
LATER = Slot(moment("2026-11-24T16:00"), moment("2026-11-24T16:30"))


class Desk:
    """The actions, with the panel and the line they speak through."""

    def __init__(self, rig, around):
        self.popover, self.notices = Popover(around), NoticeBar(around)
        changes = CalendarChanges(rig.services, rig.tasks)
        self.actions = MeetingActions(changes, self.popover, self.notices)
        self.rig = rig

    def first(self):
        day = moment("2026-11-24").date()
        return read_picture(self.rig.services, [day]).meetings[0]

    async def click(self, name):
        named(self.popover, QPushButton, name).click()
        await self.rig.settle()


@pytest.fixture
async def desk(qtbot, rig):
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(800, 600)
    around.show()
    return Desk(rig, around)


async def test_a_meeting_is_looked_at_and_cancelled(desk, rig):
    rig.desk.create()
    desk.actions.look_at(desk.first(), BOX)
    await desk.click("Cancel meeting")
    assert rig.desk.titles() == []
    assert "no longer in your calendar" in desk.notices.text


async def test_undo_is_in_the_line_below(desk, rig):
    rig.desk.create()
    desk.actions.cancel(desk.first(), BOX)
    await rig.settle()
    named(desk.notices, QPushButton, "Undo").click()
    await rig.settle()
    assert rig.desk.titles() == ["Team sync"]


async def test_of_a_series_it_is_asked_which(desk, rig):
    rig.desk.create(recurrence="FREQ=DAILY;COUNT=4")
    desk.actions.cancel(desk.first(), BOX)
    assert len(rig.desk.titles()) == 4
    await desk.click("Only this one")
    assert len(rig.desk.titles()) == 3


async def test_moving_a_series_is_given_up_when_nothing_is_chosen(desk, rig, qtbot):
    rig.desk.create(recurrence="FREQ=DAILY;COUNT=4")
    desk.actions.move(desk.first(), LATER, BOX)
    with qtbot.waitSignal(desk.actions.given_up):
        desk.popover.leave()
    assert rig.times("Team sync")[0] == "24 14:00-14:30"


async def test_moving_all_of_a_series(desk, rig, qtbot):
    rig.desk.create(recurrence="FREQ=DAILY;COUNT=4")
    desk.actions.move(desk.first(), LATER, BOX)
    with qtbot.waitSignal(desk.actions.changed), qtbot.assertNotEmitted(desk.actions.given_up):
        await desk.click("All of them")
    assert {time[3:] for time in rig.times("Team sync")} == {"16:00-16:30"}


async def test_a_meeting_is_edited(desk, rig):
    rig.desk.create()
    desk.actions.look_at(desk.first(), BOX)
    await desk.click("Edit")
    named(desk.popover, QLineEdit, "Title").setText("Planning")
    await desk.click("Save")
    assert rig.desk.titles() == ["Planning"]


async def test_a_clash_is_marked(desk, rig):
    rig.desk.create()
    desk.actions.create("Lunch", Slot(moment("2026-11-24T14:15"), moment("2026-11-24T14:45")))
    await rig.settle()
    assert "clashes with Team sync" in desk.notices.text
    assert desk.notices._tone == "warning"


async def test_what_can_only_be_read_stays_and_says_so(desk, rig):
    fixed = shown(source=CalendarSource("Team", OWN.path, is_writable=False))
    desk.actions.cancel(fixed, BOX)
    assert "can only be read" in desk.notices.text
    desk.actions.edit(fixed, BOX)
    desk.actions.move(fixed, LATER, BOX)
    assert desk.popover.content is None
    assert rig.calls == []


async def test_a_failure_is_said_and_given_up(desk, rig, qtbot):
    with qtbot.waitSignal(desk.actions.given_up):
        desk.actions.cancel(shown(), BOX)
        await rig.settle()
    assert "no such meeting" in desk.notices.text
