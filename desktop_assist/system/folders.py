"""Where the program keeps its own things: the one place that asks the operating system."""

import os
from pathlib import Path

import appdirs

from desktop_assist.domain.early_dataclass import dataclass

NAME = "Desktop Assist"
_SERVICE = "desktop-assist"


@dataclass(frozen=True, slots=True)
class Folders:
    """The program's folders and files; none need exist yet.

    Attributes:
        data: Backups, the sample workspace, window state.
        database: The SQLite file.
        settings_file: settings.toml.
        logs: Turn logs.
        workspace: The user's files, unless the settings say otherwise.
        is_portable: Whether all of it lies under one folder.
    """

    data: Path
    database: Path
    settings_file: Path
    logs: Path
    workspace: Path
    is_portable: bool = False

    @property
    def facts_file(self) -> Path:
        """What is remembered of the person, one fact a line."""
        return self.data / "facts.jsonl"

    @property
    def assistants(self) -> Path:
        """The assistants the person made, one file each."""
        return self.data / "assistants"

    @property
    def subscriptions(self) -> Path:
        """Copies of the calendars subscribed by their address, one file each."""
        return self.data / "subscriptions"

    @property
    def calendar_servers(self) -> Path:
        """What keeps calendars of servers in step, and what it remembers of them."""
        return self.data / "calendar-servers"

    @property
    def tool_servers(self) -> Path:
        """Where servers of tools run that were given no folder, and what was fetched from them."""
        return self.data / "mcp"

    @property
    def keyring_service(self) -> str:
        """Under which the secrets stand in the keyring.

        A portable home has its own, so that a test or a demonstration never touches the user's
        keys.
        """
        if not self.is_portable:
            return _SERVICE
        import hashlib  # brings OpenSSL along, which would hold up the first paint

        mark = hashlib.sha256(os.fsencode(self.data)).hexdigest()[:12]
        return f"{_SERVICE}-{mark}"


def standard_folders() -> Folders:
    """The folders an installed program uses on this operating system.

    appdirs is unmaintained since 2020 and asked for by name: it is used here alone. Its log folder
    lies in the cache on Linux; ours lies beside the data, so that replacing it moves nothing.
    """
    data = Path(appdirs.user_data_dir("desktop-assist", appauthor=False))
    config = Path(appdirs.user_config_dir("desktop-assist", appauthor=False))
    return Folders(
        data=data,
        database=data / "desktop_assist.sqlite3",
        settings_file=config / "settings.toml",
        logs=data / "logs",
        workspace=_documents() / NAME,
    )


def portable_folders(home: Path) -> Folders:
    """All of it under one folder, for portable use, tests and demonstrations."""
    home = expanded(home).resolve()
    return Folders(
        data=home,
        database=home / "desktop_assist.sqlite3",
        settings_file=home / "settings.toml",
        logs=home / "logs",
        workspace=home / NAME,
        is_portable=True,
    )


def expanded(path: Path) -> Path:
    """A path with "~" replaced by the person's folder; as it is where there is no such person."""
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def _documents() -> Path:
    # appdirs does not know the documents folder, which may be named otherwise or moved
    # (user-dirs.dirs on Linux, a known folder on Windows); platformdirs does.
    import platformdirs

    return Path(platformdirs.user_documents_dir())
