"""The checks run one after the other until one fails."""

import re
import sys

import pytest

from development import checks
from development.checkout import Checkout
from development.checks import Stage, run_checks


@pytest.fixture
def checkout(tmp_path):
    """A checkout whose tools only write down that they ran."""
    checkout = Checkout(tmp_path)
    for name, status in {"good": 0, "bad": 3, "pytest": 0}.items():
        program = checkout.program(name)
        program.parent.mkdir(parents=True, exist_ok=True)
        program.write_text(f'#!/bin/sh\necho {name} "$@" >> ran\nexit {status}\n')
        program.chmod(0o755)
    return checkout


def ran(checkout):
    return (checkout.root / "ran").read_text().splitlines()


def test_the_tests_come_last_with_the_arguments_given(checkout, monkeypatch, capsys):
    monkeypatch.setattr(checks, "STAGES", (Stage("lint", "good", ("check",)),))

    status = run_checks(checkout, ["-k", "undo"], is_long=False)

    assert status == 0
    lint, tests = ran(checkout)
    assert lint == "good check"
    assert re.match(r"pytest -rsR -n [2-4] --dist worksteal ", tests)
    assert tests.endswith(" -m not frozen and not slow -k undo")
    assert "lint: passed" in capsys.readouterr().err


def test_the_first_failure_ends_them(checkout, monkeypatch):
    monkeypatch.setattr(checks, "STAGES", (Stage("lint", "bad", ()), Stage("types", "good", ())))

    status = run_checks(checkout, [], is_long=False)

    assert status == 3
    assert ran(checkout) == ["bad"]


def test_long_runs_the_slow_sweeps_too(checkout, monkeypatch):
    monkeypatch.setattr(checks, "STAGES", ())

    run_checks(checkout, [], is_long=True)

    assert ran(checkout)[0].endswith(" -m not frozen")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="parts are taken away on Linux")
def test_without_a_part_only_the_tests_run(checkout, monkeypatch):
    monkeypatch.setattr(checks, "STAGES", (Stage("lint", "good", ("check",)),))
    monkeypatch.setenv("PATH", "/bin/nowhere")

    assert run_checks(checkout, [], is_long=False, without="tray") == 0

    (tests,) = ran(checkout)
    assert tests.startswith("pytest")


def test_a_later_stage_is_prepared_beside_one(checkout, monkeypatch, capsys):
    types = Stage("types", "good", (), beside=("bad", "--collect-only"))
    monkeypatch.setattr(checks, "STAGES", (types,))

    status = run_checks(checkout, [], is_long=False)

    assert status == 0
    assert sorted(ran(checkout)[:2]) == ["bad --collect-only", "good"]
    assert "failed" not in capsys.readouterr().err
