"""Swap two files in one step, where the system can.

Between looking at a file and replacing it another program may write it. A swap leaves what was
replaced under the other name, where it can be looked at afterwards: nothing is lost unseen.
"""

import os
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_HERE = -100  # AT_FDCWD: relative names start at the working folder
_EXCHANGE = 2  # RENAME_EXCHANGE, renameat2(2), Linux 3.15


def swap(first: Path, second: Path) -> bool:
    """Give each file the other's name; False where the system or the disk has no such step."""
    rename = _renameat2()
    if rename is None:
        return False
    return rename(_HERE, os.fsencode(first), _HERE, os.fsencode(second), _EXCHANGE) == 0


@cache
def _renameat2() -> "Callable[..., int] | None":
    if sys.platform != "linux":
        return None
    import ctypes

    name = ctypes.c_char_p
    form = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_int, name, ctypes.c_int, name, ctypes.c_uint)
    try:
        return form(("renameat2", ctypes.CDLL(None)))
    except AttributeError:  # a C library that is older than the step
        return None
