"""PySide6 stays out of the imports of the window's modules."""

import json
import subprocess
import sys

PROGRAM = """
import json, linecache
from desktop_assist.ui.platform.plain_import import import_plainly
{first}
import desktop_assist.ui.main_window
from PySide6.QtCore import QObject, Signal

class Sender(QObject):
    sent = Signal(str)

heard, sender = [], Sender()
sender.sent.connect(heard.append)
sender.sent.emit("hello")
kept = [name for name in linecache.cache if "desktop_assist" in name]
print(json.dumps([heard, len(kept)]))
"""


def heard_and_kept(first):
    program = [sys.executable, "-c", PROGRAM.format(first=first)]
    done = subprocess.run(program, check=True, capture_output=True, text=True, timeout=60)
    return json.loads(done.stdout)


def test_no_source_is_read_for_an_import():
    assert heard_and_kept("import_plainly()") == [["hello"], 0]


def test_pyside_would_read_the_source_of_every_module():
    heard, kept = heard_and_kept("import PySide6.QtCore")

    # When this fails, PySide6 no longer does it: the exchange can go.
    assert heard == ["hello"]
    assert kept > 10
