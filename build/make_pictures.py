#!/usr/bin/env python3
"""Take the pictures of the README anew: the real program with the sample files, without a display.

    python3 build/make_pictures.py [FOLDER]

Into a folder of one's own all of them go, to be looked at; without one, those of the README.

Each look (light, dark, large text, German) is a program of its own with its own settings, at a
fixed moment.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop_assist.ui.main_window import MainWindow

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "build")]
TARGET = ROOT / "build" / "pictures"
MOMENT = ("--now", "2026-11-22T09:00:00+01:00", "--timezone", "Europe/Berlin")
LOOKS = {
    "light": {"theme": "light", "language": "en"},
    "dark": {"theme": "dark", "language": "en"},
    "large": {"theme": "light", "language": "en", "text_percent": 150},
    "german": {"theme": "light", "language": "de"},
}
REQUESTS = {
    "en": (
        "Schedule a team sync for next Tuesday 2 pm for 30 minutes",
        "What did I spend in October by category?",
    ),
    "de": (
        "Plane ein Team-Treffen am nächsten Dienstag um 14 Uhr für 30 Minuten",
        "Was habe ich im Oktober nach Kategorie ausgegeben?",
    ),
}
SHOWN = {
    "light": {"empty", "meeting", "spending", "calendar", "expenses", "documents", "settings"},
    "dark": {"spending"},
    "large": {"meeting"},
    "german": {"spending"},
}
WIDTH, HEIGHT = 1080, 760
LIMIT_S, LOOK_S = 30.0, 0.05
_LATER = {"Later", "Später"}
_SMALLEST = 0  # packed as well as PNG can be


def main() -> int:
    """Take all of them, look by look."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else TARGET
    target.mkdir(parents=True, exist_ok=True)
    for look in LOOKS:
        with tempfile.TemporaryDirectory() as home:
            environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "LANGUAGE": "en"}
            command = [sys.executable, __file__, "--look", look, home, str(target)]
            subprocess.run(command, env=environment, check=True, timeout=300)
    return 0


def take(look: str, home: Path, target: Path) -> int:
    """Run the program in one look, and take its pictures."""
    from desktop_assist.app.program import main as run
    from desktop_assist.ui.main_window import MainWindow

    chosen = LOOKS[look]
    lines = (f"{name} = {value!r}" for name, value in chosen.items())
    (home / "settings.toml").write_text("[appearance]\n" + "\n".join(lines).replace("'", '"'))
    start = MainWindow.start

    def start_with_photographer(window, services, tasks):  # noqa: ANN001, ANN202 - as it is there
        photographer = Photographer(window, target, look)
        tasks.start(photographer.work(str(chosen["language"])), "pictures")
        return start(window, services, tasks)

    MainWindow.start = start_with_photographer  # type: ignore[method-assign]
    return run(["--home", str(home), *MOMENT])


class Photographer:
    """Does what a person would, and takes pictures of it."""

    def __init__(self, window: "MainWindow", target: Path, look: str) -> None:
        self._window = window
        self._target = target
        self._look = look

    async def work(self, language: str) -> None:
        """Ask, open every page, and quit."""
        import asyncio

        window = self._window
        window.resize(WIDTH, HEIGHT)
        await asyncio.sleep(1)
        self._take("empty")
        window.sample_requested.emit()
        await asyncio.sleep(2)
        await self._until(self._has_read)
        for name, request in zip(("meeting", "spending"), REQUESTS[language], strict=True):
            window.pane.composer.set_text(request)
            window.pane.composer.submit()
            await self._until(lambda: not window.pane.composer._is_busy)  # noqa: SLF001
            await asyncio.sleep(0.5)
            await self._until(self._has_read)
            self._take(name)
        if self._look in {"light", "german"}:
            await self._take_pages()
        window.settings_requested.emit("")
        await asyncio.sleep(1.5)
        self._take("settings")
        window.close_requested.emit()

    def _has_read(self) -> bool:
        from desktop_assist.ui.documents.index_line import IndexLine

        return all(line.isHidden() for line in self._window.findChildren(IndexLine))

    async def _take_pages(self) -> None:
        import asyncio

        window = self._window
        for name, wish in {
            "calendar": window.calendar_requested,
            "expenses": window.expenses_requested,
            "documents": window.documents_requested,
        }.items():
            wish.emit()
            await asyncio.sleep(2)
            if name == "calendar":
                self._turn_to_next_week()
                await asyncio.sleep(1)
            self._take(name)
        window.show_conversation()

    def _turn_to_next_week(self) -> None:
        """The moment is a Sunday; the meetings of the sample lie ahead."""
        from PySide6.QtWidgets import QPushButton

        buttons = self._window.findChildren(QPushButton)
        next(one for one in buttons if one.accessibleName() in _LATER).click()

    async def _until(self, is_so: Callable[[], bool]) -> None:
        import asyncio

        for _ in range(round(LIMIT_S / LOOK_S)):
            if is_so():
                return
            await asyncio.sleep(LOOK_S)

    def _take(self, name: str) -> None:
        if self._target == TARGET and name not in SHOWN[self._look]:
            return
        from PySide6.QtWidgets import QApplication

        dialog = QApplication.activeModalWidget()
        picture = (dialog or self._window).grab()
        picture.save(str(self._target / f"{self._look}-{name}.png"), "PNG", _SMALLEST)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--look"]:
        sys.exit(take(sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4])))
    sys.exit(main())
