"""`config`: the settings, one "section.name" each."""

import dataclasses
import os
from pathlib import Path

from desktop_assist.cli import terminal
from desktop_assist.cli.options import SetSetting, ShowSettings
from desktop_assist.domain.errors import SettingsError
from desktop_assist.domain.setting_locks import SettingLocks
from desktop_assist.domain.settings import LIST_SEPARATOR, Settings, SettingsStore
from desktop_assist.domain.translation import marked, tr
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.system.autostart import Autostart
from desktop_assist.system.folders import Folders, expanded

_PATHS = frozenset({"workspace.folder", "calendar.path", "expenses.sheet", "privacy.employees"})
_LISTS_OF_PATHS = frozenset({"calendar.others", "workspace.allowed_folders"})


async def show_settings(
    options: ShowSettings, settings: SettingsStore, workers: WorkerPool, *, is_json: bool
) -> int:
    """Show every setting, or the value of one."""
    values = _values(await workers.run(settings.current))
    if options.name is None:
        _show_all(values, await workers.run(settings.locks), is_json=is_json)
    else:
        _show_one(options.name, values, is_json=is_json)
    return 0


async def set_setting(
    options: SetSetting, settings: SettingsStore, workers: WorkerPool, *, is_json: bool
) -> int:
    """Change a setting and show what it is now."""
    value = _kept_value(options.name, options.value)
    changed = _values(await workers.run(settings.set, options.name, value))
    _show_one(options.name, changed, is_json=is_json)
    return 0


def follow_autostart(settings: SettingsStore, folders: Folders) -> None:
    """Start the program with the session, or no longer, without waiting for its window; blocking.

    Raises:
        SettingsError: It cannot be changed.
    """
    Autostart(folders, os.environ).follow(settings.current().desktop.autostart)


def _kept_value(name: str, value: str) -> str:
    if name in _LISTS_OF_PATHS:
        paths = (path.strip() for path in value.split(LIST_SEPARATOR))
        return LIST_SEPARATOR.join(map(_in_full, paths))
    return _in_full(value) if name in _PATHS else value


def _in_full(path: str) -> str:
    """A path as it is meant here and now: the next command may run in another folder."""
    return str(expanded(Path(path)).absolute()) if path else ""


def _values(settings: Settings) -> dict[str, object]:
    return {
        f"{section}.{key}": value
        for section, keys in dataclasses.asdict(settings).items()
        for key, value in keys.items()
    }


def _show_all(values: dict[str, object], locks: SettingLocks, *, is_json: bool) -> None:
    if is_json:
        terminal.show_json(values)
        return
    rows = [(name, _text(value), locks.note(name)) for name, value in values.items()]
    headings = (marked("setting"), marked("value"), marked("fixed"))[: 3 if locks.names else 2]
    terminal.show_table(headings, [row[: len(headings)] for row in rows])


def _show_one(name: str, values: dict[str, object], *, is_json: bool) -> None:
    if name not in values:
        known = ", ".join(values)
        raise SettingsError(tr("There is no setting “{name}”.", name=name), f"Known: {known}.")
    if is_json:
        terminal.show_json({name: values[name]})
    else:
        terminal.show(_text(values[name]))


def _text(value: object) -> str:
    if isinstance(value, tuple):
        return LIST_SEPARATOR.join(value)
    return str(value).lower() if isinstance(value, bool) else str(value)
