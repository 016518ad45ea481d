"""Runs Python modules as programs of their own, forked from a process that has loaded ours.

To load the program takes longer than most of its commands. What a test says of it holds for a
forked one as well: it has a process number, memory, files and signals of its own.
"""

import multiprocessing
import os
import runpy
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from functools import cache
from multiprocessing.connection import Connection
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOADED = (
    "desktop_assist.app.command",
    "desktop_assist.providers.embedded.meaning",
    "openai",
    "genai_prices",
    "tests.helpers.assistant_rig",
)


class ForkedProgram:
    """What subprocess.Popen gives of a program whose output is piped, as far as it is used."""

    def __init__(self, line: Sequence[str], environment: Mapping[str, str]) -> None:
        forks = _forks()
        (self._out, out), (self._err, err) = forks.Pipe(False), forks.Pipe(False)
        self._process = forks.Process(target=_run, args=(line, dict(environment), out, err))
        self._process.start()
        out.close()
        err.close()
        self.stdout = open(self._out.fileno(), "rb", closefd=False)  # noqa: SIM115 - the program's life
        self.stderr = open(self._err.fileno(), "rb", closefd=False)  # noqa: SIM115
        self.pid = self._process.pid

    @property
    def returncode(self) -> int | None:
        return self._process.exitcode

    def send_signal(self, number: int) -> None:
        if self._process.is_alive():
            os.kill(self.pid, number)

    def kill(self) -> None:
        self._process.kill()

    def wait(self, timeout: float | None = None) -> int:
        self._process.join(timeout)
        if self._process.exitcode is None:
            raise subprocess.TimeoutExpired("a forked program", timeout)
        return self._process.exitcode

    def communicate(self) -> tuple[bytes, bytes]:
        errors = []
        reader = threading.Thread(target=lambda: errors.append(self.stderr.read()))
        reader.start()
        written = self.stdout.read()
        reader.join()
        self.wait()
        for one in (self.stdout, self.stderr, self._out, self._err):
            one.close()
        return written, errors[0]


def started(
    module: str, *words: str, environment: Mapping[str, str] | None = None
) -> ForkedProgram | subprocess.Popen[bytes]:
    """Start `python -m module words` in the folder of the sources."""
    environment = os.environ if environment is None else environment
    if "forkserver" in multiprocessing.get_all_start_methods():
        return ForkedProgram((module, *words), environment)
    return subprocess.Popen(
        (sys.executable, "-m", module, *words),
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def ran(
    module: str, *words: str, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run `python -m module words` to its end."""
    program = started(module, *words, environment=environment)
    written, errors = program.communicate()
    texts = (one.decode().replace(os.linesep, "\n") for one in (written, errors))
    return subprocess.CompletedProcess((module, *words), program.returncode, *texts)


@cache
def _forks() -> multiprocessing.context.ForkServerContext:
    forks = multiprocessing.get_context("forkserver")
    forks.set_forkserver_preload(list(LOADED))
    return forks


def _run(
    line: Sequence[str], environment: dict[str, str], out: Connection, err: Connection
) -> None:
    module, *words = line
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(ROOT)
    for name, number, pipe in (("stdout", 1, out), ("stderr", 2, err)):
        os.dup2(pipe.fileno(), number)
        pipe.close()
        setattr(sys, name, open(number, "w", encoding="utf-8", closefd=False))  # noqa: SIM115
    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.argv[1:] = words
    runpy.run_module(module, run_name="__main__", alter_sys=True)
