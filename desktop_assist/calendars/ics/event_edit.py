"""Change single lines of an event, and leave every other byte of it as it was."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from desktop_assist.calendars.ics.blocks import line_ending, unfold
from desktop_assist.calendars.ics.content_line import fold

_PHYSICAL_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_NAME = re.compile(rb"[A-Za-z0-9-]+")


@dataclass(frozen=True, slots=True)
class _Line:
    """One line with its continuations, as it stands in the file.

    Attributes:
        name: Of the property; empty inside a component such as a reminder.
        raw: Its bytes, line endings included.
        component: The component it is in, as a number; 0 for the event itself.
    """

    name: str
    raw: bytes
    component: int = 0


class EventEdit:
    """A VEVENT whose lines are being changed."""

    def __init__(self, block: bytes) -> None:
        self._ending = line_ending(block)
        self._lines = _lines_of(block)

    def result(self) -> bytes:
        """The event as it is now."""
        return b"".join(line.raw for line in self._lines)

    def texts(self, name: str) -> list[str]:
        """The lines of a property, unfolded and without their endings."""
        return [_text(line) for line in self._lines if line.name == name]

    def set(self, name: str, *lines: str) -> None:
        """Let these lines stand where the property's first one stood; at the end if it is new."""
        found = [place for place, line in enumerate(self._lines) if line.name == name]
        place = found[0] if found else self._end_of_properties()
        self._lines = [line for line in self._lines if line.name != name]
        self._lines[place:place] = [self._new(name, line) for line in lines]

    def replace(self, name: str, gone: Iterable[str], new: Iterable[str]) -> None:
        """Of a property with many lines, take some out and put others behind the rest."""
        unwanted = set(gone)
        self._lines = [one for one in self._lines if one.name != name or _text(one) not in unwanted]
        found = [place for place, line in enumerate(self._lines) if line.name == name]
        place = found[-1] + 1 if found else self._end_of_properties()
        self._lines[place:place] = [self._new(name, line) for line in new]

    def exchange(self, name: str, old: str, new: str) -> None:
        """Put a line of a property where another one stood."""
        self._lines = [
            self._new(name, new) if one.name == name and _text(one) == old else one
            for one in self._lines
        ]

    def remove(self, *names: str) -> None:
        """Take properties out."""
        self._lines = [line for line in self._lines if not line.name or line.name not in names]

    def set_reminders(self, lines: Sequence[str]) -> None:
        """Put a reminder in place of those that show or sound; mails stay."""
        gone = {
            line.component
            for line in self._lines
            if line.component and _text(line).upper() in ("ACTION:DISPLAY", "ACTION:AUDIO")
        }
        self._lines = [line for line in self._lines if line.component not in gone]
        end = len(self._lines) - 1
        self._lines[end:end] = [self._new("", line) for line in lines]

    def _new(self, name: str, text: str) -> _Line:
        return _Line(name, b"".join(piece + self._ending for piece in fold(text)))

    def _end_of_properties(self) -> int:
        inner = (place for place, line in enumerate(self._lines) if line.component)
        return next(inner, len(self._lines) - 1)


def value_of(line: str) -> str:
    """What stands behind the colon of a line; the colon in quotes is none."""
    return re.sub(r'\A(?:"[^"]*"|[^":])*:', "", line, count=1)


def _lines_of(block: bytes) -> list[_Line]:
    lines: list[_Line] = []
    depth = component = 0
    for raw in _logical_lines(block):
        text = raw.strip().upper()
        if text.startswith(b"BEGIN:"):
            depth += 1
            component += depth == 2  # the event itself is the first
        is_mark = text.startswith((b"BEGIN:", b"END:"))
        match = _NAME.match(text)
        is_own = depth == 1 and match is not None and not is_mark
        name = match[0].decode() if match and is_own else ""
        lines.append(_Line(name, raw, component if depth > 1 else 0))
        depth -= text.startswith(b"END:")
    return lines


def _logical_lines(block: bytes) -> Iterable[bytes]:
    whole = b""
    for match in _PHYSICAL_LINE.finditer(block):
        if whole and not match[0].startswith((b" ", b"\t")):
            yield whole
            whole = b""
        whole += match[0]
    if whole:
        yield whole


def _text(line: _Line) -> str:
    return unfold(line.raw).rstrip(b"\r\n").decode("utf-8", errors="replace")
