"""The way from the window to one of its other pages, and back."""

import asyncio
from collections.abc import Callable
from importlib import import_module
from typing import Generic, TypeVar

from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.page import Page
from desktop_assist.ui.task_runner import TaskRunner

P = TypeVar("P", bound=Page)


class PageDoor(Generic[P]):
    """Shows a page in place of the conversation; it is built when it is first opened.

    Args:
        window: Where it is shown.
        tasks: Runs what takes longer.
        module: The full name of its code, which is read in a thread.
        build: Makes it.
        get_ready: Builds what it works with, in the thread as well.
    """

    def __init__(
        self,
        window: MainWindow,
        tasks: TaskRunner,
        module: str,
        build: Callable[[], P],
        get_ready: Callable[[], object] = tuple,
    ) -> None:
        self._window = window
        self._tasks = tasks
        self._module = module
        self._build = build
        self._get_ready = get_ready
        self.page: P | None = None

    @property
    def is_open(self) -> bool:
        """Whether the page is seen."""
        return self.page is not None and self.page.isVisible()

    def toggle(self) -> None:
        """Show the page; the conversation again if it is shown."""
        if self.is_open:
            self._window.show_conversation()
        else:
            self._tasks.start(self._open(), f"open {self._module.rpartition('.')[2]}")

    def refresh(self) -> None:
        """Read it again, if it is seen."""
        if self.page is not None:
            self.page.refresh()

    async def enter(self) -> P:
        """Show the page as it is."""
        # In a thread: on the window's own its code would hold it up for a frame or two.
        await asyncio.to_thread(self._read)
        page = self.page or self._make()
        await asyncio.sleep(0)  # to build it and to lay it out are two steps
        self._window.show_page(page)
        return page

    def _read(self) -> None:
        import_module(self._module)
        self._get_ready()

    async def _open(self) -> None:
        page = await self.enter()
        page.open()

    def _make(self) -> P:
        page = self.page = self._build()
        page.back_wanted.connect(self._window.show_conversation)
        page.side_wanted.connect(self._window.toggle_side)
        return page
