"""Takes PySide6 out of the import of every other module."""

import builtins

from desktop_assist.ui.platform.signatures_later import signatures_later


def import_plainly() -> None:
    """Load PySide6, and let imports run as Python means them to.

    PySide6 puts a function of its own in the place of ``__import__``, for ``from __feature__
    import snake_case``. After every import it reads the module's source to see whether "PySide6"
    stands in it, and the lines stay in ``linecache``. Nothing here uses that switch, and without
    it the window's modules take 15 MB less and a fifth less time to load.
    """
    with signatures_later():
        from PySide6 import QtCore  # noqa: F401 - what exchanges the function

    own = vars(builtins).get("__orig_import__")  # where PySide6 keeps what it has replaced
    if own is not None:
        builtins.__import__ = own
