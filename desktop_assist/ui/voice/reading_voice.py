"""Finds a voice that reads aloud on this computer."""

import sys
from importlib.util import find_spec
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject

from desktop_assist.ui.voice.program_voice import program_voice

if TYPE_CHECKING:
    from desktop_assist.ui.voice.program_voice import ProgramVoice
    from desktop_assist.ui.voice.system_voice import SystemVoice

    ReadingVoice: TypeAlias = ProgramVoice | SystemVoice


def reading_voice(parent: QObject | None = None) -> "ReadingVoice | None":
    """The voice; None where there is none, or the part of the program for it is missing."""
    if sys.platform not in {"win32", "darwin"}:
        return program_voice(parent)
    if find_spec("PySide6.QtTextToSpeech") is None:
        return None
    from desktop_assist.ui.voice.system_voice import SystemVoice

    return SystemVoice(parent)
