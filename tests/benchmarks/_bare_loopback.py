"""The least a program that hears and speaks can be: Qt plays at once what its microphone gives.

Usage: _bare_loopback.py LOUDSPEAKER
"""

import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtMultimedia import QAudioSink, QAudioSource, QMediaDevices

from desktop_assist.ui.voice.sound_device import sound_format


def main() -> int:
    """Pass sound on until it is ended."""
    application = QCoreApplication(sys.argv)
    name = sys.argv[1].encode()
    device = next(one for one in QMediaDevices.audioOutputs() if bytes(one.id()) == name)
    sink = QAudioSink(device, sound_format())
    source = QAudioSource(QMediaDevices.defaultAudioInput(), sound_format())
    source.start(sink.start())
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
