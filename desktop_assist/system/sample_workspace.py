"""Fill the sample workspace with the files that come with the program."""

import shutil
from pathlib import Path

from desktop_assist.domain.errors import FileError


def fill_sample(target: Path, resources: Path) -> None:
    """Copy the sample files that are not there yet; files that are there stay as they are.

    Args:
        target: The sample workspace.
        resources: Where the sample files come with the program.

    Raises:
        FileError: They cannot be copied.
    """
    try:
        for source in sorted(resources.rglob("*")):
            copy = target / source.relative_to(resources)
            if source.is_file() and not copy.exists():
                copy.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, copy)
    except OSError as error:
        raise FileError(f"The sample files cannot be put into {target} ({error}).") from error


def reset_sample(target: Path, resources: Path) -> None:
    """Throw the sample workspace away and fill it anew.

    Raises:
        FileError: Another program holds one of its files.
    """
    try:
        if target.exists():
            shutil.rmtree(target)
    except OSError as error:
        raise FileError(
            f"The sample files in {target} cannot be removed ({error}).",
            "Close the programs that have them open, then try again.",
        ) from error
    fill_sample(target, resources)
