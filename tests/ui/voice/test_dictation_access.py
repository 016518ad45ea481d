"""What is dictated goes into the composer."""

import asyncio

import pytest
from PySide6.QtWidgets import QWidget

from desktop_assist.domain.errors import ProviderBusyError, ProviderUnreachableError
from desktop_assist.domain.settings import VoiceSettings
from desktop_assist.ui.chat.composer import Composer
from desktop_assist.ui.chat.notice_bar import NoticeBar
from desktop_assist.ui.surfaces import ActionButton
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.voice import dictation_access
from desktop_assist.ui.voice.dictation_access import DictationAccess
from desktop_assist.ui.voice.microphone import Microphone
from desktop_assist.ui.voice.voice_services import VoiceServices
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.realtime_server import tone
from tests.unit.voice.test_dictation import Account, Writer


@pytest.fixture
async def make(qtbot, monkeypatch):
    monkeypatch.setattr(Microphone, "start", lambda self, name="": None)
    monkeypatch.setattr(dictation_access, "speech_detector", lambda: any)
    errors = []
    tasks = TaskRunner(errors.append)
    settings = FixedSettings()
    window = QWidget()
    qtbot.addWidget(window)

    async def dictate(text, *pieces, before="", here="", offline=False):
        writers = (Writer(text), Writer(here, is_local=True))
        services = VoiceServices(
            *(None, *(lambda one=one: one for one in writers), Account(), settings),
            *(None, None, "", InlineWorkers(), [].append, None, lambda: None),
        )
        composer, notices = Composer(window), NoticeBar(window)
        composer.set_text(before)
        access = DictationAccess(composer, notices, services, tasks, window)
        access.start(VoiceSettings(offline_dictation=offline))
        assert access.is_listening
        for piece in pieces:
            access._microphone.sound_arrived.emit(piece)
        access.finish()
        for task in tuple(tasks._tasks):
            await task
        return composer.text, notices.text

    dictate.settings, dictate.window = settings, window
    yield dictate
    await tasks.close()


async def test_words_go_where_the_cursor_is(make):
    assert (await make("Lunch at noon", tone(500)))[0] == "Lunch at noon"
    assert (await make("at noon", tone(500), before="Lunch"))[0] == "Lunch at noon"


async def test_nothing_said_is_said_so(make):
    assert (await make("Lunch"))[1] == "Nothing was heard."


async def test_what_went_wrong_is_said(make):
    assert "Busy" in (await make(ProviderBusyError("Busy."), tone(500)))[1]


async def test_this_computer_writes_it_down_where_that_is_set(make):
    assert (await make("Sent away", tone(500), here="Kept here", offline=True))[0] == "Kept here"


async def test_without_the_service_this_computer_offers_itself(make):
    assert "Gone" in (await make(ProviderUnreachableError("Gone."), tone(500)))[1]
    buttons = make.window.findChildren(ActionButton)
    next(one for one in buttons if one.text() == "Write it down on this computer").click()
    await asyncio.sleep(0.01)
    assert make.settings.current().voice.offline_dictation == "true"
