"""Write a file that was not there before, and never over one that was."""

from itertools import count
from pathlib import Path
from uuid import uuid4

from desktop_assist.domain.errors import FileError
from desktop_assist.files.atomic_write import AtomicWrite


def write_new_file(folder: Path, name: str, content: bytes) -> Path:
    """Write in a single step, as “name (2)” and so on when the name is taken; give the file.

    Raises:
        FileError: There is no room, or no right to write there.
    """
    target = _reserve(folder, Path(name))
    write = AtomicWrite(target, content, uuid4().hex)
    try:
        write.stage()
        write.commit()
    except FileError:
        write.discard()
        target.unlink(missing_ok=True)
        raise
    return target


def _reserve(folder: Path, name: Path) -> Path:
    """A name that is now ours, by an empty file: another program may be choosing one as well."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for number in count(1):
            mark = f" ({number})" if number > 1 else ""
            target = folder / f"{name.stem}{mark}{name.suffix}"
            if _is_made(target):
                return target
    except OSError as error:
        raise FileError(
            f"Nothing can be written to {folder}: {error.strerror}.", "Choose another folder."
        ) from error
    raise FileError(f"There is no free name in {folder}.")


def _is_made(target: Path) -> bool:
    try:
        target.touch(exist_ok=False)
    except FileExistsError:
        return False
    return True
