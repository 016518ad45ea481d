"""The web door itself: who comes in, what they ask for, and which conversation it belongs to."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from typing import TypeAlias
from uuid import uuid4

from desktop_assist.assistant.assistant import Assistant
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.turn_event import ApprovalRequested, TurnStarted
from desktop_assist.doors.web import openai_answer
from desktop_assist.doors.web.asked import SaidBefore, approvals_of, messages_of, read_json
from desktop_assist.doors.web.http_exchange import (
    LARGEST_BODY,
    BadRequestError,
    HttpExchange,
    Request,
)
from desktop_assist.doors.web.openai_answer import MODEL, Said
from desktop_assist.doors.web.request_guard import RequestGuard
from desktop_assist.doors.web.running_turn import WAIT_LIMIT_S, RunningTurn
from desktop_assist.doors.web.ui_stream import HEADERS, UiStream

_MOST_AT_ONCE = 8
_MOST_KEPT = 1_000
_LONGEST_TEXT = 200_000
Handler: TypeAlias = Callable[[HttpExchange, JsonObject], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class _Paused:
    turn: RunningTurn
    stop: asyncio.TimerHandle


class WebDoor:
    """Answers over HTTP on this computer; nobody but those with the token gets further than a no.

    Args:
        assistant: Who answers.
        clock: Dates the answers.
        guard: Decides who comes in.
    """

    def __init__(self, assistant: Assistant, clock: Clock, guard: RequestGuard) -> None:
        self._assistant = assistant
        self._clock = clock
        self._guard = guard
        self._conversations: dict[str, str] = {}
        self._paused: dict[str, _Paused] = {}
        self._at_once = asyncio.Semaphore(_MOST_AT_ONCE)
        self._group: asyncio.TaskGroup | None = None
        self._routes: dict[tuple[str, str], Handler] = {
            ("GET", "/v1/models"): self._models,
            ("POST", "/v1/chat/completions"): self._chat,
            ("POST", "/v1/responses"): self._responses,
            ("POST", "/api/chat"): self._page,
        }

    async def serve(self, door: asyncio.Server) -> None:
        """Answer until cancelled; what goes on then is broken off and kept as that."""
        async with asyncio.TaskGroup() as self._group, door:
            await door.serve_forever()

    async def meet(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        exchange = HttpExchange(reader, writer)
        try:
            async with self._at_once:
                await self._answer(exchange)
        except BadRequestError as error:
            with suppress(ConnectionError, RuntimeError):
                await exchange.answer(error.status, _refused(error.message))
        except ConnectionError:
            return
        finally:
            writer.close()

    async def _answer(self, exchange: HttpExchange) -> None:
        request = await exchange.head()
        refusal = self._guard.refusal(request.method, request.headers)
        if refusal is not None:
            raise BadRequestError(refusal.status, refusal.message)
        origin = request.headers.get("origin")
        if origin is not None:
            exchange.allow_page(origin)
        if request.method == "OPTIONS":
            await exchange.answer(200, {})
            return
        handler = self._routes.get((request.method, request.path))
        if handler is None:
            raise BadRequestError(404, "There is nothing here.")
        await handler(exchange, await self._asked(exchange, request))

    async def _asked(self, exchange: HttpExchange, request: Request) -> JsonObject:
        size = request.headers.get("content-length", "0")
        if not size.isdecimal() or int(size) > LARGEST_BODY:
            raise BadRequestError(413, "The request is too large.")
        body = await exchange.body()
        return read_json(body) if request.method == "POST" else {}

    async def _models(self, exchange: HttpExchange, _: JsonObject) -> None:
        model: JsonObject = {"id": MODEL, "object": "model", "created": 0, "owned_by": MODEL}
        await exchange.answer(200, {"object": "list", "data": [model]})

    async def _chat(self, exchange: HttpExchange, asked: JsonObject) -> None:
        """Chat Completions: the other program brings the whole conversation each time."""
        messages = messages_of(asked.get("messages"))
        draft = self._draft(messages, self._conversations.get(_mark(messages[:-1])))
        said = self._said("chatcmpl")
        turn = self._begin(draft)
        if not asked.get("stream"):
            await self._whole(turn, said)
            await exchange.answer(200, openai_answer.chat_completion(said))
        else:
            await self._watched(exchange, turn, self._chat_pieces(turn, said), {}, named=False)
        answered = (*messages, SaidBefore("assistant", said.text))
        self._remember(_mark(answered), said.conversation_id)

    async def _responses(self, exchange: HttpExchange, asked: JsonObject) -> None:
        """Responses: the conversation is that of `previous_response_id`, or is named."""
        named = asked.get("conversation")
        earlier = named if isinstance(named, str) else None
        before = str(asked.get("previous_response_id") or "")
        draft = self._draft(
            messages_of(asked.get("input")), self._conversations.get(before) or earlier
        )
        said = self._said("resp")
        turn = self._begin(draft)
        if not asked.get("stream"):
            await self._whole(turn, said)
            await exchange.answer(200, openai_answer.response(said, "completed"))
        else:
            await self._watched(exchange, turn, self._response_pieces(turn, said), {}, named=True)
        self._remember(said.answer_id, said.conversation_id)

    async def _page(self, exchange: HttpExchange, asked: JsonObject) -> None:
        """`useChat`: a new message, or a yes or no to what an earlier answer ended with."""
        answers = approvals_of(asked.get("messages"))
        paused = next((self._paused[one].turn for one in answers if one in self._paused), None)
        chat = str(asked.get("id", ""))
        if paused is None:
            messages = messages_of(asked.get("messages"))
            draft = self._draft(messages, self._conversations.get(chat), has_history=True)
            turn, stream = self._begin(draft), UiStream()
        else:
            denied = self._settle(paused, answers)
            turn, stream = paused, UiStream(is_continued=True, denied=denied)
        pieces = self._page_pieces(turn, stream, chat)
        await self._watched(exchange, turn, pieces, HEADERS, named=False)

    def _settle(self, turn: RunningTurn, answers: dict[str, bool]) -> frozenset[str]:
        """Answer what is waited for; the calls that were said no to."""
        denied = {one.call.id for name, one in turn.waiting.items() if answers.get(name) is False}
        for name, is_given in answers.items():
            paused = self._paused.pop(name, None)
            if paused is not None:
                paused.stop.cancel()
                turn.answer(name, is_given=is_given)
        return frozenset(denied)

    async def _whole(self, turn: RunningTurn, said: Said) -> None:
        async for event in turn.piece(lambda name: _decline(turn, name)):
            said.hear(event)
        if said.failure and not said.texts:
            raise BadRequestError(502, said.failure)

    async def _chat_pieces(self, turn: RunningTurn, said: Said) -> AsyncIterator[JsonObject]:
        async for event in turn.piece(lambda name: _decline(turn, name)):
            if text := said.hear(event):
                yield openai_answer.chat_chunk(said, text)
        if said.failure:
            yield openai_answer.chat_chunk(said, said.failure)
        yield openai_answer.chat_end(said)

    async def _response_pieces(self, turn: RunningTurn, said: Said) -> AsyncIterator[JsonObject]:
        number = 0
        async for piece in self._unnumbered(turn, said):
            yield {**piece, "sequence_number": number}
            number += 1

    async def _unnumbered(self, turn: RunningTurn, said: Said) -> AsyncIterator[JsonObject]:
        is_begun = False
        async for event in turn.piece(lambda name: _decline(turn, name)):
            text = said.hear(event)
            if not is_begun:
                is_begun = True
                for piece in openai_answer.response_begin(said):
                    yield piece
            if text:
                yield openai_answer.response_delta(said, text)
        if said.failure:
            said.texts.append(said.failure)
            yield openai_answer.response_delta(said, said.failure)
        for piece in openai_answer.response_end(said):
            yield piece

    async def _page_pieces(
        self, turn: RunningTurn, stream: UiStream, chat: str
    ) -> AsyncIterator[JsonObject]:
        for piece in stream.begin():
            yield piece
        async for event in turn.piece():
            name = turn.name_of(event) if isinstance(event, ApprovalRequested) else ""
            if name:
                self._pause(name, turn)
            if isinstance(event, TurnStarted):
                self._remember(chat, event.conversation_id)
            for piece in stream.pieces(event, name):
                yield piece
        for piece in stream.end(is_over=turn.is_over):
            yield piece

    def _pause(self, name: str, turn: RunningTurn) -> None:
        """Keep a turn that waits for the person; who does not answer in time has said no."""

        def give_up() -> None:
            self._paused.pop(name, None)
            turn.answer(name, is_given=False)

        loop = asyncio.get_running_loop()
        self._paused[name] = _Paused(turn, loop.call_later(WAIT_LIMIT_S, give_up))

    async def _watched(
        self,
        exchange: HttpExchange,
        turn: RunningTurn,
        pieces: AsyncIterator[JsonObject],
        headers: dict[str, str],
        *,
        named: bool,
    ) -> None:
        """Stream an answer; who hangs up has pressed Stop, unless the turn waits for a yes."""
        try:
            await exchange.stream(pieces, headers, names=named)
        except ConnectionError:
            pass
        finally:
            if not turn.is_over and not turn.waiting:
                turn.stop()

    def _begin(self, draft: Draft) -> RunningTurn:
        if self._group is None:
            raise BadRequestError(503, "The door is not open yet.")
        return RunningTurn(self._assistant.send(draft), self._group)

    def _draft(
        self,
        messages: Sequence[SaidBefore],
        conversation_id: str | None,
        *,
        has_history: bool = False,
    ) -> Draft:
        """The last message, as one more of a conversation known here or of a new one."""
        if not messages or messages[-1].role != "user" or not messages[-1].text.strip():
            raise BadRequestError(400, "The last message is none of the user's with text in it.")
        text = messages[-1].text
        if conversation_id is None and len(messages) > 1 and not has_history:
            earlier = "\n".join(f"{one.role}: {one.text}" for one in messages[:-1])
            text = f"Said before in this conversation:\n{earlier}\n\n{text}"
        if len(text) > _LONGEST_TEXT:
            raise BadRequestError(413, "The message is too long.")
        return Draft(text, conversation_id=conversation_id)

    def _said(self, kind: str) -> Said:
        return Said(f"{kind}_{uuid4().hex}", int(self._clock.now().timestamp()))

    def _remember(self, name: str, conversation_id: str) -> None:
        """Which conversation a name of the other program's means; the oldest of many go."""
        if name and conversation_id:
            self._conversations.pop(name, None)
            self._conversations[name] = conversation_id
            while len(self._conversations) > _MOST_KEPT:
                del self._conversations[next(iter(self._conversations))]


def _decline(turn: RunningTurn, name: str) -> None:
    """These protocols have no way to ask a person: what needs a yes is not done."""
    turn.answer(name, is_given=False)


def _mark(messages: Sequence[SaidBefore]) -> str:
    """What tells one course of a conversation from every other; empty before its first message."""
    if not messages:
        return ""
    return sha256("\0".join(f"{one.role}\1{one.text}" for one in messages).encode()).hexdigest()


def _refused(message: str) -> JsonObject:
    return {"error": {"message": message, "type": "invalid_request_error", "code": None}}
