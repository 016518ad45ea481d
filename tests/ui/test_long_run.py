"""A day of use in a minute: many Qt calls and loop turns, without a crash and without growth."""

import json
import subprocess
import sys

import pytest

PROGRAM = """
import asyncio, gc, json, sys
import psutil
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from desktop_assist.ui.platform.event_loop import EventLoop

calls, turns = int(sys.argv[1]), int(sys.argv[2])
app = QApplication([])
label, memory = QLabel(), psutil.Process()
label.show()

async def use(calls, turns):
    for number in range(calls // 4):
        label.setToolTip("a tip")
        label.setText(str(number % 10))
        label.update()
        app.sendPostedEvents()
    loop = asyncio.get_running_loop()
    for _ in range(turns):
        QTimer.singleShot(0, (turn := asyncio.Event()).set)
        loop.call_later(600, int).cancel()
        await turn.wait()

def kept():
    gc.collect()
    return memory.memory_info().rss, len(gc.get_objects())

with asyncio.Runner(loop_factory=lambda: EventLoop(app)) as runner:
    runner.run(use(calls // 10, turns // 10))
    before = kept()
    runner.run(use(calls, turns))
    after = kept()
print(json.dumps({"grown_bytes": after[0] - before[0], "grown_objects": after[1] - before[1]}))
"""


@pytest.mark.parametrize(
    ("calls", "turns"),
    [(40_000, 2_000), pytest.param(400_000, 20_000, marks=pytest.mark.slow)],
    ids=["sampled", "full"],
)
def test_qt_calls_and_loop_turns_neither_crash_nor_grow(calls, turns):
    run = [sys.executable, "-c", PROGRAM, str(calls), str(turns)]
    done = subprocess.run(run, capture_output=True, text=True, timeout=110, check=True)
    grown = json.loads(done.stdout)
    assert grown["grown_bytes"] < 8 * 1024 * 1024
    assert grown["grown_objects"] < 500
