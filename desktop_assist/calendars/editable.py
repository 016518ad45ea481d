"""Tell whether a calendar file may be changed at all."""

import re
from pathlib import Path

from desktop_assist.domain.errors import FileError

_WRITABLE = 0o222
# A program that fetches a calendar again and again writes these into its copy (RFC 7986, 5.7, 5.8).
_FETCHED = re.compile(rb"(?im)^(?:REFRESH-INTERVAL|X-PUBLISHED-TTL|SOURCE)[;:]")


def check_editable(file: Path, content: bytes) -> None:
    """Make sure that a change of the file is allowed and lasts.

    Raises:
        FileError: It is marked as read-only, or is a copy of a calendar kept elsewhere.
    """
    if not file.stat().st_mode & _WRITABLE:
        raise FileError(
            f"{file.name} is marked as read-only, so nothing in it was changed.",
            "Allow writing to the file, or change the meeting where it comes from.",
        )
    if _FETCHED.search(content):
        raise FileError(
            f"{file.name} is a copy of a calendar that is kept elsewhere: a change here would be "
            "lost when it is fetched again. Nothing was changed.",
            "Change the meeting in the calendar it comes from.",
        )
