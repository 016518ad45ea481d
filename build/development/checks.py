"""Every check of the project, one after the other, until one fails."""

import os
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from development.checkout import Checkout
from development.layer_coverage import is_enough, layers_of, measured, told
from development.output import tell
from development.parts_away import taken_away


@dataclass(frozen=True, slots=True)
class Stage:
    """One check.

    Attributes:
        name: As shown.
        program: A program of the environment.
        arguments: Its arguments.
        beside: A program and its arguments that prepare a later stage on another core, in
            silence; how it ends is no verdict.
    """

    name: str
    program: str
    arguments: tuple[str, ...]
    beside: tuple[str, ...] = ()


# One process more than there are cores, as tests of whole programs wait for them, but four at
# most: windows under test share one screen. Each takes the next tests when its own run out. "-n 0"
# behind "--" keeps all in one process.
_PROCESSES = min((os.cpu_count() or 1) + 1, 4)
_AT_ONCE = ("-n", str(_PROCESSES), "--dist", "worksteal")

_SHORT = "not frozen and not slow"
# The window is above it.
_TESTS_OF_CORE = ("tests/unit", "tests/integration")

# Compiled once here, else each of the processes would compile all tests of a new clone.
_COMPILE_TESTS = ("pytest", "-p", "no:terminal", "-n", "0", "--collect-only")

STAGES = (
    Stage("lint", "ruff", ("check", "--quiet", ".")),
    Stage("format", "ruff", ("format", "--check", "--quiet", ".")),
    Stage("layers", "lint-imports", ("--no-logo",)),
    Stage("types", "mypy", (), beside=_COMPILE_TESTS),
)


def run_checks(
    checkout: Checkout, pytest_arguments: Sequence[str], *, is_long: bool, without: str = ""
) -> int:
    """Run all stages and give the exit status of the first that fails, else 0.

    Args:
        checkout: What is checked.
        pytest_arguments: Handed on to the tests.
        is_long: Whether the slow sweeps run too.
        without: The part of the computer the tests run without; then nothing else is checked.
    """
    tests = _tests(pytest_arguments, is_long=is_long)
    for stage in (tests,) if without else (*STAGES, tests):
        status = _run(checkout, stage, without)
        if status:
            return status
    return 0


def run_coverage(checkout: Checkout, pytest_arguments: Sequence[str]) -> int:
    """Run the tests of the core, say how much of each of its layers they go through, and judge."""
    report = checkout.root / ".cache" / "coverage.json"
    counted = ("--cov", f"--cov-report=json:{report}", *_TESTS_OF_CORE)
    stage = Stage("tests", "pytest", (*_AT_ONCE, "-m", _SHORT, *counted, *pytest_arguments))
    status = _run(checkout, stage)
    if status:
        return status
    layers = measured(report, layers_of(checkout.project_file))
    print(*told(layers), sep="\n")
    return int(not is_enough(layers))


def run_bundle_tests(checkout: Checkout) -> int:
    """Run the tests of the bundle that was just built, and give the exit status."""
    return _run(checkout, Stage("bundle's tests", "pytest", ("-q", "-rs", "-m", "frozen")))


def _tests(arguments: Sequence[str], *, is_long: bool) -> Stage:
    kinds = "not frozen" if is_long else _SHORT
    # What cannot run on this machine is named with its reason, and so is what ran a second time.
    return Stage("tests", "pytest", ("-rsR", *_AT_ONCE, "-m", kinds, *arguments))


def _run(checkout: Checkout, stage: Stage, without: str = "") -> int:
    line = [str(checkout.program(stage.program)), *stage.arguments]
    started = time.perf_counter()
    with _running(checkout, stage.beside), taken_away(without, line, _settings()) as (line, kept):
        status = subprocess.run(line, check=False, cwd=checkout.root, env=kept).returncode
    verdict = "failed" if status else "passed"
    tell(f"{stage.name}: {verdict} in {time.perf_counter() - started:.1f} s")
    return status


@contextmanager
def _running(checkout: Checkout, words: Sequence[str]) -> Iterator[None]:
    if not words:
        yield
        return
    program, *arguments = words
    line = [str(checkout.program(program)), *arguments]
    silent = subprocess.DEVNULL
    with subprocess.Popen(
        line, cwd=checkout.root, env=_settings(), stdin=silent, stdout=silent, stderr=silent
    ):
        yield


def _settings() -> dict[str, str]:
    settings = {"QT_QPA_PLATFORM": "offscreen"} | os.environ
    # Start-up is measured with compiled bytecode, as on a user's machine.
    settings.pop("PYTHONDONTWRITEBYTECODE", None)
    return settings
