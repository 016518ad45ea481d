"""A spoken conversation with devices: what they give goes in, what comes out is played."""

import asyncio

import pytest

from desktop_assist.domain.errors import SoundDeviceError
from desktop_assist.domain.model_settings import OpenAISettings
from desktop_assist.domain.settings import VoiceSettings
from desktop_assist.providers.realtime.connection import OpenAIRealtime
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.voice.live_talk import LiveTalk
from desktop_assist.ui.voice.loudspeaker import Loudspeaker
from desktop_assist.ui.voice.microphone import Microphone
from desktop_assist.ui.voice.voice_services import VoiceServices
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.realtime_server import RealtimeServer, tone
from tests.helpers.responses_server import GOOD_KEY


class Rig:
    """A conversation whose devices are silent, with what it told."""

    def __init__(self, server, settings):
        self.errors, self.told = [], []
        self.tasks = TaskRunner(self.errors.append)
        self.server = server

        async def read_key():
            return GOOD_KEY

        service = OpenAIRealtime(lambda: OpenAISettings(base_url=server.url), read_key)
        services = VoiceServices(
            *(lambda: service, None, None, None, None),
            *(None, None, "Speak.", InlineWorkers(), None, None, lambda: None),
        )
        self.talk = LiveTalk(services, settings, self.tasks)
        for name in (
            "phase_changed",
            "level_changed",
            "words_passing",
            "noticed",
            "broke_off",
            "silence_spared",
            "ended",
        ):
            signal = getattr(self.talk, name)
            signal.connect(lambda value, name=name: self.told.append((name, value)))
        self.talk.exchange_began.connect(lambda turn: self.told.append(("turn", turn)))

    def names(self):
        return [name for name, _ in self.told]

    async def until(self, is_so):
        async with asyncio.timeout(30):
            while not is_so():  # noqa: ASYNC110 - what comes over a connection has no event here
                await asyncio.sleep(0.005)


@pytest.fixture
def devices(monkeypatch):
    for kind in (Microphone, Loudspeaker):
        monkeypatch.setattr(kind, "start", lambda self, name="": None)


@pytest.fixture
async def make_rig(devices):
    rigs = []
    async with RealtimeServer() as server:

        def make(**settings):
            rigs.append(Rig(server, VoiceSettings(**settings)))
            return rigs[-1]

        yield make
        for rig in rigs:
            rig.talk.hang_up()
            await rig.tasks.close()


async def test_what_is_said_begins_a_turn(make_rig):
    rig = make_rig(detection="push")
    rig.talk.start()
    await rig.until(lambda: ("phase_changed", "listening") in rig.told)
    rig.talk.press()
    for _ in range(6):
        rig.talk._microphone.sound_arrived.emit(tone(50))
    rig.talk.release()
    await rig.until(lambda: "turn" in rig.names())
    assert rig.names().count("level_changed") == 3
    rig.talk.end_exchange()
    rig.talk._microphone.sound_arrived.emit(tone(300))
    rig.talk.hang_up()
    await rig.until(lambda: "ended" in rig.names())
    assert ("silence_spared", 0.0) in rig.told
    assert rig.talk.is_by_key
    assert rig.talk.underruns == 0


async def test_hanging_up_ends_it_once(make_rig):
    rig = make_rig()
    rig.talk.start()
    await rig.until(lambda: ("phase_changed", "listening") in rig.told)
    rig.talk.mute(is_muted=True)
    rig.talk.hang_up()
    rig.talk.hang_up()
    await rig.until(lambda: "ended" in rig.names())
    assert rig.told.count(("ended", None)) == 1


async def test_a_warning_is_heard_before_it_ends(make_rig):
    rig = make_rig()
    rig.talk.start()
    await rig.until(lambda: rig.server.sessions)
    rig.talk.end_with_warning()
    assert rig.talk._talk.playback.waiting_ms > 400
    rig.talk._loudspeaker._on_end()
    await rig.until(lambda: "ended" in rig.names())


async def test_an_unplugged_microphone_ends_it_with_a_word(make_rig):
    rig = make_rig()
    rig.talk.start()
    await rig.until(lambda: rig.server.sessions)
    rig.talk._microphone.failed.emit("The microphone is gone.", "Plug it in.")
    await rig.until(lambda: "ended" in rig.names())
    assert ("broke_off", "The microphone is gone. Plug it in.") in rig.told


async def test_without_a_microphone_it_does_not_begin(make_rig, monkeypatch):
    def refuse(self, name=""):
        raise SoundDeviceError("No microphone was found.")

    monkeypatch.setattr(Microphone, "start", refuse)
    rig = make_rig()
    with pytest.raises(SoundDeviceError):
        rig.talk.start()
    assert rig.server.sessions == []
