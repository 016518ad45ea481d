"""Reads the words typed after `desktop-assist`.

Only the standard library is imported here, and the commands only when one is typed: this runs
before the window's first paint. Even the library's own parser waits for words that need it.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_assist.cli.start_options import OpenWindow, SelfTest
from desktop_assist.domain.early_dataclass import dataclass
from desktop_assist.domain.handover import Handover

if TYPE_CHECKING:
    from argparse import Namespace
    from datetime import datetime

    from desktop_assist.cli.options import Options

_HOME_VARIABLE = "DESKTOP_ASSIST_HOME"


@dataclass(frozen=True, slots=True)
class CommandLine:
    """What was asked for.

    Attributes:
        command: Its words, ("calendar", "list"); empty for the window.
        options: What it was asked to do.
        home: The folder that holds everything, when not the usual ones.
        now: A fixed moment instead of the clock's, aware.
        time_zone: The home zone's name, when not the one set.
        is_json: Whether the answer is for a program.
    """

    command: tuple[str, ...]
    options: "Options"
    home: Path | None = None
    now: "datetime | None" = None
    time_zone: str | None = None
    is_json: bool = False


def _in_english(_: Path | None) -> None:
    """Leave the language as it is."""


def parse(
    argv: Sequence[str],
    environ: Mapping[str, str] = os.environ,
    choose_language: Callable[[Path | None], None] = _in_english,
) -> CommandLine:
    """Read a command line, without the program's own name.

    Args:
        argv: Its words.
        environ: The variables that count.
        choose_language: Called with the home folder before anything is said.

    Raises:
        SystemExit: With 0 after --help and --version, with 2 and one line on standard error after
            a mistake.
    """
    usual = _usual_start(argv, environ)
    if usual is not None:
        return usual
    from desktop_assist.cli.argument_parser import OneLineParser, add_start_options, common_options

    start = OneLineParser(add_help=False, allow_abbrev=False, parents=[common_options()])
    add_start_options(start)
    given, rest = start.parse_known_args(argv)
    if not rest:
        options = SelfTest() if given.self_test else _open_window(is_hidden=given.tray)
        return _command_line((), options, given, environ)
    from desktop_assist.cli.things_to_open import things_to_open

    choose_language(_home(given, environ))
    if handover := things_to_open(rest):
        return _command_line((), OpenWindow(handover=handover), given, environ)
    return _parse_command(argv, environ)


def _usual_start(argv: Sequence[str], environ: Mapping[str, str]) -> CommandLine | None:
    """What nearly every start asks for: the window, and at most a folder for everything.

    Read without the parser, which with all that it imports holds up the first paint by 15 ms.
    """
    match list(argv):
        case []:
            home = environ.get(_HOME_VARIABLE)
        case ["--home", home] if not home.startswith("-"):
            pass
        case _:
            return None
    return CommandLine((), _open_window(is_hidden=False), Path(home) if home else None)


def _open_window(*, is_hidden: bool) -> OpenWindow:
    # Started hidden with the session, it stays so when a copy runs already.
    return OpenWindow(is_hidden, Handover("nothing" if is_hidden else "window"))


def _parse_command(argv: Sequence[str], environ: Mapping[str, str]) -> CommandLine:
    from desktop_assist.cli.argument_parser import refuse
    from desktop_assist.cli.command_parser import command_parser

    given = command_parser().parse_args(argv)
    try:
        options = given.make(given)
    except ValueError as error:
        refuse(str(error))
    return _command_line(given.command, options, given, environ)


def _command_line(
    command: tuple[str, ...], options: "Options", given: "Namespace", environ: Mapping[str, str]
) -> CommandLine:
    zone = getattr(given, "timezone", None)
    return CommandLine(
        command=command,
        options=options,
        home=_home(given, environ),
        now=_aware(getattr(given, "now", None), zone),
        time_zone=zone,
        is_json=getattr(given, "json", False),
    )


def _home(given: "Namespace", environ: Mapping[str, str]) -> Path | None:
    home = getattr(given, "home", environ.get(_HOME_VARIABLE))
    return Path(home) if home else None


def _aware(moment: "datetime | None", zone: str | None) -> "datetime | None":
    if moment is None or moment.tzinfo is not None:
        return moment
    from zoneinfo import ZoneInfo  # of no use to the first paint

    return moment.replace(tzinfo=ZoneInfo(zone)) if zone else moment.astimezone()
