"""Behind the window: built after its first paint, ended after its last task."""

import asyncio
import os
import subprocess
import sys

from desktop_assist.app.moment import Moment
from desktop_assist.app.window import WindowParts
from desktop_assist.system.folders import portable_folders

# Closed as soon as it has been painted; a process of its own, because it is a whole program.
PROGRAM = """
import sys
from pathlib import Path
from desktop_assist.app.moment import Moment
from desktop_assist.app.window import open_window
from desktop_assist.cli.start_options import OpenWindow
from desktop_assist.system.folders import portable_folders
from desktop_assist.ui.main_window import MainWindow

started = MainWindow.start
MainWindow.start = lambda self, *services: (started(self, *services), self.close())[0]
sys.exit(open_window(portable_folders(Path(sys.argv[1])), Moment(), OpenWindow()))
"""


def test_the_window_opens_comes_to_life_and_closes(tmp_path):
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(tmp_path)],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    folders = portable_folders(tmp_path)
    assert folders.database.exists()
    assert (folders.data / "window.ini").exists()


async def test_what_is_behind_the_window_works_with_the_same_files(tmp_path):
    folders = portable_folders(tmp_path)
    behind = WindowParts(folders, Moment())
    services = await asyncio.wait_for(behind.build(), 60)
    try:
        assert services.chat.conversations.listing() == ()
        assert services.settings.current().assistant.provider == "embedded"
        assert services.find_secret("sk-proj-aaaaBBBBccccDDDDeeeeFFFF") is not None
    finally:
        await behind.close()


async def test_nothing_is_closed_that_was_never_built(tmp_path):
    await WindowParts(portable_folders(tmp_path), Moment()).close()
    assert not portable_folders(tmp_path).database.exists()
