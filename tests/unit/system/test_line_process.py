"""A program beside this one, spoken with in lines of JSON."""

import sys
import time

import pytest

from desktop_assist.system.line_process import LineProcess

ECHO = "import sys\nfor line in sys.stdin:\n    print(line, end='', flush=True)\n"


def started(code, environment=(), **limits):
    return LineProcess((sys.executable, "-I", "-S", "-c", code), dict(environment), **limits)


def test_what_is_sent_is_answered():
    with started(ECHO) as process:
        process.send({"ask": "ü"})

        assert next(process.lines()) == {"ask": "ü"}


def test_lines_that_are_not_meant_for_us_are_passed_by():
    with started("print('a warning'); print('[1]'); print('{\"tell\": 1}')") as process:
        assert list(process.lines()) == [{"tell": 1}]


def test_what_is_silent_for_too_long_is_ended():
    with started("import time; time.sleep(60)", silence_limit_s=0.2) as process:
        assert list(process.lines()) == []


def test_it_can_be_ended_at_any_time_and_spoken_to_afterwards():
    before = time.monotonic()
    with started("import time; time.sleep(60)") as process:
        process.end()
        process.send({"late": True})

        assert list(process.lines()) == []
    assert time.monotonic() - before < 30


def test_it_gets_what_it_is_given_and_nothing_of_pythons(monkeypatch):
    monkeypatch.setenv("PYTHONPATH", "elsewhere")
    code = "import os, json; print(json.dumps(dict(os.environ)))"

    with started(code, {"HTTPS_PROXY": "http://proxy"}) as process:
        (seen,) = process.lines()

    assert seen["HTTPS_PROXY"] == "http://proxy"
    assert "PYTHONPATH" not in seen


@pytest.mark.parametrize("code", ["", "import sys; sys.exit(3)"])
def test_one_that_ends_at_once_says_nothing(code):
    with started(code) as process:
        process.send({"ask": 1})

        assert list(process.lines()) == []
