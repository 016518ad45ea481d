"""Find one change again in a text file that has been changed elsewhere since."""

import re
from dataclasses import dataclass

from desktop_assist.domain.errors import UndoError

CONTEXT_LINES = 3


@dataclass(frozen=True, slots=True)
class Splice:
    """Lines that were put in where others were, with some of the lines around."""

    head: bytes
    removed: bytes
    added: bytes
    tail: bytes


def take_back(before: bytes, after: bytes, now: bytes) -> bytes:
    """Give `now` without the change from `before` to `after`, every other byte kept.

    The lines the change put in must still be there, once, as they were. If they stand in several
    places, or if it only took lines out, the place is found by the lines around it.

    Raises:
        UndoError: They are not there any more, or it is not clear which of several they are.
    """
    if now == after:
        return before
    splice = splice_between(before, after)
    for head, tail in ((b"", b""), (splice.head, splice.tail)):
        wanted = head + splice.added + tail
        if len(places := _whole_lines(wanted, now)) == 1:
            place, end = places[0], places[0] + len(wanted)
            return now[:place] + _joined(head + splice.removed + tail, wanted, now[end:])
    raise UndoError(
        "What this change wrote has itself been changed since, so it cannot be taken back.",
        "Open the file in its own program and change it there.",
    )


def splice_between(before: bytes, after: bytes) -> Splice:
    """The one stretch of lines in which two texts differ."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    start = _same_lines(old, new)
    kept = _same_lines(old[start:][::-1], new[start:][::-1])
    old_end, new_end = len(old) - kept, len(new) - kept
    return Splice(
        head=b"".join(new[max(0, start - CONTEXT_LINES) : start]),
        removed=b"".join(old[start:old_end]),
        added=b"".join(new[start:new_end]),
        tail=b"".join(new[new_end : new_end + CONTEXT_LINES]),
    )


def _joined(lines: bytes, instead_of: bytes, rest: bytes) -> bytes:
    """Lines put before the rest of a text; only the last line of a text may lack its end."""
    ended, ends = (_line_end_of(text) for text in (instead_of, lines))
    if lines and rest and ended and not ends:
        return lines + ended + rest
    if ends and not ended:
        return lines + re.sub(rb"\A(?:\r\n|\r|\n)", b"", rest)
    return lines + rest


def _line_end_of(text: bytes) -> bytes:
    match = re.search(rb"(?:\r\n|\r|\n)\Z", text)
    return match[0] if match else b""


def _whole_lines(wanted: bytes, text: bytes) -> list[int]:
    """Where `wanted` stands in `text` without cutting a line."""
    if not wanted:
        return []
    end = rb"" if wanted.endswith((b"\r", b"\n")) else rb"(?=[\r\n]|\Z)"
    pattern = rb"(?:\A|(?<=[\r\n]))" + re.escape(wanted) + end
    return [match.start() for match in re.finditer(pattern, text)]


def _same_lines(old: list[bytes], new: list[bytes]) -> int:
    """How many lines are the same from the start."""
    pairs = zip(old, new, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(old), len(new)))
