"""The classes of widgets are made one by one, and are there before a viewport is asked for."""

import asyncio
import json
import subprocess
import sys

from desktop_assist.ui.platform.widget_classes import make_widget_classes

# A program of its own: in the tests all classes have been made long ago.
PROGRAM = """
import asyncio, enum, json
from desktop_assist.ui.platform.plain_import import import_plainly
import_plainly()
from PySide6 import QtGui, QtWidgets
from PySide6.QtWidgets import QApplication, QPlainTextEdit

app, box = QApplication(["test", "-platform", "offscreen"]), QPlainTextEdit()
if {is_made}:
    from desktop_assist.ui.platform.widget_classes import make_widget_classes
    asyncio.run(make_widget_classes())
before = set(vars(QtWidgets)) | set(vars(QtGui))
box.viewport()
new = (vars(QtWidgets)[name] for name in set(vars(QtWidgets)) - before)
kinds = [kind for made in new for kind in vars(made).values() if isinstance(kind, enum.EnumType)]
print(json.dumps([sum(len(kind.__members__) for kind in kinds)]))
"""


def names_made_by_a_viewport(*, is_made):
    program = [sys.executable, "-c", PROGRAM.format(is_made=is_made)]
    done = subprocess.run(program, check=True, capture_output=True, text=True, timeout=60)
    return json.loads(done.stdout)[0]


def test_a_viewport_finds_nearly_all_of_them_made():
    # When this fails, PySide6 no longer makes all of them at once: what is made ahead can go.
    assert names_made_by_a_viewport(is_made=False) > 250

    assert names_made_by_a_viewport(is_made=True) < 50


async def test_others_have_their_turn_meanwhile(qapp):
    turns, turns_when_made = [], []

    async def make():
        await make_widget_classes()
        turns_when_made.append(len(turns))

    async def take_turns():
        while not turns_when_made:
            turns.append(1)
            await asyncio.sleep(0)

    async with asyncio.TaskGroup() as group:
        group.create_task(make())
        group.create_task(take_turns())
    assert turns_when_made[0] > 10
