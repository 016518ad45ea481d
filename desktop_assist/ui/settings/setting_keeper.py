"""Writes settings down away from the window's thread, one after the other."""

import asyncio
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from desktop_assist.domain.errors import FileError, SettingsError
from desktop_assist.domain.setting_locks import SettingLocks
from desktop_assist.domain.settings import Settings, SettingsStore
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.ui.settings.setting_field import SettingField
from desktop_assist.ui.task_runner import TaskRunner

_SAMPLE_ON = ("workspace.sample", "true")


class SettingKeeper(QObject):
    """Keeps what a person changes on a page.

    Args:
        store: Where it is kept.
        workers: Runs what blocks.
        tasks: Runs what a field has begun.
        fill_sample: Lays out the sample files; blocking.

    Signals:
        changed: The new Settings, after each change that was kept.
    """

    changed = Signal(Settings)

    def __init__(
        self,
        store: SettingsStore,
        workers: WorkerPool,
        tasks: TaskRunner,
        fill_sample: Callable[[], None],
    ) -> None:
        super().__init__()
        self._fill_sample = fill_sample
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

    async def locks(self) -> SettingLocks:
        """What only the administrator can change.

        Raises:
            SettingsError: The administrator's file cannot be read.
        """
        return await self._workers.run(self._store.locks)

    async def set(self, name: str, value: str) -> None:
        """Keep one value and tell of it.

        Raises:
            SettingsError: It is not allowed, or the file cannot be written.
            FileError: The sample files cannot be laid out; nothing is set then.
        """
        async with self._one_at_a_time:
            if (name, value) == _SAMPLE_ON:
                await self._workers.run(self._fill_sample)
            settings = await self._workers.run(self._store.set, name, value)
        self.changed.emit(settings)

    def keep(self, field: SettingField, value: str) -> None:
        """Keep what was entered in a field; what goes wrong is shown in the field."""
        self._tasks.start(self._keep(field, value), f"keep {field.name}")

    async def _keep(self, field: SettingField, value: str) -> None:
        field.notice.clear()
        try:
            await self.set(field.name, value)
        except (SettingsError, FileError) as error:
            field.notice.show_problem(error)
