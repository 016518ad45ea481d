"""A way to a server of tests that can be cut at any moment."""

import socket
import threading
from contextlib import contextmanager, suppress


class CutLine:
    """Lets so many bytes through to the server, and cuts everything then; None is no limit."""

    def __init__(self, port):
        self._port = port
        self._lock = threading.Lock()
        self._sockets = []
        self.bytes_left = None
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port = self._door.getsockname()[1]
        self._start(self._listen)

    def close(self):
        # A thread that waits in `accept` does not see that its socket is closed.
        with suppress(OSError):
            self._door.shutdown(socket.SHUT_RDWR)
        self._door.close()
        self._cut()

    def _listen(self):
        with suppress(OSError):
            while True:
                here, _ = self._door.accept()
                there = socket.create_connection(("127.0.0.1", self._port))
                with self._lock:
                    self._sockets += [here, there]
                self._start(self._carry, here, there)
                self._start(self._carry, there, here)

    def _carry(self, source, sink):
        with suppress(OSError):
            while data := source.recv(4096):
                if self.bytes_left is not None:
                    if self.bytes_left <= 0:
                        self._cut()
                        return
                    self.bytes_left -= len(data)
                sink.sendall(data)
            sink.shutdown(socket.SHUT_WR)

    def _cut(self):
        with self._lock:
            for one in self._sockets:
                with suppress(OSError):
                    one.shutdown(socket.SHUT_RDWR)
                one.close()
            self._sockets.clear()

    @staticmethod
    def _start(work, *arguments):
        threading.Thread(target=work, args=arguments, daemon=True).start()


@contextmanager
def cut_line(port):
    line = CutLine(port)
    try:
        yield line
    finally:
        line.close()
