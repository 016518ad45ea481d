"""Tell which documents are versions of one policy, and which of them holds on a day."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from desktop_assist.documents.lookup.cell_reading import MONTH_NAMES

_VERSION = re.compile(
    r"(?<![a-z])v(?:ersion|er)?[\s._-]?(\d{1,3}(?:\.\d{1,3})*)(?!\d)", re.IGNORECASE
)
_WHEN = re.compile(
    r"(?<![a-z])(?:fy|fiscal[\s_-]year)[\s_-]?(?:20)?\d\d(?!\d)|(?<!\d)(?:19|20)\d\d(?:[-_.]?\d\d){0,2}(?!\d)"
    r"|(?<!\d)\d{1,2}\.\d{1,2}\.(?:19|20)\d\d(?!\d)"
    rf"|(?<![a-z])(?:{MONTH_NAMES})(?![a-z])",
    re.IGNORECASE,
)
_EMPTY_WORDS = (
    "effective valid from as of ab gültig gueltig seit stand version ver rev revision edition final"
    " neu neue neuer alt alte alter new old current previous former aktuell archive archiv archived"
    " superseded draft entwurf"
)
_SAYS_NOTHING = frozenset(_EMPTY_WORDS.split())
"""What is said of a version, not of what the policy is about."""


@dataclass(frozen=True, slots=True)
class DatedDocument:
    """What tells a version from another.

    Attributes:
        id: Its number in the index.
        name: Its path below the folder it was added with.
        effective: The first day on which it holds; None where nothing tells.
    """

    id: int
    name: str
    effective: date | None


def family_of(name: str) -> str:
    """What the versions of one policy share in their names; empty where nothing is left.

    Folders count, unless they are only a year or an archive: two countries may each have a travel
    policy of their own.
    """
    path = PurePosixPath(name)
    parts = [*path.parts[:-1], path.stem]
    return "/".join(filter(None, map(_plain, parts))) if _plain(path.stem) else ""


def not_in_force(documents: Iterable[DatedDocument], on: date, *, is_asked: bool) -> frozenset[int]:
    """The documents that another version replaces on a day, or that do not hold yet.

    Args:
        documents: All there are.
        on: The day.
        is_asked: Whether somebody asked for that day: what begins to hold later is then left out
            even where there is no earlier version of it.
    """
    families: dict[str, list[DatedDocument]] = defaultdict(list)
    hidden: set[int] = set()
    for one in documents:
        if one.effective is not None and one.effective > on and is_asked:
            hidden.add(one.id)
        if family := family_of(one.name):
            families[family].append(one)
    for family_members in families.values():
        hidden |= _replaced(family_members, on)
    return frozenset(hidden)


def _replaced(members: Sequence[DatedDocument], on: date) -> set[int]:
    dated = [(one.effective, one.id) for one in members if one.effective is not None]
    if len(dated) == len(members):
        begun = [day for day, _ in dated if day <= on]
        # With none in force yet, the first that will be says more than nothing.
        chosen = max(begun) if begun else min(day for day, _ in dated)
        return {number for day, number in dated if day != chosen}
    numbered = [(_version(one.name), one.id) for one in members]
    if dated or not all(version for version, _ in numbered):
        return set()
    newest = max(version for version, _ in numbered)
    return {number for version, number in numbered if version != newest}


def _version(name: str) -> tuple[int, ...]:
    found = _VERSION.search(PurePosixPath(name).stem)
    return tuple(map(int, found[1].split("."))) if found else ()


def _plain(part: str) -> str:
    """Letters and numbers in small letters, without what tells one version from another."""
    left = _WHEN.sub(" ", _VERSION.sub(" ", part)).lower()
    words = re.findall(r"[^\W_]+", left)
    return " ".join(word for word in words if word not in _SAYS_NOTHING)
