"""Every command that can be typed."""

import pytest

from desktop_assist.cli.command_line import parse
from desktop_assist.cli.command_parser import command_parser
from desktop_assist.cli.options import ListMeetings, Redact, Undo, When

COMMANDS = [
    "ask", "chat", "drop", "calendar", "expenses", "conversations", "facts", "assistants",
    "undo", "redo", "config", "key", "doctor", "bench", "when", "redact",
]  # fmt: skip


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command, capsys):
    with pytest.raises(SystemExit) as ending:
        command_parser().parse_args([command, "--help"])

    assert ending.value.code == 0
    assert f"desktop-assist {command}" in capsys.readouterr().out


def test_the_help_names_every_command(capsys):
    with pytest.raises(SystemExit):
        command_parser().parse_args(["--help"])

    written = capsys.readouterr().out
    assert all(command in written for command in COMMANDS)


def test_the_version_is_told(capsys):
    with pytest.raises(SystemExit):
        command_parser().parse_args(["--version"])

    assert capsys.readouterr().out.startswith("desktop-assist ")


def test_the_result_makes_the_options():
    given = command_parser().parse_args(["calendar", "list"])

    assert (given.command, given.make(given)) == (("calendar", "list"), ListMeetings())


@pytest.mark.parametrize(
    ("words", "options"),
    [
        (["undo"], Undo()),
        (["undo", "chg_1"], Undo("chg_1")),
        (["when", "morgen um drei"], When("morgen um drei")),
        (["redact", "Text"], Redact("Text")),
    ],
)
def test_commands_without_a_room_of_their_own_have_their_words(words, options):
    assert parse(words, {}).options == options
