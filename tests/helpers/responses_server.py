"""A service on 127.0.0.1 that speaks the Responses API as it is on the wire, faults included."""

import asyncio
import itertools
import json
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from ssl import SSLContext
from threading import Thread

from tests.helpers.request_rules import refusal

GOOD_KEY = "sk-test-0123456789"
USAGE = {
    "input_tokens": 120,
    "input_tokens_details": {"cached_tokens": 64, "cache_write_tokens": 32},
    "output_tokens": 30,
    "output_tokens_details": {"reasoning_tokens": 8},
    "total_tokens": 150,
}
_HEADERS = {"x-request-id": "req_test", "openai-processing-ms": "7"}


@dataclass(frozen=True)
class Reply:
    """What the service does with one request.

    `ending`: "end" closes the stream in good order, "abort" drops the connection, "stall" keeps
    it open in silence until the client goes away.
    """

    events: tuple = ()
    ending: str = "end"
    status: int = 200
    error: dict | None = None
    headers: dict = field(default_factory=dict)
    piece_bytes: int = 11

    def until(self, count: int, ending: str) -> "Reply":
        """Only the first events, then another ending."""
        return replace(self, events=self.events[:count], ending=ending)


@dataclass(frozen=True)
class Request:
    """What the service was asked."""

    method: str
    path: str
    headers: dict
    body: dict
    payload: bytes = b""


def said(text: str, name: str = "msg_1", place: int = 0, kind: str = "output_text") -> list[dict]:
    """The events of a message, word by word."""
    content = "refusal" if kind == "refusal" else "text"
    part = {"type": kind, content: text}
    at = {"item_id": name, "output_index": place, "content_index": 0}
    item = {"id": name, "type": "message", "role": "assistant"}
    words = text.split(" ")
    pieces = [word + " " for word in words[:-1]] + words[-1:]
    return [
        _added(place, {**item, "status": "in_progress", "content": []}),
        {"type": "response.content_part.added", **at, "part": {"type": kind, content: ""}},
        *({"type": f"response.{kind}.delta", **at, "delta": piece} for piece in pieces),
        {"type": f"response.{kind}.done", **at, content: text},
        {"type": "response.content_part.done", **at, "part": part},
        _done(place, {**item, "status": "completed", "content": [part]}),
    ]


def called(tool: str, arguments: str, call_id: str = "call_1", place: int = 0) -> list[dict]:
    """The events of a function call."""
    name = f"fc_{call_id}"
    at = {"item_id": name, "output_index": place}
    item = {"id": name, "type": "function_call", "call_id": call_id, "name": tool}
    pieces = [arguments[start : start + 9] for start in range(0, len(arguments), 9)]
    deltas = [
        {"type": "response.function_call_arguments.delta", **at, "delta": piece} for piece in pieces
    ]
    return [
        _added(place, {**item, "status": "in_progress", "arguments": ""}),
        *deltas,
        {"type": "response.function_call_arguments.done", **at, "arguments": arguments},
        _done(place, {**item, "status": "completed", "arguments": arguments}),
    ]


def reasoned(summary: str, name: str = "rs_1", place: int = 0) -> list[dict]:
    """The events of a reasoning item."""
    at = {"item_id": name, "output_index": place, "summary_index": 0}
    item = {"id": name, "type": "reasoning", "summary": []}
    part = {"type": "summary_text", "text": summary}
    return [
        _added(place, item),
        {"type": "response.reasoning_summary_text.delta", **at, "delta": summary},
        {"type": "response.reasoning_summary_text.done", **at, "text": summary},
        _done(place, {**item, "summary": [part], "encrypted_content": "gAAA"}),
    ]


def answered(*items: list[dict], ending: str = "completed", **response) -> Reply:
    """A whole answer made of items, with its opening and closing events."""
    events = list(itertools.chain.from_iterable(items))
    output = [one["item"] for one in events if one["type"] == "response.output_item.done"]
    closing = {"status": ending, "output": output, "usage": USAGE, **response}
    return Reply(
        (
            {"type": "response.created", "response": _response()},
            {"type": "response.in_progress", "response": _response()},
            *events,
            {"type": f"response.{ending}", "response": _response(**closing)},
        )
    )


def refused(status: int, message: str, code: str | None = None, **headers: str) -> Reply:
    """An answer that is an HTTP error."""
    error = {"message": message, "type": "invalid_request_error", "code": code, "param": None}
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(status=status, error=error, headers=names)


class ResponsesServer:
    """Answers with `replies` in turn, or with what `answer` makes of the request's body."""

    def __init__(
        self,
        answer: Callable[[dict], Reply] | None = None,
        certificate: SSLContext | None = None,
    ) -> None:
        self._certificate = certificate
        self._passes = {f"Bearer {GOOD_KEY}"}
        self.replies: deque[Reply] = deque()
        self.requests: list[Request] = []
        self.conversations: dict[str, list[dict]] = {}
        self.was_asked = asyncio.Event()
        self.client_left = asyncio.Event()
        self._answer = answer or (lambda _: self.replies.popleft())
        self._tasks: set[asyncio.Task] = set()

    async def __aenter__(self) -> "ResponsesServer":
        self._server = await asyncio.start_server(
            self._serve, "127.0.0.1", 0, ssl=self._certificate
        )
        scheme = "https" if self._certificate else "http"
        self.port = self._server.sockets[0].getsockname()[1]
        self.url = f"{scheme}://127.0.0.1:{self.port}/v1"
        return self

    def accepts(self, key: str) -> None:
        """Take another key too."""
        self._passes.add(f"Bearer {key}")

    def refuses(self, key: str) -> None:
        """Take a key no more."""
        self._passes.discard(f"Bearer {key}")

    async def __aexit__(self, *_: object) -> None:
        self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._tasks.add(asyncio.current_task())
        try:
            with suppress(asyncio.IncompleteReadError, ConnectionError, asyncio.CancelledError):
                while True:
                    request = await _read(reader)
                    self.requests.append(request)
                    self.was_asked.set()
                    await self._send(self._choose(request), reader, writer)
        finally:
            self.client_left.set()
            writer.close()

    def _choose(self, request: Request) -> Reply:
        if request.headers.get("authorization") not in self._passes:
            return refused(401, "Incorrect API key provided.", "invalid_api_key")
        if request.path == "/v1/conversations":
            name = f"conv_{len(self.conversations) + 1}"
            self.conversations[name] = []
            return Reply(error={"id": name, "object": "conversation"})
        if request.method == "DELETE":
            return self._delete(request.path.removeprefix("/v1/conversations/"))
        if request.path != "/v1/responses":
            return self.replies.popleft() if self.replies else Reply(error={"id": "a model"})
        return self._respond(request.body)

    def _delete(self, name: str) -> Reply:
        if self.conversations.pop(name, None) is None:
            return refused(404, f"Conversation with id '{name}' not found.")
        return Reply(error={"id": name, "object": "conversation.deleted", "deleted": True})

    def _respond(self, body: dict) -> Reply:
        name = body.get("conversation")
        if name is not None and name not in self.conversations:
            return refused(404, f"Conversation with id '{name}' not found.")
        held = self.conversations.get(name, [])
        fault = refusal([*held, *body["input"]])
        if fault:
            return refused(400, fault[1])
        reply = self._answer(body)
        held += [*body["input"], *_finished_items(reply)]
        return reply

    async def _send(
        self, reply: Reply, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> None:
        headers = {**_HEADERS, **reply.headers}
        if reply.ending == "hang_up":
            writer.transport.abort()
            raise ConnectionError("hung up, as was wanted")
        if reply.error is not None:
            content = {"error": reply.error} if reply.status != 200 else reply.error
            payload = json.dumps(content).encode()
            headers |= {"content-type": "application/json", "content-length": str(len(payload))}
            writer.write(_head(reply.status, headers) + payload)
            return
        headers |= {"content-type": "text/event-stream", "transfer-encoding": "chunked"}
        writer.write(_head(200, headers))
        for number, event in enumerate(reply.events):
            await _send_in_pieces(writer, _frame(number, event), reply.piece_bytes)
        match reply.ending:
            case "end":
                writer.write(b"0\r\n\r\n")
            case "abort":
                writer.transport.abort()
            case "stall":
                await reader.read()
                raise ConnectionError("the client went away, as was waited for")


def _finished_items(reply: Reply) -> list[dict]:
    done = "response.output_item.done"
    return [one["item"] for one in reply.events if isinstance(one, dict) and one["type"] == done]


def _response(**more: object) -> dict:
    started = {"id": "resp_1", "object": "response", "status": "in_progress", "output": []}
    return {**started, "model": "gpt-6-luna-served", "usage": None, **more}


def _added(place: int, item: dict) -> dict:
    return {"type": "response.output_item.added", "output_index": place, "item": item}


def _done(place: int, item: dict) -> dict:
    return {"type": "response.output_item.done", "output_index": place, "item": item}


async def _read(reader: asyncio.StreamReader) -> Request:
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    first, *lines = head.strip().split("\r\n")
    method, path, _ = first.split(" ")
    headers = {name.lower(): value for name, value in (line.split(": ", 1) for line in lines)}
    payload = await reader.readexactly(int(headers.get("content-length", 0)))
    is_json = payload and headers.get("content-type", "").startswith("application/json")
    return Request(method, path, headers, json.loads(payload) if is_json else {}, payload)


def _head(status: int, headers: dict) -> bytes:
    lines = [f"HTTP/1.1 {status} OK", *(f"{name}: {value}" for name, value in headers.items())]
    return "\r\n".join([*lines, "", ""]).encode()


def _frame(number: int, event: dict | bytes) -> bytes:
    if isinstance(event, bytes):
        return event
    numbered = json.dumps({"sequence_number": number, **event}, ensure_ascii=False)
    return f"event: {event['type']}\ndata: {numbered}\n\n".encode()


async def _send_in_pieces(writer: asyncio.StreamWriter, frame: bytes, piece_bytes: int) -> None:
    """Cut anywhere, in the middle of a character too, as networks do."""
    for start in range(0, len(frame), piece_bytes):
        piece = frame[start : start + piece_bytes]
        writer.write(f"{len(piece):x}\r\n".encode() + piece + b"\r\n")
    await writer.drain()


@contextmanager
def served(answer: Callable[[dict], Reply]) -> Iterator[ResponsesServer]:
    """A running server on a thread of its own, for a test that waits for another program."""
    loop = asyncio.new_event_loop()
    thread = Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        server = asyncio.run_coroutine_threadsafe(_started(answer), loop).result()
        yield server
        asyncio.run_coroutine_threadsafe(server.__aexit__(None, None, None), loop).result()
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
        loop.close()


async def _started(answer: Callable[[dict], Reply]) -> ResponsesServer:
    return await ResponsesServer(answer).__aenter__()
