"""How the budget stands is told on the desktop, to somebody who does not see it."""

import asyncio

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from desktop_assist.domain.draft import Draft
from desktop_assist.domain.errors import NotificationError
from desktop_assist.domain.notifier import Notification
from desktop_assist.domain.turn_event import TextDelta, TurnFailed
from desktop_assist.ui.budget_teller import BudgetTeller
from desktop_assist.ui.chat.presenter import ChatPresenter
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.task_runner import TaskRunner
from tests.helpers.fake_assistant import FakeAssistant, FakeConversations
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers

NEWS = Notification("Most of the budget is used")
REFUSED = TurnFailed("budget_used_up", "The request was not sent.", "Raise the limit.")


class Rig:
    def __init__(self):
        self.news, self.shown, self.has_service = [NEWS], [], True
        self.assistant, self.tasks = FakeAssistant([]), TaskRunner(pytest.fail)
        kept = FakeConversations()
        services = ChatServices(self.assistant, kept, kept.services, InlineWorkers(), FrozenClock())
        self.presenter = ChatPresenter(services, self.tasks, TranscriptModel())
        teller = BudgetTeller(self.take, self, services.workers, self.tasks)
        teller.watch(self.presenter)

    def take(self):
        return self.news.pop() if self.news else None

    async def show(self, notification):
        if not self.has_service:
            raise NotificationError("Nothing shows notifications.")
        self.shown.append(notification)
        return "closed"

    async def ask(self, *events):
        self.assistant.events = list(events)
        self.presenter.send(Draft("What is new?"))
        await asyncio.sleep(0.05)


def work_in(monkeypatch, state):
    """Put the program before the person, or another one."""
    monkeypatch.setattr(QGuiApplication, "applicationState", lambda: state)


@pytest.fixture
async def rig(qtbot, monkeypatch):
    work_in(monkeypatch, Qt.ApplicationState.ApplicationInactive)
    rig = Rig()
    yield rig
    await rig.tasks.close()


async def test_it_is_told_after_a_turn_and_once(rig):
    assert rig.shown == []
    await rig.ask(TextDelta("Nothing."))
    await rig.ask(TextDelta("Nothing."))
    assert rig.shown == [NEWS]


async def test_a_refusal_says_it_itself(rig):
    await rig.ask(REFUSED)
    assert (rig.shown, rig.news) == ([], [])


async def test_who_works_in_the_window_sees_it_there(rig, monkeypatch):
    work_in(monkeypatch, Qt.ApplicationState.ApplicationActive)
    await rig.ask(TextDelta("Nothing."))
    assert (rig.shown, rig.news) == ([], [])


async def test_without_a_service_nothing_breaks(rig):
    rig.has_service = False
    await rig.ask(TextDelta("Nothing."))
    assert rig.shown == []
