"""What can be typed after `desktop-assist serve`."""

import re
from argparse import ArgumentParser, Namespace
from collections.abc import Callable

from desktop_assist.cli import arguments
from desktop_assist.cli.serve_options import Serve
from desktop_assist.domain.translation import tr

_PORT = 8765
_NAME = re.compile(r"(?i)[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?(?::\d{1,5})?")
_HIGHEST_PORT = 65_535


def add_serve(add: Callable[[str, str, Callable[[Namespace], Serve]], ArgumentParser]) -> None:
    """Declare the command.

    Args:
        add: Takes its name, its help, and what makes its options.
    """
    serving = add("serve", tr("let web pages and other programs of this computer ask"), _serve)
    serving.add_argument("--port", type=_port, default=_PORT, metavar="N")
    serving.add_argument(
        "--origin", action="append", default=[], type=arguments.clean_text, metavar="URL",
        help=tr("a web page that may ask, such as http://localhost:3000"),
    )  # fmt: skip
    serving.add_argument(
        "--tunnel", action="append", default=[], type=_name, metavar="NAME",
        help=tr("the name of your own tunnel to this computer, such as desk.example.org"),
    )  # fmt: skip
    serving.add_argument(
        "--new-token",
        action="store_true",
        help=tr("make a new token; the old one is worth nothing"),
    )


def _serve(given: Namespace) -> Serve:
    origins = tuple(one.rstrip("/") for one in given.origin)
    return Serve(given.port, origins, tuple(given.tunnel), given.new_token)


def _name(text: str) -> str:
    if not _NAME.fullmatch(text):
        raise ValueError(text)
    return text.lower()


def _port(text: str) -> int:
    number = int(text)
    if not 0 <= number <= _HIGHEST_PORT:
        raise ValueError(text)
    return number
