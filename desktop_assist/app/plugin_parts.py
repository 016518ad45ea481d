"""Joins plugins: what other packages add."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Protocol

from desktop_assist.domain.database import Database
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.plugins.plugin_provider import PluginProvider
from desktop_assist.plugins.plugin_room import PluginRoom
from desktop_assist.plugins.plugin_table import AllowedPlugin, PluginTable
from desktop_assist.plugins.worker_formats import know_formats


class Processes(Protocol):
    """Worker processes that can be told what to begin with."""

    def begin_with(self, prepare: Callable[[], None]) -> None:
        """From now on each process runs this first; it must pickle."""


def plugin_room(
    database: Database,
    settings: SettingsStore,
    workers: WorkerPool,
    processes: Iterable[Processes],
) -> PluginRoom:
    """Plugins: what was allowed is in the database; what they read, worker processes know too."""
    told = tuple(processes)

    def follow(reading: tuple[AllowedPlugin, ...]) -> None:
        for one in told:
            one.begin_with(partial(know_formats, reading))

    return PluginRoom(
        PluginTable(database), workers, lambda: settings.current().plugins.enabled, follow
    )


def plugin_provider(
    room: PluginRoom, settings: SettingsStore, check: Callable[[], None]
) -> PluginProvider:
    """The model service of a plugin that the settings name."""
    return PluginProvider(lambda: room.provider(settings.current().plugins.provider), check)
