"""A program says what it is given, in the language of the answer, and can be stopped."""

import sys

import pytest
from PySide6.QtCore import QProcess

from desktop_assist.ui.voice.program_voice import (
    PROGRAMS,
    ProgramVoice,
    SpeakingProgram,
    program_voice,
)

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has voices of its own")
SAID = 'cat > "$0"; echo "$1" >> "$0"'


def test_it_is_given_the_text_and_the_language(qtbot, tmp_path):
    said = tmp_path / "said"
    voice = ProgramVoice(SpeakingProgram(("sh", "-c", SAID, str(said), "{language}")))
    with qtbot.waitSignal(voice.ended):
        voice.say(("Guten Tag.", "Es ist Mittag."), "de")
    assert said.read_text() == "Guten Tag.\nEs ist Mittag.\nde\n"


def test_what_is_stopped_ends_without_a_word(qtbot, tmp_path):
    silenced = tmp_path / "silenced"
    program = SpeakingProgram(("sleep", "60"), ("touch", str(silenced)))
    voice = ProgramVoice(program)
    voice.ended.connect(pytest.fail)
    voice.failed.connect(pytest.fail)
    voice.say(("A long story.",), "en")
    voice.stop()
    qtbot.waitUntil(silenced.exists)
    qtbot.waitUntil(lambda: voice._process.state() == QProcess.ProcessState.NotRunning)


@pytest.mark.parametrize("command", [("false",), ("no-such-program-here",)])
def test_a_program_that_says_nothing_is_told_of(qtbot, command):
    voice = ProgramVoice(SpeakingProgram(command))
    with qtbot.waitSignal(voice.failed):
        voice.say(("Hello.",), "en")


def test_the_first_program_that_is_there_is_taken(qapp, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert program_voice() is None
    espeak = tmp_path / "espeak-ng"
    espeak.write_text("")
    espeak.chmod(0o755)
    assert program_voice()._program == PROGRAMS[1]
