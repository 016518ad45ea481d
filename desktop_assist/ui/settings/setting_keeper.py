"""Writes settings down away from the window's thread, one after the other."""

import asyncio

from PySide6.QtCore import QObject, Signal

from desktop_assist.domain.errors import SettingsError
from desktop_assist.domain.settings import Settings, SettingsStore
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.ui.settings.setting_field import SettingField
from desktop_assist.ui.task_runner import TaskRunner


class SettingKeeper(QObject):
    """Keeps what a person changes on a page.

    Signals:
        changed: The new Settings, after each change that was kept.
    """

    changed = Signal(Settings)

    def __init__(self, store: SettingsStore, workers: WorkerPool, tasks: TaskRunner) -> None:
        super().__init__()
        self._store = store
        self._workers = workers
        self._tasks = tasks
        self._one_at_a_time = asyncio.Lock()

    async def current(self) -> Settings:
        """The settings as they are now.

        Raises:
            SettingsError: They cannot be read.
        """
        return await self._workers.run(self._store.current)

    async def set(self, name: str, value: str) -> None:
        """Keep one value and tell of it.

        Raises:
            SettingsError: It is not allowed, or the file cannot be written.
        """
        async with self._one_at_a_time:
            settings = await self._workers.run(self._store.set, name, value)
        self.changed.emit(settings)

    def keep(self, field: SettingField, value: str) -> None:
        """Keep what was entered in a field; what goes wrong is shown in the field."""
        self._tasks.start(self._keep(field, value), f"keep {field.name}")

    async def _keep(self, field: SettingField, value: str) -> None:
        field.notice.clear()
        try:
            await self.set(field.name, value)
        except SettingsError as error:
            field.notice.show_problem(error)
