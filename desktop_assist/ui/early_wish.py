"""Keep what is asked for while the program is still starting, so that no click is lost."""

from functools import partial

from PySide6.QtCore import SignalInstance


class EarlyWish:
    """The last of some signals that came before anybody could follow it."""

    def __init__(self, *signals: SignalInstance) -> None:
        self._wanted: partial[None] | None = None
        self._kept = [
            (signal, signal.connect(partial(self._keep, signal)))  # a connection to undo
            for signal in signals
        ]

    def grant(self) -> None:
        """Give it again, now that there is somebody to follow it."""
        for signal, connection in self._kept:
            signal.disconnect(connection)
        self._kept.clear()
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            wanted()

    def _keep(self, signal: SignalInstance, *told: str) -> None:
        self._wanted = partial(signal.emit, *told)
