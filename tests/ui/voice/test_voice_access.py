"""The way into a spoken conversation, its turns, and the way out."""

import asyncio

import pytest
from PySide6.QtCore import QObject, Qt, Signal

from desktop_assist.domain.draft import Draft
from desktop_assist.domain.errors import ProviderAccessError, SoundDeviceError
from desktop_assist.domain.extra import Extra
from desktop_assist.domain.provider import SpokenTurn
from desktop_assist.domain.turn_event import SpeechHeard, TextDelta, TurnFailed
from desktop_assist.ui.chat.transcript_row import UserRow
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.quick_ask import QuickAsk
from desktop_assist.ui.services import ChatServices
from desktop_assist.ui.surfaces import ActionButton
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.voice import live_talk, voice_access
from desktop_assist.ui.voice.dictation_access import DictationAccess
from desktop_assist.ui.voice.read_access import ReadAccess
from desktop_assist.ui.voice.voice_access import VoiceAccess
from desktop_assist.ui.voice.voice_services import VoiceServices
from desktop_assist.ui.window_state import WindowState
from tests.helpers.fake_assistant import FakeAssistant, FakeConversations
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.frozen_clock import FrozenClock
from tests.helpers.inline_workers import InlineWorkers

SPOKEN = SpokenTurn(None, "Speak.", 0)


class FakeTalk(QObject):
    """A conversation that says what a test wants."""

    phase_changed = Signal(str)
    level_changed = Signal(float)
    words_passing = Signal(str)
    noticed = Signal(str)
    broke_off = Signal(str)
    exchange_began = Signal(object)
    written_down = Signal(float)
    silence_spared = Signal(float)
    ended = Signal(object)

    def __init__(self, services, settings, tasks, parent):
        super().__init__(parent)
        self.is_by_key = settings.detection == "push"
        self.calls = []

    def __getattr__(self, name):
        return lambda *args, **more: self.calls.append(name)

    def hang_up(self):
        self.calls.append("hang_up")
        self.ended.emit(None)


class Account:
    """Remembers what was counted."""

    def __init__(self):
        self.kept, self.spared = [], []

    async def count(self, model_id, seconds):
        self.kept.append((model_id, seconds))

    async def spare(self, model_id, seconds):
        self.spared.append(seconds)


class Rig:
    """A window that one can speak to."""

    def __init__(self, window, state, events=()):
        self.window, self.state, self.errors = window, state, []
        self.tasks, self.assistant = TaskRunner(self.errors.append), FakeAssistant(events)
        kept = FakeConversations()
        chat = ChatServices(self.assistant, kept, kept.services, InlineWorkers(), FrozenClock())
        self.presenter = window.start(chat, self.tasks)
        self.settings, self.ends, self.account = FixedSettings(), [], Account()
        self.extra, self.fetches = Extra("voice", "Speaking", "ready"), True
        self.read_ahead = []
        services = VoiceServices(
            *(None, None, None),
            self.account,
            self.settings,
            lambda name: self.extra,
            lambda name: self.fetches,
            "Speak.",
            InlineWorkers(),
            self.ends.append,
            lambda: self.read_ahead.append("all"),
            lambda: None,
        )
        self.access = VoiceAccess(window, self.presenter, services, self.tasks)

    @property
    def notices(self):
        return self.window.pane.notices

    async def settle(self):
        for _ in range(20):
            await asyncio.sleep(0)

    async def begin(self):
        self.settings.set("voice.agreed", True)
        self.access.toggle()
        await self.settle()
        return self.access.talk

    def click(self, label):
        buttons = self.notices.findChildren(ActionButton)
        next(one for one in buttons if one.text() == label).click()


def make_quick_ask(rig, qtbot):
    quick_ask = QuickAsk(rig.presenter, rig.presenter.model, None, rig.state)
    qtbot.addWidget(quick_ask)
    return quick_ask


@pytest.fixture
async def make_rig(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(live_talk, "LiveTalk", FakeTalk)
    rigs = []

    def make(*events):
        state = WindowState(tmp_path / "window.ini")
        window = MainWindow(state)
        qtbot.addWidget(window)
        window.show()
        rigs.append(Rig(window, state, events))
        return rigs[-1]

    yield make
    for rig in rigs:
        await rig.tasks.close()


async def test_a_conversation_ends_once_nothing_may_leave_any_more(make_rig):
    rig = make_rig()
    talk = await rig.begin()

    for end in rig.ends:
        await end()

    assert (talk.calls[-1], rig.access.talk) == ("hang_up", None)
    assert rig.notices.text == "Offline is on: the spoken conversation was ended."


async def test_what_is_said_is_answered_by_a_turn_and_written_down(make_rig):
    rig = make_rig(SpeechHeard("What is the time?"), TextDelta("Noon."))
    talk = await rig.begin()
    talk.exchange_began.emit(SPOKEN)
    await rig.settle()
    (row,) = [one for one in rig.presenter.model.rows if isinstance(one, UserRow)]
    assert (row.text, rig.assistant.spoken) == ("What is the time?", [SPOKEN])
    assert talk.calls[-1] == "end_exchange"


async def test_what_each_answer_needs_is_read_while_the_connection_is_made(make_rig):
    rig = make_rig()
    await rig.begin()
    assert rig.read_ahead == ["all"]


async def test_a_written_turn_is_waited_for(make_rig):
    rig = make_rig(0.02)
    talk = await rig.begin()
    rig.presenter.send(Draft("Written"))
    talk.exchange_began.emit(SPOKEN)
    async with asyncio.timeout(10):
        while "end_exchange" not in talk.calls:  # noqa: ASYNC110 - the turns end by themselves
            await asyncio.sleep(0.01)
    assert rig.assistant.spoken == [None, SPOKEN]
    assert talk.calls.count("end_exchange") == 1


async def test_beyond_the_budget_it_ends_with_a_warning_to_be_heard(make_rig):
    rig = make_rig(TurnFailed("budget_used_up", "The budget is used up.", "Raise it."))
    talk = await rig.begin()
    talk.exchange_began.emit(SPOKEN)
    await rig.settle()
    assert talk.calls[-1] == "end_with_warning"
    assert rig.assistant.drafts[-1].feature == "voice"


async def test_what_the_service_writes_down_and_what_it_is_spared_are_counted(make_rig):
    rig = make_rig()
    talk = await rig.begin()
    talk.written_down.emit(2.5)
    talk.silence_spared.emit(7.0)
    await rig.settle()
    assert rig.account.kept == [("gpt-transcribe", 2.5)]
    assert rig.account.spared == [7.0]


async def test_after_sleep_nobody_listens_and_writing_goes_on(make_rig):
    rig = make_rig(TextDelta("Noon."))
    talk = await rig.begin()
    rig.access.wake()
    assert (talk.calls[-1], rig.access.talk) == ("hang_up", None)
    assert "The computer slept" in rig.notices.text
    rig.presenter.send(Draft("What is the time?"))
    await rig.settle()
    assert rig.assistant.spoken == [None]
    rig.click("Talk again")
    await rig.settle()
    assert rig.access.talk.calls == ["start"]


async def test_without_its_microphone_it_ends_and_is_begun_again_with_a_click(make_rig):
    rig = make_rig()
    talk = await rig.begin()
    talk.broke_off.emit("The microphone is gone.")
    assert (talk.calls[-1], rig.access.talk) == ("hang_up", None)
    assert rig.notices.text == "The microphone is gone."
    rig.click("Talk again")
    await rig.settle()
    assert rig.access.talk.calls == ["start"]


async def test_another_conversation_ends_it(make_rig):
    rig = make_rig()
    talk = await rig.begin()
    talk.exchange_began.emit(SPOKEN)
    await rig.settle()
    rig.presenter.start_new()
    assert talk.calls[-1] == "hang_up"
    assert rig.access.panel is None


async def test_why_it_ended_is_said_with_the_way_to_mend_it(make_rig):
    rig = make_rig()
    talk = await rig.begin()
    talk.ended.emit(ProviderAccessError("There is no OpenAI key yet.", "Add one."))
    assert rig.notices.text == "There is no OpenAI key yet. Add one."
    pages = []
    rig.window.settings_requested.connect(pages.append)
    rig.click("Open settings")
    assert pages == ["provider"]


async def test_a_held_key_speaks(make_rig, qtbot):
    rig = make_rig()
    rig.settings.set("voice.detection", "push")
    talk = await rig.begin()
    qtbot.keyPress(rig.window, Qt.Key.Key_F9)
    qtbot.keyRelease(rig.window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: talk.calls[-2:] == ["press", "release"], timeout=30_000)


async def test_the_newest_answer_is_read_aloud_until_another_conversation(make_rig, monkeypatch):
    said = []
    monkeypatch.setattr(ReadAccess, "toggle", lambda self, text, notices: said.append(text))
    monkeypatch.setattr(ReadAccess, "stop", lambda self: said.append("stop"))
    rig = make_rig(TextDelta("Noon."))
    rig.presenter.send(Draft("What is the time?"))
    await rig.settle()
    rig.access._read_newest()
    rig.presenter.start_new()
    assert said == ["Noon.", "stop"]


async def test_without_a_voice_it_says_what_to_install(make_rig, monkeypatch):
    monkeypatch.setattr(voice_access, "reading_voice", lambda parent: None)
    monkeypatch.setattr(voice_access.sys, "platform", "linux")
    rig = make_rig()
    rig.window.pane.reading_wanted.emit("Noon.")
    assert "Install speech-dispatcher or espeak-ng" in rig.notices.text


async def test_quick_ask_is_spoken_to_and_read_from(make_rig, qtbot, monkeypatch):
    heard = []
    monkeypatch.setattr(DictationAccess, "start", lambda self, settings: heard.append("start"))
    monkeypatch.setattr(DictationAccess, "finish", lambda self: heard.append("finish"))
    monkeypatch.setattr(ReadAccess, "toggle", lambda self, text, notices: heard.append(text))
    rig = make_rig()
    rig.settings.set("voice.agreed", True)
    quick_ask = make_quick_ask(rig, qtbot)
    rig.access.serve(quick_ask)
    qtbot.keyPress(quick_ask, Qt.Key.Key_F9)
    await rig.settle()
    qtbot.keyRelease(quick_ask, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: "finish" in heard, timeout=30_000)
    quick_ask.reading_wanted.emit("Noon.")
    assert heard == ["start", "finish", "Noon."]


async def test_without_a_conversation_a_held_key_dictates(make_rig, qtbot, monkeypatch):
    heard = []
    monkeypatch.setattr(DictationAccess, "start", lambda self, settings: heard.append("start"))
    monkeypatch.setattr(DictationAccess, "finish", lambda self: heard.append("finish"))
    rig = make_rig()
    rig.settings.set("voice.agreed", True)
    qtbot.keyPress(rig.window, Qt.Key.Key_F9)
    await rig.settle()
    qtbot.keyRelease(rig.window, Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: heard == ["start", "finish"], timeout=30_000)


async def test_the_button_ends_it_too(make_rig):
    rig = make_rig()
    talk = await rig.begin()
    rig.access.toggle()
    assert talk.calls[-1] == "hang_up"


async def test_without_a_microphone_it_says_so_and_writing_goes_on(make_rig, monkeypatch):
    def refuse(self):
        raise SoundDeviceError("No microphone was found.")

    monkeypatch.setattr(FakeTalk, "start", refuse, raising=False)
    rig = make_rig(TextDelta("Noon."))
    assert await rig.begin() is None
    assert [str(error) for error in rig.errors] == ["No microphone was found."]
    rig.presenter.send(Draft("What is the time?"))
    await rig.settle()
    assert rig.assistant.spoken == [None]
