"""Learn from the user's own calendar whom they have met before."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

from desktop_assist.calendars.calendar_files import calendar_files
from desktop_assist.calendars.ics.blocks import unfold
from desktop_assist.domain.contact import Contact

_MOST_FILES = 2_000
"""A folder with one file an event grows without end; the newest tell whom one meets now."""
_PERSON = re.compile(
    rb"^(?:ATTENDEE|ORGANIZER)(?P<parameters>(?:;(?:\"[^\"\r\n]*\"|[^\":\r\n])*)*)"
    rb":(?:mailto:)?(?P<address>[^\s<>@]+@[^\s<>@]+)",
    re.IGNORECASE | re.MULTILINE,
)
_NAME = re.compile(r";CN=(?:\"([^\"]*)\"|([^;:]*))", re.IGNORECASE)
_NO_PERSON = re.compile(r";CUTYPE=(?:ROOM|RESOURCE)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Kept:
    """Who is in a file, and the marks that tell whether the file is still the same."""

    modified_ns: int
    size_bytes: int
    people: Counter[str]
    names: dict[str, str]


class PastAttendees:
    """Reads each calendar file again only when it has changed. Safe from any thread."""

    def __init__(self) -> None:
        self._kept: dict[Path, _Kept] = {}
        self._lock = Lock()

    def of(self, calendars: Iterable[Path]) -> tuple[Contact, ...]:
        """Everyone with an address in these files and folders, who is met most first."""
        with self._lock:
            files = [file for calendar in calendars for file in _files(calendar)]
            self._kept = {file: kept for file in files if (kept := self._read(file)) is not None}
            counts: Counter[str] = Counter()
            names: dict[str, str] = {}
            for kept in self._kept.values():
                counts.update(kept.people)
                names |= {address: name for address, name in kept.names.items() if name}
            return tuple(
                Contact(names.get(address, ""), (address,)) for address, _ in counts.most_common()
            )

    def _read(self, file: Path) -> _Kept | None:
        """Who is in a file; None when it cannot be read, which listing it tells of."""
        try:
            state = file.stat()
            kept = self._kept.get(file)
            if kept and (kept.modified_ns, kept.size_bytes) == (state.st_mtime_ns, state.st_size):
                return kept
            content = file.read_bytes()
        except OSError:
            return None
        people: Counter[str] = Counter()
        names: dict[str, str] = {}
        for found in _PERSON.finditer(unfold(content) if b"@" in content else b""):
            parameters = found["parameters"].decode("utf-8", errors="replace")
            if _NO_PERSON.search(parameters):
                continue
            address = found["address"].decode("utf-8", errors="replace").lower()
            people[address] += 1
            names[address] = _name(parameters) or names.get(address, "")
        return _Kept(state.st_mtime_ns, state.st_size, people, names)


def _files(calendar: Path) -> list[Path]:
    files = calendar_files(calendar)
    if len(files) <= _MOST_FILES:
        return files
    return sorted(files, key=lambda file: file.stat().st_mtime_ns)[-_MOST_FILES:]


def _name(parameters: str) -> str:
    found = _NAME.search(parameters)
    name = (found[1] or found[2] or "").strip() if found else ""
    return "" if "@" in name else name
