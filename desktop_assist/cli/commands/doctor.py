"""`doctor`: look for what keeps the program from working on this computer."""

import os
import platform
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from desktop_assist import __version__
from desktop_assist.cli import terminal
from desktop_assist.cli.commands.doctor_desktop import around_the_program
from desktop_assist.cli.commands.servers import model_names
from desktop_assist.cli.options import Doctor
from desktop_assist.cli.services import CliServices
from desktop_assist.connectors.slack.slack_store import LIVE, SlackSource
from desktop_assist.connectors.subscription import Subscription
from desktop_assist.domain.database import Database
from desktop_assist.domain.errors import (
    DesktopAssistError,
    NotificationError,
    SettingsError,
    StorageError,
)
from desktop_assist.domain.extra import Extra
from desktop_assist.domain.health import HealthCheck, health_report
from desktop_assist.domain.local_server import LocalServer
from desktop_assist.domain.notifier import Notifier
from desktop_assist.domain.secret_store import KeyStatus
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.workspace import WorkspaceSource
from desktop_assist.plugins.plugin_room import PluginRoom
from desktop_assist.system.folders import Folders

_AMBIENT = ("OPENAI_API_KEY", "OPENAI_BASE_URL")


@dataclass(frozen=True, slots=True)
class _QuickCheckRow:
    finding: str


async def doctor(services: CliServices, options: Doctor, *, is_json: bool) -> int:
    """Show what was found, a line each."""
    _report(await look_around(services), options, is_json=is_json)
    return 0


async def look_around(services: CliServices) -> list[HealthCheck]:
    """Look at every part that the computer may lack."""
    return [
        *_computer(),
        *await services.workers.run(_own_folders, services.folders),
        *await services.workers.run(_user_folder, services.workspace),
        await services.workers.run(settings_file, services.settings, services.folders),
        await services.workers.run(database_file, services.database, services.folders),
        *extra_parts(await services.workers.run(services.extras.listing)),
        *_keys(await services.secrets.status("openai")),
        slack_token(
            await services.slack.threads.token_status(),
            await services.workers.run(services.slack.threads.store.sources),
        ),
        *subscribed_calendars(await services.workers.run(services.fetched.subscriptions.listing)),
        *await _plugins(services.others.plugins),
        *await around_the_program(services),
        await notifications(services.notifier),
        *local_servers(await services.find_servers()),
        *ambient_values(os.environ),
    ]


def doctor_of_failed_start(
    folders: Folders, error: DesktopAssistError, options: Doctor, *, is_json: bool
) -> int:
    """Show what can be looked at where the program cannot even start, and why it cannot."""
    failed = HealthCheck("start", is_ok=False, detail=error.message, hint=error.hint)
    checks = [*_computer(), *_own_folders(folders), failed, *ambient_values(os.environ)]
    _report(checks, options, is_json=is_json)
    return 1


def display(environ: Mapping[str, str]) -> HealthCheck:
    """Whether a window can be shown."""
    shown_on = environ.get("WAYLAND_DISPLAY") or environ.get("DISPLAY")
    if sys.platform in {"win32", "darwin"} or shown_on:
        return HealthCheck("display", is_ok=True, detail=shown_on or "the desktop's own")
    return HealthCheck(
        "display", is_ok=False, detail="none found", hint="“desktop-assist chat” works without one."
    )


def settings_file(settings: SettingsStore, folders: Folders) -> HealthCheck:
    """Whether settings.toml can be used."""
    try:
        settings.current()
    except SettingsError as error:
        return HealthCheck("settings", is_ok=False, detail=error.message, hint=error.hint)
    kept = "" if folders.settings_file.exists() else " (not there yet: all defaults)"
    return HealthCheck("settings", is_ok=True, detail=f"{folders.settings_file}{kept}")


def database_file(database: Database, folders: Folders) -> HealthCheck:
    """Whether the program's own database opens and is whole."""
    try:
        findings = database.rows(_QuickCheckRow, "PRAGMA quick_check(1)")
    except StorageError as error:
        return HealthCheck("database", is_ok=False, detail=error.message, hint=error.hint)
    if [row.finding for row in findings] != ["ok"]:
        return HealthCheck(
            "database",
            is_ok=False,
            detail=f"{folders.database} is damaged",
            hint=f"Copies are in {folders.data / 'backups'}.",
        )
    return HealthCheck("database", is_ok=True, detail=f"{folders.database}, whole")


def extra_parts(extras: Sequence[Extra]) -> list[HealthCheck]:
    """Whether the heavy parts are here."""
    return [
        HealthCheck(
            f"extra {one.name}",
            is_ok=one.state == "ready",
            detail=f"{one.feature}: {one.detail or one.state}",
            hint=one.remedy,
        )
        for one in extras
    ]


def local_servers(servers: Sequence[LocalServer]) -> list[HealthCheck]:
    """The model servers that run here: found, and not used until somebody says so."""
    return [
        HealthCheck(
            "local model server",
            is_ok=True,
            detail=f"{server.title} at {server.base_url}: {model_names(server)}",
            hint="“desktop-assist config servers” says how to use it.",
        )
        for server in servers
    ]


def slack_token(status: KeyStatus, sources: Sequence[SlackSource]) -> HealthCheck:
    """Whether Slack can be asked, and what is kept of it here."""
    kept = {"keyring": "token kept", "session": "token kept until the program ends"}
    exports = sum(one.name != LIVE for one in sources)
    messages = sum(one.messages for one in sources)
    detail = f"{kept.get(status.place, 'no token kept')}; {messages} messages kept"
    return HealthCheck(
        "Slack", is_ok=True, detail=f"{detail}, {exports} exports" if exports else detail
    )


def subscribed_calendars(subscriptions: Sequence[Subscription]) -> list[HealthCheck]:
    """How old the copies of subscribed calendars are, never where they come from."""
    return [
        HealthCheck(
            f"calendar {one.name}",
            is_ok=not one.problem,
            detail=f"{one.age_words}. {one.problem}".rstrip(". ") + ".",
            hint=one.hint,
        )
        for one in subscriptions
    ]


async def notifications(notifier: Notifier) -> HealthCheck:
    """What shows the reminders of meetings."""
    name = "notifications"
    if not sys.platform.startswith("linux"):
        return HealthCheck(name, is_ok=True, detail="the system's own, beside the clock")
    try:
        return HealthCheck(name, is_ok=True, detail=await notifier.service_name())
    except NotificationError as error:
        hint = f"Reminders are shown in the window only. {error.hint}".rstrip()
        return HealthCheck(name, is_ok=False, detail=error.message, hint=hint)


def ambient_values(environ: Mapping[str, str]) -> list[HealthCheck]:
    """Values for OpenAI in the environment: found, and not used until somebody says so."""
    return [
        HealthCheck(
            name,
            is_ok=True,
            detail="set in the environment, not used until you say so",
            hint="“--provider openai” uses it for one request.",
        )
        for name in _AMBIENT
        if environ.get(name)
    ]


def _computer() -> list[HealthCheck]:
    return [_program(), _window_toolkit(), display(os.environ)]


def _program() -> HealthCheck:
    detail = f"{__version__}, Python {platform.python_version()}, {platform.platform()}"
    return HealthCheck("Desktop Assist", is_ok=True, detail=detail)


def _window_toolkit() -> HealthCheck:
    # Asked by its package's name: importing it would cost more than all the rest.
    try:
        return HealthCheck("Qt", is_ok=True, detail=f"PySide6 {version('PySide6-Essentials')}")
    except PackageNotFoundError:
        return HealthCheck(
            "Qt",
            is_ok=False,
            detail="not installed",
            hint="“python3 build/dev.py run” installs it. The command line works without it.",
        )


def _own_folders(folders: Folders) -> list[HealthCheck]:
    return [
        writable("program data", folders.data),
        writable("logs", folders.logs),
        writable("settings folder", folders.settings_file.parent),
    ]


def _user_folder(workspace: WorkspaceSource) -> list[HealthCheck]:
    try:
        return [writable("your files", workspace.current().folder)]
    except SettingsError:
        return []  # told of by the check of the settings


def writable(name: str, folder: Path) -> HealthCheck:
    """Whether a folder can be written to, or made."""
    there = next(one for one in (folder, *folder.parents) if one.exists())
    if there.is_dir() and os.access(there, os.W_OK):
        return HealthCheck(name, is_ok=True, detail=str(folder))
    return HealthCheck(
        name,
        is_ok=False,
        detail=f"{folder} cannot be written",
        hint="Check its permissions, or start with --home and another folder.",
    )


def _keys(status: KeyStatus) -> list[HealthCheck]:
    keyring = HealthCheck(
        "keyring", is_ok=bool(status.store), detail=status.store or "none", hint=status.reason
    )
    kept = {"keyring": "kept", "session": "kept until the program ends", "none": "none kept"}
    return [keyring, HealthCheck("OpenAI key", is_ok=True, detail=kept[status.place])]


async def _plugins(room: PluginRoom) -> list[HealthCheck]:
    """How the plugins are that were allowed."""
    try:
        states = await room.listing()
    except (SettingsError, StorageError):
        return []  # told of by the checks of both
    return [
        HealthCheck(f"plugin {one.name}", is_ok=not one.problem, detail=one.words, hint=one.hint)
        for one in states
        if one.allowed is not None
    ]


def _report(checks: Sequence[HealthCheck], options: Doctor, *, is_json: bool) -> None:
    if options.is_for_others:
        terminal.show(health_report(checks, str(Path.home())).rstrip())
    elif is_json:
        terminal.show_json({"checks": [_as_json(check) for check in checks]})
    else:
        _show(checks)


def _show(checks: Sequence[HealthCheck]) -> None:
    width = max(len(check.name) for check in checks)
    for check in checks:
        word = "ok" if check.is_ok else "attention"
        terminal.show(f"{word:<9}  {check.name:<{width}}  {check.detail}")
        if check.hint:
            terminal.show(f"{'':<9}  {'':<{width}}  {check.hint}")


def _as_json(check: HealthCheck) -> dict[str, object]:
    return {
        "name": check.name,
        "ok": check.is_ok,
        "detail": check.detail,
        "hint": check.hint,
    }
