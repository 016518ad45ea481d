"""A server on 127.0.0.1 that speaks Chat Completions as it is on the wire, deviations included."""

import json
from collections.abc import Callable
from contextlib import asynccontextmanager

from desktop_assist.domain.model_settings import CompatibleSettings
from desktop_assist.providers.compatible.provider import CompatibleProvider
from tests.helpers.responses_server import Reply, Request, ResponsesServer, refused

USAGE = {
    "prompt_tokens": 120,
    "prompt_tokens_details": {"cached_tokens": 64},
    "completion_tokens": 30,
    "total_tokens": 150,
}
NO_RESPONSES = refused(404, "File Not Found")
MODELS = {"object": "list", "data": [{"id": "small-model", "object": "model"}]}


def chunk(delta: dict | None = None, finish_reason: str | None = None, **more) -> bytes:
    """One chunk of a stream."""
    choice = {"index": 0, "delta": delta or {}, "finish_reason": finish_reason}
    return frame({"choices": [choice], "model": "small-model-served", **more})


def frame(value: dict) -> bytes:
    return b"data: " + json.dumps(value, ensure_ascii=False).encode() + b"\n\n"


def streamed(*deltas: dict, finish_reason: str = "stop", usage: dict | None = USAGE) -> Reply:
    """A whole answer: its deltas, why it stopped, its usage in a chunk of its own."""
    ending = () if usage is None else (frame({"choices": [], "usage": usage}),)
    chunks = (*map(chunk, deltas), chunk(finish_reason=finish_reason), *ending)
    return Reply((*chunks, b"data: [DONE]\n\n"))


def said(text: str, **more) -> Reply:
    """A text, word by word."""
    words = text.split(" ")
    pieces = [word + " " for word in words[:-1]] + words[-1:]
    first = {"role": "assistant", "content": None}
    return streamed(first, *({"content": piece} for piece in pieces), **more)


def called(*calls: tuple[str, str], **more) -> Reply:
    """Tool calls (name, arguments) as most servers stream them: id and name, then pieces."""
    deltas = []
    for index, (name, arguments) in enumerate(calls):
        head = {"name": name, "arguments": ""}
        deltas.append(_call({"index": index, "id": f"call_{index}", "function": head}))
        pieces = [arguments[start : start + 9] for start in range(0, len(arguments), 9)]
        deltas += [_call({"index": index, "function": {"arguments": one}}) for one in pieces]
    return streamed(*deltas, finish_reason="tool_calls", **more)


def whole(message: dict, **more) -> Reply:
    """An answer that is not streamed."""
    answer = {"choices": [{"index": 0, "message": message, "finish_reason": "stop"}], **more}
    return Reply(error={"usage": USAGE, **answer})


def _call(piece: dict) -> dict:
    return {"tool_calls": [piece]}


class ChatServer(ResponsesServer):
    """Answers chats with `replies` in turn, or with what `answer` makes of the request's body.

    Attributes:
        models: What it lists.
        responses: What it answers over Responses; by default that it does not know it.
        can_call: Whether its model calls the tool of a clear question.
    """

    def __init__(self, answer: Callable[[dict], Reply] | None = None) -> None:
        super().__init__(answer)
        self.models = MODELS
        self.responses: Reply | None = NO_RESPONSES
        self.can_call = True
        self.key = ""

    def chats(self) -> list[dict]:
        """The bodies of the chats, without those that only try the model out."""
        chats = [one.body for one in self.requests if one.path == "/v1/chat/completions"]
        return [body for body in chats if not _is_trial(body)]

    def paths(self) -> list[str]:
        """What was asked for, in order."""
        return [one.path for one in self.requests]

    def _choose(self, request: Request) -> Reply:
        if self.key and request.headers.get("authorization") != f"Bearer {self.key}":
            return refused(401, "Incorrect API key provided.", "invalid_api_key")
        if request.path == "/v1/models":
            return Reply(error=self.models)
        if request.path == "/v1/responses":
            return self.responses or self._answer(request.body)
        if _is_trial(request.body):
            return _trial(can_call=self.can_call)
        return self._answer(request.body)


def _is_trial(body: dict) -> bool:
    names = [tool["function"]["name"] for tool in body.get("tools", ())]
    return names == ["colour_of_the_day"]


def _trial(*, can_call: bool) -> Reply:
    function = {"name": "colour_of_the_day", "arguments": '{"day": "today"}'}
    call = {"id": "call_trial", "type": "function", "function": function}
    calls = {"tool_calls": [call]} if can_call else {}
    return whole({"role": "assistant", "content": "" if can_call else "Blue, I think.", **calls})


@asynccontextmanager
async def chatting(server, *, key=None, **settings):
    """A provider whose settings name the server."""
    chosen = CompatibleSettings(base_url=server.url, **settings)

    async def read_key():
        return key

    provider = CompatibleProvider(lambda: chosen, read_key, idle_limit_s=5.0)
    try:
        yield provider
    finally:
        await provider.aclose()
