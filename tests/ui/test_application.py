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


OPENING = """
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from desktop_assist.ui.program import make_application

app = make_application()
app.opened.connect(print)
app.sendEvent(app, QFileOpenEvent(QUrl("desktop-assist:quick?text=15%20%25")))
app.sendEvent(app, QFileOpenEvent("/home/ada/two words.ics"))
"""


def test_what_macos_hands_over_is_told_as_a_link_or_an_address():
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", OPENING]
    said = subprocess.check_output(command, env=environment, text=True).split("\n")
    assert said[:2] == ["desktop-assist:quick?text=15%20%25", "file:///home/ada/two%20words.ics"]
