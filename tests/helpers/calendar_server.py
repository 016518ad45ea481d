"""A server on 127.0.0.1 that shares a calendar as real ones do: ETag, 304, gzip, refusals."""

import gzip
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

SECRET = "private-5f0c1d2e3b4a59687766554433221100"
PATH = f"/calendar/ical/{SECRET}/basic.ics"


def calendar_text(*titles: str, head: str = "") -> bytes:
    """A calendar with one event a title, on 24 November 2026."""
    events = "".join(
        f"BEGIN:VEVENT\r\nUID:{title}@test\r\nDTSTAMP:20261101T000000Z\r\n"
        f"DTSTART:20261124T{9 + number:02}0000Z\r\nDTEND:20261124T{9 + number:02}3000Z\r\n"
        f"SUMMARY:{title}\r\nEND:VEVENT\r\n"
        for number, title in enumerate(titles)
    )
    lines = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\n"
    return f"{lines}{head}{events}END:VCALENDAR\r\n".encode()


@dataclass
class CalendarServer:
    """What the server shares, and what it was asked."""

    content: bytes = field(default_factory=lambda: calendar_text("Standup"))
    etag: str = '"one"'
    last_modified: str = ""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    is_packed: bool = False
    promised_bytes: int | None = None
    scheme: str = "http"
    port: int = 0
    asked: list[dict[str, str]] = field(default_factory=list)

    @property
    def root(self) -> str:
        return f"{self.scheme}://127.0.0.1:{self.port}"

    @property
    def address(self) -> str:
        return self.root + PATH

    def share(self, content: bytes, etag: str) -> None:
        self.content, self.etag = content, etag

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        self.asked.append({name.lower(): value for name, value in handler.headers.items()})
        status, body = self.status, self.content
        if handler.path != PATH and status == 200:
            status = 404
        if status == 200 and self._is_known(self.asked[-1]):
            status = 304
        headers = self._head(status) | self.headers
        if status != 200:
            body = b"" if status == 304 else b"not here"
        elif self.is_packed:
            body = gzip.compress(body)
            headers["Content-Encoding"] = "gzip"
        headers.setdefault("Content-Length", str(self.promised_bytes or len(body)))
        handler.send_response_only(status)
        for name, value in headers.items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)

    def _is_known(self, asked: dict[str, str]) -> bool:
        if self.etag:
            return asked.get("if-none-match") == self.etag
        return bool(self.last_modified) and asked.get("if-modified-since") == self.last_modified

    def _head(self, status: int) -> dict[str, str]:
        marks = {"ETag": self.etag, "Last-Modified": self.last_modified}
        kind = {"Content-Type": "text/calendar; charset=utf-8", "Connection": "close"}
        return kind | {
            name: value for name, value in marks.items() if value and status in {200, 304}
        }


@contextmanager
def calendar_server(tls: ssl.SSLContext | None = None) -> Iterator[CalendarServer]:
    """A running server, ended with the block."""
    shared = CalendarServer(scheme="https" if tls else "http")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            shared.answer(self)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.handle_error = lambda *_: None  # a client that hangs up is part of a test
    if tls is not None:
        server.socket = tls.wrap_socket(server.socket, server_side=True)
    shared.port = server.server_address[1]
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield shared
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
