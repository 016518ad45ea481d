"""The parser of every command line: what may stand everywhere, and one line for a mistake."""

import sys
from argparse import SUPPRESS, ArgumentParser
from typing import NoReturn

from desktop_assist.cli import arguments
from desktop_assist.domain.translation import tr

PROGRAM = "desktop-assist"


class OneLineParser(ArgumentParser):
    """An ArgumentParser that ends with one line instead of the whole usage."""

    # Without @override: typing_extensions would cost the first paint five milliseconds.
    def error(self, message: str) -> NoReturn:  # type: ignore[explicit-override]
        """Say in one line what is wrong with the command line."""
        refuse(message.rstrip("."))


def refuse(reason: str) -> NoReturn:
    """End with the status of a usage error and one line that says why."""
    sys.stderr.write(
        tr("{program}: {reason}. Try “{program} --help”.\n", program=PROGRAM, reason=reason)
    )
    raise SystemExit(2)


def common_options() -> ArgumentParser:
    """The options that may stand before and after a command."""
    # SUPPRESS: a command that does not give an option must not undo the one given before it.
    shared = OneLineParser(add_help=False, argument_default=SUPPRESS)
    group = shared.add_argument_group("everywhere")
    group.add_argument("--home", metavar="DIR", help=tr("keep everything in this folder"))
    group.add_argument(
        "--now", type=arguments.moment, metavar="TIME", help=tr("act as if it were this moment")
    )
    group.add_argument(
        "--timezone", type=arguments.time_zone, metavar="AREA/CITY", help=tr("the home zone")
    )
    group.add_argument("--json", action="store_true", help=tr("answer for programs"))
    return shared


def add_start_options(parser: ArgumentParser) -> None:
    """The options of the program without a command."""
    parser.add_argument("--tray", action="store_true", help=tr("start hidden in the tray"))
    parser.add_argument("--self-test", action="store_true", help=tr("check this installation"))


def add_days(parser: ArgumentParser) -> None:
    """From which day on, and to which one."""
    parser.add_argument("--from", dest="first", type=arguments.day, metavar="DAY")
    parser.add_argument("--to", dest="last", type=arguments.day, metavar="DAY", help=tr("included"))
