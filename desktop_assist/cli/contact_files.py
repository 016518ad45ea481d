"""Takes files of contacts along for one run."""

from collections.abc import Iterable
from pathlib import Path

from desktop_assist.cli import terminal
from desktop_assist.cli.services import CliServices


async def add_contacts(files: Iterable[Path], services: CliServices) -> None:
    """Use these files; what cannot be read in them is told, and the rest serves.

    Raises:
        FileError: A file cannot be read at all.
    """
    for file in files:
        book = await services.workers.run(services.contacts.add_file, file)
        for fault in book.faults:
            terminal.show_note(fault.in_words)
