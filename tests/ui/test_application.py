"""The desktop asks the program to end."""

import os
import subprocess
import sys

# In a process of its own: a process has one application object, and the tests have theirs.
PROGRAM = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget
from desktop_assist.ui.program import make_application

class Staying(QWidget):
    def closeEvent(self, event):
        print("close", flush=True)
        event.ignore()

app = make_application()
app.quit_requested.connect(lambda: app.exit(7))
window = Staying()
window.show()
window.close()
QTimer.singleShot(0, app.quit)
raise SystemExit(app.exec())
"""


def test_the_desktop_ends_the_program_though_its_window_would_stay():
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.split() == ["close"]
    assert done.returncode == 7
