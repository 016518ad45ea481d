"""Takes one text, or a file of many to be treated one by one."""

from argparse import ArgumentParser, Namespace

from desktop_assist.cli import arguments
from desktop_assist.domain.translation import tr


def add_text_or_batch(parser: ArgumentParser) -> None:
    """Declare both; one of the two has to be given."""
    parser.add_argument("text", nargs="?", default="", type=arguments.clean_text, metavar="TEXT")
    parser.add_argument(
        "--batch",
        metavar="FILE",
        help=tr("JSON Lines of {id?, text, now?, timezone?}; - reads stdin"),
    )


def given_text(given: Namespace) -> str:
    """The text, empty with a batch.

    Raises:
        ValueError: Both were given, or neither.
    """
    if bool(given.text.strip()) == bool(given.batch):
        raise ValueError(
            tr("{command} needs TEXT or --batch FILE, one of the two", command=given.command[-1])
        )
    return str(given.text)
