"""Everything the program keeps about the person, and how it goes: elsewhere, or for good."""

import os
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress

from desktop_assist.app.moving import Moving
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.secret_store import SecretStore
from desktop_assist.system.autostart import Autostart
from desktop_assist.system.erasure import erase
from desktop_assist.system.folders import Folders

WEB_DOOR = "web door"
_KEYS = ("openai", "compatible", WEB_DOOR)


class OwnRecords:
    """Keys go at once, files when the program has let go of them.

    Args:
        folders: Where the program keeps its own things.
        secrets: Where keys are kept.
        rooms: Tells how each room forgets the secrets it keeps there under names of its own.

    Attributes:
        moving: Takes all of it to another computer.
    """

    def __init__(
        self,
        folders: Folders,
        secrets: SecretStore,
        rooms: Callable[[], Iterable[Callable[[], Awaitable[None]]]],
    ) -> None:
        self._folders = folders
        self._secrets = secrets
        self._rooms = rooms
        self.moving = Moving(folders)
        self._is_to_go = False

    async def forget(self) -> None:
        """Forget every key, and remove everything else at the end of the program."""
        for name in _KEYS:
            with suppress(DesktopAssistError):  # a locked keyring: the files still go
                await self._secrets.delete(name)
        for forget in self._rooms():
            with suppress(DesktopAssistError):
                await forget()
        with suppress(DesktopAssistError, OSError):
            Autostart(self._folders, os.environ).follow(False)  # noqa: FBT003 - a setting's value
        self._is_to_go = True

    def finish(self) -> None:
        """Remove the files, if they are to go, or put others in their place.

        The database is closed by now.

        Raises:
            FileError: Some could not be removed or put in place.
        """
        if self._is_to_go:
            erase(self._folders)
        else:
            self.moving.finish()
