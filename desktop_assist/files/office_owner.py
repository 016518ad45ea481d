"""Find out who has a document open in an office program."""

from contextlib import suppress
from pathlib import Path

_LONGEST_NOTE_BYTES = 1024


def noted_at(path: Path) -> float:
    """When an office program last noted that it has a document open, as the disk counts; else 0."""
    times = [0.0]
    for note in _notes(path):
        with suppress(OSError):
            times.append(note.stat().st_mtime)
    return max(times)


def owner_of(path: Path) -> str:
    """The name that an office program left beside a document it has open; empty if there is none.

    The note stays behind when the program crashes, so it explains a refusal and is no reason to
    refuse.
    """
    excel, libreoffice = _notes(path)
    return _excel_owner(excel) or _libreoffice_owner(libreoffice)


def _notes(path: Path) -> tuple[Path, Path]:
    return path.with_name(f"~${path.name}"), path.with_name(f".~lock.{path.name}#")


def _excel_owner(note: Path) -> str:
    """The first byte is the length of the name that follows."""
    content = _read(note)
    return content[1 : 1 + content[0]].decode("cp1252", "replace").strip() if content else ""


def _libreoffice_owner(note: Path) -> str:
    """A line such as ",Ada Example,laptop,24.11.2026 10:00,file:///…;"."""
    fields = _read(note).decode("utf-8", "replace").split(",")
    return next((name for name in fields[:2] if name.strip()), "")


def _read(note: Path) -> bytes:
    try:
        return note.read_bytes()[:_LONGEST_NOTE_BYTES]
    except OSError:
        return b""
