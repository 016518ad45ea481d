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


def modules_told_by(probe, home):
    program = [sys.executable, "-c", probe, "--home", str(home)]
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        program, env=environment, check=True, capture_output=True, text=True, timeout=60
    )
    return set(json.loads(done.stdout))


def test_the_first_paint_needs_nothing_heavy(tmp_path):
    loaded = modules_told_by(PROBE, tmp_path)

    assert "PySide6.QtWidgets" in loaded
    assert loaded & HEAVY == set()


def test_an_idle_window_holds_nothing_that_waits_for_its_first_use(tmp_path):
    loaded = modules_told_by(IDLE, tmp_path)

    assert "desktop_assist.background.reminders" in loaded
    assert loaded & (WAITS | HEAVY) == set()
