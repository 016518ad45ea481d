"""What is dictated goes into the composer."""

import pytest
from PySide6.QtWidgets import QWidget

from desktop_assist.domain.errors import ProviderBusyError
from desktop_assist.domain.settings import VoiceSettings
from desktop_assist.ui.chat.composer import Composer
from desktop_assist.ui.chat.notice_bar import NoticeBar
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.voice import dictation_access
from desktop_assist.ui.voice.dictation_access import DictationAccess
from desktop_assist.ui.voice.microphone import Microphone
from desktop_assist.ui.voice.voice_services import VoiceServices
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.realtime_server import tone
from tests.unit.voice.test_dictation import Account, Writer


@pytest.fixture
async def make(qtbot, monkeypatch):
    monkeypatch.setattr(Microphone, "start", lambda self, name="": None)
    monkeypatch.setattr(dictation_access, "speech_detector", lambda: any)
    errors = []
    tasks = TaskRunner(errors.append)
    window = QWidget()
    qtbot.addWidget(window)

    async def dictate(text, *pieces, before=""):
        services = VoiceServices(
            None, Writer(text), Account(), None, None, None, "", InlineWorkers(), [].append
        )
        composer, notices = Composer(window), NoticeBar(window)
        composer.set_text(before)
        access = DictationAccess(composer, notices, services, tasks, window)
        access.start(VoiceSettings())
        assert access.is_listening
        for piece in pieces:
            access._microphone.sound_arrived.emit(piece)
        access.finish()
        for task in tuple(tasks._tasks):
            await task
        return composer.text, notices.text

    yield dictate
    await tasks.close()


async def test_words_go_where_the_cursor_is(make):
    assert (await make("Lunch at noon", tone(500)))[0] == "Lunch at noon"
    assert (await make("at noon", tone(500), before="Lunch"))[0] == "Lunch at noon"


async def test_nothing_said_is_said_so(make):
    assert (await make("Lunch"))[1] == "Nothing was heard."


async def test_what_went_wrong_is_said(make):
    assert "Busy" in (await make(ProviderBusyError("Busy."), tone(500)))[1]
