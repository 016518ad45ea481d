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
    "desktop_assist.app.hosted_parts",
    "desktop_assist.assistant.chat_import.chatgpt",
    "desktop_assist.assistant.export.html_form",
    "desktop_assist.assistant.grounding.support",
    "desktop_assist.assistant.intake",
    "desktop_assist.calendars.meeting_import",
    "desktop_assist.connectors.slack.slack_room",
    "desktop_assist.documents.cutting",
    "desktop_assist.documents.lookup",
    "desktop_assist.documents.passage_search",
    "desktop_assist.documents.reading",
    "desktop_assist.domain.realtime",
    "desktop_assist.expenses.expense_store",
    "desktop_assist.expenses.policy",
    "desktop_assist.expenses.receipt",
    "desktop_assist.expenses.report",
    "desktop_assist.files.formats.mail_blocks",
    "desktop_assist.files.formats.registry",
    "desktop_assist.files.formats.xlsx",
    "desktop_assist.privacy.personal_data_search",
    "desktop_assist.privacy.person_name",
    "desktop_assist.providers.compatible.provider",
    "desktop_assist.providers.embedded.step_planner",
    "desktop_assist.providers.openai_responses",
    "desktop_assist.tools",
    "email.message",
    "html",
    "importlib.metadata",
    "multiprocessing.process",
    "signatures of PySide6",
    "urllib.request",
}

# Starts the program as it is, and tells what is loaded once nothing more has come for a while.
IDLE = """
import json, os, sys, threading, time

def tell_at_rest():
    rested_s = 0
    while rested_s < 3 or "desktop_assist.ui.tray_menu" not in sys.modules:
        count = len(sys.modules)
        time.sleep(0.5)
        rested_s = rested_s + 0.5 if len(sys.modules) == count else 0
    from desktop_assist.ui.platform.signatures_later import is_unread

    # Of PySide6's own, which are in sys.modules from the start.
    read = [] if is_unread() else ["signatures of PySide6"]
    print(json.dumps([*sorted(sys.modules), *read]), flush=True)
    os._exit(0)

threading.Thread(target=tell_at_rest, daemon=True).start()
from desktop_assist.__main__ import main
sys.argv = ["desktop-assist", *sys.argv[1:]]
sys.exit(main())
"""

# Of our own and of Python's: an empty window needs none of them to be seen and typed in.
AFTER_THE_PAINT = {
    "argparse",
    "asyncio",
    "dataclasses",
    "datetime",
    "desktop_assist.domain.hotkey",
    "desktop_assist.domain.notice",
    "desktop_assist.domain.told_text",
    "desktop_assist.domain.usage",
    "desktop_assist.system.clock",
    "desktop_assist.system.setting_rules",
    "desktop_assist.ui.drop.drop_overlay",
    "desktop_assist.ui.drop.expected_use",
    "hashlib",
    "inspect",
    "locale",
    "logging",
    "search for garbage",
    "sqlite3",
    "tomllib",
    "zoneinfo",
}
MOST_OF_OUR_MODULES = 69

# PySide6 makes a class when it is first named, with all enumerations in it: these have hundreds of
# names, or come with all classes of widgets, as when a viewport is asked for.
DEAR_CLASSES = {
    "PySide6.QtCore.QProcess",
    "PySide6.QtCore.QUrl",
    "PySide6.QtGui.QAction",
    "PySide6.QtGui.QFontDatabase",
    "PySide6.QtGui.QGradient",
    "PySide6.QtGui.QIcon",
    "PySide6.QtGui.QImage",
    "PySide6.QtGui.QKeySequence",
    "PySide6.QtWidgets.QDialog",
    "PySide6.QtWidgets.QFileDialog",
    "PySide6.QtWidgets.QMessageBox",
    "PySide6.QtWidgets.QStyle",
}

# Starts the program as it is, and tells after the first paint what has been loaded and made: what
# the window does next is to import asyncio.
PROBE = """
import gc, os, sys

class Teller:
    def find_spec(self, name, path=None, target=None):
        if name == "desktop_assist.ui.window_keys":  # the first thing after the paint
            loaded = list(sys.modules)
            libraries = [sys.modules[f"PySide6.{one}"] for one in ("QtCore", "QtGui", "QtWidgets")]
            made = [f"{one.__name__}.{name}" for one in libraries for name in vars(one)]
            shown = [one for one in libraries[-1].QApplication.topLevelWidgets() if one.isVisible()]
            painted = ["the first paint"] if shown[0]._is_painted else []
            painted += ["search for garbage"] if gc.isenabled() else []
            import json
            print(json.dumps([*loaded, *made, *painted]), flush=True)
            os._exit(0)

sys.meta_path.insert(0, Teller())
from desktop_assist.__main__ import main
sys.argv = ["desktop-assist", *sys.argv[1:]]
sys.exit(main())
"""


def modules_told_by(probe, home):
    program = [sys.executable, "-c", probe, "--home", str(home)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        program, env=environment, check=True, capture_output=True, text=True, timeout=60
    )
    return set(json.loads(done.stdout))


def test_the_first_paint_needs_nothing_heavy(tmp_path):
    loaded = modules_told_by(PROBE, tmp_path)

    assert "the first paint" in loaded
    assert loaded & (HEAVY | AFTER_THE_PAINT | DEAR_CLASSES) == set()
    assert sum(name.startswith("desktop_assist") for name in loaded) <= MOST_OF_OUR_MODULES


def test_an_idle_window_holds_nothing_that_waits_for_its_first_use(tmp_path):
    loaded = modules_told_by(IDLE, tmp_path)

    assert "desktop_assist.background.reminders" in loaded
    assert loaded & (WAITS | HEAVY) == set()
