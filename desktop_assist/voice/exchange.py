"""One question aloud and its answer, as a turn of the conversation asks for it."""

import asyncio
import json
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Protocol

from desktop_assist.domain.errors import ProviderUnreachableError
from desktop_assist.domain.provider import (
    Abilities,
    CallBroken,
    CallReady,
    RedactedRequest,
    StepEnd,
    StepEvent,
    StepFinished,
    TextFinished,
)
from desktop_assist.domain.realtime import (
    AnswerBegun,
    AnswerEnded,
    CallArrived,
    FaultReported,
    RealtimeEvent,
    Respond,
    WordsArrived,
    WordsFinished,
)
from desktop_assist.domain.spending import LONGEST_ANSWER_TOKENS
from desktop_assist.domain.tool import ToolCall
from desktop_assist.domain.turn_event import SpeechHeard, TextDelta
from desktop_assist.domain.usage import TokenUsage
from desktop_assist.voice.playback import Cut
from desktop_assist.voice.session import Session, SpokenItem
from desktop_assist.voice.spoken_words import heard_part, without_secrets

NOT_UNDERSTOOD = "(spoken, not understood)"
_HEARD_LIMIT_S = 4.0
_ANSWER_LIMIT_S = 30.0
_ATTEMPTS = 2
_NOTHING_HEARD = "…"


class ExchangeHouse(Protocol):
    """The conversation that exchanges take place in."""

    @property
    def model_id(self) -> str:
        """The model that speaks."""

    async def session(self) -> Session:
        """The session there is; waits for one while it is being renewed.

        Raises:
            ProviderError: There will be none.
        """

    async def heard_out(self) -> tuple[Cut, ...]:
        """Wait until the answer was heard; what was cut off where it was interrupted."""

    async def hush(self) -> None:
        """Stop the answer: nobody wants it any more."""

    @property
    def has_more(self) -> bool:
        """Whether the person says something else meanwhile, or has said it."""


class Exchange:
    """A Provider for the one turn that answers it."""

    def __init__(self, house: ExchangeHouse, spoken: SpokenItem) -> None:
        self._house = house
        self._heard: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._inbox: asyncio.Queue[RealtimeEvent | None] = asyncio.Queue()
        self._is_written = False
        self._texts: dict[str, str] = {}
        self._calls: dict[str, CallArrived] = {}
        self.spoken = spoken

    @property
    def name(self) -> str:
        """The name in settings and logs."""
        return "openai"

    @property
    def model_id(self) -> str:
        """The model that speaks."""
        return self._house.model_id

    @property
    def is_local(self) -> bool:
        """False: what is said leaves the laptop."""
        return False

    @property
    def follows_text(self) -> bool:
        """True: any text in the conversation can steer a model."""
        return True

    @property
    def abilities(self) -> Abilities:
        """It hears; files it cannot see."""
        return Abilities()

    async def aclose(self) -> None:
        """Nothing: the connection is the conversation's."""

    def hear(self, text: str) -> None:
        """What the person said is written down now; empty where it could not be."""
        if not self._heard.done():
            self._heard.set_result(text.strip())

    def take(self, event: RealtimeEvent | None) -> None:
        """Take what the service says of the answer; None: the connection broke."""
        self._inbox.put_nowait(event)

    async def stream(self, request: RedactedRequest) -> AsyncGenerator[StepEvent, None]:
        """Ask for one step of the answer. Close the generator to stop it.

        Raises:
            ProviderError: It could not be answered.
        """
        if self._house.has_more:
            # The next answer is for all that was said; this one only gets the results through.
            await (await self._house.session()).bring_up_to_date(request, self.spoken)
            heard = await self._heard_at_last()
            if heard is not None:
                yield heard
            yield StepFinished("cancelled", self.model_id, TokenUsage())
            return
        is_whole = False
        try:
            async with aclosing(self._answer(request)) as events:
                async for event in events:
                    if isinstance(event, AnswerEnded):
                        for last in await self._finished(event):
                            yield last
                        is_whole = True
                        return
                    yield event
        finally:
            if not is_whole:
                await self._house.hush()

    async def _answer(
        self, request: RedactedRequest
    ) -> AsyncGenerator[StepEvent | AnswerEnded, None]:
        """Ask, and once more where the connection broke before anything came."""
        for attempt in range(_ATTEMPTS):
            has_come = False
            await self._ask(request)
            async with aclosing(self._events()) as events:
                async for event in events:
                    has_come = has_come or not isinstance(event, SpeechHeard)
                    yield event
                    if isinstance(event, AnswerEnded):
                        return
            if has_come or attempt + 1 == _ATTEMPTS:
                break
        raise ProviderUnreachableError(
            "The connection broke in the middle of the answer.", "Say it again."
        )

    async def _ask(self, request: RedactedRequest) -> None:
        for _ in range(_ATTEMPTS):
            session = await self._house.session()
            while not self._inbox.empty():
                self._inbox.get_nowait()
            try:
                await session.bring_up_to_date(request, self.spoken)
                await session.send(Respond(LONGEST_ANSWER_TOKENS))
            except ProviderUnreachableError:
                continue
            return
        raise ProviderUnreachableError("The connection broke.", "Say it again.")

    async def _events(self) -> AsyncGenerator[StepEvent | AnswerEnded, None]:
        """What comes, until the end of the answer; without that the connection broke."""
        self._texts, self._calls = {}, {}
        while (event := await self._next()) is not None:
            heard = self._heard_by_now()
            if heard is not None:
                yield heard
            match event:
                case WordsArrived():
                    self._texts[event.item_id] = self._texts.get(event.item_id, "") + event.text
                    yield TextDelta(event.text)
                case WordsFinished():
                    self._texts[event.item_id] = event.text
                case CallArrived():
                    self._calls[event.call_id] = event
                case AnswerEnded():
                    yield event
                    return
                case FaultReported():
                    raise event.error
                case _:
                    continue

    async def _next(self) -> RealtimeEvent | None:
        try:
            async with asyncio.timeout(_ANSWER_LIMIT_S):
                event = await self._inbox.get()
                while isinstance(event, AnswerBegun):
                    event = await self._inbox.get()
                return event
        except TimeoutError as error:
            raise ProviderUnreachableError(
                "The service did not answer in time.", "Say it again."
            ) from error

    async def _finished(self, ended: AnswerEnded) -> list[StepEvent]:
        """The step's last events: calls go at once, words when they were heard."""
        if ended.error is not None:
            raise ended.error
        events: list[StepEvent] = []
        heard = await self._heard_at_last()
        if heard is not None:
            events.append(heard)
        cuts = () if self._calls else await self._house.heard_out()
        for item_id, text in self._texts.items():
            cut = next((one for one in cuts if one.item_id == item_id), None)
            kept = text if cut is None else heard_part(text, cut.heard_ms, cut.whole_ms)
            events.append(TextFinished(kept or _NOTHING_HEARD))
        is_whole = ended.status == "completed"
        if is_whole:
            session = await self._house.session()
            session.memory.calls |= set(self._calls)
            events += [_call(one) for one in self._calls.values()]
        status: StepEnd = "completed" if is_whole else "incomplete"
        if cuts or ended.status == "cancelled":
            status = "cancelled"  # by the person, who spoke again
        events.append(StepFinished(status, ended.model_id or self.model_id, ended.usage))
        return events

    def _heard_by_now(self) -> SpeechHeard | None:
        if self._is_written or not self._heard.done():
            return None
        self._is_written = True
        return SpeechHeard(without_secrets(self._heard.result()) or NOT_UNDERSTOOD)

    async def _heard_at_last(self) -> SpeechHeard | None:
        """The writing down is a little slower than a short answer."""
        if not self._is_written:
            await asyncio.wait([self._heard], timeout=_HEARD_LIMIT_S)
            self.hear("")
        return self._heard_by_now()


def _call(arrived: CallArrived) -> CallReady | CallBroken:
    try:
        arguments = json.loads(arrived.arguments or "{}")
    except ValueError:
        arguments = None
    if not isinstance(arguments, dict):
        return CallBroken(arrived.call_id, arrived.name, arrived.arguments)
    return CallReady(ToolCall(arrived.call_id, arrived.name, arguments))
