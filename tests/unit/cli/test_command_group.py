"""Commands under one another."""

import pytest

from desktop_assist.cli.argument_parser import OneLineParser
from desktop_assist.cli.command_group import CommandGroup
from desktop_assist.cli.options import Doctor


@pytest.fixture
def parser():
    parser = OneLineParser(prog="desk")
    program = CommandGroup(parser, "COMMAND")
    program.add("sharpen", "sharpen every pencil", lambda _: Doctor())
    program.group("drawer", "what is in it", lambda it: it.group("left", "the left one", left))
    return parser


def left(drawer):
    drawer.add("open", "open it", lambda _: Doctor())


def test_a_command_knows_every_word_that_leads_to_it(parser):
    given = parser.parse_args(["drawer", "left", "open", "--json"])

    assert given.command == ("drawer", "left", "open")
    assert given.make(given) == Doctor()
    assert given.json is True


def test_a_group_alone_is_a_mistake(parser, capsys):
    with pytest.raises(SystemExit):
        parser.parse_args(["drawer", "left"])

    assert "ACTION" in capsys.readouterr().err


def test_what_follows_a_word_is_declared_once_it_is_typed(capsys):
    parser, declared = OneLineParser(prog="desk"), []
    CommandGroup(parser, "COMMAND").group("drawer", "what is in it", declared.append)

    for words, count in ((["--help"], 0), (["drawer"], 1)):
        with pytest.raises(SystemExit):
            parser.parse_args(words)
        assert len(declared) == count

    assert "drawer" in capsys.readouterr().out


def test_the_program_alone_is_none(parser):
    assert not hasattr(parser.parse_args([]), "make")


def test_the_help_of_a_command_is_a_sentence(parser, capsys):
    with pytest.raises(SystemExit):
        parser.parse_args(["sharpen", "--help"])

    assert "Sharpen every pencil." in capsys.readouterr().out
