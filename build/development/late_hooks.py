"""Lets what PyInstaller runs before the bundled program wait for the module that it is about.

Each of its hooks imports that module first: half of the standard library, and QtCore, before the
program could say how QtCore is to be loaded. Together they took a third of the time to the first
paint, for modules that the start needs none of, or needs in its own way.
"""

import sys
from collections.abc import Mapping, Sequence
from importlib import import_module
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:  # it comes with much that the start needs none of
    from importlib.abc import Loader

LATE_HOOKS = {
    "PySide6.QtCore": "pyi_rth_pyside6",
    "inspect": "pyi_rth_inspect",
    "multiprocessing": "pyi_rth_multiprocessing",
    "pkgutil": "pyi_rth_pkgutil",
}
"""The module that each is about, and its name."""


class LateHooks:
    """Finds no module itself; sees to it that a hook is run when its module has been loaded."""

    def __init__(self, hooks: Mapping[str, str]) -> None:
        self._waiting = dict(hooks)

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """As Python asks every finder."""
        hook = self._waiting.pop(name, None)
        if hook is None:
            return None
        others = (finder for finder in sys.meta_path if finder is not self)
        found = (finder.find_spec(name, path, target) for finder in others)
        spec = next((one for one in found if one is not None), None)
        if spec is not None and spec.loader is not None:
            spec.loader = cast("Loader", _ThenHook(spec.loader, hook))
        return spec


class _ThenHook:
    """Stands in for a module's own loader until the module is there."""

    def __init__(self, loader: "Loader", hook: str) -> None:
        self._loader = loader
        self._hook = hook

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        """As Python asks a loader."""
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        """Likewise; the hook finds all as it would without us."""
        self._loader.exec_module(module)
        module.__loader__ = self._loader
        if module.__spec__ is not None:
            module.__spec__.loader = self._loader
        import_module(self._hook)
