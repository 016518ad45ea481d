"""What spoken conversations ask of the rest of the program."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from desktop_assist.domain.extra import Extra
from desktop_assist.domain.realtime import RealtimeService, SpeechWriter
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.voice.sound_account import SoundAccount


@dataclass(frozen=True, slots=True)
class VoiceServices:
    """What spoken conversations use.

    Attributes:
        realtime: Where they are held.
        writer: Writes down what is dictated.
        local_writer: Does so on this computer.
        account: Counts what that costs, and what silence would have.
        settings: settings.toml.
        extra: How far a part of the program is, by its name; blocking.
        fetch: Begins to fetch that part; False where this program cannot; blocking.
        instructions: What a model that speaks is told besides.
        workers: Runs what blocks.
        when_shut: Has a conversation ended once nothing may leave any more.
        read_ahead: Does what would hold up the first answer; blocking.
        sound_sources: The microphones that the sound server has; None where none tells; blocking.
    """

    realtime: RealtimeService
    writer: SpeechWriter
    local_writer: SpeechWriter
    account: SoundAccount
    settings: SettingsStore
    extra: Callable[[str], Extra]
    fetch: Callable[[str], bool]
    instructions: str
    workers: WorkerPool
    when_shut: Callable[[Callable[[], Awaitable[object]]], None]
    read_ahead: Callable[[], None]
    sound_sources: Callable[[], frozenset[str] | None]
