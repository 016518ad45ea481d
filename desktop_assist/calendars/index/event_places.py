"""Where the events of a calendar file stand, and which days they keep between.

Packed into bytes: those of 10,000 events are looked through in a few milliseconds.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from struct import Struct
from typing import NamedTuple, TypeAlias

from desktop_assist import __version__
from desktop_assist.calendars.ics.blocks import event_spans, zone_blocks
from desktop_assist.calendars.ics.series import glimpse

# To be raised whenever events are read in another way: all that was kept is then read again.
READING = 2

ANY_FIRST, ANY_LAST = 0, date.max.toordinal()

_Span: TypeAlias = tuple[int, int]
_SEED = f"{__version__}/{READING}".encode()
_ALONE = bytes(8)
_RECORD = Struct("<16s8sQIiiii")


class _Record(NamedTuple):
    """One VEVENT.

    Attributes:
        digest: Of its bytes, and of what they are read with.
        uid: Digest of its identifier.
        offset: Where in the file it begins.
        length: How many bytes it has.
        first: First day of its series.
        last: Last day of its series.
        own_first: Its own first day.
        own_last: Its own last day.
    """

    digest: bytes
    uid: bytes
    offset: int
    length: int
    first: int
    last: int
    own_first: int
    own_last: int


class _Known(NamedTuple):
    """What was found out about a block: its identifier's digest, and its own days."""

    uid: bytes
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class SeriesPlace:
    """A series, and where the file has it.

    Attributes:
        name: The same for the same bytes, in whatever file.
        spans: Beginning and end of each block.
    """

    name: str
    spans: tuple[_Span, ...]

    def blocks(self, content: bytes) -> tuple[bytes, ...]:
        """The blocks, out of the file's content."""
        return tuple(content[start:end] for start, end in self.spans)


class EventPlaces:
    """The places of a file's events, as they are kept.

    Args:
        packed: As `packed` of an earlier one.

    Raises:
        ValueError: They are damaged.
    """

    def __init__(self, packed: bytes) -> None:
        if len(packed) % _RECORD.size:
            raise ValueError("cut off")
        self.packed = packed

    def touching(self, first: int, last: int) -> list[SeriesPlace]:
        """The series that may take place between two days, each counted as `toordinal` does."""
        found = (
            _Record(*fields)
            for fields in _RECORD.iter_unpack(self.packed)
            if fields[4] <= last and fields[5] >= first
        )
        return [_place(members) for members in _series(found)]

    def dropped(self, after: "EventPlaces") -> set[str]:
        """Names of the series that are here and not there."""
        old, new = self.by_digest(), after.by_digest()
        changed = {old[digest].uid for digest in old.keys() - new.keys()}
        changed |= {new[digest].uid for digest in new.keys() - old.keys()}
        return self.names_of(changed) - after.names_of(changed)

    def by_digest(self) -> "Mapping[bytes, _Known]":
        """What is known of each block."""
        return {
            fields[0]: _Known(fields[1], fields[6], fields[7])
            for fields in _RECORD.iter_unpack(self.packed)
        }

    def names_of(self, uids: Set[bytes]) -> set[str]:
        """Of the series with these identifiers, which are given as digests."""
        found = (
            _Record(*fields) for fields in _RECORD.iter_unpack(self.packed) if fields[1] in uids
        )
        return {_place(members).name for members in _series(found)}


NOWHERE = EventPlaces(b"")


def places_in(content: bytes, before: EventPlaces = NOWHERE) -> EventPlaces:
    """Find the events of a file; those known from before are not looked at again."""
    digest = BlockDigest(content)
    known = before.by_digest()
    records = []
    for start, end in event_spans(content):
        block = content[start:end]
        name = digest(block)
        uid, first, last = known.get(name) or _glimpse(block)
        records.append(_Record(name, uid, start, end - start, first, last, first, last))
    return EventPlaces(b"".join(_packed(members) for members in _series(records)))


class BlockDigest:
    """Names a block by its bytes, by the zones its file describes, and by how it is read."""

    def __init__(self, content: bytes) -> None:
        self._zones = blake2b(b"".join(zone_blocks(content)), digest_size=16).digest()

    def __call__(self, block: bytes) -> bytes:
        """Name a block."""
        zones = self._zones if b"TZID" in block or b"tzid" in block.lower() else b""
        return blake2b(block, digest_size=16, key=_SEED, person=zones).digest()


def is_still_there(place: SeriesPlace, content: bytes, digest: BlockDigest) -> bool:
    """Whether a series stands in a file where it was found before."""
    return _name([digest(block) for block in place.blocks(content)]) == place.name


def _glimpse(block: bytes) -> _Known:
    seen = glimpse(block)
    uid = blake2b(seen.uid, digest_size=8).digest() if seen.uid else _ALONE
    first = seen.first.toordinal() if seen.first else ANY_FIRST
    last = seen.last.toordinal() if seen.last else ANY_LAST
    return _Known(uid, first, last)


def _series(records: Iterable[_Record]) -> Iterator[Sequence[_Record]]:
    """The blocks by identifier, in the order of the file; those without one at the end."""
    groups: dict[object, list[_Record]] = {}
    alone: list[list[_Record]] = []
    for record in records:
        if record.uid == _ALONE:
            alone.append([record])
        else:
            groups.setdefault(record.uid, []).append(record)
    yield from groups.values()
    yield from alone


def _packed(members: Sequence[_Record]) -> bytes:
    if len(members) == 1:
        return _RECORD.pack(*members[0])
    first = min(record.own_first for record in members)
    last = max(record.own_last for record in members)
    return b"".join(_RECORD.pack(*one._replace(first=first, last=last)) for one in members)


def _place(members: Sequence[_Record]) -> SeriesPlace:
    spans = tuple((one.offset, one.offset + one.length) for one in members)
    return SeriesPlace(_name([one.digest for one in members]), spans)


def _name(digests: Sequence[bytes]) -> str:
    if len(digests) == 1:
        return digests[0].hex()
    return blake2b(b"".join(digests), digest_size=16).hexdigest()
