"""Has answers read aloud, and stopped with a key."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, Qt
from PySide6.QtGui import QKeyEvent

from desktop_assist.documents.language import language_of
from desktop_assist.domain.translation import marked, tr
from desktop_assist.ui.chat.notice_bar import NoticeAction, NoticeBar
from desktop_assist.ui.qt_override import override
from desktop_assist.voice.spoken_answer import spoken_answer

if TYPE_CHECKING:
    from desktop_assist.ui.voice.reading_voice import ReadingVoice

_READING = marked("The answer is read aloud. Esc stops it.")
_OTHER_VOICE = marked(
    "The answer is read aloud by a voice of another language: this computer has none of its own"
    " for it. Esc stops it."
)
_FAILED = marked(
    "The voice of this computer says nothing. Look at the system's settings for speech."
)
_NOTHING = marked("There is nothing in this answer that could be read aloud.")
NO_VOICE = marked(
    "There is no voice on this computer yet. Install speech-dispatcher or espeak-ng, then try"
    " again."
)
_STOP_KEYS = {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}


class ReadAccess(QObject):
    """Joins answers to a voice; one is read at a time.

    Args:
        find_voice: Gives the voice of this computer, or None.
        tell_missing: Says how a voice is got, where that has to be said.
        parent: What it goes with.
    """

    def __init__(
        self,
        find_voice: "Callable[[QObject], ReadingVoice | None]",
        tell_missing: Callable[[NoticeBar], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._find_voice = find_voice
        self._tell_missing = tell_missing
        self._voice: ReadingVoice | None = None
        self._notices: NoticeBar | None = None
        self._text = ""

    @property
    def is_reading(self) -> bool:
        """Whether something is being said."""
        return bool(self._text)

    def toggle(self, text: str, notices: NoticeBar) -> None:
        """Read an answer; the one that is being read is stopped.

        Args:
            text: The answer as it is written.
            notices: Where is said what goes on.
        """
        if text and text == self._text:
            self.stop()
        else:
            self.stop()
            self._read(text, notices)

    def stop(self) -> None:
        """Fall silent."""
        if self._voice is not None and self.is_reading:
            self._voice.stop()
            self._end()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The key counts wherever one types, and means nothing else while something is read."""
        if (
            event.type() in _STOP_KEYS
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self.stop()
            return True
        return super().eventFilter(watched, event)

    def _read(self, text: str, notices: NoticeBar) -> None:
        voice = self._voice = self._voice or self._make_voice()
        if voice is None:
            self._tell_missing(notices)
            return
        language = language_of(text) or QLocale().name().split("_")[0]
        pieces = spoken_answer(text, language)
        if not pieces:
            notices.inform(tr(_NOTHING))
            return
        self._text, self._notices = text, notices
        said = _READING if voice.speaks(language) else _OTHER_VOICE
        notices.inform(tr(said), NoticeAction(tr("Stop"), self.stop))
        if (application := QCoreApplication.instance()) is not None:
            application.installEventFilter(self)
        voice.say(pieces, language)

    def _make_voice(self) -> "ReadingVoice | None":
        voice = self._find_voice(self)
        if voice is not None:
            voice.ended.connect(self._end)
            voice.failed.connect(self._fail)
        return voice

    def _end(self) -> None:
        """All was said, or it was stopped: what was told of it is past."""
        notices, self._text, self._notices = self._notices, "", None
        if (application := QCoreApplication.instance()) is not None:
            application.removeEventFilter(self)
        if notices is not None and notices.text in {tr(_READING), tr(_OTHER_VOICE)}:
            notices.hide()

    def _fail(self) -> None:
        notices = self._notices
        self._end()
        if notices is not None:
            notices.warn(tr(_FAILED))
