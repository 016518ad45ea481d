"""A spoken conversation with the devices of this computer."""

import asyncio
from contextlib import aclosing

from PySide6.QtCore import QObject, Signal

from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.provider import SpokenTurn
from desktop_assist.domain.realtime import SetUpSound, milliseconds
from desktop_assist.domain.settings import VoiceSettings
from desktop_assist.domain.told_text import tr_told
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.voice.loudspeaker import Loudspeaker
from desktop_assist.ui.voice.microphone import Microphone
from desktop_assist.ui.voice.source_watch import SourceWatch
from desktop_assist.ui.voice.voice_services import VoiceServices
from desktop_assist.voice.loudness import loudness
from desktop_assist.voice.news import (
    ExchangeBegan,
    PhaseChanged,
    SpeechWrittenDown,
    TalkEnded,
    TalkNews,
    TalkNoticed,
    WordsPassing,
)
from desktop_assist.voice.silence import speech_detector
from desktop_assist.voice.talk import Talk, TalkSetup

# As often as an eye follows; each time costs a painting of the window.
_LEVEL_EVERY_MS = 80


class LiveTalk(QObject):
    """Joins a Talk to microphone and loudspeaker; it ends once.

    Signals:
        phase_changed: What goes on now, a Phase.
        level_changed: How loud the microphone is, from 0 to 1.
        words_passing: What is being said, a piece.
        noticed: Something to know.
        broke_off: It cannot go on for want of a device; what has happened.
        exchange_began: A SpokenTurn that is to be answered.
        written_down: So many seconds of speech, which is paid beside the answers.
        silence_spared: So many seconds were not sent.
        ended: It is over; the DesktopAssistError that ended it, or None.
    """

    phase_changed = Signal(str)
    level_changed = Signal(float)
    words_passing = Signal(str)
    noticed = Signal(str)
    broke_off = Signal(str)
    exchange_began = Signal(SpokenTurn)
    written_down = Signal(float)
    silence_spared = Signal(float)
    ended = Signal(object)

    def __init__(
        self,
        services: VoiceServices,
        settings: VoiceSettings,
        tasks: TaskRunner,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._tasks = tasks
        self._task: asyncio.Task[None] | None = None
        watch = SourceWatch(services.sound_sources, services.workers, tasks)
        self._microphone = Microphone(watch, self)
        self._loudspeaker = Loudspeaker(self)
        sound = SetUpSound(
            settings.detection,
            settings.voice,
            settings.transcription_model_id,
            settings.language,
        )
        setup = TalkSetup(
            settings.model_id, sound, services.instructions, is_speech=speech_detector()
        )
        self._heard = bytearray()
        self._talk = Talk(services.realtime(), setup, self._loudspeaker)
        self._loudspeaker.play_from(self._talk.playback, self._talk.sound_ended)
        self._microphone.sound_arrived.connect(self._take)
        self._microphone.failed.connect(self._fail)
        self._loudspeaker.failed.connect(self._fail)

    @property
    def underruns(self) -> int:
        """How often an answer halted because its sound had not come in time."""
        return self._talk.playback.underruns

    @property
    def is_by_key(self) -> bool:
        """Whether a key is held while speaking."""
        return self._settings.detection == "push"

    def start(self) -> None:
        """Begin.

        Raises:
            SoundDeviceError: There is no microphone or no loudspeaker, or it cannot be used.
        """
        try:
            self._loudspeaker.start(self._settings.speaker)
            self._microphone.start(self._settings.microphone)
        except DesktopAssistError:
            self._put_away()
            raise
        self._tasks.start(self._follow(), "talk news")
        self._task = self._tasks.start(self._talk.run(), "talk")

    def hang_up(self) -> None:
        """End it."""
        self._put_away()
        if self._task is not None:
            self._task.cancel()

    def mute(self, *, is_muted: bool) -> None:
        """Let nothing be heard at the other end, or all again."""
        self._microphone.is_muted = is_muted

    def press(self) -> None:
        """The key to speak is held down."""
        self._talk.press()

    def release(self) -> None:
        """The key to speak is let go."""
        self._talk.release()

    def end_exchange(self) -> None:
        """The turn that was begun is over."""
        self._talk.end_exchange()

    def end_with_warning(self) -> None:
        """It cannot go on: let that be heard, then hang up."""
        self._microphone.stop()
        self._loudspeaker.play_from(self._talk.playback, self.hang_up)
        self._talk.warn()

    async def _follow(self) -> None:
        async with aclosing(self._talk.news()) as news:
            async for one in news:
                self._tell(one)

    def _tell(self, news: TalkNews) -> None:
        match news:
            case PhaseChanged():
                self.phase_changed.emit(news.phase)
            case ExchangeBegan():
                self.exchange_began.emit(news.turn)
            case WordsPassing():
                self.words_passing.emit(news.text)
            case SpeechWrittenDown():
                self.written_down.emit(news.seconds)
            case TalkNoticed():
                self.noticed.emit(tr_told(news.text))
            case TalkEnded():
                self._put_away()
                self.silence_spared.emit(news.saved_ms / 1000)
                self.ended.emit(news.error)

    def _take(self, pcm: bytes) -> None:
        self._talk.take_sound(pcm)
        self._heard += pcm
        if milliseconds(self._heard) >= _LEVEL_EVERY_MS:
            self.level_changed.emit(loudness(bytes(self._heard)))
            self._heard.clear()

    def _fail(self, message: str, hint: str) -> None:
        # First: an answer under way is stopped by whoever hears this, not by a lost connection.
        self.broke_off.emit(f"{message} {hint}")
        self.hang_up()

    def _put_away(self) -> None:
        self._microphone.stop()
        self._loudspeaker.stop()
