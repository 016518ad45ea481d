"""Whether a window can be shown here."""

import os
import sys
from collections.abc import Mapping


def has_display(environ: Mapping[str, str] = os.environ) -> bool:
    """True on a desktop; on Linux when a display server is named, or Qt is told to do without."""
    if sys.platform in {"win32", "darwin"}:
        return True
    return any(environ.get(name) for name in ("WAYLAND_DISPLAY", "DISPLAY", "QT_QPA_PLATFORM"))
