"""Runs the window's tests on its own loop, without a display; looks for what they leave."""

import asyncio
import inspect
import logging
import os
from collections.abc import AsyncIterator, Iterator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QThread, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from desktop_assist.ui.platform.event_loop import EventLoop


def pytest_asyncio_loop_factories(config, item):
    """Every async test below this folder runs on the window's loop."""
    return {"window": lambda: EventLoop(QApplication.instance())}


@pytest.fixture(scope="session", autouse=True)
def application(qapp: QApplication) -> QApplication:
    """The one QApplication, which outlives the windows of the tests."""
    qapp.setQuitOnLastWindowClosed(False)
    return qapp


@pytest.fixture
def own_looks(application: QApplication) -> Iterator[None]:
    """Gives the application its looks back after a test that changes them."""
    palette, font, style = application.palette(), application.font(), application.style().name()
    yield
    application.setStyle(style)
    application.setPalette(palette)
    application.setFont(font)


@pytest.fixture(autouse=True)
def leaves_nothing_running(request, application, monkeypatch) -> Iterator[None]:
    """Fails a test that leaves a task, a QThread or a QTimer running."""
    started: list[QThread | QTimer] = []
    for kind in (QThread, QTimer):
        monkeypatch.setattr(kind, "start", _recorded(kind.start, started))
    if inspect.iscoroutinefunction(request.function):
        request.getfixturevalue("leaves_no_task")
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [one for one in started if isValid(one) and _is_running(one)]
    assert not left, f"The test left running: {left}"


@pytest.fixture(autouse=True)
def leaves_no_unhandled_error(caplog) -> Iterator[None]:
    """Fails a test in which the loop had to log an error because nobody handled it."""
    yield
    left = [
        record.getMessage()
        for record in caplog.get_records("call")
        if record.levelno >= logging.WARNING and record.name.startswith(("asyncio", "qasync"))
    ]
    assert not left, f"Nobody handled: {left}"


@pytest.fixture
async def leaves_no_task() -> AsyncIterator[None]:
    """Fails an async test that leaves a task."""
    before = asyncio.all_tasks()
    yield
    left = asyncio.all_tasks() - before - {asyncio.current_task()}
    assert not left, f"The test left tasks: {left}"


def _recorded(start, started):
    def start_recorded(self, *args):
        started.append(self)
        return start(self, *args)

    return start_recorded


def _is_running(one: QThread | QTimer) -> bool:
    if isinstance(one, QThread):
        return one.isRunning()
    return one.isActive() and one.objectName() != "event loop"
