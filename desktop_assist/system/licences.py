"""Whose work the program stands on, and on which terms: the page that the window shows."""

import re
import sys
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from desktop_assist.system.resources import resource_path

PAGE = "third-party-licences.md"
_OWN = "desktop-assist"
_HEAD = """\
# Third-party software

Desktop Assist is MIT-licensed. It works with the software below, each part on its own terms. Qt for
Python, and Qt in it, is used under the LGPL, version 3: its libraries lie beside the program as
files of their own and may be replaced.
"""
_LIBRARIES = """\
## Libraries of the system

Taken from the computer that built this copy, each on the terms of its own project:

"""
_TEXT = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
_FOUND_ELSEWHERE = re.compile(r"\.(py|pyc|so|dll)$", re.IGNORECASE)
_NAME = re.compile(r"[A-Za-z0-9._-]+")
_LONGEST_NAME = 60


def third_party_licences() -> str:
    """The page of this copy: as it was built, else of what is installed; Markdown."""
    page = resource_path(PAGE)
    return page.read_text("utf-8") if page.exists() else licence_page(_needed(_OWN))


def licence_page(names: Iterable[str], libraries: Iterable[str] = ()) -> str:
    """The page for distributions of these names, with every licence text they bring.

    Args:
        names: The distributions; those that are not installed are passed over.
        libraries: Files of the system that a bundle took along.
    """
    found = {normal_name(one.name): one for one in map(_found, names) if one is not None}
    parts = [_HEAD, _python()]
    parts += [_part(found[name]) for name in sorted(found) if name != _OWN]
    parts += [_resource(file) for file in _resource_texts()]
    if taken := sorted(set(libraries)):
        parts.append(_LIBRARIES + "\n".join(f"- {name}" for name in taken) + "\n")
    return "\n".join(parts)


def licence_name(one: Distribution) -> str:
    """Under which licence it stands, in a few words."""
    told = _told(one, "License-Expression")
    classes = [
        line.rpartition("::")[2].strip()
        for line in one.metadata.get_all("Classifier") or ()
        if line.startswith("License ::")
    ]
    free = _told(one, "License")
    # Some put the whole text there.
    short = free if "\n" not in free and len(free) <= _LONGEST_NAME else ""
    return told or ", ".join(classes) or short or "see its text"


def _told(one: Distribution, field: str) -> str:
    return str(next(iter(one.metadata.get_all(field) or ()), "")).strip()


def normal_name(name: str) -> str:
    """A distribution's name as packaging tools compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _part(one: Distribution) -> str:
    home = _told(one, "Home-page") or _project_page(one)
    lines = [f"## {one.name} {one.version}", "", f"Licence: {licence_name(one)}"]
    if home:
        lines.append(f"  \n{home}")
    for text in _texts(one):
        lines += ["", "```", text.replace("```", "'''").strip(), "```"]
    return "\n".join([*lines, ""])


def _project_page(one: Distribution) -> str:
    for line in one.metadata.get_all("Project-URL") or ():
        label, _, address = str(line).partition(",")
        if label.strip().lower() in {"homepage", "source", "repository", "source code"}:
            return address.strip()
    return ""


def _texts(one: Distribution) -> Iterator[str]:
    """Each licence text once; some bring the same one twice."""
    seen = set()
    for file in one.files or ():
        if not _TEXT.search(file.name) or _FOUND_ELSEWHERE.search(file.name):
            continue
        place = Path(str(file.locate()))
        if place.is_file() and (text := place.read_text("utf-8", errors="replace")) not in seen:
            seen.add(text)
            yield text


def _resource_texts() -> list[Path]:
    folder = resource_path(PAGE).parent
    return sorted(file for file in folder.glob("*/*") if _TEXT.match(file.name))


def _resource(file: Path) -> str:
    """What comes with the program as data: a font, a list of names."""
    text = file.read_text("utf-8").replace("```", "'''").strip()
    return "\n".join([f"## Data: {file.parent.name}", "", "```", text, "```", ""])


def _python() -> str:
    version = ".".join(str(part) for part in sys.version_info[:3])
    lines = [f"## Python {version}", "", "Licence: PSF-2.0", "  \nhttps://www.python.org"]
    return "\n".join([*lines, ""])


def _needed(name: str) -> set[str]:
    """What a distribution needs, and what that needs in turn, as far as it is installed."""
    needed: set[str] = set()
    waiting = [name]
    while waiting:
        for other in _required(waiting.pop()):
            if other not in needed:
                needed.add(other)
                waiting.append(other)
    return needed


def _required(name: str) -> Iterator[str]:
    one = _found(name)
    for line in (one.requires or ()) if one is not None else ():
        found = _NAME.match(line)
        # Of the extras, only the program's own are ever asked for.
        if found and (name == _OWN or "extra ==" not in line):
            yield normal_name(found[0])


def _found(name: str) -> Distribution | None:
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None
