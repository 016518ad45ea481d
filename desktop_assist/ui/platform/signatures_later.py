"""Lets PySide6 read what it describes its functions with once a description is asked for.

Its library carries seven modules in Python that work out the signatures of its functions: for
`help`, for the stubs of a type check, and for the words of a TypeError. It compiles their text
anew at every start, and they make large patterns: half of what loading QtCore takes (measured: 60
of 113 ms), and a window that works asks none of them. An eighth looks in every import for its
switch `from __feature__ import snake_case`, which nothing here uses, and loads `inspect` for it.
"""

import builtins
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import RLock
from types import CodeType
from typing import Any

_FOLDER = "shibokensupport/signature/"
_DESCRIBING = {
    f"{_FOLDER}{name}.py"
    for name in (
        "errorhandler",
        "layout",
        "lib/enum_sig",
        "lib/pyi_generator",
        "lib/tool",
        "mapping",
        "parser",
    )
}
_SWITCHING = "shibokensupport/feature.py"
_WAITS = _DESCRIBING | {_SWITCHING}
# What such a module holds until then. A module's own __getattr__ is asked for what it lacks.
_UNTIL_ASKED = f"""
from {__name__} import read_when_asked
__getattr__ = read_when_asked(globals(), {{file!r}})
"""
# What it holds besides: the library takes the one from the module without asking for it, and
# calls the others in every import until that is Python's own again.
_CALLED_UNASKED = {
    f"{_FOLDER}mapping.py": """
def update_mapping(): return __getattr__("update_mapping")()
""",
    _SWITCHING: """
def feature_import(*_, **__): pass
def feature_imported(_): pass
""",
}

_unread: dict[str, bytes] = {}
_lock = RLock()


@contextmanager
def signatures_later() -> Iterator[None]:
    """Import PySide6 in here. Where it brings those modules in another way, all is as ever."""
    compile_now = builtins.compile

    # Any: whatever `compile` takes.
    def compile_or_wait(source: Any, filename: Any, *args: Any, **options: Any) -> CodeType:  # noqa: ANN401
        if filename not in _WAITS:
            code: CodeType = compile_now(source, filename, *args, **options)
            return code
        _unread[filename] = source
        until_asked = _UNTIL_ASKED.format(file=filename) + _CALLED_UNASKED.get(filename, "")
        return compile_now(until_asked, filename, "exec")

    vars(builtins)["compile"] = compile_or_wait
    try:
        yield
    finally:
        vars(builtins)["compile"] = compile_now


def read_when_asked(module: dict[str, object], file: str) -> Callable[[str], object]:
    """What a module answers with until it has been read; safe from any thread.

    Args:
        module: Its names, to which those in its text are added.
        file: Which text that is.
    """

    def answer(name: str) -> object:
        # Python itself looks for names such as __path__ in every module.
        if not name.startswith("__"):
            with _lock:
                _read(module, file)
        if name not in module:
            raise AttributeError(f"module {module['__name__']!r} has no attribute {name!r}")
        return module[name]

    return answer


def is_unread() -> bool:
    """Whether PySide6 has been loaded, and nobody asked for a description yet."""
    return "PySide6.QtCore" in sys.modules and _unread.keys() == _WAITS


def _read(module: dict[str, object], file: str) -> None:
    # Taken out first: what it imports may ask it for what it has by then.
    source = _unread.pop(file, None)
    if source is not None:
        exec(compile(source, file, "exec"), module)  # noqa: S102 - PySide6's own text
