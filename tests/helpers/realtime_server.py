"""A service on 127.0.0.1 that speaks the Realtime API as it is on the wire, faults included."""

import asyncio
import json
from array import array
from base64 import b64decode, b64encode
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from threading import Thread
from urllib.parse import parse_qs, urlsplit

from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed

from tests.helpers.responses_server import GOOD_KEY

BYTES_A_MS = 48
# As OpenAI's service does, a slow one sends sound faster than it is spoken.
_PIECE_MS, _SENT_EVERY_S = 100, 0.05
_LOUD = 900
USAGE = {
    "total_tokens": 253,
    "input_tokens": 132,
    "output_tokens": 121,
    "input_token_details": {
        "text_tokens": 119,
        "audio_tokens": 13,
        "image_tokens": 0,
        "cached_tokens": 64,
        "cached_tokens_details": {"text_tokens": 64, "audio_tokens": 0, "image_tokens": 0},
    },
    "output_token_details": {"text_tokens": 30, "audio_tokens": 91},
}


@dataclass(frozen=True)
class Said:
    """Something said aloud: its words and its sound."""

    text: str
    pcm: bytes


@dataclass(frozen=True)
class Called:
    """A function call."""

    name: str
    arguments: str
    call_id: str = "call_1"


@dataclass(frozen=True)
class Answer:
    """What the service does when an answer is asked for.

    `fault`: "hang_up" drops the connection where the answer should come, "break" in the middle of
    its sound, "fail" reports a failed answer, "silent" gives none.
    """

    items: tuple = ()
    fault: str = ""
    delay_s: float = 0.0
    is_slow: bool = False
    before: tuple[dict, ...] = ()


@dataclass
class Session:
    """One connection, with what came over it."""

    socket: ServerConnection
    model: str
    settings: dict = field(default_factory=dict)
    events: list[dict] = field(default_factory=list)
    items: list[dict] = field(default_factory=list)
    sent_ms: dict[str, int] = field(default_factory=dict)
    calls: set[str] = field(default_factory=set)
    buffer: bytearray = field(default_factory=bytearray)
    heard: bytearray = field(default_factory=bytearray)
    is_speech: bool = False
    quiet_ms: int = 0
    answering: asyncio.Task | None = None

    def of(self, kind: str) -> list[dict]:
        """What the client said of one kind."""
        return [one for one in self.events if one["type"] == kind]


class RealtimeServer:
    """Answers with `answers` in turn; `transcripts` say what it understood.

    Speech begins where the sound is loud and ends after as much quiet as the client asked for.
    """

    def __init__(self) -> None:
        self.answers: deque[Answer] = deque()
        self.transcripts: deque[str] = deque()
        self.sessions: list[Session] = []
        self.refusal: int | None = None
        self.hangs_up = False
        self.transcript_delay_s = 0.0
        self.truncated: list[tuple[str, int]] = []
        self.moments: list[tuple[str, float]] = []
        self._numbers = count(1)
        self._tasks: set[asyncio.Task] = set()

    async def __aenter__(self) -> "RealtimeServer":
        self._server = await serve(
            self._hold, "127.0.0.1", 0, process_request=self._admit, compression=None
        )
        self.port = self._server.sockets[0].getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}/v1"
        return self

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._server.wait_closed()

    @property
    def session(self) -> Session:
        """The newest one."""
        return self.sessions[-1]

    def _admit(self, connection: ServerConnection, request):
        if self.refusal is not None:
            body = json.dumps({"error": {"message": "No.", "code": "refused"}})
            return connection.respond(self.refusal, body)
        if request.headers.get("Authorization") != f"Bearer {GOOD_KEY}":
            return connection.respond(401, "{}")
        if "Upgrade" not in request.headers:  # the key is tried with an ordinary request
            response = connection.respond(200, json.dumps({"id": "a model", "data": []}))
            del response.headers["Content-Type"]
            response.headers["Content-Type"] = "application/json"
            return response
        return None

    async def _hold(self, socket: ServerConnection) -> None:
        url = urlsplit(socket.request.path)
        assert url.path == "/v1/realtime", url.path
        if self.hangs_up:
            return
        session = Session(socket, parse_qs(url.query)["model"][0])
        self.sessions.append(session)
        await self.say(session, "session.created", session={"type": "realtime", "id": "sess_1"})
        with suppress(ConnectionClosed):
            async for frame in socket:
                await self._take(session, json.loads(frame))

    async def say(self, session: Session, kind: str, /, **fields: object) -> None:
        """Send one event."""
        event = {"type": kind, "event_id": f"event_{next(self._numbers)}", **fields}
        await session.socket.send(json.dumps(event))

    async def _take(self, session: Session, event: dict) -> None:  # noqa: C901, PLR0912
        session.events.append(event)
        match event["type"]:
            case "session.update":
                assert event["session"]["type"] == "realtime"
                session.settings |= event["session"]
                await self.say(session, "session.updated", session=session.settings)
            case "input_audio_buffer.append":
                await self._hear(session, b64decode(event["audio"], validate=True))
            case "input_audio_buffer.commit":
                await self._commit(session)
            case "input_audio_buffer.clear":
                session.buffer.clear()
                await self.say(session, "input_audio_buffer.cleared")
            case "conversation.item.create":
                await self._add(session, event)
            case "conversation.item.truncate":
                await self._truncate(session, event)
            case "response.create":
                await self._answer(session, event)
            case "response.cancel":
                await self._cancel(session, "client_cancelled")
            case kind:
                await self._complain(session, event, f"Unknown event {kind}.", "invalid_value")

    async def _hear(self, session: Session, pcm: bytes) -> None:
        session.buffer += pcm
        session.heard += pcm
        detection = session.settings.get("audio", {}).get("input", {}).get("turn_detection")
        if not detection:
            return
        samples = array("h", pcm[: len(pcm) // 2 * 2])
        is_loud = max(samples, default=0) > _LOUD
        session.quiet_ms = 0 if is_loud else session.quiet_ms + len(pcm) // BYTES_A_MS
        if is_loud and not session.is_speech:
            session.is_speech = True
            await self._mark(session, "input_audio_buffer.speech_started", audio_start_ms=0)
            await self._cancel(session, "turn_detected")
        elif session.is_speech and session.quiet_ms >= detection.get("silence_duration_ms", 500):
            session.is_speech = False
            await self._mark(session, "input_audio_buffer.speech_stopped", audio_end_ms=0)
            await self._commit(session)

    async def _mark(self, session: Session, kind: str, /, **fields: object) -> None:
        self.moments.append((kind, asyncio.get_running_loop().time()))
        await self.say(session, kind, **fields)

    async def _commit(self, session: Session) -> None:
        if len(session.buffer) < 100 * BYTES_A_MS:
            await self._complain(session, {}, "Too little.", "input_audio_buffer_commit_empty")
            return
        session.buffer.clear()
        name = f"item_{next(self._numbers)}"
        before = session.items[-1]["id"] if session.items else None
        session.items.append({"id": name, "type": "message", "role": "user"})
        committed = "input_audio_buffer.committed"
        await self._mark(session, committed, item_id=name, previous_item_id=before)
        await self.say(session, "conversation.item.added", item=session.items[-1])
        self._start(self._transcribe(session, name))

    async def _transcribe(self, session: Session, name: str) -> None:
        await asyncio.sleep(self.transcript_delay_s)
        text = self.transcripts.popleft() if self.transcripts else ""
        kind = "conversation.item.input_audio_transcription"
        at = {"item_id": name, "content_index": 0}
        if not text:
            error = {"type": "transcription_error", "message": "Could not be understood."}
            await self.say(session, f"{kind}.failed", **at, error=error)
            return
        await self.say(session, f"{kind}.delta", **at, delta=text[:6])
        usage = {"type": "duration", "seconds": 2}
        await self.say(session, f"{kind}.completed", **at, transcript=text, usage=usage)

    async def _add(self, session: Session, event: dict) -> None:
        item, after = event["item"], event.get("previous_item_id")
        known = [one["id"] for one in session.items]
        if item["type"] == "function_call_output" and item["call_id"] not in session.calls:
            await self._complain(session, event, "No tool call found for it.", "invalid_request")
        elif after not in (None, "root", *known):
            await self._complain(session, event, "No such previous item.", "item_not_found")
        else:
            end = len(known) if after is None else 0
            place = known.index(after) + 1 if after in known else end
            item.setdefault("id", f"item_{next(self._numbers)}")
            session.items.insert(place, item)
            await self.say(session, "conversation.item.added", item=item)

    async def _truncate(self, session: Session, event: dict) -> None:
        name, end_ms = event["item_id"], event["audio_end_ms"]
        if end_ms > session.sent_ms.get(name, -1):
            await self._complain(session, event, "Longer than the audio.", "invalid_value")
            return
        self.truncated.append((name, end_ms))
        await self.say(session, "conversation.item.truncated", item_id=name, audio_end_ms=end_ms)

    async def _complain(self, session: Session, event: dict, message: str, code: str) -> None:
        error = {"type": "invalid_request_error", "code": code, "message": message}
        error["event_id"] = event.get("event_id")
        await self.say(session, "error", error=error)

    async def _answer(self, session: Session, event: dict) -> None:
        if session.answering is not None:
            code = "conversation_already_has_active_response"
            await self._complain(session, event, "There is one already.", code)
            return
        answer = self.answers.popleft() if self.answers else Answer()
        session.answering = self._start(self._give(session, answer))

    async def _give(self, session: Session, answer: Answer) -> None:
        await self._mark(session, "response.created", response={"id": "resp_1", "output": []})
        for event in answer.before:
            await session.socket.send(json.dumps(event))
        await asyncio.sleep(answer.delay_s)
        if answer.fault == "silent":
            return
        if answer.fault == "hang_up":
            await session.socket.close(1011, "Session ended")
            return
        for item in answer.items if answer.fault != "fail" else ():
            if isinstance(item, Called):
                await self._call(session, item)
            else:
                await self._speak(session, item, answer)
        await self._end(session, "failed" if answer.fault == "fail" else "completed")

    async def _call(self, session: Session, called: Called) -> None:
        session.calls.add(called.call_id)
        at = {"item_id": f"fc_{called.call_id}", "output_index": 0, "call_id": called.call_id}
        item = {
            "id": at["item_id"],
            "type": "function_call",
            "status": "completed",
            "name": called.name,
            "call_id": called.call_id,
            "arguments": called.arguments,
        }
        done = "response.function_call_arguments.done"
        await self.say(session, done, **at, name=called.name, arguments=called.arguments)
        await self.say(session, "response.output_item.done", output_index=0, item=item)

    async def _speak(self, session: Session, said: Said, answer: Answer) -> None:
        name = f"item_{next(self._numbers)}"
        at = {"item_id": name, "output_index": 0, "content_index": 0}
        session.items.append({"id": name, "type": "message", "role": "assistant"})
        session.sent_ms[name] = 0
        pieces = range(0, len(said.pcm), _PIECE_MS * BYTES_A_MS)
        for word in said.text.split(" "):
            words = "response.output_audio_transcript.delta"
            await self.say(session, words, **at, delta=f"{word} ")
        loop = asyncio.get_running_loop()
        began = loop.time()
        for number, start in enumerate(pieces):
            if answer.is_slow:
                await asyncio.sleep(began + number * _SENT_EVERY_S - loop.time())
            pcm = said.pcm[start : start + _PIECE_MS * BYTES_A_MS]
            session.sent_ms[name] += len(pcm) // BYTES_A_MS
            sound = b64encode(pcm).decode()
            if not number:
                self.moments.append(("first sound", loop.time()))
            await self.say(session, "response.output_audio.delta", **at, delta=sound)
            if answer.fault == "break" and number == 1:
                await session.socket.close(1011, "Broken")
                return
        done = "response.output_audio_transcript.done"
        await self.say(session, done, **at, transcript=said.text)
        await self.say(session, "response.output_audio.done", **at)

    async def _cancel(self, session: Session, reason: str) -> None:
        if session.answering is None:
            if reason == "client_cancelled":
                await self._complain(session, {}, "Nothing to stop.", "response_cancel_not_active")
            return
        session.answering.cancel()
        await self._end(session, "cancelled", reason)

    async def _end(self, session: Session, status: str, reason: str = "") -> None:
        session.answering = None
        error = {"type": "server_error", "code": "server_error", "message": "Sorry."}
        details = {"type": status, "reason": reason}
        if status == "failed":
            details["error"] = error
        response = {"id": "resp_1", "status": status, "status_details": details, "usage": USAGE}
        await self.say(session, "response.done", response={**response, "output": []})

    def _start(self, work) -> asyncio.Task:
        task = asyncio.get_running_loop().create_task(_until_closed(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task


async def _until_closed(work) -> None:
    with suppress(ConnectionClosed):
        await work


def tone(ms: int, height: int = 8000) -> bytes:
    """A loud sound of 500 Hz."""
    period = [height] * 24 + [-height] * 24
    return array("h", (period * (ms // 2 + 1))[: ms * 24]).tobytes()


def quiet(ms: int) -> bytes:
    """Nothing to be heard."""
    return bytes(ms * BYTES_A_MS)


@contextmanager
def realtime_served() -> Iterator[RealtimeServer]:
    """A running server on a thread of its own, for a test that waits for another program."""
    loop = asyncio.new_event_loop()
    thread = Thread(target=loop.run_forever, daemon=True)
    thread.start()
    server = RealtimeServer()
    try:
        asyncio.run_coroutine_threadsafe(server.__aenter__(), loop).result()
        yield server
        asyncio.run_coroutine_threadsafe(server.__aexit__(), loop).result()
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()
