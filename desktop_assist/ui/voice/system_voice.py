"""Reads aloud with the voices of Windows and macOS, through Qt."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale, QObject, Signal
from PySide6.QtTextToSpeech import QTextToSpeech


class SystemVoice(QObject):
    """A voice of the system.

    Args:
        engine: Whose voices; empty: the system's own.

    Signals:
        ended: All was said.
        failed: It says nothing.
    """

    ended = Signal()
    failed = Signal()

    def __init__(self, parent: QObject | None = None, engine: str = "") -> None:
        super().__init__(parent)
        self._waiting: tuple[str, ...] = ()
        self._language = ""
        self._is_speaking = False
        self._engine = QTextToSpeech(engine, self) if engine else QTextToSpeech(self)
        self._engine.stateChanged.connect(self._follow)

    def speaks(self, language: str) -> bool:
        """Whether it has a voice of a language."""
        wanted = QLocale(language).language()
        return any(one.language() == wanted for one in self._engine.availableLocales())

    def say(self, pieces: Sequence[str], language: str) -> None:
        """Say the pieces, one after the other; as soon as the system has its voices ready."""
        self.stop()
        self._waiting, self._language = tuple(pieces), language
        self._follow(self._engine.state())

    def stop(self) -> None:
        """Fall silent; nothing when it says nothing."""
        self._waiting = ()
        if self._is_speaking:
            self._is_speaking = False
            self._engine.stop()

    def _follow(self, state: QTextToSpeech.State) -> None:
        match state:
            case QTextToSpeech.State.Error:
                self.stop()
                self.failed.emit()
            case QTextToSpeech.State.Ready if self._waiting:
                self._begin()
            case QTextToSpeech.State.Ready if self._is_speaking:
                self._is_speaking = False
                self.ended.emit()

    def _begin(self) -> None:
        pieces, self._waiting = self._waiting, ()
        self._choose_voice()
        self._is_speaking = True
        for piece in pieces:
            self._engine.enqueue(piece)

    def _choose_voice(self) -> None:
        """As the person has it, where that is of the language; else the first that is."""
        wanted = QLocale(self._language).language()
        if self._engine.locale().language() == wanted:
            return
        for locale in self._engine.availableLocales():
            if locale.language() == wanted:
                self._engine.setLocale(locale)
                return
