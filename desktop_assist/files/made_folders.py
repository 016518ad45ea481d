"""Folders that a change made on the way to its new files, so that undo can take them back.

The journal keeps such a folder as a file change from nothing to nothing-inside (b""), after the
files. It is told from an empty file by being a parent of another file of the same change.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from desktop_assist.domain.journal import Change, FileChange


def missing_folders(targets: Iterable[Path]) -> tuple[FileChange, ...]:
    """What writing `targets` will have to make, deepest first."""
    missing = {folder for path in targets for folder in path.parents if not folder.exists()}
    deepest_first = sorted(missing, key=lambda folder: len(folder.parts), reverse=True)
    return tuple(FileChange(folder, None, b"") for folder in deepest_first)


def written_files(change: Change) -> Sequence[FileChange]:
    """The files of a change without the folders."""
    folders = _folders(change)
    return [file for file in change.files if file.path not in folders]


def remove_empty_folders(change: Change) -> None:
    """Take back the folders that the change made, as far as they are empty again."""
    folders = _folders(change)
    for file in change.files:
        if file.path in folders:
            with suppress(OSError):
                file.path.rmdir()


def _folders(change: Change) -> set[Path]:
    parents = {folder for file in change.files for folder in file.path.parents}
    return {file.path for file in change.files if file.path in parents}
