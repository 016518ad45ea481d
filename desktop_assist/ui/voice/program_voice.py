"""Reads aloud through a program of the desktop: on Linux that is how voices are reached.

Qt's own way to Speech Dispatcher waits for its answer on the window's thread: 6.8 s were measured
where it had yet to be started. A program waits for itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QProcess, QStandardPaths, Signal


@dataclass(frozen=True, slots=True)
class SpeakingProgram:
    """A program that says what it is given, line by line.

    Attributes:
        command: What is started; "{language}" stands for the language's letters. The text is in
            none of its words: other people of the computer can see those.
        silence: Ends what was begun, where the program only hands it on; empty: it ends with it.
    """

    command: tuple[str, ...]
    silence: tuple[str, ...] = ()


# Speech Dispatcher first: it has the voice that the person chose for the whole desktop.
PROGRAMS = (
    SpeakingProgram(
        ("spd-say", "--pipe-mode", "--wait", "--language", "{language}"), ("spd-say", "--cancel")
    ),
    SpeakingProgram(("espeak-ng", "-v", "{language}")),
    SpeakingProgram(("espeak", "-v", "{language}")),
)


class ProgramVoice(QObject):
    """A voice that is a program.

    Signals:
        ended: All was said.
        failed: It says nothing.
    """

    ended = Signal()
    failed = Signal()

    def __init__(self, program: SpeakingProgram, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self._next: tuple[tuple[str, ...], str] | None = None
        self._is_speaking = False
        self._process = QProcess(self)
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.setStandardErrorFile(QProcess.nullDevice())
        self._process.finished.connect(self._end)
        self._process.errorOccurred.connect(self._follow_error)

    def speaks(self, language: str) -> bool:  # noqa: ARG002 - they know far more than we tell apart
        """Whether it has a voice of a language."""
        return True

    def say(self, pieces: Sequence[str], language: str) -> None:
        """Say the pieces, one after the other."""
        self.stop()
        self._next = (tuple(pieces), language)
        self._begin_next()

    def stop(self) -> None:
        """Fall silent; nothing when it says nothing."""
        self._next = None
        if not self._is_speaking:
            return
        self._is_speaking = False
        self._process.kill()
        if self._program.silence:
            name, *words = self._program.silence
            QProcess.startDetached(name, words)

    def _begin_next(self) -> None:
        """Begin with what is to be said now, as soon as the one before has really ended."""
        if self._next is None or self._process.state() != QProcess.ProcessState.NotRunning:
            return
        (pieces, language), self._next = self._next, None
        name, *words = (word.format(language=language) for word in self._program.command)
        self._is_speaking = True
        self._process.start(name, words)
        self._process.write("".join(f"{piece}\n" for piece in pieces).encode())
        self._process.closeWriteChannel()

    def _end(self, code: int) -> None:
        was_speaking, self._is_speaking = self._is_speaking, False
        if was_speaking:
            (self.failed if code else self.ended).emit()
        self._begin_next()

    def _follow_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:  # all others end it as well
            self._end(1)


def program_voice(parent: QObject | None = None) -> ProgramVoice | None:
    """The first of the programs that is there."""
    for program in PROGRAMS:
        if QStandardPaths.findExecutable(program.command[0]):
            return ProgramVoice(program, parent)
    return None
