"""A server at an address gets no more than it is due, whatever it answers."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from desktop_assist.connectors.mcp.server_config import reached
from desktop_assist.domain.errors import ToolServerError

TOKEN = {"Authorization": "Bearer secret"}
HUGE = 9_000_000


class Evil(ThreadingHTTPServer):
    """Answers each request with the same; keeps what it was asked."""

    daemon_threads = True

    def __init__(self, *, status=200, kind="application/json", body=b"", location=""):
        super().__init__(("127.0.0.1", 0), _Answer)
        self.status, self.kind, self.body, self.location = status, kind, body, location
        self.asked = []
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server_address[1]}/mcp"


class _Answer(BaseHTTPRequestHandler):
    def do_POST(self):
        evil = self.server
        evil.asked.append(dict(self.headers))
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.send_response(evil.status)
        self.send_header("Content-Type", evil.kind)
        if evil.location:
            self.send_header("Location", evil.location)
        self.send_header("Content-Length", str(len(evil.body)))
        self.end_headers()
        try:
            self.wfile.write(evil.body)
        except OSError:
            return  # who asked has heard enough

    do_GET = do_DELETE = do_POST  # noqa: N815 - as the library calls them

    def log_message(self, *words):
        return


@pytest.fixture
def serve():
    running = []

    def start(**how):
        running.append(Evil(**how))
        return running[-1]

    yield start
    for one in running:
        one.shutdown()
        one.server_close()


async def refused(desk, evil):
    await desk.room.add(reached("web", evil.address, TOKEN))
    with pytest.raises(ToolServerError) as error:
        await desk.room.allow("web")
    assert not desk.table.server("web").is_allowed
    return str(error.value)


@pytest.mark.parametrize("status", [302, 307])
async def test_a_token_is_not_carried_to_where_a_redirect_leads(desk, serve, status):
    other = serve()
    evil = serve(status=status, location=other.address)

    await refused(desk, evil)

    assert evil.asked[0]["Authorization"] == "Bearer secret"
    assert other.asked == []


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("application/json", b'{"jsonrpc": "2.0", "id": 1, "result": "' + b"x" * HUGE + b'"}'),
        # It is asked again until its time is over.
        pytest.param("text/event-stream", b"data: " + b"x" * HUGE, marks=pytest.mark.slow),
        ("text/html", b"<h1>Sign in</h1>"),
        ("application/json", b"[" * 100_000),
    ],
)
async def test_what_is_no_answer_ends_in_words(desk, serve, kind, body):
    words = await refused(desk, serve(kind=kind, body=body))

    assert "x" * 300 not in words
    assert words
