"""What the icon beside the clock says."""

import asyncio

import pytest
from PySide6.QtCore import QObject

from desktop_assist.domain.draft import Draft
from desktop_assist.ui.chat.presenter import ChatPresenter
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.chat.transcript_row import ApprovalRow
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.tray_state import TrayState
from tests.helpers.fake_assistant import FakeAssistant, FakeConversations
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers


class Icon:
    """An icon that notes what it is to say."""

    def show_state(self, waiting, *, is_busy, trouble=""):
        self.said = (waiting, is_busy)
        self.trouble = trouble


@pytest.fixture
def icon():
    return Icon()


@pytest.fixture
async def presenters(qtbot, icon):
    tasks, kept, parent = TaskRunner(pytest.fail), FakeConversations(), QObject()
    state = TrayState(icon, parent)
    services = ChatServices(
        FakeAssistant([60.0]), kept, kept.services, InlineWorkers(), FrozenClock()
    )
    both = [ChatPresenter(services, tasks, TranscriptModel()) for _ in range(2)]
    for presenter in both:
        state.watch(presenter)
    yield both
    await tasks.close()


async def test_it_works_while_any_conversation_does(presenters, icon):
    first, second = presenters
    first.send(Draft("think"))
    second.send(Draft("think too"))
    await asyncio.sleep(0.01)
    assert icon.said == (0, True)
    first.stop()
    await asyncio.sleep(0.05)
    assert icon.said == (0, True)
    second.stop()
    await asyncio.sleep(0.05)
    assert icon.said == (0, False)


async def test_what_waits_for_a_yes_is_counted_until_it_is_answered(presenters, icon):
    first, _ = presenters
    for key in ("one", "two"):
        first.model.add(ApprovalRow(key, None, "It leaves the laptop."))
    assert icon.said == (2, False)
    first.model.change(ApprovalRow("one", None, "It leaves the laptop.", "yes"))
    assert icon.said == (1, False)


async def test_what_waited_goes_with_its_turn(presenters, icon):
    first, _ = presenters
    first.send(Draft("think"))
    first.model.add(ApprovalRow("one", None, "It leaves the laptop."))
    first.stop()
    await asyncio.sleep(0.05)
    assert icon.said == (0, False)


async def test_why_no_model_is_asked_is_said_beside_it(qtbot, icon):
    parent = QObject()
    TrayState(icon, parent).show_trouble("budget")
    assert (icon.said, icon.trouble) == ((0, False), "budget")
