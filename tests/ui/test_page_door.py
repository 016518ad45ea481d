"""A page is built once, and shown in place of the conversation."""

import pytest

from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.page import Page
from desktop_assist.ui.page_door import PageDoor
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.window_state import WindowState


class NotedPage(Page):
    def __init__(self):
        super().__init__()
        self.done = []

    def open(self):
        self.done.append("opened")

    def refresh(self):
        self.done.append("read again")


@pytest.fixture
async def door(qtbot):
    window = MainWindow(WindowState(None))
    qtbot.addWidget(window)
    window.show()
    tasks = TaskRunner(lambda error: pytest.fail(repr(error)))
    door = PageDoor(window, tasks, "desktop_assist.ui.window_head", NotedPage)
    door.window = window
    yield door
    await tasks.close()


async def test_it_is_built_once_and_left_by_its_own_button(door):
    page = await door.enter()
    assert door.is_open
    assert not door.window.pane.isVisible()

    page.back_wanted.emit()
    assert not door.is_open
    assert await door.enter() is page


async def test_what_was_never_opened_is_not_read(door):
    door.refresh()
    assert door.page is None

    page = await door.enter()
    door.refresh()
    assert page.done == ["read again"]
