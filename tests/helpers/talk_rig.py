"""A spoken conversation with real parts but for its two ends: sound, and the service."""

import asyncio
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, field

from desktop_assist.domain.draft import Draft
from desktop_assist.domain.model_settings import OpenAISettings
from desktop_assist.domain.realtime import BYTES_A_MS, SetUpSound
from desktop_assist.domain.turn_event import ApprovalRequested, TurnFinished
from desktop_assist.providers.realtime.connection import OpenAIRealtime
from desktop_assist.voice.news import ExchangeBegan, PhaseChanged, TalkEnded
from desktop_assist.voice.talk import Talk, TalkSetup
from tests.helpers.realtime_server import RealtimeServer, quiet, tone
from tests.helpers.responses_server import GOOD_KEY

UNHEARD = "(spoken)"
# Beside many other programs a turn takes a hundred times as long.
LONGEST_WAIT_S = 180


class FastSpeaker:
    """Plays all there is at once, `lag_ms` of it not to be heard yet; holds it when `is_held`."""

    def __init__(self) -> None:
        self.talk: Talk | None = None
        self.played = bytearray()
        self.lag_ms = 0
        self.is_held = False
        self.takes_ms = 10_000
        self.silenced = 0
        self.heard_ms = 0

    def unheard_ms(self) -> int:
        return self.lag_ms

    def wake(self) -> None:
        self.played += self.talk.playback.take(self.takes_ms * BYTES_A_MS, unplayed=1)
        if not self.is_held and not self.talk.playback.waiting_ms and self.talk.playback.is_over:
            self.talk.sound_ended()

    def silence(self) -> None:
        self.silenced += 1
        self.heard_ms = len(self.played) // BYTES_A_MS - self.lag_ms


@dataclass
class TalkRig:
    """Everything of one spoken conversation."""

    talk: Talk
    speaker: FastSpeaker
    server: RealtimeServer | None
    assistant: object
    conversation_id: str | None = None
    events: list = field(default_factory=list)
    news: list = field(default_factory=list)
    turn: asyncio.Task | None = None
    approve: bool | None = True
    finished: asyncio.Queue = field(default_factory=asyncio.Queue)

    def of(self, kind):
        return [one for one in self.events if isinstance(one, kind)]

    @property
    def phases(self):
        return [one.phase for one in self.news if isinstance(one, PhaseChanged)]

    def say(self, ms: int = 300) -> None:
        """Speak for so long, then be quiet long enough to be answered."""
        self.talk.take_sound(tone(ms))
        self.talk.take_sound(quiet(600))

    async def answered(self) -> TurnFinished:
        """Wait for the end of a turn."""
        async with asyncio.timeout(LONGEST_WAIT_S):
            return await self.finished.get()

    async def until(self, is_so) -> None:
        """Wait for something on the other side of the connection."""
        async with asyncio.timeout(LONGEST_WAIT_S):
            while not is_so():  # noqa: ASYNC110 - the other side has no event to wait for
                await asyncio.sleep(0.005)

    async def follow(self) -> None:
        async with asyncio.TaskGroup() as group, aclosing(self.talk.news()) as news:
            async for one in news:
                self.news.append(one)
                if isinstance(one, ExchangeBegan):
                    self.turn = group.create_task(self._turn(one.turn))
                if isinstance(one, TalkEnded):
                    return

    async def _turn(self, spoken) -> None:
        draft = Draft(UNHEARD, conversation_id=self.conversation_id)
        end = None
        async with aclosing(self.assistant.send(draft, spoken)) as events:
            async for event in events:
                self.events.append(event)
                if isinstance(event, ApprovalRequested) and self.approve is not None:
                    event.answer(self.approve)
                end = event if isinstance(event, TurnFinished) else end
        self.conversation_id = end.conversation_id
        self.talk.end_exchange()
        self.finished.put_nowait(end)


@asynccontextmanager
async def talk_rig(
    assistant, server: RealtimeServer | None = None, *, detection="server", url="", speaker=None,
    **setup,
):  # fmt: skip
    """A conversation with a service of the test's, or at an address; hung up at the end."""

    async def read_key():
        return GOOD_KEY

    service = OpenAIRealtime(lambda: OpenAISettings(base_url=url or server.url), read_key)
    sound = SetUpSound(detection, "marin", "gpt-transcribe")
    speaker = speaker or FastSpeaker()
    wanted = {"pauses_s": (0.0, 0.01, 0.01), **setup}
    talk = Talk(service, TalkSetup("gpt-realtime-2.1-mini", sound, "Speak.", **wanted), speaker)
    speaker.talk = talk
    rig = TalkRig(talk, speaker, server, assistant)
    async with asyncio.TaskGroup() as group:
        running = group.create_task(talk.run())
        group.create_task(rig.follow())
        try:
            yield rig
        finally:
            running.cancel()
