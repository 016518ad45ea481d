"""Lets a text be spoken in place of being typed, while a key is held."""

from typing import Protocol

from PySide6.QtCore import QObject

from desktop_assist.domain.errors import (
    DesktopAssistError,
    ProviderAccessError,
    ProviderUnreachableError,
)
from desktop_assist.domain.settings import VoiceSettings
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.chat.notice_bar import NoticeAction, NoticeBar
from desktop_assist.ui.task_runner import TaskRunner
from desktop_assist.ui.voice.microphone import Microphone
from desktop_assist.ui.voice.source_watch import SourceWatch
from desktop_assist.ui.voice.voice_services import VoiceServices
from desktop_assist.voice.dictation import Dictation
from desktop_assist.voice.silence import speech_detector

_LISTENING = marked("Listening. What is said is written down when F9 is let go.")
_WRITING = marked("What was said is being written down…")
_HERE = marked("Write it down on this computer")
_STAYS = marked(
    "From now on this computer writes down what is dictated, in English. Hold F9 and say it again."
)
_NOTHING = marked("Nothing was heard.")


class TypedInto(Protocol):
    """Where one types: the composer, or the line of quick ask."""

    @property
    def text(self) -> str:
        """What is typed so far."""

    def type_text(self, text: str) -> None:
        """Go on where the cursor is."""


class DictationAccess(QObject):
    """Joins a microphone to where one types.

    Args:
        place: Where the words go.
        notices: Where it is said what goes on.
        services: Write the words down.
        tasks: Runs what waits.
        parent: What it goes with.
    """

    def __init__(
        self,
        place: TypedInto,
        notices: NoticeBar,
        services: VoiceServices,
        tasks: TaskRunner,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._place = place
        self._notices = notices
        self._services = services
        self._tasks = tasks
        self._dictation: Dictation | None = None
        watch = SourceWatch(services.sound_sources, services.workers, tasks)
        self._microphone = Microphone(watch, self)
        self._microphone.sound_arrived.connect(self._take)
        self._microphone.failed.connect(self._fail)

    @property
    def is_listening(self) -> bool:
        """Whether the key is held, and what is said is taken."""
        return self._dictation is not None

    def start(self, settings: VoiceSettings) -> None:
        """Listen from now on.

        Raises:
            SoundDeviceError: There is no microphone, or it cannot be used.
        """
        services = self._services
        self._microphone.start(settings.microphone)
        writer = services.local_writer if settings.offline_dictation else services.writer
        self._dictation = Dictation(writer(), services.account, speech_detector())
        self._notices.inform(tr(_LISTENING))

    def finish(self) -> None:
        """The key is let go: have it written down."""
        dictation, self._dictation = self._dictation, None
        self._microphone.stop()
        if dictation is not None:
            self._notices.inform(tr(_WRITING))
            self._tasks.start(self._write(dictation), "write down")

    def drop(self) -> None:
        """Listen no longer, and write nothing down."""
        self._microphone.stop()
        if self._dictation is not None:
            self._dictation = None
            self._notices.hide()

    async def _write(self, dictation: Dictation) -> None:
        try:
            text = await dictation.finish()
        except DesktopAssistError as error:
            words = f"{tr_told(error.message)} {tr_told(error.hint)}".rstrip()
            self._notices.warn(words, *self._other_ways(error))
            return
        if not text:
            self._notices.inform(tr(_NOTHING))
            return
        self._notices.hide()
        before = self._place.text
        self._place.type_text(f" {text}" if before and not before[-1].isspace() else text)

    def _other_ways(self, error: DesktopAssistError) -> tuple[NoticeAction, ...]:
        """Without the service this computer can do it, if only in English."""
        if isinstance(error, ProviderAccessError | ProviderUnreachableError):
            return (NoticeAction(tr(_HERE), self._stay_here),)
        return ()

    def _stay_here(self) -> None:
        self._tasks.start(self._keep_staying(), "dictate here")

    async def _keep_staying(self) -> None:
        services = self._services
        await services.workers.run(services.settings.set, "voice.offline_dictation", "true")
        self._notices.inform(tr(_STAYS))

    def _take(self, pcm: bytes) -> None:
        if self._dictation is not None:
            self._dictation.take_sound(pcm)

    def _fail(self, message: str, hint: str) -> None:
        self._dictation = None
        self._notices.warn(f"{message} {hint}")
