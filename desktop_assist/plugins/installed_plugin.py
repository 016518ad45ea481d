"""Which plugins are installed: all that is known of them while none of their code has run."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import file_digest, sha256
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_assist.domain.errors import PluginError
from desktop_assist.domain.plugin import PLUGIN_GROUP

if TYPE_CHECKING:
    from importlib.metadata import Distribution, EntryPoint

# How it came here, and where it lies: the same package is the same in another folder.
_NOT_ITS_OWN = {"RECORD", "INSTALLER", "REQUESTED", "direct_url.json"}
_MADE_HERE = {"__pycache__"}


@dataclass(frozen=True)
class InstalledPlugin:
    """A package that names itself a plugin.

    Attributes:
        name: The package's, as the index of packages writes it.
        version: Of the package.
        summary: What it says it is for; may be empty.
        author: Who it says made it; may be empty.
        needs: The packages it asks for.
        entries: What is run of it once it is allowed.
        distribution: The package.
    """

    name: str
    version: str
    summary: str
    author: str
    needs: tuple[str, ...]
    entries: "tuple[EntryPoint, ...]"
    distribution: "Distribution"

    @property
    def starts_with(self) -> tuple[tuple[str, str], ...]:
        """What a person has to know before it is allowed, each with its heading."""
        lines = (
            ("Package", f"{self.name} {self.version}"),
            ("Says it is for", self.summary),
            ("Says it is by", self.author),
            ("Lies in", str(self.distribution.locate_file(""))),
            ("Runs", ", ".join(entry.value for entry in self.entries)),
            ("Asks for packages", ", ".join(self.needs)),
        )
        return tuple((heading, words or "it does not say") for heading, words in lines)

    @cached_property
    def fingerprint(self) -> str:
        """Changes with every file of the package; blocking. Packages it asks for are not in it.

        Raises:
            PluginError: Its files cannot be read.
        """
        try:
            return self._digest()
        # Of an entry that names no function Python says so by one of the last two.
        except (OSError, ValueError, AttributeError, AssertionError) as error:
            raise PluginError(
                f"The files of “{self.name}” cannot be read.", "Install it again, or forbid it."
            ) from error

    def _digest(self) -> str:
        whole = sha256(f"{self.name} {self.version}".encode())
        for entry in self.entries:
            whole.update(f"\n{entry.name} = {entry.value}".encode())
        for name, path in sorted(dict(self._files()).items()):
            with path.open("rb") as file:
                whole.update(f"\n{name} {file_digest(file, 'sha256').hexdigest()}".encode())
        return whole.hexdigest()

    def _files(self) -> Iterator[tuple[str, Path]]:
        """Those the package lists, and those beside the code that is run, listed or not."""
        for listed in self.distribution.files or ():
            path = Path(str(listed.locate()))
            if listed.name not in _NOT_ITS_OWN and _is_source(path):
                yield listed.as_posix(), path
        for entry in self.entries:
            yield from _code_files(entry.module.partition(".")[0])


def installed_plugins() -> tuple[InstalledPlugin, ...]:
    """All of them, by name; blocking. Nothing of them is imported."""
    # Loaded here only: it brings what reads mails, for a window that may never ask.
    from importlib.metadata import distributions

    found: dict[str, InstalledPlugin] = {}
    for distribution in distributions():
        plugin = _plugin_in(distribution)
        if plugin is not None:
            # Where a package is there twice, Python takes the first.
            found.setdefault(plugin.name, plugin)
    return tuple(found[name] for name in sorted(found))


def _plugin_in(distribution: "Distribution") -> InstalledPlugin | None:
    """What a package says of itself, if it is a plugin; one broken package hides no other."""
    try:
        entries = tuple(one for one in distribution.entry_points if one.group == PLUGIN_GROUP)
        return _plugin(distribution, entries) if entries else None
    except (OSError, TypeError, ValueError, AttributeError):
        return None


def _plugin(distribution: "Distribution", entries: "tuple[EntryPoint, ...]") -> InstalledPlugin:
    said = distribution.metadata
    needs = (re.split(r"[\s;<>=!~\[(]", one)[0] for one in distribution.requires or ())
    return InstalledPlugin(
        name=re.sub(r"[-_.]+", "-", distribution.name).lower(),
        version=distribution.version,
        summary=_line(said["Summary"]),
        author=_line(said["Author"] or said["Author-email"]),
        needs=tuple(dict.fromkeys(needs)),
        entries=entries,
        distribution=distribution,
    )


def _line(said: str | None) -> str:
    words = " ".join((said or "").split())
    return "" if words == "UNKNOWN" else words[:300]


def _code_files(top: str) -> Iterator[tuple[str, Path]]:
    """The files of a top-level package: to find it, nothing of it is run."""
    spec = find_spec(top) if top.isidentifier() else None
    if spec is None:
        return
    for folder in spec.submodule_search_locations or ():
        for path in Path(folder).rglob("*"):
            if _is_source(path):
                yield f"{top}/{path.relative_to(folder).as_posix()}", path
    if spec.origin and _is_source(Path(spec.origin)):
        yield Path(spec.origin).name, Path(spec.origin)


def _is_source(path: Path) -> bool:
    return path.suffix != ".pyc" and not _MADE_HERE & set(path.parts) and path.is_file()
