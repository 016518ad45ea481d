"""Dictation begins when all is ready, if the key is still held then."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_assist.domain.settings import VoiceSettings
from desktop_assist.ui.chat.notice_bar import NoticeBar
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.voice import dictation_access
from desktop_assist.ui.voice.held_dictation import HeldDictation


class SlowPart:
    """Ready when a test says so."""

    def __init__(self):
        self.tasks, self.services, self.go_on = TaskRunner(pytest.fail), None, None

    async def begin(self, notices, go_on, **_):
        self.go_on = go_on


@pytest.fixture
def heard(monkeypatch):
    told = []

    class Access:
        def __init__(self, *_):
            pass

        def __getattr__(self, name):
            return lambda *_: told.append(name)

    monkeypatch.setattr(dictation_access, "DictationAccess", Access)
    return told


async def press(dictation, part):
    dictation.press()
    for task in tuple(part.tasks._tasks):
        await task


async def test_a_held_key_listens_until_it_is_let_go(qapp, heard):
    part = SlowPart()
    dictation = HeldDictation(None, None, part, QObject())
    await press(dictation, part)
    part.go_on(VoiceSettings())
    dictation.release()
    assert heard == ["start", "finish"]


async def test_what_is_ready_too_late_says_so_and_listens_to_nobody(qtbot, heard):
    part, window = SlowPart(), QWidget()
    qtbot.addWidget(window)
    notices = NoticeBar(window)
    dictation = HeldDictation(None, notices, part, window)
    await press(dictation, part)
    dictation.release()
    part.go_on(VoiceSettings())
    assert (heard, notices.text) == ([], "Hold F9 while speaking.")


async def test_what_is_dropped_is_not_written_down(qapp, heard):
    part = SlowPart()
    dictation = HeldDictation(None, None, part, QObject())
    await press(dictation, part)
    part.go_on(VoiceSettings())
    dictation.drop()
    assert heard == ["start", "drop"]
