"""Joins the small pieces of a streamed answer, so that it is drawn once a frame."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

_FRAME_MS = 33
_REST_FACTOR = 4
"""A pause of four times the last cost keeps drawing below a fifth of one core, whatever comes."""


class DeltaJoiner(QObject):
    """Hands joined text to `receive`, at most once a frame."""

    def __init__(self, receive: Callable[[str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._receive = receive
        self._pieces: list[str] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_FRAME_MS)
        self._timer.timeout.connect(self.flush)

    def add(self, text: str) -> None:
        """Take a piece; it is handed on within a frame."""
        self._pieces.append(text)
        if not self._timer.isActive():
            self._timer.start()

    def flush(self) -> None:
        """Hand on now what there is."""
        self._timer.stop()
        if not self._pieces:
            return
        text = "".join(self._pieces)
        self._pieces.clear()
        started = time.perf_counter()
        self._receive(text)
        cost_ms = (time.perf_counter() - started) * 1000
        self._timer.setInterval(max(_FRAME_MS, int(cost_ms * _REST_FACTOR)))
