"""Holds a spoken conversation: listens, has each question answered by a turn, lets be interrupted.

It knows neither microphone nor window: sound comes in as bytes, and goes to a SoundOutput.
"""

import asyncio
import logging
from collections import deque
from collections.abc import AsyncGenerator
from contextlib import aclosing, suppress
from dataclasses import dataclass

from desktop_assist.domain.errors import ProviderError, ProviderUnreachableError
from desktop_assist.domain.provider import SpokenTurn
from desktop_assist.domain.realtime import (
    AnswerBegun,
    AnswerEnded,
    CallArrived,
    ClearSound,
    CommitSound,
    FaultReported,
    RealtimeEvent,
    RealtimeService,
    SessionBegun,
    SetUpSound,
    SoundArrived,
    SoundCommitted,
    SoundFinished,
    SoundOutput,
    SpeechStarted,
    SpeechStopped,
    StopAnswer,
    Truncate,
    WordsArrived,
    WordsFinished,
    WordsHeard,
    milliseconds,
)
from desktop_assist.voice.answer_sound import AnswerSound
from desktop_assist.voice.connecting import PAUSES_S, Connecting
from desktop_assist.voice.exchange import Exchange
from desktop_assist.voice.news import (
    ExchangeBegan,
    Phase,
    PhaseChanged,
    SpeechWrittenDown,
    TalkEnded,
    TalkNews,
    TalkNoticed,
    WordsPassing,
)
from desktop_assist.voice.playback import Cut
from desktop_assist.voice.session import Session, SpokenItem
from desktop_assist.voice.silence import SilenceTrimmer, SpeechDetector
from desktop_assist.voice.sound_queue import SoundQueue
from desktop_assist.voice.talk_state import TalkState
from desktop_assist.voice.utterance import Utterance

_LOG = logging.getLogger(__name__)
# The service ends a session after an hour at most; another one takes its place in a pause.
_RENEW_AFTER_S = 55 * 60.0
_LOOK_AGAIN_S = 2.0
_SHORTEST_MS = 150
# Tokens that the service counts for sound: one for 100 ms heard, one for 50 ms said. It forgets
# the oldest part of a long conversation.
_HEARD_MS_A_TOKEN, _SAID_MS_A_TOKEN, _MOST_SOUND_TOKENS = 100, 50, 24_000
_NOTHING_SAID = "Nothing was heard. Hold the key while speaking."


@dataclass(frozen=True, slots=True)
class TalkSetup:
    """How a conversation is held.

    Attributes:
        model_id: The model that speaks.
        sound: How sound is taken and given.
        instructions: What the model is told besides what it is always told.
        renew_after_s: How long a session is used.
        pauses_s: How long is waited before each try to connect again.
        is_speech: Finds speech in what is said while a key is held; silence is not sent.
    """

    model_id: str
    sound: SetUpSound
    instructions: str
    renew_after_s: float = _RENEW_AFTER_S
    pauses_s: tuple[float, ...] = PAUSES_S
    is_speech: SpeechDetector = any


class Talk:
    """One spoken conversation, from its start to its end.

    Args:
        service: Where it is held.
        setup: How.
        output: The loudspeaker.

    Attributes:
        playback: What the loudspeaker takes from.
    """

    def __init__(self, service: RealtimeService, setup: TalkSetup, output: SoundOutput) -> None:
        self._setup = setup
        self._answer_sound = AnswerSound(output)
        self.playback = self._answer_sound.playback
        self._news: asyncio.Queue[TalkNews] = asyncio.Queue()
        self._sound = SoundQueue()
        self._utterance = Utterance()
        self._session: asyncio.Future[Session] = asyncio.get_running_loop().create_future()
        self._exchanges: dict[str, Exchange] = {}
        self._waiting: deque[Exchange] = deque()
        self._current: Exchange | None = None
        self._phase: Phase = "connecting"
        self._state = TalkState()
        self._sound_tokens = 0
        self._connecting = Connecting(service, setup.pauses_s)
        self._trimmer = SilenceTrimmer(setup.is_speech)

    @property
    def model_id(self) -> str:
        """The model that speaks."""
        return self._setup.model_id

    @property
    def phase(self) -> Phase:
        """What goes on now."""
        return self._phase

    @property
    def has_more(self) -> bool:
        """Whether the person says something else meanwhile, or has said it."""
        return bool(self._waiting) or self._state.is_hearing

    async def news(self) -> AsyncGenerator[TalkNews, None]:
        """What happens; ends with TalkEnded."""
        while True:
            news = await self._news.get()
            yield news
            if isinstance(news, TalkEnded):
                return

    async def run(self) -> None:
        """Hold the conversation; cancel the task to hang up."""
        error: ProviderError | None = None
        try:
            while True:
                setup = self._setup
                await self._use(await self._connecting.session(setup.model_id, setup.sound))
        except ProviderError as failure:
            error = failure
        finally:
            self._end(error)

    def take_sound(self, pcm: bytes) -> None:
        """What the microphone gives."""
        if self._setup.sound.detection != "push":
            self._keep_sound(pcm)
        elif self._state.is_held:
            self._keep_sound(self._trimmer.feed(pcm))

    def press(self) -> None:
        """The key to speak is held down: whatever is being said, the person speaks now."""
        self._state.is_held = True
        self._sound.put_command(ClearSound())
        self._utterance.finish()
        self._utterance.begin()
        self._interrupt()
        self._state.is_hearing = True
        self._show_phase()

    def release(self) -> None:
        """The key is let go: what was said is to be answered."""
        state = self._state
        if not state.is_held:
            return
        state.is_held = state.is_hearing = False
        self._keep_sound(self._trimmer.finish())
        if self._utterance.length_ms < _SHORTEST_MS:
            self._news.put_nowait(TalkNoticed(_NOTHING_SAID))
        else:
            state.is_answering = True
            self._sound.put_command(CommitSound())
        self._show_phase()

    def warn(self) -> None:
        """Let a warning be heard: something has gone wrong that is shown on the screen."""
        self._answer_sound.warn()

    def end_exchange(self) -> None:
        """The turn that was begun is over; the next question, if there is one, gets its own."""
        self._current = None
        self._state.is_answering = False
        self._begin_next()
        self._show_phase()

    def sound_ended(self) -> None:
        """The loudspeaker has played all there was."""
        self._answer_sound.ended()
        self._show_phase()

    async def session(self) -> Session:
        """The session there is; waits for one while it is being renewed."""
        return await asyncio.shield(self._session)

    async def heard_out(self) -> tuple[Cut, ...]:
        """Wait until the answer was heard; what was cut off where it was interrupted."""
        return await self._answer_sound.heard_out()

    async def hush(self) -> None:
        """Stop the answer: nobody wants it any more."""
        self._interrupt()

    def _keep_sound(self, pcm: bytes) -> None:
        self._utterance.add(pcm)
        self._sound.put(pcm)

    async def _use(self, session: Session) -> None:
        """Listen to a session until it is lost, or is to be replaced."""
        lost = False
        try:
            async with asyncio.TaskGroup() as group:
                sending = group.create_task(self._send_sound(session))
                lost = await self._listen(session)
                sending.cancel()
        finally:
            self._session = asyncio.get_running_loop().create_future()
            if lost:
                self._lose()
            await asyncio.shield(session.connection.aclose())

    async def _listen(self, session: Session) -> bool:
        """Take what the service says; True when the connection was lost."""
        loop = asyncio.get_running_loop()
        renew_at = loop.time() + self._setup.renew_after_s
        while True:
            try:
                async with (
                    asyncio.timeout_at(renew_at),
                    aclosing(session.connection.events()) as events,
                ):
                    async for event in events:
                        await self._take(event, session)
            except TimeoutError:
                if self._phase == "listening":
                    return False
                renew_at = loop.time() + _LOOK_AGAIN_S
            except ProviderUnreachableError:
                return True

    async def _send_sound(self, session: Session) -> None:
        with suppress(ProviderUnreachableError):  # whoever listens finds that out too
            async with aclosing(self._sound.commands()) as commands:
                async for command in commands:
                    await session.send(command)

    async def _take(self, event: RealtimeEvent, session: Session) -> None:
        match event:
            case SessionBegun():
                if not self._session.done():
                    self._session.set_result(session)
                self._state.is_lost, self._state.is_met = False, True
                self._connecting.has_worked()
            case SpeechStarted() | SpeechStopped() | SoundCommitted() | WordsHeard():
                self._take_speech(event, session)
            case SoundArrived():
                self._play(event)
            case SoundFinished():
                self._answer_sound.finish()
            case FaultReported() if not event.is_of_answer:
                _LOG.info("realtime_fault", extra={"code": event.code})
            case (
                AnswerBegun()
                | WordsArrived()
                | WordsFinished()
                | CallArrived()
                | AnswerEnded()
                | FaultReported()
            ):
                self._pass_on(event)
        self._show_phase()

    def _take_speech(
        self, event: SpeechStarted | SpeechStopped | SoundCommitted | WordsHeard, session: Session
    ) -> None:
        match event:
            case SpeechStarted():
                self._utterance.begin()
                self._state.is_hearing = True
                self._interrupt()
            case SpeechStopped():
                self._state.is_hearing, self._state.is_answering = False, True
            case SoundCommitted():
                pcm = self._utterance.finish()
                self._sound_tokens += milliseconds(pcm) // _HEARD_MS_A_TOKEN
                spoken = SpokenItem(event.item_id, event.after, session, pcm)
                self._exchanges[event.item_id] = Exchange(self, spoken)
                self._waiting.append(self._exchanges[event.item_id])
                self._begin_next()
            case WordsHeard():
                self._write_down(event)

    def _write_down(self, event: WordsHeard) -> None:
        if not event.is_final:
            self._news.put_nowait(WordsPassing(event.text))
        elif exchange := self._exchanges.pop(event.item_id, None):
            exchange.hear(event.text)
            said_s = milliseconds(exchange.spoken.pcm) / 1000
            paid_s = said_s if event.paid_s is None else event.paid_s
            if paid_s > 0:
                self._news.put_nowait(SpeechWrittenDown(paid_s))

    def _begin_next(self) -> None:
        if self._current is not None or not self._waiting:
            return
        self._current = self._waiting.popleft()
        self._answer_sound.begin()
        self._state.is_answering = True
        tokens = min(self._sound_tokens, _MOST_SOUND_TOKENS)
        turn = SpokenTurn(self._current, self._setup.instructions, tokens)
        self._news.put_nowait(ExchangeBegan(turn))

    def _play(self, event: SoundArrived) -> None:
        if self._answer_sound.play(event):
            self._sound_tokens += milliseconds(event.pcm) // _SAID_MS_A_TOKEN

    def _pass_on(self, event: RealtimeEvent) -> None:
        if isinstance(event, AnswerEnded):
            self._state.is_answering = False
            self._answer_sound.finish()
        if self._current is not None:
            self._current.take(event)

    def _interrupt(self) -> None:
        """Fall silent; the service is told how much was heard, and no more than that."""
        if self._state.is_answering and self._current is not None:
            self._sound.put_command(StopAnswer())
        for cut in self._answer_sound.interrupt():
            self._sound.put_command(Truncate(cut.item_id, cut.heard_ms))

    def _lose(self) -> None:
        """The connection broke: what is said meanwhile is kept and sent to the next session."""
        self._state.is_hearing, self._state.is_lost = False, True
        self._answer_sound.finish()
        if self._current is not None:
            self._current.take(None)
        self._show_phase()

    def _end(self, error: ProviderError | None) -> None:
        self._interrupt()
        failure = error or ProviderUnreachableError("The spoken conversation was ended.")
        if not self._session.done():
            self._session.set_exception(failure)
            self._session.exception()  # nobody may be waiting for it
        if self._current is not None:
            self._current.take(None)
        self._state.is_ended = True
        self._show_phase()
        self._news.put_nowait(TalkEnded(error, self._trimmer.saved_ms))

    def _show_phase(self) -> None:
        state = self._state
        state.is_playing = self._answer_sound.is_heard
        state.has_turn = self._current is not None
        now = state.phase()
        if now != self._phase:
            self._phase = now
            self._news.put_nowait(PhaseChanged(now))
