"""What the running window is given: services of the rest of the program, and how it starts."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_assist.domain.settings import Settings, SettingsStore
from desktop_assist.ui.services import ChatServices

if TYPE_CHECKING:  # of no use to the first paint, which they would hold up
    from desktop_assist.privacy.secrets import FoundSecret
    from desktop_assist.ui.settings.key_panel import KeyServices


@dataclass(frozen=True, slots=True)
class WindowServices:
    """Everything behind the window.

    Attributes:
        chat: What conversations use.
        settings: settings.toml.
        keys: Checks and keeps the OpenAI key.
        find_secret: Recognises a key pasted into a message.
        fill_sample: Lays out the sample files; blocking.
    """

    chat: ChatServices
    settings: SettingsStore
    keys: "KeyServices"
    find_secret: "Callable[[str], FoundSecret | None]"
    fill_sample: Callable[[], None]


@dataclass(frozen=True, slots=True)
class WindowStart:
    """What the program needs to show its window, and to do the rest afterwards.

    Attributes:
        settings: As they are at the start.
        state_file: Remembers the window's place; need not exist.
        make_services: Builds everything behind the window; awaited after the first paint.
        close: Ends what `make_services` began; awaited when every task of the window has ended.
        is_hidden: Start in the tray.
    """

    settings: Settings
    state_file: Path
    make_services: Callable[[], Awaitable[WindowServices]]
    close: Callable[[], Awaitable[None]]
    is_hidden: bool = False
