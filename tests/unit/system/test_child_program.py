"""A program that is not trusted gets little, says lines of a length, and is never left behind."""

import asyncio
import json
import sys
from pathlib import Path

import pytest

from desktop_assist.domain.errors import ToolServerError
from desktop_assist.system.child_program import INHERITED, ChildProgram, ProgramStart

TELLS_ENVIRONMENT = "import json, os; print(json.dumps([dict(os.environ), os.getcwd()]))"
# Starts another program, and waits for ever with it.
HAS_CHILD = """
import subprocess, sys, time
child = subprocess.Popen([sys.executable, "-I", "-S", "-c", "import time; time.sleep(60)"])
print(child.pid, flush=True)
time.sleep(60)
"""


def start(tmp_path, code, **variables):
    arguments = ("-I", "-S", "-c", code)
    return ChildProgram.start(ProgramStart(sys.executable, arguments, tmp_path, variables))


async def test_it_is_given_no_variable_but_the_usual_ones_and_its_own(tmp_path, monkeypatch):
    monkeypatch.setenv("OPENAI_API_KEY", "sk-not-for-others")
    program = await start(tmp_path, TELLS_ENVIRONMENT, TOKEN="own")

    environment, folder = json.loads(await program.read_line())
    await program.end()

    assert environment["TOKEN"] == "own"
    assert set(environment) - {"TOKEN", "LC_CTYPE"} <= set(INHERITED)
    assert folder == str(tmp_path)


async def test_what_it_has_started_ends_with_it(tmp_path):
    program = await start(tmp_path, HAS_CHILD)
    child = int(await program.read_line())

    await program.end()

    for _ in range(100):  # whoever adopts it takes a moment to see it off
        state = _state(child)
        if state in ("", "Z"):
            break
        await asyncio.sleep(0.02)
    assert state in ("", "Z")


async def test_a_program_that_is_not_there_is_said_so(tmp_path):
    with pytest.raises(ToolServerError, match="no program “no-such-program”"):
        await ChildProgram.start(ProgramStart("no-such-program", (), tmp_path))


def _state(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()[0]
    except OSError:
        return ""
