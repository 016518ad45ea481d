"""The command line of build/dev.py."""

import pytest

from development.commands import Order, parse, run
from development.failure import SetUpError


def test_what_follows_run_is_the_programs_own():
    order = parse(["run", "ask", "--no-system-packages", "--json"])

    assert order == Order("run", ("ask", "--no-system-packages", "--json"))


@pytest.mark.parametrize(
    "words",
    [
        ["--no-system-packages", "run", "chat"],
        ["run", "--no-system-packages", "chat"],
    ],
)
def test_system_packages_can_be_forbidden_before_the_programs_own_words(words):
    assert parse(words) == Order("run", ("chat",), may_install=False)


def test_heavy_parts_can_be_refused_for_one_start():
    order = parse(["run", "--no-extras", "--tray"])

    assert order == Order("run", ("--tray",), may_fetch_extras=False)


def test_the_whole_sweeps_are_asked_for_with_long():
    assert parse(["test", "--long", "-k", "undo"]) == Order("test", ("-k", "undo"), is_long=True)


def test_a_part_of_the_computer_is_taken_away_from_the_tests():
    order = parse(["test", "--without=tray", "tests/ui"])

    assert order == Order("test", ("tests/ui",), without="tray")


def test_what_the_tests_go_through_is_counted_with_coverage():
    order = parse(["test", "--coverage", "-k", "undo"])

    assert order == Order("test", ("-k", "undo"), counts_coverage=True)


def test_what_follows_mutants_is_its_own():
    order = parse(["mutants", "privacy", "--seed", "2"])

    assert order == Order("mutants", ("privacy", "--seed", "2"))


def test_a_command_has_to_be_named():
    with pytest.raises(SetUpError, match="usage"):
        parse(["chat"])


def test_a_mistake_is_answered_without_a_traceback(capsys):
    status = run(["chat"])

    assert status == 1
    assert capsys.readouterr().err.startswith("usage")


def test_help_goes_to_standard_output(capsys):
    status = run(["--help"])

    assert status == 0
    assert capsys.readouterr().out.startswith("usage")
