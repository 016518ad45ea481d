"""A folder of events as a round with the server sees it: read at once, written at the end."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b, sha256
from pathlib import Path

from desktop_assist.domain.cause import Cause
from desktop_assist.domain.errors import FileChangedError, FileError
from desktop_assist.files.safe_write import FileEdit, SafeWriter, read_snapshot

_SUFFIX = ".ics"
# Each file of a change is locked; a system allows a process some hundred open files.
_AT_ONCE = 100
_TRIES = 5
_PLAIN_NAME = re.compile(r"[A-Za-z0-9_@][A-Za-z0-9_@.-]{0,99}")
_BEGIN, _UID = b"BEGIN:VEVENT", b"UID"
_FOLD = re.compile(rb"\r?\n[ \t]")
_LARGEST_BYTES = 5 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Written:
    """What came of writing everything gathered.

    Attributes:
        change_of: The journal's change by the event's identifier.
        left: Identifiers of events that another program wrote meanwhile: nothing was written.
    """

    change_of: dict[str, str]
    left: tuple[str, ...]


class LocalCalendar:
    """One folder; blocking.

    Args:
        folder: One event a file; need not exist.
        writer: Writes and journals.
    """

    def __init__(self, folder: Path, writer: SafeWriter) -> None:
        self._folder = folder
        self._writer = writer
        self._edits: dict[str, FileEdit] = {}
        self._uids: dict[str, str] = {}
        self._taken: set[str] = set()

    def listing(self) -> dict[str, str]:
        """The names of the files, each with what marks its content.

        The mark is empty for a file that cannot go to a server as it is: too large, broken, or not
        just one event. It is neither sent nor, when it was one before, taken for deleted.
        """
        files = sorted(self._folder.glob(f"*{_SUFFIX}"))
        return {path.name: _mark(_content(path)) for path in files if path.name[0] != "."}

    def read(self, names: Iterable[str]) -> list[dict[str, str]]:
        """The contents of some files; those that went meanwhile are left out."""
        read: list[dict[str, str]] = []
        for name in names:
            content = _content(self._place(name))
            text = None if content is None else _text(content)
            if content is not None and text is not None:
                read.append({"name": name, "text": text, "etag": _mark(content)})
        return read

    def find(self, uid: str) -> tuple[str, str] | None:
        """The name and the mark of the file of an event; None when there is none."""
        wanted = frozenset((uid.encode(),))
        for name, mark in self.listing().items():
            content = _content(self._place(name)) if mark else None
            if content is not None and _uids(content) == wanted:
                return name, mark
        return None

    def add(self, uid: str, text: str) -> tuple[str, str] | None:
        """Gather a new event; its file's name and mark, None when it is none to be kept here."""
        content = _bytes(text)
        if not (mark := _mark(content)):
            return None
        name = self._free_name(uid)
        self._gather(name, uid, FileEdit(read_snapshot(self._place(name)), content))
        return name, mark

    def change(self, name: str, uid: str, text: str, etag: str) -> str | None:
        """Gather a new version of an event; None when the file is another one by now."""
        snapshot, content = read_snapshot(self._place(name)), _bytes(text)
        mark = _mark(content)
        if not mark or _mark(snapshot.content) != etag:
            return None
        self._gather(name, uid, FileEdit(snapshot, content))
        return mark

    def remove(self, name: str, uid: str, etag: str) -> str | None:
        """Gather that an event goes; what it says, None when the file is another one by now."""
        snapshot = read_snapshot(self._place(name))
        if snapshot.content is None or _mark(snapshot.content) != etag:
            return None
        self._gather(name, uid, FileEdit(snapshot, None))
        return _text(snapshot.content) or ""

    def write(self, cause: Cause) -> Written:
        """Write all that was gathered, as few changes of the journal.

        Raises:
            FileError: The folder cannot be written; nothing more was.
        """
        names, change_of, left = list(self._edits), dict[str, str](), list[str]()
        for first in range(0, len(names), _AT_ONCE):
            portion = names[first : first + _AT_ONCE]
            change_id, written = self._write(portion, cause)
            change_of |= {self._uids[name]: change_id for name in written}
            left += [self._uids[name] for name in portion if name not in written]
        self._edits.clear()
        self._taken.clear()
        return Written(change_of, tuple(left))

    def _write(self, names: list[str], cause: Cause) -> tuple[str, list[str]]:
        """Some files in one change, but for those that somebody wrote since they were read."""
        for _ in range(_TRIES):
            names = [name for name in names if _is_unchanged(self._edits[name])]
            if not names:
                return "", []
            try:
                change = self._writer.apply(cause, [self._edits[name] for name in names])
            except FileChangedError:
                continue
            return change.id, names
        return "", []

    def _gather(self, name: str, uid: str, edit: FileEdit) -> None:
        self._edits[name] = edit
        self._uids[name] = uid
        self._taken.add(name.casefold())

    def _free_name(self, uid: str) -> str:
        plain = uid if _PLAIN_NAME.fullmatch(uid) else sha256(uid.encode()).hexdigest()[:32]
        names = (plain, *(f"{plain}-{number}" for number in range(2, 1000)))
        for name in (f"{one}{_SUFFIX}" for one in names):
            if name.casefold() not in self._taken and not self._place(name).exists():
                return name
        raise FileError(f"There are too many files named like {plain} in {self._folder}.")

    def _place(self, name: str) -> Path:
        # The engine only repeats names that it was told; no name leads out of the folder.
        return self._folder / Path(name).name


def _content(path: Path) -> bytes | None:
    """What a file holds; None when it is gone, too large or cannot be read."""
    try:
        return path.read_bytes() if path.stat().st_size <= _LARGEST_BYTES else None
    except OSError:
        return None


def _mark(content: bytes | None) -> str:
    """What tells a content from every other; empty when it is not just one event."""
    if content is None or len(content) > _LARGEST_BYTES or _text(content) is None:
        return ""
    is_event = content.count(_BEGIN) == 1 or len(_uids(content)) == 1
    return blake2b(content, digest_size=16).hexdigest() if is_event and _UID in content else ""


def _uids(content: bytes) -> frozenset[bytes]:
    """The identifiers of the events in a file: an alarm inside of one has its own."""
    found, inside = set[bytes](), list[bytes]()
    for line in _FOLD.sub(b"", content).splitlines():
        name, _, value = line.partition(b":")
        name = name.partition(b";")[0].strip().upper()
        if name == b"BEGIN":
            inside.append(value.strip().upper())
        elif name == b"END" and inside:
            inside.pop()
        elif name == b"UID" and inside[-1:] == [b"VEVENT"]:
            found.add(value.strip())
    return frozenset(found)


def _text(content: bytes) -> str | None:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None


def _bytes(text: str) -> bytes:
    """As RFC 5545 wants lines to end; what carried the event here may have changed that."""
    lines = text.replace("\r\n", "\n").rstrip("\n").replace("\n", "\r\n")
    return f"{lines}\r\n".encode()


def _is_unchanged(edit: FileEdit) -> bool:
    return read_snapshot(edit.snapshot.path).content == edit.snapshot.content
