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
