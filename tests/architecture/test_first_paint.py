"""The window is on the screen before anything heavy is loaded."""

import json
import os
import subprocess
import sys

HEAVY = {
    "calamine",
    "currency_converter",
    "genai_prices",
    "httpx2",
    "icalendar",
    "mcp",
    "numpy",
    "openai",
    "openpyxl",
    "pydantic",
    "pypdfium2",
    "python_calamine",
    "recurring_ical_events",
    "reportlab",
    "xlsxwriter",
}

# What an idle window does without: each costs a megabyte or more, and waits for its first use.
WAITS = {
    "desktop_assist.connectors.slack.digest.thread_digest",
    "desktop_assist.providers.embedded.step_planner",
    "email.message",
    "importlib.metadata",
    "multiprocessing.process",
    "urllib.request",
}
AFTER_PAINT = """
import json, sys
from importlib import import_module
from desktop_assist.app import parts, window
from desktop_assist.ui import window_program
for name in (*window._HANDED_OVER_BY, *window_program._COMES_NEXT):
    import_module(name)
print(json.dumps(sorted(sys.modules)))
"""

# Starts the program as it is, with an application object that tells at the first painted widget
# what has been loaded, and ends there.
PROBE = """
import json, os, sys
from PySide6 import QtWidgets
from PySide6.QtCore import QEvent

class Watched(QtWidgets.QApplication):
    def notify(self, receiver, event):
        done = super().notify(receiver, event)
        if event.type() == QEvent.Type.Paint:
            print(json.dumps(sorted(sys.modules)), flush=True)
            os._exit(0)
        return done

QtWidgets.QApplication = Watched
from desktop_assist.__main__ import main
sys.argv = ["desktop-assist", *sys.argv[1:]]
sys.exit(main())
"""


def modules_at_first_paint(home, *settings):
    program = [sys.executable, "-c", PROBE, "--home", str(home)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        program, env=environment, check=True, capture_output=True, text=True, timeout=60
    )
    return set(json.loads(done.stdout))


def test_the_first_paint_needs_nothing_heavy(tmp_path):
    loaded = modules_at_first_paint(tmp_path)

    assert "PySide6.QtWidgets" in loaded
    assert loaded & HEAVY == set()


def test_an_idle_window_holds_nothing_that_waits_for_its_first_use():
    done = subprocess.run(
        [sys.executable, "-c", AFTER_PAINT], check=True, capture_output=True, text=True, timeout=60
    )

    assert set(json.loads(done.stdout)) & (WAITS | HEAVY) == set()
