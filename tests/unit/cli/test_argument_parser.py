"""What every command line has in common."""

from datetime import date

import pytest

from desktop_assist.cli.argument_parser import (
    OneLineParser,
    add_days,
    add_start_options,
    common_options,
    refuse,
)


def test_a_mistake_is_one_line(capsys):
    with pytest.raises(SystemExit) as ending:
        OneLineParser(parents=[common_options()], add_help=False).parse_args(["--now", "bald"])

    assert ending.value.code == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_an_option_that_is_not_given_leaves_no_trace():
    given = OneLineParser(parents=[common_options()], add_help=False).parse_args([])

    assert vars(given) == {}


def test_the_program_may_start_hidden():
    parser = OneLineParser(add_help=False)
    add_start_options(parser)

    assert parser.parse_args(["--tray"]).tray is True


def test_days_are_read_from_the_first_to_the_last():
    parser = OneLineParser(add_help=False)
    add_days(parser)
    given = parser.parse_args(["--from", "2026-11-01", "--to", "2026-11-30"])

    assert (given.first, given.last) == (date(2026, 11, 1), date(2026, 11, 30))


def test_refusing_points_to_the_help(capsys):
    with pytest.raises(SystemExit):
        refuse("That makes no sense")

    assert capsys.readouterr().err.endswith("Try “desktop-assist --help”.\n")
