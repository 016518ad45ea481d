"""How the window starts, and who builds what is behind it."""

from typing import TYPE_CHECKING

from desktop_assist.domain.early_dataclass import dataclass, field
from desktop_assist.domain.handover import Handover

if TYPE_CHECKING:  # of no use to the first paint, which they would hold up
    from collections.abc import Awaitable, Callable, Sequence
    from pathlib import Path

    from desktop_assist.domain.settings import Settings
    from desktop_assist.system.single_instance import InstanceDoor
    from desktop_assist.ui.window_services import WindowServices


@dataclass(frozen=True, slots=True)
class WindowStart:
    """What the program needs to show its window, and to do the rest afterwards.

    Attributes:
        settings: As they are at the start.
        state_file: Remembers the window's place; need not exist.
        make_services: Builds everything behind the window; awaited after the first paint.
        close: Ends what `make_services` began; awaited when every task of the window has ended.
        door: Where later starts hand over what they were asked; None hears of none.
        is_hidden: Start in the tray.
        handover: What is to be shown at first.
        read_words: Says what a file's address or a link asks for; None for nothing.
    """

    settings: "Settings"
    state_file: "Path"
    make_services: "Callable[[], Awaitable[WindowServices]]"
    close: "Callable[[], Awaitable[None]]"
    door: "InstanceDoor | None" = None
    is_hidden: bool = False
    handover: Handover = field(default_factory=lambda: Handover("nothing"))
    read_words: "Callable[[Sequence[str]], Handover | None]" = lambda _: None
