"""PySide6 works out signatures when somebody asks for one, and says the same as ever."""

import json
import subprocess
import sys

LATER = "from desktop_assist.ui.platform.plain_import import import_plainly\nimport_plainly()"

DESCRIBED = """
import json, pydoc
{first}
from PySide6 import QtCore, QtGui, QtWidgets

def refused(call):
    try:
        call()
    except Exception as error:
        return f"{{type(error).__name__}}: {{error}}"

import PySide6.support.signature.lib.pyi_generator as generator
from PySide6.support.signature import get_signature

print(json.dumps([
    refused(lambda: QtCore.QPoint("left")),
    refused(lambda: QtCore.QRect(1, 2, 3, 4).moveTo("away")),
    refused(lambda: QtGui.QColor(wrong=1)),
    refused(lambda: QtWidgets.QLabel.setText()),
    QtWidgets.QBoxLayout.addWidget.__doc__,
    str(get_signature(QtCore.QTimer.start)),
    pydoc.plain(pydoc.render_doc(QtGui.QPixmap)),
    generator.__name__,
    generator.__doc__,
    generator.generate_pyi.__name__,
    refused(lambda: generator.nothing_of_this_name),
]))
"""

PAINTED = """
import json
from desktop_assist.ui.platform.plain_import import import_plainly
from desktop_assist.ui.platform.signatures_later import is_unread
before = is_unread()
import_plainly()
from desktop_assist.ui.program import paint_once
paint_once()
print(json.dumps([before, is_unread(), compile.__name__]))
"""

AT_ONCE = f"""
import json
from threading import Barrier, Thread
{LATER}
import PySide6.support.signature.lib.pyi_generator as generator
start, asked = Barrier(8), []

def ask():
    start.wait()
    asked.append(generator.generate_pyi)

threads = [Thread(target=ask) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(json.dumps([len(asked), len(set(asked))]))
"""


def told_by(program):
    done = subprocess.run(
        [sys.executable, "-c", program], check=True, capture_output=True, text=True, timeout=60
    )
    return json.loads(done.stdout)


def test_what_is_said_of_functions_is_the_same_as_ever():
    later = told_by(DESCRIBED.format(first=LATER))

    assert later == told_by(DESCRIBED.format(first=""))
    assert "Supported signatures" in later[0]


def test_a_window_is_painted_without_any_of_it():
    assert told_by(PAINTED) == [False, True, "compile"]


def test_several_threads_may_ask_at_once():
    assert told_by(AT_ONCE) == [8, 1]
