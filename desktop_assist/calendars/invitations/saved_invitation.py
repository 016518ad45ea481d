"""Know which invitations were handed over, by the files that were made for it."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from desktop_assist.calendars.ics.blocks import event_blocks, property_value, unfold
from desktop_assist.calendars.ics.series_events import blocks_of
from desktop_assist.calendars.invitations.message_lines import PRODUCT, OutgoingMethod
from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.safe_write import read_snapshot

_HANDED_OVER = (b"REQUEST", b"CANCEL")
# What tells one version of a meeting from another only by its number, or by who has answered.
_COUNTED = re.compile(rb"(?im)^(?:DTSTAMP|SEQUENCE|LAST-MODIFIED)[:;].*$")
_ANSWER = re.compile(rb";(?:PARTSTAT|RSVP)=[A-Z-]+", re.IGNORECASE)
_TIME = re.compile(rb"(?im)^(?:RECURRENCE-ID|DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE)[:;].*$")


@dataclass(frozen=True, slots=True)
class SavedInvitation:
    """A calendar file that was made for the mail program, beside its draft.

    Attributes:
        file: Where it is.
        method: What it is for.
        occurrence: RECURRENCE-ID as written, when it is about one time of a series; else empty.
        sequence: Which version of the meeting was handed over.
        saved_at: When, aware.
        content: The file.
    """

    file: Path
    method: OutgoingMethod
    occurrence: str
    sequence: int
    saved_at: datetime
    content: bytes

    @property
    def draft(self) -> Path:
        """The mail that goes with it."""
        return self.file.with_suffix(".eml")

    def says_the_same(self, content: bytes) -> bool:
        """Whether a new message would tell the guests nothing new."""
        return told_lines(self.content) == told_lines(content)

    def has_same_times(self, content: bytes) -> bool:
        """Whether a new message leaves the times as they are, so that the answers still hold."""
        return _times(self.content) == _times(content)


@dataclass(frozen=True, slots=True)
class SavedInvitations:
    """Everything that was handed over of one meeting, the oldest version first."""

    versions: tuple[SavedInvitation, ...]

    def latest(self, method: OutgoingMethod, occurrence: str = "") -> SavedInvitation | None:
        """The newest of a kind, about all of the meeting or about one occurrence."""
        fitting = (
            one for one in self.versions if (one.method, one.occurrence) == (method, occurrence)
        )
        return max(fitting, key=lambda one: one.sequence, default=None)

    def is_withdrawn(self, occurrence: str = "") -> bool:
        """Whether the guests were told after the invitation that it does not take place."""
        request, end = self.latest("REQUEST", occurrence), self.latest("CANCEL", occurrence)
        return end is not None and (request is None or end.sequence > request.sequence)

    def next_sequence(self, own: int) -> int:
        """The number of a new version, when the event itself has counted `own`."""
        return max([own, *(one.sequence + 1 for one in self.versions)])


def saved_invitations(folder: Path, uid: str) -> SavedInvitations:
    """What was handed over of a meeting."""
    files = sorted(folder.glob("*.ics")) if folder.is_dir() else []
    found = (_saved(file, uid) for file in files)
    known = [one for one in found if one is not None]
    return SavedInvitations(tuple(sorted(known, key=lambda one: (one.sequence, one.saved_at))))


def _saved(file: Path, uid: str) -> SavedInvitation | None:
    try:
        content = read_snapshot(file).content or b""
    except UnreadableFileError:  # not ours to complain about here
        return None
    method = (property_value(content, b"METHOD") or b"").upper()
    blocks = blocks_of(content, uid)
    if PRODUCT.encode() not in content or method not in _HANDED_OVER or not blocks:
        return None
    first = unfold(blocks[0])
    sequence, stamp = property_value(first, b"SEQUENCE"), property_value(first, b"DTSTAMP")
    try:
        return SavedInvitation(
            file=file,
            method=cast(OutgoingMethod, method.decode()),
            occurrence=(property_value(first, b"RECURRENCE-ID") or b"").decode(),
            sequence=int(sequence or 0),
            saved_at=datetime.strptime((stamp or b"").decode(), "%Y%m%dT%H%M%SZ").replace(
                tzinfo=UTC
            ),
            content=content,
        )
    except ValueError:  # changed by hand since
        return None


def told_lines(content: bytes) -> list[list[bytes]]:
    """What the events say, line by line, without what changes with each version."""
    blocks = (_COUNTED.sub(b"", unfold(block)) for block in event_blocks(content))
    return sorted(sorted(_ANSWER.sub(b"", block).splitlines()) for block in blocks)


def _times(content: bytes) -> list[bytes]:
    return sorted(line for one in event_blocks(content) for line in _TIME.findall(unfold(one)))
