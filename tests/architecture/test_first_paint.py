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
