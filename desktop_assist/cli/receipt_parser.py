"""What can be typed after `desktop-assist receipts`."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from pathlib import Path
from typing import TypeAlias

from desktop_assist.cli.receipt_options import ReadReceipts, ReceiptOptions
from desktop_assist.domain.translation import tr

AddAction: TypeAlias = Callable[[str, str, Callable[[Namespace], ReceiptOptions]], ArgumentParser]


def add_actions(add: AddAction) -> None:
    """Declare what can be done with receipts.

    Args:
        add: Takes an action's name, its help, and what makes its options.
    """
    reading = add(
        "read",
        tr("recognise receipts, and change nothing"),
        lambda given: ReadReceipts(tuple(given.files)),
    )
    reading.add_argument("files", nargs="+", type=Path, metavar="FILE")


def _read(given: Namespace) -> ReceiptOptions:
    return ReadReceipts(tuple(given.files))
