"""Take the list of changes apart: versions, and what is told of each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from desktop_assist.domain.translation import marked, tr

_VERSION = re.compile(r"^## \[?(?P<name>[^\]\n]+)\]?(?: - (?P<day>\S+))?", re.MULTILINE)
_MARKS = re.compile(r"\*\*|`|(?<!\w)_|_(?!\w)")
_NEWEST = marked("Newest")


@dataclass(frozen=True, slots=True)
class NewsOfVersion:
    """What a version brought, most of it first.

    Attributes:
        title: The version and its day.
        lines: A sentence or two each, as plain text.
    """

    title: str
    lines: tuple[str, ...]


def read_news(text: str) -> tuple[NewsOfVersion, ...]:
    """The versions of a list of changes, the newest first."""
    return tuple(
        NewsOfVersion(title, tuple(_lines(body))) for title, body in _versions(text) if body.strip()
    )


def _versions(text: str) -> Iterator[tuple[str, str]]:
    found = list(_VERSION.finditer(text))
    ends = [*(one.start() for one in found[1:]), len(text)]
    for one, end in zip(found, ends, strict=False):
        name, day = one["name"], one["day"]
        title = tr(_NEWEST) if name == "Unreleased" else tr("Version {name}", name=name)
        yield (f"{title}, {day}" if day else title), text[one.end() : end]


def _lines(body: str) -> Iterator[str]:
    for item in re.split(r"^- ", body, flags=re.MULTILINE)[1:]:
        plain = _MARKS.sub("", re.split(r"\n\s*\n", item, maxsplit=1)[0])
        yield " ".join(plain.split())
