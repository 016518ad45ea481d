"""What spoken conversations ask of the rest of the program."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_assist.domain.extra import Extra
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.voice.sound_account import SoundAccount

if TYPE_CHECKING:  # read when somebody speaks
    from desktop_assist.domain.realtime import RealtimeService, SpeechWriter


@dataclass(frozen=True, slots=True)
class VoiceServices:
    """What spoken conversations use.

    Attributes:
        realtime: Gives where they are held.
        writer: Gives what writes down what is dictated.
        local_writer: Gives what does so on this computer.
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

    realtime: "Callable[[], RealtimeService]"
    writer: "Callable[[], SpeechWriter]"
    local_writer: "Callable[[], SpeechWriter]"
    account: SoundAccount
    settings: SettingsStore
    extra: Callable[[str], Extra]
    fetch: Callable[[str], bool]
    instructions: str
    workers: WorkerPool
    when_shut: Callable[[Callable[[], Awaitable[object]]], None]
    read_ahead: Callable[[], None]
    sound_sources: Callable[[], frozenset[str] | None]
